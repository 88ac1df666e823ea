import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { confidentialStream } from '#trajectory';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const MARKER = 'Zebrastraat';
const ANNA = { 'traject-actor': 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED' };
const BART = { 'traject-actor': 'user=bart; service=s-2; role=COORDINATOR; relation=ASSIGNED' };
const OLAF = { 'traject-actor': 'user=olaf; service=s-1; role=OFFICER; relation=ESTABLISHMENT' };
const ALONE = { 'traject-actor': 'user=uma; role=SERVICE_WORKER; relation=ASSIGNED' };
const READS = ['', '/plan', '/timeline', '/events', '/explain', '/transfer-dossier', '/release-plan'];

describe('facts that a service keeps to itself', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  afterAll(() => api.close());

  const confide = (id: string, fact: object | readonly object[], actor = ANNA) =>
    api.post(`/v1/trajectories/${id}/confidential/events`, fact, { ...actor, prefer: 'wait=10' });
  const share = (id: string, fact: object, actor = ANNA) =>
    api.post(`/v1/trajectories/${id}/events`, fact, { ...actor, prefer: 'wait=10' });
  const read = async (id: string, path: string, actor: Record<string, string>): Promise<string> =>
    (await api.get(`/v1/trajectories/${id}${path}`, actor)).payload;
  const codes = (sent: { json(): unknown }): string[] => (sent.json() as { warnings: { code: string }[] }).warnings.map((w) => w.code);

  test('given a shared need, when it is answered in confidence, then the answer finds it, and its service alone sees that', async () => {
    const id = freshId();
    await api.known(id, facts.admitted());
    await share(id, facts.need());
    const sent = await confide(id, facts.answered({}, { occurredAt: '2026-03-02T09:10:00+01:00' }));
    expect([sent.statusCode, codes(sent), sent.headers['etag']]).toEqual([201, [], '"0"']);
    const needs = async (actor: Record<string, string>) => (await api.get(`/v1/trajectories/${id}/plan`, actor)).json().needs;
    expect(await needs(ANNA)).toMatchObject([{ state: 'answered', source: { visibility: 'SECRET' } }]);
    expect(await needs({})).toMatchObject([{ state: 'open' }]);
  });

  test('given a fact in confidence, then a shared one is judged as if it did not exist', async () => {
    const id = freshId();
    await api.known(id, facts.admitted());
    expect((await confide(id, facts.need())).statusCode).toBe(201);
    // the same need in the open: no refusal, no warning, the first free revision
    const sent = await share(id, facts.need());
    expect([sent.statusCode, codes(sent), sent.json().revision]).toEqual([201, [], 1]);
    expect(codes(await share(id, facts.answered({ needId: 'n-2' })))).toEqual(['prerequisite-unknown']);
    expect((await confide(id, facts.need({ needId: 'n-1' }))).statusCode).toBe(422); // it stands in both by now
  });

  test('then no answer to anybody else holds a trace, and the owner reads it marked, in order', async () => {
    const id = freshId();
    await api.known(id, facts.admitted(), facts.contact({ kind: 'SPS' }, { occurredAt: '2026-03-04' }));
    const before = await Promise.all(READS.map((path) => read(id, path, BART)));
    await confide(id, facts.need({ needId: 'n-secret', words: MARKER }, { occurredAt: '2026-03-03' }));
    const plain = (text: string): string => text.replaceAll(/"position":"[^"]*"/g, '');
    for (const [i, path] of READS.entries()) {
      expect(plain(await read(id, path, BART))).toBe(plain(before[i]!));
      for (const other of [BART, OLAF, ALONE, {}]) expect(await read(id, path, other)).not.toMatch(/n-secret|Zebra|SECRET|confidential/);
    }
    const timeline = (await api.get(`/v1/trajectories/${id}/timeline`, ANNA)).json();
    expect(timeline.lines.map((line: { type: string; confidential?: true }) => [line.type, line.confidential])).toEqual([
      ['DetaineeAdmitted', undefined],
      ['NeedIdentified', true],
      ['ReceptionContactHeld', undefined],
    ]);
    const events = (await api.get(`/v1/trajectories/${id}/events`, ANNA)).json().events;
    expect(events.map((e: { revision: number; visibility: string }) => [e.revision, e.visibility])).toEqual([
      [0, 'PARTNERSHIP'],
      [1, 'PARTNERSHIP'],
      [0, 'SECRET'],
    ]);
    expect(await read(id, '/plan', ANNA)).toContain('n-secret');
    expect(await api.bytes()).not.toContain(MARKER);
  });

  test('given pages of a few events, then a fact in confidence goes with the shared one before it, once', async () => {
    const id = freshId();
    await api.known(id, facts.admitted());
    await confide(id, [facts.need({ needId: 'c-1' }), facts.need({ needId: 'c-2' })]);
    api.clock.ms += 1000;
    await api.known(id, facts.contact({ kind: 'SPS' }, { occurredAt: '2026-03-04' }));
    await confide(id, facts.need({ needId: 'c-3' }));
    const page = async (from: number): Promise<string[]> =>
      (await api.get(`/v1/trajectories/${id}/events?from=${from}&limit=1`, ANNA)).json().events.map((e: { type: string }) => e.type);
    expect([await page(0), await page(1), await page(2)]).toEqual([
      ['DetaineeAdmitted', 'NeedIdentified', 'NeedIdentified'],
      ['ReceptionContactHeld', 'NeedIdentified'],
      [],
    ]);
  });

  test('given nothing shared, then its service finds the stay, and to others there is none', async () => {
    const id = freshId();
    expect((await confide(id, facts.need())).statusCode).toBe(201);
    expect((await api.get(`/v1/trajectories/${id}`, ANNA)).headers['etag']).toBe('"-1"');
    for (const other of [BART, {}]) expect((await api.get(`/v1/trajectories/${id}/plan`, other)).statusCode).toBe(404);
  });

  test('then it is corrected and annulled in its own stream, and a shared fact is no target there', async () => {
    const id = freshId();
    await api.known(id, facts.admitted());
    const shared = (await share(id, facts.need())).json().events[0].eventId as string;
    const own = (await confide(id, facts.need({ needId: 'n-2' }))).json().events[0].eventId as string;
    const annulled = (targetEventId: string) => ({
      type: 'EventAnnulled',
      occurredAt: '2026-06-01',
      data: { targetEventId, reason: 'OTHER' },
    });
    expect((await confide(id, annulled(shared))).json().code).toBe('target-unknown');
    expect((await share(id, annulled(own))).json().code).toBe('target-unknown');
    expect((await confide(id, annulled(own))).statusCode).toBe(201);
    expect((await api.get(`/v1/trajectories/${id}/plan`, ANNA)).json().needs).toHaveLength(1);
  });

  test('then repetition, If-Match and bad input answer as for a shared fact', async () => {
    const id = freshId();
    const fact = facts.need({}, { eventId: '6d9b7a52-7c7e-4a8e-9f0a-0d5a3a6c1b11' });
    const [first, again] = [await confide(id, fact), await confide(id, fact)];
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    expect(again.json()).toEqual(first.json());
    const stale = await api.post(`/v1/trajectories/${id}/confidential/events`, facts.need({ needId: 'n-9' }), {
      ...ANNA,
      'if-match': '"7"',
    });
    expect([stale.statusCode, stale.json().currentRevision]).toEqual([409, 0]);
    expect((await confide(id, { ...fact, data: { ...fact.data, domain: 'D1' } })).json().code).toBe('idempotency-mismatch');
    expect((await confide(id, { type: 'Nothing' })).statusCode).toBe(400);
  });

  test.each([
    ['an officer of the service', OLAF],
    ['a worker of no service', ALONE],
    ['the owner of the machine', {}],
  ])('given %s, then 403 and nothing stored', async (_, actor) => {
    const id = freshId();
    const stored = await api.stored();
    expect((await confide(id, facts.need(), actor as typeof ANNA)).statusCode).toBe(403);
    expect(await api.stored()).toBe(stored);
  });

  test("given a consent in confidence, then it opens nobody's facts to its own service", async () => {
    const id = freshId();
    await share(id, facts.need({ needId: 'n-theirs' }), BART);
    const consent = { consentId: 'c-1', services: ['s-1'], domains: ['D3'], language: 'nl' };
    expect((await confide(id, { type: 'ConsentGiven', occurredAt: '2026-06-01', data: consent })).statusCode).toBe(201);
    expect(await read(id, '/plan', ANNA)).not.toContain('n-theirs');
  });

  test('given an import, then lines say whose they are, and nobody writes into the stream of another service', async () => {
    const id = freshId();
    const lines = [{ trajectoryId: id, confidentialOf: 's-1', ...facts.need() }].map((line) => JSON.stringify(line)).join('\n');
    const send = (actor: Record<string, string>) => api.post('/v1/imports', lines, { 'content-type': 'application/x-ndjson', ...actor });
    expect((await send(BART)).payload).toContain('"code":"forbidden"');
    expect((await send(ANNA)).payload).toContain('"outcome":"stored"');
    expect((await api.engine.stores.eventStore.readStream(confidentialStream('s-1', id))).map((e) => e.metadata.visibility)).toEqual([
      'SECRET',
    ]);
    expect(await api.engine.history(id)).toEqual([]);
  });

  test('given the keys of the stay are destroyed, then what was sealed in confidence is gone too', async () => {
    const id = freshId();
    await confide(id, facts.need({ words: 'words of hers' }));
    expect(await read(id, '/plan', ANNA)).toContain('words of hers');
    await api.engine.stores.keys.destroy(id);
    expect(await read(id, '/plan', ANNA)).toContain('{"erased":true}');
  });
});
