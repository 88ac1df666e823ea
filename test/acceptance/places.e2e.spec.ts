import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Network, type NetworkData } from './network.js';
import { Scene } from './scene.js';

type Booked = NetworkData<'place', 'RoomBooked'>;

/** Prisons, places after prison, and their rooms. Now is 15 June 2026. */
describe('places', () => {
  let api: TestApi;
  let network: Network;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true });
    network = new Network(api);
  });
  afterAll(() => api.close());

  const open = (id: string, on: string, data: Partial<NetworkData<'place', 'PrisonOpened'>> = {}) =>
    network.tell(['place', id], ['PrisonOpened', on], { name: id, kind: 'PRISON', inScope: true, ...data }, 'director');
  const capacity = (id: string, on: string, places: number, unitId?: string) =>
    network.tell(['place', id], ['UnitCapacitySet', on], { capacity: places, ...(unitId === undefined ? {} : { unitId }) }, 'director');

  it('F1 F2 F3 F4: given old prisons, a new one and one elsewhere, when places are read as of a date, then each was then what it was', async () => {
    await open('saint-gilles', '1884-01-01', { regime: 'BOTH' });
    await open('forest', '1910-01-01', { regime: 'REMAND_HOUSE' });
    await open('ittre', '2002-06-01', { regime: 'SENTENCE_HOUSE', inScope: false });
    await open('haren', '2022-09-30');
    await capacity('saint-gilles', '2020-01-01', 850);
    await capacity('haren', '2022-09-30', 400, 'men');
    await capacity('haren', '2023-03-01', 100, 'women');
    await network.tell(['place', 'forest'], ['PrisonClosed', '2022-11-20'], {}, 'director');
    const at = async (validAt: string) =>
      (await network.places({ validAt })).map(({ placeId, status, capacity: places, inScope }) => [placeId, status, places, inScope]);
    expect(await at('2022-10-15')).toEqual([
      ['forest', 'open', undefined, true],
      ['haren', 'open', 400, true],
      ['ittre', 'open', undefined, false],
      ['saint-gilles', 'open', 850, true],
    ]);
    expect((await at('2023-06-01')).slice(0, 2)).toEqual([
      ['forest', 'closed', 0, true],
      ['haren', 'open', 500, true],
    ]);
    expect(await network.refuse(['place', 'forest'], ['UnitCapacitySet', '2023-01-01'], { capacity: 10 }, 'director')).toBe('place-closed');
    await expect(network.place('haren', { validAt: '2022-01-01' })).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('F5: given a remand house, when a convicted person is in it, then the place says what it is for and the stay says whom it holds', async () => {
    await open('remand-house', '2010-01-01', { regime: 'REMAND_HOUSE' });
    const stay = new Scene(api);
    const admission = { personId: stay.personId, prisonId: 'remand-house', legalStatus: 'CONVICTED', kind: 'NEW' } as const;
    await stay.tell('DetaineeAdmitted', '2026-03-02', admission);
    expect(await network.place('remand-house')).toMatchObject({ regime: 'REMAND_HOUSE', status: 'open' });
    expect(await network.occupancy('remand-house')).toMatchObject({ held: 1, byLegalStatus: { CONVICTED: 1 } });
  });

  it('F6: given step-down places that exist and that are missed, when one opens, then it leaves the list of what is missing', async () => {
    await open('half-open', '2015-01-01', { regime: 'HALF_OPEN' });
    for (const [id, kind] of [
      ['transition-brussels', 'TRANSITION_HOUSE'],
      ['reception-brussels', 'RECEPTION_HOUSE'],
    ] as const)
      await network.tell(['place', id], ['PlaceMissing', '2026-01-10'], { name: id, kind, places: 15 });
    const missing = async () => (await network.places({ status: 'missing' })).map(({ placeId, wanted }) => [placeId, wanted]);
    expect(await missing()).toEqual([
      ['reception-brussels', 15],
      ['transition-brussels', 15],
    ]);
    await open('transition-brussels', '2026-05-01', { kind: 'TRANSITION_HOUSE' });
    expect(await missing()).toEqual([['reception-brussels', 15]]);
    expect((await network.places({ kind: 'TRANSITION_HOUSE', status: 'open' })).map(({ placeId }) => placeId)).toEqual([
      'transition-brussels',
    ]);
    expect((await network.place('half-open')).regime).toBe('HALF_OPEN');
  });

  it('F7 O63 X6: given a room and a projector, when two services want them at once, then one has them, and the agenda says who and what was refused', async () => {
    const place = ['place', 'rooms-prison'] as const;
    await open('rooms-prison', '2020-01-01');
    const room = { roomId: 'room-1', name: 'Room 1', kind: 'CLASSROOM', seats: 12 } as const;
    await network.tell(place, ['RoomRegistered', '2026-01-05'], room, 'director');
    await network.tell(place, ['RoomRegistered', '2026-01-05'], { ...room, roomId: 'room-2', name: 'Room 2' }, 'director');
    await network.tell(place, ['EquipmentRegistered', '2026-01-05'], { equipmentId: 'beamer', name: 'Projector' }, 'director');
    const book = (bookingId: string, serviceId: string, more: Partial<Booked> = {}): Booked => ({
      bookingId,
      serviceId,
      roomId: 'room-1',
      purpose: 'ACTIVITY',
      from: '2026-03-10T09:00:00+01:00',
      until: '2026-03-10T11:00:00+01:00',
      ...more,
    });
    const on = ['RoomBooked', '2026-03-02'] as const;
    await network.tell(place, on, book('b-1', 'aid', { equipmentIds: ['beamer'] }), 'director');
    expect(await network.refuse(place, on, book('b-2', 'housing'), 'director')).toBe('room-taken');
    const beamer = book('b-2', 'housing', { roomId: 'room-2', equipmentIds: ['beamer'] });
    expect(await network.refuse(place, on, beamer, 'director')).toBe('equipment-taken');
    const refused = { serviceId: 'housing', cause: 'NO_ROOM', purpose: 'ACTIVITY', roomId: 'room-1' } as const;
    await network.tell(place, ['RoomRefused', '2026-03-03'], refused, 'director');
    await network.tell(
      place,
      on,
      book('b-3', 'housing', { from: '2026-03-10T11:00:00+01:00', until: '2026-03-10T12:00:00+01:00' }),
      'director',
    );
    const agenda = await network.agenda('rooms-prison', ['2026-03-01', '2026-03-31']);
    expect(agenda.bookings.map(({ bookingId, serviceId, equipmentIds }) => [bookingId, serviceId, equipmentIds])).toEqual([
      ['b-1', 'aid', ['beamer']],
      ['b-3', 'housing', undefined],
    ]);
    expect(agenda).toMatchObject({ refused: { NO_ROOM: 1 }, equipment: [{ equipmentId: 'beamer' }] });
    await network.tell(place, ['RoomReleased', '2026-03-05'], { bookingId: 'b-1' }, 'director');
    await network.tell(place, ['RoomBooked', '2026-03-06'], book('b-2', 'housing'), 'director');
    expect((await network.agenda('rooms-prison', ['2026-03-10', '2026-03-10'])).bookings.map(({ bookingId }) => bookingId)).toEqual([
      'b-2',
      'b-3',
    ]);
  });

  it('P18 E9: given who owns the buildings, when a wing is shut and rooms are built, then places and rooms change from that day, and services may not say so', async () => {
    await open('built', '2020-01-01', { authority: 'FEDERAL_JUSTICE' });
    await capacity('built', '2020-01-01', 120, 'a');
    await capacity('built', '2020-01-01', 80, 'b');
    await capacity('built', '2026-04-01', 0, 'b');
    const room = { roomId: 'talk-1', name: 'Talks', kind: 'INTERVIEW', seats: 4 } as const;
    await network.tell(['place', 'built'], ['RoomRegistered', '2026-05-01'], room, 'director');
    expect(await network.place('built', { validAt: '2026-03-31' })).toMatchObject({ capacity: 200, rooms: 0 });
    expect(await network.place('built')).toMatchObject({ capacity: 120, rooms: 1, authority: 'FEDERAL_JUSTICE' });
    expect(await network.refuse(['place', 'built'], ['UnitCapacitySet', '2026-05-01'], { capacity: 300, unitId: 'a' }, 'aid')).toBe(
      'forbidden',
    );
    expect(await network.refuse(['place', 'built'], ['UnitCapacitySet', '2026-05-01'], { capacity: 300 }, 'director')).toBe(
      'capacity-by-units',
    );
  });

  it('N15 X7: given more people than places and a strike, when board and plan are read, then the one says how full, the other that limits wait', async () => {
    await open('full', '2020-01-01');
    await capacity('full', '2020-01-01', 4);
    const stays = [1, 2, 3, 4, 5].map(() => new Scene(api));
    for (const stay of stays) {
      const admission = { personId: stay.personId, prisonId: 'full', legalStatus: 'REMAND', kind: 'NEW' } as const;
      await stay.tell('DetaineeAdmitted', '2026-03-02T09:00:00+01:00', admission);
    }
    expect(await network.occupancy('full')).toEqual({ prison: 'full', held: 5, byLegalStatus: { REMAND: 5 }, capacity: 4, occupancy: 125 });
    const [stay] = stays;
    await stay!.tell('RegimeDisrupted', '2026-03-03', { cause: 'NO_STAFF', until: '2026-03-04' }, 'director');
    const { checklist } = (await stay!.plan('sps', { validAt: '2026-03-04T12:00:00+01:00' })).reception;
    expect(checklist.find(({ kind }) => kind === 'DIRECTOR')).toMatchObject({ state: 'on-hold', onHoldDays: 2 });
  });
});
