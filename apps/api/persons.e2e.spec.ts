import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const ANNA = 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED';
const BART = 'user=bart; service=s-2; role=SERVICE_WORKER; relation=ASSIGNED';
const STRANGER = 'user=zoe; service=s-3; role=SERVICE_WORKER; relation=NONE';

describe('given a person with two stays', () => {
  let api: TestApi;
  const [first, second] = [freshId(), freshId()];
  const personId = 'p-two';
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
    await api.known(second, facts.admitted({ personId }, { occurredAt: '2026-05-01T09:00:00+02:00' }));
    await api.known(
      first,
      facts.admitted({ personId, prisonId: 'bruges' }, { occurredAt: '2025-05-01T09:00:00+02:00' }),
      facts.released({}, { occurredAt: '2025-06-01T09:00:00+02:00' }),
    );
    const need = facts.need({ needId: 'n-7' }, { occurredAt: '2025-05-02' });
    const sent = await api.post(`/v1/trajectories/${first}/events`, need, { 'traject-actor': ANNA, prefer: 'wait=10' });
    expect(sent.statusCode).toBe(201);
  });
  afterAll(() => api.close());
  const read = (actor: string, id = personId, query = '') => api.get(`/v1/persons/${id}/trajectories${query}`, { 'traject-actor': actor });

  test('then all stays are listed in the order in which they began, with what was begun in each', async () => {
    const answer = (await read(ANNA)).json();
    expect(answer).toMatchObject({ personId, position: expect.any(String), asOf: expect.any(Object) });
    expect(answer.trajectories).toMatchObject([
      { trajectoryId: first, header: { status: 'released' }, openNeeds: [{ needId: 'n-7' }], withheld: {} },
      { trajectoryId: second, header: { status: 'held', prison: 'ghent' }, openNeeds: [] },
    ]);
    const past = (await read(ANNA, personId, '?validAt=2025-05-15')).json();
    expect(past.trajectories[0]).toMatchObject({ header: { status: 'held', prison: 'bruges' } });
  });

  test('then another service sees that something is withheld, and not what, until the person consents', async () => {
    expect((await read(BART)).json().trajectories[0]).toMatchObject({ openNeeds: [], withheld: { SERVICE: 1 } });
    const consent = { consentId: 'c-1', services: ['s-2'], domains: ['D3'], language: 'nl' };
    await api.known(first, { type: 'ConsentGiven', occurredAt: '2026-06-01', data: consent });
    expect((await read(BART)).json().trajectories[0]).toMatchObject({ openNeeds: [{ needId: 'n-7' }], withheld: {} });
    // rights are those of now: at an earlier cut as well
    expect((await read(BART, personId, '?knownAt=2026-06-15')).json().trajectories[0]).toMatchObject({ openNeeds: [{ needId: 'n-7' }] });
    await api.known(first, { type: 'ConsentWithdrawn', occurredAt: '2026-06-02', data: { consentId: 'c-1' } });
    expect((await read(BART, personId, '?validAt=2026-06-01')).json().trajectories[0]).toMatchObject({ openNeeds: [] });
  });

  test('then a person that is not yours reads like one that does not exist', async () => {
    const [theirs, absent] = [await read(STRANGER), await read(ANNA, 'nobody')];
    expect([theirs.statusCode, absent.statusCode]).toEqual([404, 404]);
    expect({ ...theirs.json<object>(), correlationId: '' }).toEqual({ ...absent.json<object>(), correlationId: '' });
  });

  test('then what was begun is offered to a service that the person lets take it over into the stay of now, until it is taken over', async () => {
    const offered = async (actor: string) => (await read(actor)).json().trajectories[0].offered;
    expect(await offered(ANNA)).toEqual([]);
    const consent = { consentId: 'c-9', services: ['s-1'], domains: ['D3'], language: 'nl' };
    await api.known(second, { type: 'ConsentGiven', occurredAt: '2026-06-03', data: consent });
    const item = { kind: 'NEED', itemId: 'n-7', domain: 'D3' };
    expect(await offered(ANNA)).toEqual([item]);
    expect(await offered(BART)).toEqual([]);
    expect((await read(ANNA)).json().trajectories[1]).not.toHaveProperty('offered');
    const taken = { type: 'TakenOverFromStay', occurredAt: '2026-06-04', data: { previousTrajectoryId: first, items: [item] } };
    const sent = await api.post(`/v1/trajectories/${second}/events`, taken, { 'traject-actor': ANNA, prefer: 'wait=10' });
    expect(sent.statusCode).toBe(201);
    expect(await offered(ANNA)).toEqual([]);
  });
});
