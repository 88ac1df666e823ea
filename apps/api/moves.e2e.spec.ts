import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const MARKER = 'Zebrastraat';
const ANNA = { 'traject-actor': 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED' };
const BART = { 'traject-actor': 'user=bart; service=s-2; role=SERVICE_WORKER; relation=ASSIGNED' };
const CORA = { 'traject-actor': 'user=cora; service=s-3; role=COORDINATOR; relation=ASSIGNED' };
const STRANGER = { 'traject-actor': 'user=zoe; service=s-1; role=SERVICE_WORKER; relation=NONE' };
const READS = ['/plan', '/timeline', '/events', '/explain', '/plan?knownAt=2026-06-15', '/events?knownAt=2026-06-15'];

describe('facts that were filed on the wrong stay', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  afterAll(() => api.close());

  const share = async (id: string, fact: object, actor = ANNA): Promise<string> => {
    const sent = await api.post(`/v1/trajectories/${id}/events`, fact, { ...actor, prefer: 'wait=10' });
    expect(sent.statusCode).toBe(201);
    return sent.json().events[0].eventId as string;
  };
  const move = (id: string, body: object, actor: Record<string, string> = ANNA) => api.post(`/v1/trajectories/${id}/moves`, body, actor);
  const read = async (id: string, path: string, actor: Record<string, string>): Promise<string> =>
    (await api.get(`/v1/trajectories/${id}${path}`, actor)).payload;

  test('then they stand there as they counted here, and here nobody reads them at any cut', async () => {
    const [wrong, right] = [freshId(), freshId()];
    const eventId = await share(wrong, facts.need({ words: MARKER }));
    api.clock.ms += 86_400_000;
    const corrected = {
      targetEventId: eventId,
      reason: 'ENTERED_IN_ERROR',
      data: { needId: 'n-2', domain: 'D2', askedBy: 'PERSON', words: MARKER },
    };
    await share(wrong, { type: 'EventCorrected', occurredAt: '2026-06-01', data: corrected });
    const sent = await move(wrong, { eventIds: [eventId], to: right });
    expect(sent.statusCode).toBe(201);
    const [moved] = sent.json().events;
    expect(moved).toEqual({ eventId, movedTo: { trajectoryId: right, eventId: expect.any(String) }, annulledBy: expect.any(String) });
    expect((await api.get(`/v1/trajectories/${right}/plan`, ANNA)).json().needs).toMatchObject([
      { needId: 'n-2', data: { domain: 'D2', words: MARKER }, source: { eventId: moved.movedTo.eventId, reporter: { serviceId: 's-1' } } },
    ]);
    for (const actor of [ANNA, {}]) for (const path of READS) expect(await read(wrong, path, actor)).not.toMatch(/Zebra|n-1|n-2/);
    // the log links both: audits read it
    const there = await api.engine.stores.eventStore.readStream(`trajectory-${right}`);
    expect(there.map((event) => event.metadata.causationId)).toEqual([eventId]);
    const here = await api.engine.stores.eventStore.readStream(`trajectory-${wrong}`);
    expect(here.at(-1)).toMatchObject({ eventId: moved.annulledBy, metadata: { causationId: moved.movedTo.eventId } });
  });

  test('given a repetition, also on a later day, then the same answer and nothing stored', async () => {
    const [wrong, right] = [freshId(), freshId()];
    const body = { eventIds: [await share(wrong, facts.need()), await share(wrong, facts.need({ needId: 'n-2' }))], to: right };
    const first = await move(wrong, body);
    const stored = await api.stored();
    api.clock.ms += 86_400_000;
    const again = await move(wrong, body);
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    expect({ ...again.json<object>(), position: '' }).toEqual({ ...first.json<object>(), position: '' });
    expect(await api.stored()).toBe(stored);
  });

  test('given a move that was broken off after the first half, then a repetition finishes it', async () => {
    const [wrong, right] = [freshId(), freshId()];
    const eventId = await share(wrong, facts.need());
    const { append } = api.engine;
    let calls = 0;
    api.engine.append = (request) => ((calls += 1) > 1 ? Promise.reject(new Error('the process died')) : append.call(api.engine, request));
    expect((await move(wrong, { eventIds: [eventId], to: right })).statusCode).toBe(500);
    api.engine.append = append;
    expect((await move(wrong, { eventIds: [eventId], to: right })).statusCode).toBe(201);
    const needs = async (id: string) => (await api.get(`/v1/trajectories/${id}/plan`, ANNA)).json().needs;
    expect([await needs(wrong), await needs(right)]).toMatchObject([[], [{ needId: 'n-1' }]]);
  });

  test('given a fact that the other stay refuses, then nothing is annulled', async () => {
    const [wrong, right] = [freshId(), freshId()];
    await api.known(right, facts.admitted());
    const eventId = await share(wrong, facts.admitted());
    const stored = await api.stored();
    const sent = await move(wrong, { eventIds: [eventId], to: right });
    expect([sent.statusCode, sent.json().code]).toEqual([422, 'already-in-custody']);
    expect(await api.stored()).toBe(stored);
  });

  test('then a coordinator moves what he may read, it stays that of its reporter, and a refusal gives him no reason', async () => {
    const [wrong, right] = [freshId(), freshId()];
    const eventId = await share(wrong, facts.admitted());
    expect((await move(wrong, { eventIds: [eventId], to: right }, CORA)).statusCode).toBe(201);
    const { actor } = (await api.engine.history(right))[0]!;
    expect(actor).toMatchObject({ userId: 'anna', serviceId: 's-1' });
    const other = freshId();
    const second = await share(other, facts.admitted());
    expect((await move(other, { eventIds: [second], to: right }, CORA)).json()).toMatchObject({ status: 422, code: 'refused-there' });
  });

  test.each([
    ['a fact that he may not read', BART, 422, 'target-unknown'],
    ['a stay that is not his to know of', STRANGER, 404, 'not-found'],
  ])('given %s, then %s', async (_, actor, status, code) => {
    const wrong = freshId();
    const eventId = await share(wrong, facts.need());
    const sent = await move(wrong, { eventIds: [eventId], to: freshId() }, actor);
    expect([sent.statusCode, sent.json().code]).toEqual([status, code]);
  });

  test("given another service's fact that he may read, then it is not his to move", async () => {
    const wrong = freshId();
    const eventId = await share(wrong, facts.admitted());
    expect((await move(wrong, { eventIds: [eventId], to: freshId() }, BART)).json().code).toBe('not-your-fact');
  });

  test.each([{}, { eventIds: [], to: 't' }, { eventIds: ['x'], to: 't' }, { eventIds: 'x', to: 't', more: 1 }])(
    'given %j, then 400',
    async (body) => {
      expect((await move(freshId(), body)).statusCode).toBe(400);
    },
  );
});
