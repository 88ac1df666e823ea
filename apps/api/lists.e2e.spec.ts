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

/** Now is 2026-06-15; s-1 is Anna's service, s-2 Bart's. */
describe('limits and counts of the work list', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  afterAll(() => api.close());

  async function admit(prisonId: string, ...more: readonly object[]): Promise<string> {
    const id = freshId();
    const admitted = facts.admitted(
      { personId: `p-${id}`, prisonId, legalStatus: 'CONVICTED' },
      { occurredAt: '2026-01-05T09:00:00+01:00' },
    );
    const contacts = ['DIRECTOR', 'SPS'].map((kind) => facts.contact({ kind }, { occurredAt: '2026-01-05T10:00:00+01:00' }));
    await api.known(id, admitted, ...contacts, ...more);
    return id;
  }
  async function tell(id: string, actor: string, ...told: readonly object[]): Promise<void> {
    const sent = await api.post(`/v1/trajectories/${id}/events`, told, { 'traject-actor': actor, prefer: 'wait=10' });
    if (sent.statusCode !== 201) throw new Error(sent.payload);
  }
  async function list(query: string, actor: string): Promise<{ rows: readonly Row[]; counts: Record<string, unknown> }> {
    return (await api.get(`/v1/plans?${query}`, { 'traject-actor': actor })).json();
  }
  const whats = (row: Row | undefined): readonly string[] =>
    ((row?.['deadlines'] ?? []) as readonly { what: string }[]).map(({ what }) => what);
  const fact = (type: string, data: object, occurredAt = '2026-02-02') => ({ type, occurredAt, data });

  test('given a release that is planned, then kit and reference person are limits until they are there, for everybody', async () => {
    const planned = fact('ReleasePlanned', { expectedOn: '2026-07-20', modality: 'END_OF_TERM' });
    const id = await admit(
      'release-prison',
      planned,
      fact('TransferAnnounced', { transferId: 't-1', toPrisonId: 'mons', reason: 'POLICY' }),
    );
    const before = await list('prison=release-prison', BART);
    expect(whats(before.rows[0])).toEqual(['REFERENCE_PERSON_BEFORE_RELEASE', 'RELEASE_KIT_BEFORE_RELEASE']);
    expect(before.rows[0]).toMatchObject({ expectedRelease: '2026-07-20' });
    expect(before.counts).toMatchObject({ releases12Weeks: 1, releases24Weeks: 1, transfersAnnounced: 1, newArrivals: 0, overdue: 0 });
    await tell(
      id,
      ANNA,
      fact('ReferencePersonNamed', { serviceId: 's-1', accepted: true }),
      fact('ReleaseKitIssued', { contents: ['DOCUMENTS'], language: 'nl' }),
    );
    expect(whats((await list('prison=release-prison', BART)).rows[0])).toEqual([]);
  });

  test("given a plan, then its review is due for the service that opened it, in its limits and counts, and nobody else's", async () => {
    const id = await admit('plan-prison');
    await tell(id, ANNA, fact('DetentionPlanOpened', { kind: 'AID', basis: 'CONSENT' }));
    api.clock.ms += 400 * 86_400_000;
    const [anna, bart] = [await list('service=s-1&due=overdue&prison=plan-prison', ANNA), await list('prison=plan-prison', BART)];
    expect(whats(anna.rows[0])).toEqual(['PLAN_REVIEW']);
    expect(anna.counts).toMatchObject({ stays: 1, overdue: 1, reviewsDue: 1, unassigned: 1 });
    expect([whats(bart.rows[0]), bart.counts['overdue'], bart.counts['reviewsDue']]).toEqual([[], 0, 0]);
    expect((await list('service=s-1&due=soon&prison=plan-prison', ANNA)).rows).toEqual([]);
    api.clock.ms -= 400 * 86_400_000;
  });

  test('given a hand-over, then its receiver is asked for it, and what it came from says nothing to others', async () => {
    const id = await admit('hand-prison', fact('ConsentGiven', { consentId: 'c-1', services: ['s-2'], domains: ['D6'], language: 'nl' }));
    const items = [{ kind: 'NEED', itemId: 'n-1', domain: 'D6' }];
    await tell(
      id,
      ANNA,
      facts.need({ domain: 'D6' }, { occurredAt: '2026-02-01' }),
      fact('HandoverPrepared', { handoverId: 'h-1', toServiceId: 's-2', toPrisonId: 'mons', items }),
    );
    expect((await list('service=s-2', BART)).rows).toMatchObject([{ trajectoryId: id, own: { handoversToAcknowledge: ['h-1'] } }]);
    expect((await list('service=s-2', BART)).counts).toMatchObject({ stays: 1, handoversToAcknowledge: 1 });
    expect(JSON.stringify(await list('prison=hand-prison', ANNA))).not.toContain('h-1');
    const stay = (await api.get(`/v1/trajectories/${id}`, { 'traject-actor': BART })).json();
    expect(stay.open).toMatchObject({ handovers: [{ handoverId: 'h-1', toServiceId: 's-2', open: true }], referralsToAnswer: [] });
  });

  test('given a person who left with aftercare, then it stays on the list of that service alone, with the first contact', async () => {
    const id = await admit('left-prison');
    await tell(id, ANNA, fact('AftercareRequested', { serviceId: 's-1' }, '2026-06-01'));
    await api.known(id, facts.released({ modality: 'COURT' }, { occurredAt: '2026-06-08T09:00:00+02:00' }));
    expect((await list('prison=left-prison', ANNA)).rows).toEqual([]);
    const own = (await list('service=s-1', ANNA)).rows.find((row) => row.trajectoryId === id);
    expect(whats(own)).toContain('AFTERCARE_FIRST_CONTACT');
    await tell(id, ANNA, fact('CaseAssigned', { serviceId: 's-1', workerId: 'anna' }, '2026-06-02'));
    const inside = await admit('left-prison');
    expect((await list('prison=left-prison', ANNA)).counts).toMatchObject({ stays: 1, unassigned: 1 });
    expect(inside).not.toBe(id);
    expect((await list('service=s-2', BART)).rows.map((row) => row.trajectoryId)).not.toContain(id);
  });

  test("given facts that wait for an earlier one for more than a week, then their service's count says so", async () => {
    const id = await admit('wait-prison');
    await tell(id, ANNA, fact('ConsentWithdrawn', { consentId: 'c-unknown' }));
    expect((await list('prison=wait-prison', ANNA)).counts['waiting']).toBe(0);
    api.clock.ms += 8 * 86_400_000;
    expect((await list('prison=wait-prison', ANNA)).counts['waiting']).toBe(1);
    expect((await list('prison=wait-prison', BART)).counts['waiting']).toBe(0);
    api.clock.ms -= 8 * 86_400_000;
  });

  test('given dates of a sentence, then the row says from when modalities can be granted', async () => {
    await admit(
      'dates-prison',
      fact('SentenceDatesRecorded', { conditionalReleaseFrom: '2027-01-15', source: 'REGISTRY', recalculatedOn: '2026-02-01' }),
    );
    const [row] = (await list('prison=dates-prison', BART)).rows;
    expect(row?.['modalities']).toContainEqual({ code: 'LIMITED_DETENTION', earliestOn: '2026-07-15' });
    expect(row?.['modalities']).toContainEqual({ code: 'CONDITIONAL', earliestOn: '2027-01-15' });
  });

  test('given an arrival, then the reception board shows the hours left, the cause of what is late, and whether the person was spoken to in a language of theirs', async () => {
    const id = freshId();
    const person = facts.registered({ personId: `p-${id}`, languages: ['ar'] }, { occurredAt: '2026-06-14T12:00:00+02:00' });
    const late = fact('ReceptionContactMissed', { kind: 'DIRECTOR', cause: 'NO_STAFF' }, '2026-06-15T09:00:00+02:00');
    await api.known(
      id,
      person,
      facts.admitted({ personId: `p-${id}`, prisonId: 'board-prison' }, { occurredAt: '2026-06-14T11:00:00+02:00' }),
      late,
    );
    const board = async (actor = ANNA): Promise<Row> =>
      (await api.get('/v1/boards/reception?prison=board-prison', { 'traject-actor': actor })).json().rows[0];
    expect((await board())['cells']).toContainEqual(
      expect.objectContaining({ kind: 'DIRECTOR', state: 'overdue', hoursLeft: -1, missed: ['NO_STAFF'], cause: 'NO_STAFF' }),
    );
    expect((await board())['cells']).toContainEqual(expect.objectContaining({ kind: 'SPS', state: 'open', hoursLeft: 71 }));
    expect(await board()).toMatchObject({ information: { languages: ['ar'], spokenIn: [], state: 'open' } });
    await tell(id, ANNA, fact('InformationProvided', { topic: 'RIGHTS', channel: 'TALK', language: 'ar' }, '2026-06-15T09:30:00+02:00'));
    expect((await board())['information']).toMatchObject({ spokenIn: ['ar'], state: 'done' });
    expect((await board(BART))['information']).toMatchObject({ spokenIn: [], state: 'open' });
    expect((await list('prison=board-prison', BART)).counts).toMatchObject({ newArrivals: 1 });
  });
});
