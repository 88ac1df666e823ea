import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

describe('what is accepted although it is early, late or odd', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  async function accepted(id: string, fact: object): Promise<readonly string[]> {
    const sent = await api.post(`/v1/trajectories/${id}/events`, fact, { prefer: 'wait=10' });
    expect(sent.statusCode).toBe(201);
    return (sent.json().warnings as { code: string }[]).map((w) => w.code);
  }

  test('given nothing, when a contact is reported before its admission, then it waits with a warning and counts once the admission is known', async () => {
    const id = freshId();
    expect(await accepted(id, facts.contact({}, { occurredAt: '2026-03-03' }))).toEqual(['prerequisite-unknown']);
    expect(await accepted(id, facts.admitted({}, { occurredAt: '2026-03-02' }))).toEqual([]);
    const plan = (await api.get(`/v1/trajectories/${id}/plan`)).json();
    expect(plan.reception.checklist[0]).toMatchObject({ kind: 'DIRECTOR', heldAt: '2026-03-03', state: 'done' });
  });

  test('given an admission, when a need is answered before it is identified, then it waits with a warning', async () => {
    const id = freshId();
    await api.known(id, facts.admitted());
    expect(await accepted(id, facts.answered({}, { occurredAt: '2026-03-10' }))).toEqual(['prerequisite-unknown']);
    expect((await api.get(`/v1/trajectories/${id}/plan`)).json().waiting).toHaveLength(1);
    expect(await accepted(id, facts.need({}, { occurredAt: '2026-03-10' }))).toEqual([]);
    expect((await api.get(`/v1/trajectories/${id}/plan`)).json()).toMatchObject({
      waiting: [],
      needs: [{ needId: 'n-1', state: 'answered' }],
    });
  });

  test('given a contact, when a late release makes it impossible, then the release is stored and the contact is listed to settle', async () => {
    const id = freshId();
    await api.known(id, facts.admitted(), facts.contact({ kind: 'SPS' }, { occurredAt: '2026-03-20' }));
    expect(await accepted(id, facts.released({}, { occurredAt: '2026-03-10' }))).toEqual(['contradicts-later']);
    expect((await api.get(`/v1/trajectories/${id}/plan`)).json().toSettle).toMatchObject([{ rule: 'not-in-custody' }]);
  });

  test('given an open stay of a person, when the same person is admitted in another stay, then possible-second-stay', async () => {
    const personId = freshId();
    await api.known(freshId(), facts.admitted({ personId }));
    expect(await accepted(freshId(), facts.admitted({ personId }))).toEqual(['possible-second-stay']);
  });

  test('given no agreement, when an offer is published, then no-agreement; an agreement that binds the service settles it', async () => {
    const [offerId, bodyId] = [freshId(), freshId()];
    const terms = { name: 'Les', serviceId: 's-1', domains: ['D2'], kind: 'GROUP', activity: 'COURSE', languages: ['nl'], capacity: 1 };
    const published = (data: object) => ({ type: 'OfferPublished', occurredAt: '2026-03-02', data: { ...terms, ...data } });
    const codesOf = async (id: string, fact: object): Promise<readonly string[]> => {
      const sent = await api.post(`/v1/offers/${id}/events`, fact, { prefer: 'wait=10' });
      return (sent.json().warnings as { code: string }[]).map((w) => w.code);
    };
    const concluded = { agreementId: 'a-1', kind: 'PROJECT', parties: ['s-1'], from: '2026-01-01', to: '2026-12-31' };
    const agreement = { type: 'AgreementConcluded', occurredAt: '2026-01-01', data: concluded };
    expect((await api.post(`/v1/bodies/${bodyId}/events`, agreement, { prefer: 'wait=10' })).statusCode).toBe(201);
    expect(await codesOf(offerId, published({}))).toEqual(['no-agreement']);
    expect(await codesOf(freshId(), published({ agreementRef: 'a-1', from: '2027-01-01' }))).toEqual(['no-agreement']);
    expect(await codesOf(freshId(), published({ agreementRef: 'a-1', serviceId: 's-2' }))).toEqual(['no-agreement']);
    expect(await codesOf(freshId(), published({ agreementRef: 'a-1' }))).toEqual([]);
    const closed = { type: 'PrisonClosed', occurredAt: '2026-02-01', data: {} };
    expect((await api.post('/v1/places/gone/events', closed, { prefer: 'wait=10' })).statusCode).toBe(201);
    expect(await codesOf(freshId(), published({ agreementRef: 'a-1', prisonId: 'gone' }))).toEqual(['prison-closed']);
    expect(await codesOf(freshId(), published({ agreementRef: 'a-1', prisonId: 'gone', from: '2026-01-15' }))).toEqual([]);
    const enrolled = { type: 'ActivityEnrolled', occurredAt: '2026-03-03', data: { offerId } };
    expect(await accepted(freshId(), enrolled)).toEqual([]);
    expect(await accepted(freshId(), enrolled)).toEqual(['offer-full']);
    await codesOf(offerId, { type: 'OfferExpired', occurredAt: '2026-04-01', data: {} });
    expect(await accepted(freshId(), { ...enrolled, occurredAt: '2026-04-02' })).toEqual(['offer-expired']);
  });

  const DATE = '2026-03-02';
  test.each([
    ['date', 'date', DATE, DATE],
    ['date', 'instant', DATE, `${DATE}T17:00:00+01:00`],
    ['instant', 'date', `${DATE}T09:00:00+01:00`, DATE],
    ['instant', 'instant', `${DATE}T09:00:00+01:00`, `${DATE}T17:00:00+01:00`],
  ])('given an admission by %s, when the release is by %s of the same day, then the stay is over', async (_a, _b, from, to) => {
    for (const order of [
      [facts.admitted({}, { occurredAt: from }), facts.released({}, { occurredAt: to })],
      [facts.released({}, { occurredAt: to }), facts.admitted({}, { occurredAt: from })],
    ]) {
      const id = freshId();
      for (const fact of order) await accepted(id, fact);
      const plan = (await api.get(`/v1/trajectories/${id}/plan`)).json();
      expect(plan).toMatchObject({ header: { status: 'released', since: to }, toSettle: [] });
    }
  });

  describe('given what other stays say, when the reporter may know of them', () => {
    const ext = (value: string): object => ({ externalIds: [{ system: 'SIDIS', value }] });
    const codesOf = async (id: string, fact: object, relation = 'ASSIGNED'): Promise<readonly string[]> => {
      const actor = `user=anna; service=s-1; role=SERVICE_WORKER; relation=${relation}`;
      const sent = await dev.post(`/v1/trajectories/${id}/events`, fact, { 'traject-actor': actor, prefer: 'wait=10' });
      expect(sent.statusCode).toBe(201);
      return (sent.json().warnings as { code: string }[]).map((w) => w.code);
    };
    let dev: TestApi;
    beforeAll(async () => {
      dev = await startTestApi({ devActors: true });
    });
    afterAll(() => dev.close());

    test('then an external id of another person is told, one of the same person is not', async () => {
      const value = freshId();
      await dev.known(freshId(), facts.registered({ personId: 'p-a', ...ext(value) }));
      const [same, other] = [freshId(), freshId()];
      expect(await codesOf(same, facts.registered({ personId: 'p-a', ...ext(value) }))).toEqual([]);
      expect(await codesOf(other, facts.registered({ personId: 'p-b', ...ext(value) }))).toEqual(['external-id-known']);
      const corrected = { type: 'PersonIdentityCorrected', occurredAt: '2026-03-05', data: { ...ext(value), reason: 'read again' } };
      expect(await codesOf(same, { ...corrected, data: { ...ext(`${value}-2`), reason: 'read again' } })).toEqual([]);
      expect(await codesOf(other, { ...corrected, occurredAt: '2026-03-06' })).toEqual(['external-id-known']);
    });

    test('then a file opened beside an open stay is told', async () => {
      const personId = freshId();
      await dev.known(freshId(), facts.admitted({ personId }));
      const opened = { type: 'TrajectoryOpened', occurredAt: '2026-03-05', data: { personId, admissionKind: 'NEW' } };
      expect(await codesOf(freshId(), opened)).toEqual(['possible-second-stay']);
      expect(await codesOf(freshId(), { ...opened, data: { ...opened.data, personId: freshId() } })).toEqual([]);
    });

    test('then two persons found to be one and both in custody are told', async () => {
      const [here, other] = [freshId(), freshId()];
      await dev.known(freshId(), facts.admitted({ personId: other }));
      await dev.known(here, facts.admitted({ personId: `${other}-x` }));
      const about = (type: string) => ({ type, occurredAt: '2026-03-05', data: { otherPersonId: other } });
      await codesOf(here, about('PossibleDuplicateFlagged'));
      expect(await codesOf(here, about('DuplicateConfirmed'))).toEqual(['both-in-custody']);
    });

    test('then whoever has no relation is told nothing', async () => {
      const [value, personId] = [freshId(), freshId()];
      await dev.known(freshId(), facts.registered({ personId, ...ext(value) }), facts.admitted({ personId }));
      const id = freshId();
      expect(await codesOf(id, facts.registered({ personId: 'p-c', ...ext(value) }), 'NONE')).toEqual([]);
      expect(await codesOf(freshId(), facts.admitted({ personId }), 'NONE')).toEqual([]);
    });

    test('then a reporter with a consent is judged on what it lets him read too', async () => {
      const id = freshId();
      await dev.known(id, facts.admitted());
      const bart = { 'traject-actor': 'user=bart; service=s-2; role=SERVICE_WORKER; relation=ASSIGNED', prefer: 'wait=10' };
      await dev.post(`/v1/trajectories/${id}/events`, [facts.need(), facts.need({ needId: 'n-2' })], bart);
      expect(await codesOf(id, facts.answered({}, { occurredAt: '2026-03-05' }))).toEqual(['prerequisite-unknown']);
      const consent = { consentId: 'c-1', services: ['s-1'], domains: ['D3'], language: 'nl' };
      await dev.known(id, { type: 'ConsentGiven', occurredAt: '2026-06-01', data: consent });
      expect(await codesOf(id, facts.answered({ needId: 'n-2' }, { occurredAt: '2026-03-06' }))).toEqual([]);
    });
  });
});
