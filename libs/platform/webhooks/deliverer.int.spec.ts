import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LOCAL_ACTOR } from '#privacy';
import { ProtocolServer } from '../../../test/eventstoredb-server/index.js';
import { readConfig } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { openEngine } from '../engine/open.js';
import { type Deliverer, type DelivererOptions, Targets, type Webhooks, webhooksOf } from './index.js';
import { Receiver } from './testing/receiver.js';

const STORES = ['sqlite', 'eventstoredb'] as const;
const QUICK = { retries: [1, 1], leaseMilliseconds: 200, lookMilliseconds: 20 };

describe.each(STORES)('the delivery of webhooks from the log in %s', (kind) => {
  let server: ProtocolServer | undefined;
  let engine: Engine;
  let receiver: Receiver;
  let data: string;
  let running: Deliverer[];
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'traject-webhooks-'));
    server = kind === 'eventstoredb' ? await ProtocolServer.start() : undefined;
    engine = await openEngine(readConfig({ data, eventStore: kind, eventStoreUrl: server?.url }, {}));
    receiver = await Receiver.start();
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((deliverer) => deliverer.stop()));
    await receiver.close();
    await engine.close();
    await server?.stop();
    await rm(data, { recursive: true });
  });

  function start(owner: string, options: Partial<DelivererOptions> = {}): { readonly webhooks: Webhooks; readonly deliverer: Deliverer } {
    const parts = webhooksOf(engine, { owner, ...QUICK, ...options }, new Targets(true));
    running.push(parts.deliverer);
    parts.deliverer.start();
    return parts;
  }

  async function store(stay: string, count: number): Promise<readonly string[]> {
    const facts = Array.from({ length: count }, (_, n) => ({
      type: 'NeedIdentified',
      occurredAt: '2026-03-02',
      data: { needId: `n-${n}`, domain: 'D3', askedBy: 'PERSON' },
    }));
    const { events } = await engine.append({
      kind: 'trajectory',
      id: stay,
      facts,
      actor: LOCAL_ACTOR,
      ids: { kind: 'random' },
      list: true,
    });
    return events.map(({ eventId }) => eventId);
  }

  test('given a deliverer that ends in the middle, when another goes on, then nothing is missed and the order holds', async () => {
    const first = start('a');
    const { id } = await first.webhooks.add(LOCAL_ACTOR, { url: receiver.url, types: [] });
    const told = await store('t-1', 40);
    await receiver.has(7);
    await first.deliverer.stop();
    const second = start('b');
    await receiver.has(40);
    const more = await store('t-2', 3);
    await receiver.has(43);
    expect([...new Set(receiver.eventIds)]).toEqual([...told, ...more]);
    expect(await second.webhooks.get(LOCAL_ACTOR, id)).toMatchObject({ state: 'active' });
  });

  test('given two processes, then one delivers at a time, and when it goes the other takes over', async () => {
    const [first, second] = [start('a'), start('b')];
    await first.webhooks.add(LOCAL_ACTOR, { url: receiver.url, types: [] });
    const told = await store('t-1', 30);
    await receiver.has(30);
    await first.deliverer.stop();
    const more = await store('t-2', 30);
    await receiver.has(60);
    expect(receiver.eventIds).toEqual([...told, ...more]);
    await second.deliverer.stop();
  });

  test('given a message that is never taken, then it becomes a dead letter, the next ones come, and it can be sent again', async () => {
    const { webhooks } = start('a');
    const { id } = await webhooks.add(LOCAL_ACTOR, { url: receiver.url, types: [] });
    let poison = '';
    receiver.answer = ({ body }) => (body.includes(poison) ? 500 : 200);
    const [first, second, third] = await storeWith((ids) => (poison = ids[1]!));
    await receiver.has(5);
    expect(receiver.eventIds).toEqual([first, second, second, second, third]);
    const { deadLetters } = await webhooks.deadLetters(LOCAL_ACTOR, id, {});
    expect(deadLetters).toMatchObject([{ eventId: second, type: 'NeedIdentified', attempts: 3, reason: 'status-500', state: 'dead' }]);
    receiver.answer = () => 200;
    await webhooks.resend(LOCAL_ACTOR, id, deadLetters[0]!.messageId as string);
    await receiver.has(6);
    expect(receiver.eventIds.at(-1)).toBe(second);
    expect(receiver.received[5]!.headers['webhook-id']).toBe(receiver.received[1]!.headers['webhook-id']);
    while ((await webhooks.deadLetters(LOCAL_ACTOR, id, {})).deadLetters.length > 0) await delay(5);
  });

  test('given a receiver that takes nothing for too long, then it is disabled and keeps its place', async () => {
    const { webhooks } = start('a', { patienceMilliseconds: 0, retries: [] });
    const { id } = await webhooks.add(LOCAL_ACTOR, { url: receiver.url, types: [] });
    receiver.answer = () => 0;
    const told = await store('t-1', 2);
    while ((await webhooks.get(LOCAL_ACTOR, id)).state === 'active') await delay(5);
    expect(await webhooks.get(LOCAL_ACTOR, id)).toMatchObject({ state: 'disabled', failing: { reason: 'no-answer' } });
    expect((await webhooks.deadLetters(LOCAL_ACTOR, id, {})).deadLetters).toEqual([]);
    receiver.answer = () => 200;
    await webhooks.enable(LOCAL_ACTOR, id);
    await receiver.has(3);
    expect(receiver.eventIds.slice(1)).toEqual(told);
  });

  test('given a webhook that is removed while its receiver fails, then nothing brings it back', async () => {
    const { webhooks, deliverer } = start('a', { retries: [1, 1, 1, 1, 1, 1, 1, 1] });
    const { id } = await webhooks.add(LOCAL_ACTOR, { url: receiver.url, types: [] });
    receiver.answer = () => 503;
    await store('t-1', 3);
    await receiver.has(2);
    await webhooks.remove(LOCAL_ACTOR, id);
    await deliverer.stop();
    expect(await webhooks.list(LOCAL_ACTOR)).toEqual([]);
    await expect(webhooks.get(LOCAL_ACTOR, id)).rejects.toThrow('no such webhook');
  });

  /** Three facts of which the receiver will refuse the second. */
  async function storeWith(before: (ids: readonly string[]) => void): Promise<readonly string[]> {
    const ids = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
    before(ids);
    const facts = ids.map((eventId, n) => ({
      eventId,
      type: 'NeedIdentified',
      occurredAt: '2026-03-02',
      data: { needId: `n-${n}`, domain: 'D3', askedBy: 'PERSON' },
    }));
    await engine.append({ kind: 'trajectory', id: 't-3', facts, actor: LOCAL_ACTOR, ids: { kind: 'random' }, list: true });
    return ids;
  }
});
