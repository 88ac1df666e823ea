import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const as = (role: string, relation = 'ASSIGNED') => ({ 'traject-actor': `user=anna; service=s-1; role=${role}; relation=${relation}` });
const ANNA = as('SERVICE_WORKER');

describe('given persons with names and ids of other systems', () => {
  let api: TestApi;
  const [first, second, other] = [freshId(), freshId(), freshId()];
  const name = (family: string) => ({ name: { family, given: 'Ann' } });
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
    const externalIds = [{ system: 'SIDIS', value: '4711' }];
    await api.known(
      first,
      facts.registered({ personId: 'p-1', birthYear: 1985, languages: ['nl'], ...name('Van den Bröeck'), externalIds }),
    );
    await api.known(second, facts.admitted({ personId: 'p-1' }));
    await api.known(other, facts.registered({ personId: 'p-2', birthYear: 1990, ...name('Vandenbroeck') }));
  });
  afterAll(() => api.close());

  const search = (body: object, actor: Record<string, string> = ANNA) => api.post('/v1/persons/search', body, actor);
  const found = async (body: object, actor?: Record<string, string>): Promise<readonly string[]> =>
    (await search(body, actor)).json().persons.map((p: { personId: string }) => p.personId);

  test('then a family name is found with its year of birth, however it is written', async () => {
    for (const familyName of ['Van den Bröeck', 'VANDENBROECK', 'van den-broeck'])
      expect(await found({ familyName, birthYear: 1985 })).toEqual(['p-1']);
    expect(await found({ familyName: 'Vandenbroeck', birthYear: 1990 })).toEqual(['p-2']);
    for (const [familyName, birthYear] of [
      ['Vandenbroeck', 1986],
      ['Vandenbroec', 1985],
      ['Ann', 1985],
    ])
      expect(await found({ familyName, birthYear })).toEqual([]);
  });

  test('then an id of another system finds its person with all stays', async () => {
    expect((await search({ system: 'sidis', value: '4711' })).json()).toMatchObject({
      persons: [{ personId: 'p-1', trajectories: [{ trajectoryId: first }, { trajectoryId: second, status: 'held', prison: 'ghent' }] }],
      position: expect.any(String),
    });
    expect(await found({ system: 'SIDIS', value: '4712' })).toEqual([]);
  });

  test('given a name that was corrected, then the last one counts, where it came with the year', async () => {
    const corrected = (data: object, occurredAt: string) => ({
      type: 'PersonIdentityCorrected',
      occurredAt,
      data: { ...data, reason: 'read again' },
    });
    await api.known(other, corrected({ ...name('Peeters'), birthYear: 1991 }, '2026-03-03'));
    expect(await found({ familyName: 'Peeters', birthYear: 1991 })).toEqual(['p-2']);
    expect(await found({ familyName: 'Vandenbroeck', birthYear: 1990 })).toEqual([]);
    await api.known(other, corrected(name('Janssens'), '2026-03-04'));
    for (const familyName of ['Janssens', 'Peeters']) expect(await found({ familyName, birthYear: 1991 })).toEqual([]);
  });

  test('then neither names nor years stand in any file with them, and an address never holds one', async () => {
    expect(await api.bytes()).not.toMatch(/Bröeck|vandenbroeck/i);
    expect((await api.get('/v1/persons/search?familyName=Vandenbroeck', ANNA)).statusCode).toBe(400);
  });

  test.each(['OFFICER', 'COORDINATOR', 'ANALYST', 'OPERATOR'])('given %s, then 403', async (role) => {
    expect((await search({ familyName: 'Vandenbroeck', birthYear: 1985 }, as(role))).statusCode).toBe(403);
  });

  test('given no relation, then nothing is answered', async () => {
    expect((await search({ familyName: 'Vandenbroeck', birthYear: 1985 }, as('SERVICE_WORKER', 'NONE'))).statusCode).toBe(403);
    const [theirs, absent] = [await api.get('/v1/persons/p-1', as('SERVICE_WORKER', 'NONE')), await api.get('/v1/persons/nobody', ANNA)];
    expect({ ...theirs.json<object>(), correlationId: '' }).toEqual({ ...absent.json<object>(), correlationId: '' });
    expect(theirs.statusCode).toBe(404);
  });

  test.each([
    {},
    { system: 'a' },
    { familyName: 'a' },
    { familyName: 'a', birthYear: 'x' },
    { system: 'a', value: 'b', birthYear: 1985 },
    { name: 'a' },
  ])('given %j, then 400', async (body) => {
    expect((await search(body)).statusCode).toBe(400);
  });

  test('then a person in short says the languages, the year of birth and the stays', async () => {
    expect((await api.get('/v1/persons/p-1', ANNA)).json()).toMatchObject({
      personId: 'p-1',
      otherIds: [],
      person: { birthYear: 1985, languages: ['nl'], name: { family: 'Van den Bröeck' } },
      trajectories: expect.arrayContaining([expect.objectContaining({ trajectoryId: second, status: 'held', prison: 'ghent' })]),
    });
  });

  test('given a duplicate that was confirmed, then a coordinator reads both ids as one person', async () => {
    const about = (type: string) => ({ type, occurredAt: '2026-03-05', data: { otherPersonId: 'p-2' } });
    await api.known(second, about('PossibleDuplicateFlagged'), about('DuplicateConfirmed'));
    const answer = (await api.get('/v1/persons/p-1', as('COORDINATOR'))).json();
    expect(answer.otherIds).toEqual(['p-2']);
    expect(answer.trajectories.map((stay: { trajectoryId: string }) => stay.trajectoryId)).toEqual(
      expect.arrayContaining([first, second, other]),
    );
    expect(answer.person).not.toHaveProperty('name');
  });
});
