import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, freshId, startTestApi } from './testing/test-api.js';

const opened = (occurredAt: string, more: object = {}) => ({
  type: 'PrisonOpened',
  occurredAt,
  data: { name: 'Haren', kind: 'PRISON', inScope: true, ...more },
});
const capacity = (occurredAt: string, unitId: string, places: number) => ({
  type: 'UnitCapacitySet',
  occurredAt,
  data: { unitId, capacity: places },
});

describe('places over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  async function tell(id: string, facts: readonly object[]): Promise<void> {
    const sent = await api.post(`/v1/places/${id}/events`, facts, { prefer: 'wait=10' });
    expect(sent.statusCode).toBe(201);
  }

  test('given a prison that opens in stages, when places are read as of a date, then each date has its own capacity', async () => {
    const id = freshId();
    await tell(id, [opened('2022-09-30'), capacity('2022-09-30', 'men', 400), capacity('2023-03-01', 'women', 100)]);
    const on = async (validAt: string) => (await api.get(`/v1/places/${id}?validAt=${validAt}`)).json();
    expect(await on('2022-12-31')).toMatchObject({ placeId: id, status: 'open', capacity: 400 });
    expect(await on('2023-03-01')).toMatchObject({ capacity: 500, units: [{ unitId: 'men' }, { unitId: 'women' }] });
    expect((await api.get(`/v1/places/${id}?validAt=2022-01-01`)).statusCode).toBe(404);
    const listed = (await api.get('/v1/places?validAt=2022-12-31')).json<{ places: { placeId: string; capacity: number }[] }>();
    expect(listed.places.find(({ placeId }) => placeId === id)).toMatchObject({ capacity: 400 });
  });

  test('given a place that the partnership misses, then it is listed as missing until it opens', async () => {
    const id = freshId();
    const missing = {
      type: 'PlaceMissing',
      occurredAt: '2026-01-10',
      data: { name: 'Transitiehuis', kind: 'TRANSITION_HOUSE', places: 15 },
    };
    await tell(id, [missing]);
    const find = async (status: string) => {
      const { places } = (await api.get(`/v1/places?kind=TRANSITION_HOUSE&status=${status}`)).json<{ places: { placeId: string }[] }>();
      return places.some(({ placeId }) => placeId === id);
    };
    expect([await find('missing'), await find('open')]).toEqual([true, false]);
    await tell(id, [opened('2026-03-01', { kind: 'TRANSITION_HOUSE' })]);
    expect([await find('missing'), await find('open')]).toEqual([false, true]);
  });

  test('given people in a prison, then the occupancy board divides them by its places', async () => {
    const id = freshId();
    await tell(id, [opened('2026-01-01'), capacity('2026-01-01', 'men', 4)]);
    for (let n = 0; n < 3; n += 1) {
      const data = { personId: freshId(), prisonId: id, legalStatus: 'REMAND', kind: 'NEW' };
      await api.known(freshId(), { type: 'DetaineeAdmitted', occurredAt: '2026-03-02', data });
    }
    const board = (await api.get(`/v1/boards/occupancy?prison=${id}`)).json();
    expect(board).toMatchObject({ held: 3, prisons: [{ prison: id, held: 3, capacity: 4, occupancy: 75 }] });
  });

  test('given a room that is booked, when another service books it, then it is refused with the way out, and the agenda shows both', async () => {
    const id = freshId();
    const booking = (bookingId: string, serviceId: string) => ({
      type: 'RoomBooked',
      occurredAt: '2026-03-03',
      data: {
        bookingId,
        roomId: 'r1',
        serviceId,
        purpose: 'ACTIVITY',
        from: '2026-03-10T09:00:00+01:00',
        until: '2026-03-10T10:00:00+01:00',
      },
    });
    const room = { type: 'RoomRegistered', occurredAt: '2026-01-01', data: { roomId: 'r1', name: 'Lokaal 1', kind: 'CLASSROOM' } };
    await tell(id, [opened('2026-01-01'), room, booking('b1', 's1')]);
    const refused = await api.post(`/v1/places/${id}/events`, booking('b2', 's2'));
    expect(refused.json()).toMatchObject({ status: 422, code: 'room-taken', detail: expect.stringContaining('released first') });
    await tell(id, [{ type: 'RoomRefused', occurredAt: '2026-03-04', data: { serviceId: 's2', cause: 'NO_ROOM', purpose: 'ACTIVITY' } }]);
    const agenda = (await api.get(`/v1/places/${id}/agenda?from=2026-03-01&to=2026-03-31`)).json();
    expect(agenda).toMatchObject({ rooms: [{ roomId: 'r1' }], bookings: [{ bookingId: 'b1', clashesWith: [] }], refused: { NO_ROOM: 1 } });
    expect((await api.get(`/v1/places/${id}/agenda?from=2026-03-01`)).statusCode).toBe(400);
  });

  test('given a prison that closed, when somebody is said to come there later, then the fact is stored with a warning', async () => {
    const id = freshId();
    await tell(id, [opened('2020-01-01'), { type: 'PrisonClosed', occurredAt: '2022-11-30', data: {} }]);
    const admitted = async (occurredAt: string): Promise<readonly string[]> => {
      const data = { personId: freshId(), prisonId: id, legalStatus: 'REMAND', kind: 'NEW' };
      const sent = await api.post(`/v1/trajectories/${freshId()}/events`, { type: 'DetaineeAdmitted', occurredAt, data });
      expect(sent.statusCode).toBe(201);
      return sent.json<{ warnings: { code: string }[] }>().warnings.map(({ code }) => code);
    };
    expect(await admitted('2022-12-01')).toEqual(['prison-closed']);
    expect(await admitted('2022-11-30')).toEqual([]);
  });
});
