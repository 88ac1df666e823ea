import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const ANNA = 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED';
const BART = 'user=bart; service=s-2; role=SERVICE_WORKER; relation=ASSIGNED';
const REFUSED = [
  'user=ruth; role=JUDICIAL; relation=ASSIGNED',
  'user=olaf; service=prison; role=OFFICER; relation=ESTABLISHMENT',
  'user=zoe; service=s-3; role=SERVICE_WORKER; relation=NONE',
];

interface Row {
  readonly trajectoryId: string;
  readonly [property: string]: unknown;
}

/** Now is 2026-06-15: the director's 24 hours are over for the first two, not for the third. */
describe('lists across stays', () => {
  let api: TestApi;
  const [late, seen, fresh, out] = [freshId(), freshId(), freshId(), freshId()];
  const admittedOn = (occurredAt: string, prisonId = 'ghent') =>
    facts.admitted({ personId: `p-${occurredAt.slice(0, 10)}`, prisonId }, { occurredAt });
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
    await api.known(late, admittedOn('2026-05-20T09:00:00+02:00'));
    const contacts = ['DIRECTOR', 'SPS'].map((kind) => facts.contact({ kind }, { occurredAt: '2026-05-21T08:00:00+02:00' }));
    await api.known(seen, admittedOn('2026-05-21T07:00:00+02:00', 'bruges'), ...contacts);
    await api.known(fresh, admittedOn('2026-06-15T09:00:00+02:00'));
    await api.known(out, admittedOn('2026-05-01T09:00:00+02:00'), facts.released({}, { occurredAt: '2026-05-02T09:00:00+02:00' }));
    const assigned = { type: 'CaseAssigned', occurredAt: '2026-05-22', data: { serviceId: 's-1', workerId: 'anna' } };
    const sent = await api.post(`/v1/trajectories/${late}/events`, assigned, { 'traject-actor': ANNA, prefer: 'wait=10' });
    expect(sent.statusCode).toBe(201);
  });
  afterAll(() => api.close());

  async function list(
    path: string,
    actor = ANNA,
  ): Promise<{ rows: readonly Row[]; cursor?: string; counts: object; [more: string]: unknown }> {
    return (await api.get(path, { 'traject-actor': actor })).json();
  }
  const ids = (rows: readonly Row[]): string[] => rows.map((row) => row.trajectoryId);

  test('then the work list says who is in custody, the limit that ends first first, and counts the whole list', async () => {
    const answer = await list('/v1/plans');
    expect(ids(answer.rows)).toEqual([late, fresh, seen]);
    expect(answer).toMatchObject({
      counts: { stays: 3, overdue: 1, soon: 1 },
      withheld: {},
      position: expect.any(String),
      asOf: expect.any(Object),
    });
    expect(answer.rows[0]).toMatchObject({
      prison: 'ghent',
      status: 'held',
      deadlines: [{ what: 'DIRECTOR', state: 'overdue' }, { what: 'SPS' }],
    });
    expect(answer.rows[2]).toMatchObject({ deadlines: [] });
  });

  test('then it is filtered by prison, status and what is due, and paged by a cursor', async () => {
    expect(ids((await list('/v1/plans?prison=bruges')).rows)).toEqual([seen]);
    expect(ids((await list('/v1/plans?due=overdue')).rows)).toEqual([late]);
    expect(ids((await list('/v1/plans?due=soon')).rows)).toEqual([fresh]);
    expect((await list('/v1/plans?status=INTERNED')).rows).toEqual([]);
    expect(ids((await list('/v1/plans?sort=since')).rows)).toEqual([late, seen, fresh]);
    const first = await list('/v1/plans?limit=2');
    const second = await list(`/v1/plans?limit=2&cursor=${first.cursor}`);
    expect([...ids(first.rows), ...ids(second.rows)]).toEqual([late, fresh, seen]);
    const stray = await api.get('/v1/plans?cursor=nonsense', { 'traject-actor': ANNA });
    expect([stray.statusCode, stray.json().errors]).toEqual([400, [expect.objectContaining({ path: 'cursor', code: 'cursor' })]]);
  });

  test("then a service's own work is seen by that service alone, in rows, counts and filters", async () => {
    const own = await list('/v1/plans?service=s-1');
    expect(ids(own.rows)).toEqual([late]);
    expect(own).toMatchObject({ counts: { stays: 1, overdue: 1, referralsToAnswer: 0 }, rows: [{ own: { workers: ['anna'] } }] });
    const other = await list('/v1/plans', BART);
    expect(JSON.stringify(other)).not.toContain('anna');
    expect(other.rows[0]).toMatchObject({ own: { workers: [], referralsToAnswer: 0 } });
    expect((await api.get('/v1/plans?service=s-1', { 'traject-actor': BART })).statusCode).toBe(403);
  });

  test('then the reception board has a row per arrival of the last days with a cell per contact, judged now', async () => {
    const answer = await list('/v1/boards/reception');
    expect(ids(answer.rows)).toEqual([fresh, seen, late]);
    const cells = answer.rows[0]?.['cells'] as readonly { kind: string; state: string }[];
    expect(cells).toContainEqual(expect.objectContaining({ kind: 'DIRECTOR', state: 'open' }));
    expect(answer.rows[1]).toMatchObject({ arrivedOn: '2026-05-21', prison: 'bruges' });
    expect(ids((await list('/v1/boards/reception?prison=ghent')).rows)).toEqual([fresh, late]);
    api.clock.ms += 2 * 86_400_000;
    const later = await list('/v1/boards/reception?prison=ghent');
    expect(later.rows[0]?.['cells']).toContainEqual(expect.objectContaining({ kind: 'DIRECTOR', state: 'overdue' }));
    expect(await list('/v1/plans')).toMatchObject({ counts: { overdue: 2 } });
  });

  test.each(REFUSED)('given %s, then neither list', async (actor) => {
    for (const path of ['/v1/plans', '/v1/boards/reception'])
      expect((await api.get(path, { 'traject-actor': actor })).statusCode).toBe(403);
  });

  test.each(['/v1/plans?due=never', '/v1/plans?sort=words', '/v1/plans?limit=1000000', '/v1/boards/reception?service=s-1'])(
    'given %s, then 400',
    async (path) => {
      expect((await api.get(path, { 'traject-actor': ANNA })).statusCode).toBe(400);
    },
  );
});
