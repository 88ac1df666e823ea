import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, freshId, startTestApi } from '../../apps/api/testing/test-api.js';
import { Network } from './network.js';
import { WHO } from './scene.js';

const PEOPLE = 126;
const ON_THE_LAST_DAY = 44;
const BEFORE = ['2022-10-11', '2022-10-18', '2022-10-25', '2022-11-08', '2022-11-15'];
const LAST_DAY = '2022-11-20';
const CORRELATION = 'forest-closes-2022';

interface Line {
  readonly type: string;
  readonly occurredAt: string;
  readonly data: object;
  readonly trajectoryId?: string;
  readonly placeId?: string;
}

/** A whole prison moves: Forest closes and Haren opens in stages (facts of 2022, entered in 2026). */
describe('a prison that closes', () => {
  let api: TestApi;
  let network: Network;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true });
    network = new Network(api);
    await imported([...people(), ...begun()], WHO.coordinator);
    await imported(supported(), WHO.aid);
    await settled();
  });
  afterAll(() => api.close());

  const ids = Array.from({ length: PEOPLE }, (_, i) => `moved-${String(i).padStart(3, '0')}`);
  const dayOf = (i: number): string => (i < ON_THE_LAST_DAY ? LAST_DAY : BEFORE[i % BEFORE.length]!);

  const place = (placeId: string, type: string, occurredAt: string, data: object): Line => ({ placeId, type, occurredAt, data });
  const fact = (trajectoryId: string, type: string, occurredAt: string, data: object): Line => ({ trajectoryId, type, occurredAt, data });
  const prison = (id: string, on: string): Line => place(id, 'PrisonOpened', on, { name: id, kind: 'PRISON', inScope: true });

  /** Both prisons as they were before, and who was in Forest. */
  const begun = (): Line[] => [
    prison('forest', '1910-01-01'),
    place('forest', 'UnitCapacitySet', '2020-01-01', { capacity: 180 }),
    prison('haren', '2022-09-30'),
    place('haren', 'UnitCapacitySet', '2022-09-30', { unitId: 'first', capacity: 60 }),
  ];
  const people = (): Line[] =>
    ids.map((id) =>
      fact(id, 'DetaineeAdmitted', '2022-03-01', { personId: `p-${id}`, prisonId: 'forest', legalStatus: 'REMAND', kind: 'NEW' }),
    );
  const supported = (): Line[] =>
    ids.flatMap((id) => [
      fact(id, 'ConsentGiven', '2022-03-05', { consentId: 'c-1', services: ['housing'], domains: ['D1'], language: 'fr' }),
      fact(id, 'NeedIdentified', '2022-03-05', { needId: 'n-1', domain: 'D1', askedBy: 'PERSON' }),
    ]);
  /** The move as one file: stages of Haren, hand-overs, departures and arrivals, and the end of Forest. */
  const move = (): Line[] => [
    place('haren', 'UnitCapacitySet', '2022-11-01', { unitId: 'second', capacity: 100 }),
    ...ids.flatMap((id, i) => [
      fact(id, 'HandoverPrepared', '2022-10-05', {
        handoverId: 'h-1',
        toServiceId: 'housing',
        toPrisonId: 'haren',
        items: [{ kind: 'NEED', itemId: 'n-1', domain: 'D1' }],
      }),
      fact(id, 'TransferDeparted', `${dayOf(i)}T08:00:00+01:00`, { fromPrisonId: 'forest', toPrisonId: 'haren', reason: 'POLICY' }),
      fact(id, 'TransferArrived', `${dayOf(i)}T11:00:00+01:00`, { prisonId: 'haren', unitId: i < 60 ? 'first' : 'second' }),
    ]),
    place('forest', 'PrisonClosed', LAST_DAY, {}),
  ];

  async function imported(
    lines: readonly Line[],
    actor: string,
    correlation = 'before-the-move',
  ): Promise<Readonly<Record<string, number>>> {
    const headers = { 'content-type': 'application/x-ndjson', 'traject-actor': actor, 'x-correlation-id': correlation };
    const sent = await api.post('/v1/imports', lines.map((line) => JSON.stringify(line)).join('\n'), headers);
    expect(sent.headers['x-correlation-id']).toBe(correlation);
    const results = sent.payload
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { outcome?: string; code?: string; summary?: Record<string, number> });
    expect(results.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    return results.at(-1)!.summary!;
  }

  /** Streams are imported beside each other: what has read a fact that was stored after them has read them all. */
  async function settled(): Promise<void> {
    const room = { type: 'RoomRegistered', occurredAt: '2022-10-01', data: { roomId: freshId(), name: 'Arrivals', kind: 'INTERVIEW' } };
    const { position } = (await api.post('/v1/places/haren/events', room)).json<{ position: string }>();
    for (const board of ['occupancy', 'coordination'])
      expect((await api.get(`/v1/boards/${board}?atLeast=${position}`, { 'traject-actor': WHO.coordinator })).statusCode).toBe(200);
  }

  it('F2 F3 T18: given 126 people in Forest, when one import moves them all, 44 on the last day, then nobody is in two prisons or in none', async () => {
    expect(await network.occupancy('forest')).toMatchObject({ held: PEOPLE, capacity: 180, occupancy: 70 });
    const summary = await imported(move(), WHO.coordinator, CORRELATION);
    expect(summary).toMatchObject({ stored: move().length, refused: 0 });
    await settled();
    expect(await network.occupancy('haren')).toEqual({
      prison: 'haren',
      held: PEOPLE,
      byLegalStatus: { REMAND: PEOPLE },
      capacity: 160,
      occupancy: 78.8,
    });
    expect((await api.get('/v1/boards/occupancy')).json().held).toBe(PEOPLE);
    expect(await network.occupancy('forest')).toBeUndefined();
    expect(await network.place('forest')).toMatchObject({ status: 'closed', since: LAST_DAY });
    const onLastDay = ids.filter((_, i) => dayOf(i) === LAST_DAY);
    expect(onLastDay).toHaveLength(ON_THE_LAST_DAY);
    for (const id of [ids[0]!, ids.at(-1)!])
      expect((await api.get(`/v1/trajectories/${id}/plan?validAt=${LAST_DAY}T07:00:00%2B01:00`)).json().header.prison).toBe(
        dayOf(ids.indexOf(id)) === LAST_DAY ? 'forest' : 'haren',
      );
  });

  it('F3 N14: given that import, when it is sent again, then nothing changes, and every fact of it has one correlation id', async () => {
    const stored = await api.stored();
    expect(await imported(move(), WHO.coordinator, CORRELATION)).toMatchObject({ stored: 0, repeated: move().length });
    expect(await api.stored()).toBe(stored);
    let together = 0;
    for await (const page of api.engine.stores.eventStore.readAll())
      together += page.filter(({ metadata }) => metadata.correlationId === CORRELATION).length;
    expect(together).toBe(move().length);
  });

  it('T18 T14 P12: given hand-overs that nobody took up, when the coordination board is read, then each is counted with its owner and its age', async () => {
    const { handovers } = await network.coordination();
    expect(handovers.reduce((sum, { n }) => sum + n, 0)).toBe(PEOPLE);
    expect(handovers.every(({ owner, oldestDays }) => owner !== '' && oldestDays > 1_000)).toBe(true);
    const accepted = { type: 'HandoverAccepted', occurredAt: '2022-11-21', data: { handoverId: 'h-1' } };
    const continued = { type: 'HandoverItemContinued', occurredAt: '2022-11-22', data: { handoverId: 'h-1', kind: 'NEED', itemId: 'n-1' } };
    const sent = await api.post(`/v1/trajectories/${ids[0]!}/events`, [accepted, continued], {
      'traject-actor': WHO.housing,
      prefer: 'wait=10',
    });
    expect(sent.statusCode).toBe(201);
    expect((await network.coordination()).handovers.reduce((sum, { n }) => sum + n, 0)).toBe(PEOPLE - 1);
  });
});
