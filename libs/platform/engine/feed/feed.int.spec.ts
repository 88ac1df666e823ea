import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LOCAL_ACTOR } from '#privacy';
import { ProtocolServer } from '../../../../test/eventstoredb-server/index.js';
import { readConfig } from '../../config.js';
import type { Engine } from '../engine.js';
import { openEngine } from '../open.js';
import { type FeedStep, Feeds } from './feed.js';

const STORES = ['sqlite', 'eventstoredb'] as const;
const STRANGER = { userId: 'eve', serviceId: 'aid', role: 'SERVICE_WORKER', relation: 'NONE' } as const;

describe.each(STORES)('a feed from the log in %s', (kind) => {
  let server: ProtocolServer | undefined;
  let engine: Engine;
  let feeds: Feeds;
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'traject-feed-'));
    server = kind === 'eventstoredb' ? await ProtocolServer.start() : undefined;
    engine = await openEngine(readConfig({ data, eventStore: kind, eventStoreUrl: server?.url }, {}));
    feeds = new Feeds(engine);
  });
  afterAll(async () => {
    await engine.close();
    await server?.stop();
    await rm(data, { recursive: true });
  });

  async function store(stay: string, count: number): Promise<void> {
    const facts = Array.from({ length: count }, (_, n) => ({
      type: 'NeedIdentified',
      occurredAt: '2026-03-02',
      data: { needId: `n-${n}`, domain: 'D3', askedBy: 'PERSON' },
    }));
    await engine.append({ id: stay, facts, actor: LOCAL_ACTOR, ids: { kind: 'random' }, list: true });
  }

  /** Steps until one fits. */
  async function until(query: object, fits: (step: FeedStep) => Promise<boolean> | boolean, after?: string): Promise<FeedStep[]> {
    const stop = new AbortController();
    const asked = { actor: LOCAL_ACTOR, after, ...query };
    const steps: FeedStep[] = [];
    for await (const step of feeds.read(asked, await feeds.begin(asked), { signal: stop.signal, beatMilliseconds: 10 })) {
      steps.push(step);
      if (await fits(step)) break;
    }
    stop.abort();
    return steps;
  }

  test('then every fact comes once, in order, from the start and from any cursor on', async () => {
    await store('t-1', 250);
    const all = (await until({}, (step) => step.kind === 'fact' && step.fact['revision'] === 249, 'start')).filter(
      (s) => s.kind === 'fact',
    );
    expect(all.map((step) => step.fact['revision'])).toEqual(Array.from({ length: 250 }, (_, n) => n));
    const rest = await until({}, (step) => step.kind === 'fact' && step.fact['revision'] === 249, all[99]!.cursor);
    expect(rest.filter((s) => s.kind === 'fact').map((step) => step.fact['revision'])).toEqual(
      Array.from({ length: 150 }, (_, n) => n + 100),
    );
  });

  test('given facts that are all withheld, then marks move the cursor past them, and look the same as when nothing happened', async () => {
    const quiet = await until({ actor: STRANGER }, twice());
    const before = await engine.stores.eventStore.head();
    await store('t-2', 300);
    const head = await engine.stores.eventStore.head();
    const passed = await until(
      { actor: STRANGER },
      async ({ cursor }) => (await feeds.begin({ actor: STRANGER, after: cursor })) === head,
      before,
    );
    expect(new Set([...quiet, ...passed].map((step) => step.kind))).toEqual(new Set(['mark']));
    const cursors = [...quiet, ...passed].map((step) => step.cursor);
    expect(new Set(cursors).size).toBe(cursors.length);
    expect(new Set(cursors.map((cursor) => cursor.length)).size).toBe(1);
  });
});

function twice(): () => boolean {
  let count = 0;
  return () => (count += 1) === 2;
}
