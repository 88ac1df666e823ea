import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Receiver, verified } from '../../libs/platform/webhooks/testing/receiver.js';
import { MARKER } from './testing/refusals.js';
import { type Sent, type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const AID = 'user=anna; service=aid; role=SERVICE_WORKER; relation=ASSIGNED';
const ANALYST = 'user=ann; role=ANALYST';

describe('webhooks', () => {
  let api: TestApi;
  let receiver: Receiver;
  let service = AID;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, devWebhooks: true, projecting: false });
    api.clock.ms = Date.now(); // receivers judge the age of a message by their own clock
    receiver = await Receiver.start();
  });
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.answer = () => 204;
    service = AID.replace('service=aid', `service=aid-${freshId()}`);
  });
  afterAll(async () => {
    await api.close();
    await receiver.close();
  });

  const as = (actor: string): Record<string, string> => ({ 'traject-actor': actor });
  const get = (path: string): Promise<Sent> => api.get(`/v1/webhooks${path}`, as(service));
  const post = (path: string, body?: object): Promise<Sent> => api.post(`/v1/webhooks${path}`, body, as(service));
  const remove = (id: string, actor = service): Promise<Sent> =>
    api.app.inject({ method: 'DELETE', url: `/v1/webhooks/${id}`, headers: as(actor) });

  async function added(body: object = {}): Promise<{ readonly id: string; readonly secret: string }> {
    const sent = await post('', { url: receiver.url, ...body });
    expect(sent.statusCode).toBe(201);
    return sent.json();
  }

  async function tell(id: string, fact: object, actor = service): Promise<string> {
    const sent = await api.post(`/v1/trajectories/${id}/events`, fact, as(actor));
    expect(sent.statusCode).toBe(201);
    return sent.json<{ events: { eventId: string }[] }>().events[0]!.eventId;
  }

  async function until<T>(read: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
    let value = await read();
    while (!fits(value)) {
      await delay(5);
      value = await read();
    }
    return value;
  }

  test('given a webhook, when facts are stored, then they come in order, signed, with ids and types only', async () => {
    const { id: webhook, secret } = await added();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const id = freshId();
    const sent = [await tell(id, facts.admitted()), await tell(id, facts.need({ domain: 'D1', words: MARKER }))];
    const got = await receiver.has(2);
    expect(got.map((one) => verified(secret, one))).toEqual([
      { type: 'fact.stored', data: { stream: { kind: 'trajectory', id }, eventId: sent[0], type: 'DetaineeAdmitted' } },
      { type: 'fact.stored', data: { stream: { kind: 'trajectory', id }, eventId: sent[1], type: 'NeedIdentified' } },
    ]);
    const { headers, body } = got[0]!;
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const hmac = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(signed)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${hmac}`);
    expect(() => verified(secret, { headers, body: body.replace('Admitted', 'Released') })).toThrow('signature');
    await remove(webhook);
  });

  test('given a webhook for some types, then facts of others and facts that may not be seen do not come', async () => {
    const { id: webhook } = await added({ types: ['NeedIdentified', 'DetaineeReleased'] });
    const id = freshId();
    await tell(id, facts.admitted());
    await tell(id, facts.need({ domain: 'D1' }), AID.replace('aid', 'other'));
    const own = await tell(id, facts.need({ needId: 'n-2', domain: 'D1' }));
    await receiver.has(1);
    expect(receiver.eventIds).toEqual([own]);
    await remove(webhook);
  });

  test('given a receiver that fails, then later facts wait behind the first, and it is said how it is doing', async () => {
    const { id: webhook } = await added();
    receiver.answer = () => 500;
    const id = freshId();
    await tell(id, facts.admitted());
    await tell(id, facts.contact());
    const shown = await until(
      async () => (await get(`/${webhook}`)).json<{ failing?: object }>(),
      (one) => one.failing !== undefined,
    );
    expect(shown.failing).toMatchObject({ attempts: 1, reason: 'status-500' });
    expect(receiver.received).toHaveLength(1);
    receiver.answer = () => 200;
    await post(`/${webhook}/enable`);
    await receiver.has(3);
    const [first, again] = receiver.received;
    expect(again!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
    expect(new Set(receiver.eventIds).size).toBe(2);
    await until(
      async () => (await get(`/${webhook}`)).json<{ failing?: object }>(),
      (one) => one.failing === undefined,
    );
    await remove(webhook);
  });

  test('given a receiver that wants nothing any more (410), then it is disabled, and enabled again it gets what it missed', async () => {
    const { id: webhook } = await added();
    receiver.answer = () => 410;
    const id = freshId();
    const first = await tell(id, facts.admitted());
    await until(
      async () => (await get(`/${webhook}`)).json<{ state: string }>().state,
      (state) => state === 'disabled',
    );
    const second = await tell(id, facts.contact());
    receiver.answer = () => 200;
    expect((await post(`/${webhook}/enable`)).json()).toMatchObject({ state: 'active' });
    await receiver.has(3);
    expect(receiver.eventIds).toEqual([first, first, second]);
    await remove(webhook);
  });

  test('given a redirect, then it is not followed and counts as a failure', async () => {
    const { id: webhook } = await added();
    receiver.answer = () => 302;
    await tell(freshId(), facts.admitted());
    const shown = await until(
      async () => (await get(`/${webhook}`)).json<{ failing?: object }>(),
      (one) => one.failing !== undefined,
    );
    expect(shown.failing).toMatchObject({ reason: 'status-302' });
    expect(receiver.received).toHaveLength(1);
    await remove(webhook);
  });

  test('then a webhook is its service’s alone: others neither see it nor touch it', async () => {
    const { id } = await added();
    const other = as(AID.replace('service=aid', 'service=else'));
    expect((await api.get('/v1/webhooks', other)).json()).toEqual({ webhooks: [] });
    expect((await api.get(`/v1/webhooks/${id}`, other)).statusCode).toBe(404);
    expect((await remove(id, other['traject-actor'])).statusCode).toBe(404);
    for (const path of [`/${id}/enable`, `/${id}/dead-letters/msg_1/resend`])
      expect((await api.post(`/v1/webhooks${path}`, undefined, other)).statusCode).toBe(404);
    const listed = (await get('')).json<{ webhooks: object[] }>();
    expect(listed.webhooks).toEqual([{ id, url: `${receiver.url}/`, types: [], state: 'active', createdAt: expect.any(String) }]);
    expect((await remove(id)).statusCode).toBe(204);
    expect((await get(`/${id}`)).statusCode).toBe(404);
  });

  test('then no file holds a secret in the clear', async () => {
    const { id, secret } = await added();
    expect(await api.bytes()).not.toContain(secret.slice('whsec_'.length));
    await remove(id);
  });

  test.each([
    ['an unknown property', { url: 'https://example.org', secret: 'x' }, '400 unknown-property'],
    ['types that are none', { url: 'https://example.org', types: 'all' }, '400 bad-types'],
    ['a type that does not exist', { url: 'http://127.0.0.1/', types: ['Zebra'] }, '400 unknown-type'],
    ['no url', {}, '400 bad-url'],
  ])('given %s, then a problem', async (_, body, problem) => {
    const sent = await post('', body);
    expect(`${sent.statusCode} ${sent.json<{ errors: { code: string }[] }>().errors[0]!.code}`).toBe(problem);
  });

  test('given an analyst, or more webhooks than may be, then refused', async () => {
    expect((await api.get('/v1/webhooks', as(ANALYST))).statusCode).toBe(403);
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) ids.push((await added()).id);
    expect((await post('', { url: receiver.url })).json()).toMatchObject({ status: 422, code: 'too-many-webhooks' });
    for (const id of ids) await remove(id);
  });

  test('given a server without the setting for development, then private addresses and http are refused', async () => {
    const plain = await startTestApi({ projecting: false });
    for (const [url, code] of [
      [receiver.url, 'https-only'],
      ['https://127.0.0.1/', 'address-refused'],
      ['https://localhost/', 'address-refused'],
    ] as const) {
      const sent = await plain.post('/v1/webhooks', { url });
      expect(sent.json()).toMatchObject({ status: 400, errors: [{ path: 'url', code }] });
      expect(sent.payload).not.toContain('127.0.0.1');
    }
    await plain.close();
  });
});
