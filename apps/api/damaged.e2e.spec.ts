import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type JsonObject, type NewEvent, chainStart } from '#eventsourcing';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const ANNA = { 'traject-actor': 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED' };
const BART = { 'traject-actor': 'user=bart; service=s-2; role=SERVICE_WORKER; relation=ASSIGNED' };
const RUTH = { 'traject-actor': 'user=ruth; role=JUDICIAL; relation=ASSIGNED' };
const PAGES = ['/plan', '/timeline', '/events', '/explain', '/transfer-dossier', '/release-plan', ''];
const SINCE = '2026-06-14T10:00:00.000Z';

/** An event as another process may have stored it. */
function stored(type: string, data: JsonObject = {}): NewEvent {
  const metadata = {
    schemaVersion: 1,
    occurredAt: '2026-06-14',
    recordedAt: SINCE,
    actor: { userId: 'u', serviceId: 's-1' },
    visibility: 'PARTNERSHIP' as const,
    digest: '',
    hash: chainStart('x'),
  };
  return { eventId: randomUUID(), type, data, metadata };
}

describe('given a stay of which an event cannot be read', () => {
  let api: TestApi;
  let id: string;
  const read = async (path: string, actor: Record<string, string>) => (await api.get(`/v1/trajectories/${id}${path}`, actor)).json();
  const share = async (...told: readonly object[]): Promise<readonly { readonly eventId: string }[]> => {
    api.clock.ms += 1000;
    const sent = await api.post(`/v1/trajectories/${id}/events`, told, { ...ANNA, prefer: 'wait=10' });
    expect(sent.statusCode).toBe(201);
    return sent.json<{ events: { eventId: string }[] }>().events;
  };
  const append = async (...events: readonly NewEvent[]): Promise<void> => {
    const { eventStore } = api.engine.stores;
    const { length } = await eventStore.readStream(`trajectory-${id}`);
    await eventStore.append(`trajectory-${id}`, events, length - 1);
  };
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  beforeEach(async () => {
    id = freshId();
    await share(facts.admitted());
  });
  afterAll(() => api.close());

  test('then every page shows what stands before it to each reader by right, marked, and no word of the event', async () => {
    await share(facts.need());
    await append(stored('NeverHeardOf', { secret: 'Zebrastraat' }));
    for (const path of PAGES) {
      for (const actor of [ANNA, BART, RUTH]) {
        const page = await read(path, actor);
        expect([path, page.stale]).toEqual([path, { since: SINCE, reason: expect.stringContaining('cannot be read') }]);
        expect(JSON.stringify(page)).not.toMatch(/NeverHeardOf|Zebra/);
      }
    }
    expect((await read('/plan', ANNA)).needs).toMatchObject([{ needId: 'n-1' }]);
    expect((await read('/plan', BART)).needs).toEqual([]);
    expect((await read('/plan', RUTH)).header).toMatchObject({ status: 'held', prison: 'ghent' });
    // the owner of the machine as well, at a cut
    expect((await read('/plan?knownAt=2026-06-16', {})).stale).toBeDefined();
  });

  test('then no consent passes anything on: it may have been taken back where nobody can read it', async () => {
    const consent = { consentId: 'c-1', services: ['s-2'], domains: ['D3'], language: 'nl' };
    await share(facts.need(), { type: 'ConsentGiven', occurredAt: '2026-03-05', data: consent });
    expect((await read('/plan', BART)).needs).toHaveLength(1);
    await append(stored('NeverHeardOf'));
    expect((await read('/plan', BART)).needs).toEqual([]);
    expect((await read('/plan', ANNA)).needs).toHaveLength(1);
  });

  test('then a fact that was found to be of another person behind it is read by nobody', async () => {
    const [need] = await share(facts.need({ words: 'Zebrastraat' }));
    const annulled = stored('EventAnnulled', { targetEventId: need!.eventId, reason: 'WRONG_PERSON' });
    await append(stored('NeverHeardOf'), annulled);
    for (const path of PAGES) expect(JSON.stringify(await read(path, ANNA))).not.toMatch(/Zebra|n-1/);
  });

  test('then a fact behind it is not shown, nothing is printed for a court, and no new fact is judged', async () => {
    const consent = { consentId: 'c-1', services: ['SENTENCE_COURT'], domains: ['D3'], language: 'nl' };
    await share({ type: 'ConsentGiven', occurredAt: '2026-03-05', data: consent });
    await append(stored('NeverHeardOf'), stored('ReleasePlanned', { expectedOn: '2026-09-01' }));
    expect((await read('/release-plan', ANNA)).release.planned).toBeUndefined();
    expect(await read('/reclassement', ANNA)).toMatchObject({ code: 'unreadable-event' });
    const sent = await api.post(`/v1/trajectories/${id}/events`, facts.need(), ANNA);
    expect(sent.json()).toMatchObject({ code: 'unreadable-event' });
  });

  test('given nothing before it that can be read, then it is a failure of ours and not a stay that does not exist', async () => {
    id = freshId();
    await api.engine.stores.eventStore.append(`trajectory-${id}`, [stored('NeverHeardOf')], -1);
    expect(await read('/plan', ANNA)).toMatchObject({ status: 500, code: 'unreadable-event' });
  });
});

describe('given a person who was erased', () => {
  test('then neither an external id nor a name finds the stay any more', async () => {
    const api = await startTestApi({ devActors: true });
    const [erased, kept] = [freshId(), freshId()];
    for (const [id, value] of [
      [erased, '41-7'],
      [kept, '41-8'],
    ] as const) {
      const personId = `p-${id}`;
      const described = { personId, birthYear: 1990, name: { given: 'Ann', family: 'Dirks' }, externalIds: [{ system: 'sidis', value }] };
      await api.known(id, facts.registered(described), facts.admitted({ personId }));
    }
    const resolve = async (value: string) =>
      (await api.post('/v1/trajectories/resolve', { externalId: { system: 'sidis', value }, at: '2026-03-05' })).json();
    const search = async () => (await api.post('/v1/persons/search', { familyName: 'Dirks', birthYear: 1990 })).json().persons;
    expect([(await resolve('41-7')).trajectoryId, (await search()).length]).toEqual([erased, 2]);
    await api.engine.stores.keys.destroy(erased);
    expect(await resolve('41-7')).toMatchObject({ persons: [], trajectoryId: null, candidates: [], trajectories: [] });
    expect((await resolve('41-8')).trajectoryId).toBe(kept);
    expect(await search()).toMatchObject([{ trajectories: [{ trajectoryId: kept }] }]);
    expect(await search()).toHaveLength(1);
    await api.close();
  });
});
