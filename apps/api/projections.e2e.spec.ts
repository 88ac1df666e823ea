import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type NewEvent, chainStart, collectionOf } from '#eventsourcing';
import { stayViews } from '#views';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

/** An event that no code knows: what a newer version would have written. */
function strange(): NewEvent {
  const metadata = {
    schemaVersion: 1,
    occurredAt: '2026-03-01',
    recordedAt: '2026-03-01T10:00:00.000Z',
    actor: { userId: 'u' },
    visibility: 'PARTNERSHIP' as const,
    digest: '',
    hash: chainStart('x'),
  };
  return { eventId: randomUUID(), type: 'NeverHeardOf', data: {}, metadata };
}

async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let i = 0; i < 500; i += 1) {
    const value = await read();
    if (holds(value)) return value;
    await delay(20);
  }
  throw new Error('it did not happen in time');
}

interface View {
  readonly name: string;
  readonly lag: number;
  readonly parked: number;
  readonly rebuild: { readonly state: string } | null;
  readonly runner: { readonly state: string } | null;
}

describe('operating the read side', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  async function views(): Promise<readonly View[]> {
    return (await api.get('/v1/projections')).json<{ projections: View[] }>().projections;
  }

  test('given facts, then every view tells its position, lag and state', async () => {
    await api.known(freshId(), facts.admitted());
    const all = await until(views, (list) => list.every((v) => v.lag === 0 && v.runner?.state === 'live'));
    expect(all.map((v) => v.name)).toEqual(expect.arrayContaining(['stay', 'plan']));
    expect(all[0]).toMatchObject({ version: stayViews.stay.version, built: true, parked: 0, etaSeconds: 0, rebuild: null });
  });

  test('given a view, when a rebuild is asked for, then 202, and the projector does it', async () => {
    const sent = await api.post('/v1/projections/plan/rebuild');
    expect([sent.statusCode, sent.json().state]).toEqual([202, 'requested']);
    await until(views, (list) => list.some((v) => v.name === 'plan' && v.rebuild?.state === 'done'));
    expect((await api.post('/v1/projections/none/rebuild')).statusCode).toBe(404);
  });

  test('given a stream that cannot be folded, then it is parked with its reason, alone, and a retry says how it went', async () => {
    const [poisoned, healthy] = [freshId(), freshId()];
    const stream = `trajectory-${poisoned}`;
    await api.known(poisoned, facts.admitted());
    await api.engine.stores.eventStore.append(stream, [strange()], 0);
    await api.known(healthy, facts.admitted());
    const listed = await until(
      async () => (await api.get('/v1/projections/parked')).json<{ parked: { view: string; stream: string }[] }>().parked,
      (list) => list.length === 3,
    );
    expect(listed).toContainEqual(
      expect.objectContaining({ view: collectionOf(stayViews.plan), stream, reason: expect.stringContaining('NeverHeardOf') }),
    );
    expect((await api.get(`/v1/trajectories/${poisoned}/plan`)).json()).toMatchObject({ header: { status: 'held' }, stale: {} });
    expect((await api.get(`/v1/trajectories/${poisoned}/events`)).json()).toMatchObject({ events: [{}], stale: {} });
    expect((await api.get(`/v1/trajectories/${healthy}/plan`)).json().stale).toBeUndefined();

    expect((await api.post(`/v1/projections/parked/plan/${stream}/retry`)).statusCode).toBe(202);
    await api.projector.answerRequests();
    expect((await api.get('/v1/projections/parked')).json().parked).toHaveLength(3);
    expect((await api.post(`/v1/projections/parked/plan/trajectory-${healthy}/retry`)).statusCode).toBe(404);
  });

  test('then the metrics count requests, facts and lag', async () => {
    const { payload, headers } = await api.get('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(payload).toMatch(/traject_facts_total\{outcome="stored",via="post"\} \d+/);
    expect(payload).toMatch(/traject_view_lag_events\{view="plan"\} \d+/);
    expect(payload).toContain('route="/v1/trajectories/:id/events"');
  });
});
