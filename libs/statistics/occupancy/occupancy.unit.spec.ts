import { describe, expect, it } from '@jest/globals';
import { parseDay } from '#eventsourcing';
import { stock } from '../stock/stock.js';
import { balance } from '../balance/balance.js';
import { Scope } from '../scope.js';
import { Facts } from '../testing/facts.js';
import { occupancy } from './occupancy.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;
const BY_PRISON = { by: ['prison'] };
const HEADER = 'date,prison,persons,personsWithoutPlaces,capacity,occupancy,personsInPeriod,personDays,placeDays,meanOccupancy';

const registered = (facts: Facts, prison: string, at: string, more: object = {}): Facts =>
  facts.add(`place-${prison}`, 'PrisonOpened', at, { kind: 'PRISON', inScope: true, ...more });

describe('the occupancy of a prison', () => {
  it('counts by hand: two people in four places, and half of the year with two places', async () => {
    const facts = registered(new Facts(), 'P1', '2024-01-01')
      .add('place-P1', 'UnitCapacitySet', '2024-01-01', { capacity: 4 })
      .admit('A', '2024-01-01')
      .admit('B', '2024-07-01')
      .add('place-P1', 'UnitCapacitySet', '2024-07-01', { capacity: 2 });
    // A: 182 + 184 days, B: 184 days; 182 days × 4 places + 184 days × 2 places
    expect(await facts.figures(occupancy, { ...YEAR, ...BY_PRISON })).toEqual([HEADER, '2024-12-31,P1,2,0,2,100,2,550,1096,50.18']);
    expect((await facts.figures(occupancy, { from: '2024-06-30', to: '2024-06-30' }))[1]).toBe('2024-06-30,1,0,4,25,1,1,4,25');
  });

  it('adds up its units, and has no places once it is closed', async () => {
    const facts = registered(new Facts(), 'P1', '2024-01-01')
      .add('place-P1', 'UnitCapacitySet', '2024-01-01', { unitId: 'a', capacity: 6 })
      .add('place-P1', 'UnitCapacitySet', '2024-02-01', { unitId: 'b', capacity: 4 })
      .add('place-P1', 'PrisonClosed', '2024-03-01')
      .stay('A', '2024-01-01', '2024-03-01');
    expect(await facts.figures(occupancy, { from: '2024-01-01', to: '2024-03-31', every: 'month', ...BY_PRISON })).toEqual([
      HEADER,
      '2024-01-31,P1,1,0,6,16.67,1,31,186,16.67',
      '2024-02-29,P1,1,0,10,10,1,29,290,10',
      '2024-03-31,P1,0,0,0,,0,0,0,',
    ]);
  });

  it('is not known of a prison whose places nobody has told, nor of the days before somebody did', async () => {
    const facts = registered(new Facts(), 'P1', '2024-01-01')
      .add('place-P1', 'UnitCapacitySet', '2024-01-31', { capacity: 1 })
      .admit('A', '2024-01-01')
      .admit('B', '2024-01-01', { prisonId: 'P2' });
    expect((await facts.figures(occupancy, { from: '2024-01-01', to: '2024-01-31', every: 'month', ...BY_PRISON })).slice(1)).toEqual([
      '2024-01-31,P1,1,0,1,100,1,1,1,100',
      '2024-01-31,P2,1,1,,,1,0,0,',
    ]);
  });

  it('of all prisons together has the persons and places of those whose places are known and not 0', async () => {
    const facts = registered(new Facts(), 'P1', '2024-01-01')
      .add('place-P1', 'UnitCapacitySet', '2024-01-01', { capacity: 1 })
      .admit('A', '2024-01-01')
      .admit('B', '2024-01-01', { prisonId: 'P2' })
      .add('place-P2', 'UnitCapacitySet', '2024-01-01', { capacity: 3 })
      .admit('C', '2024-01-01', { prisonId: 'P3' })
      .admit('D', '2024-01-01', { prisonId: 'P4' })
      .add('place-P4', 'UnitCapacitySet', '2024-01-01', { capacity: 5 })
      .add('place-P4', 'PrisonClosed', '2024-01-11');
    registered(facts, 'P2', '2024-01-01', { kind: 'DETENTION_HOUSE' });
    registered(facts, 'P4', '2024-01-01');
    // C is where no places are known, D where there are none any more: 2 of 4 places; 31 + 31 + 10 days of 31 + 93 + 50 place-days
    const january = { from: '2024-01-01', to: '2024-01-31', every: 'month' } as const;
    expect((await facts.figures(occupancy, january))[1]).toBe('2024-01-31,4,2,4,50,4,72,174,41.38');
    expect((await facts.figures(occupancy, { ...january, by: ['placeKind'] })).slice(1)).toEqual([
      '2024-01-31,DETENTION_HOUSE,1,0,3,33.33,1,31,93,33.33',
      '2024-01-31,PRISON,2,1,1,100,2,41,81,50.62',
      '2024-01-31,UNKNOWN,1,1,,,1,0,0,',
    ]);
  });

  it('has the places of a prison on the days on which it is in scope', async () => {
    const facts = registered(new Facts(), 'P1', '2024-01-01')
      .add('place-P1', 'UnitCapacitySet', '2024-01-01', { capacity: 4 })
      .admit('A', '2024-01-01');
    const scope = new Scope([{ prison: 'P1', from: parseDay('2024-01-11')!, until: parseDay('2024-01-21')! }]);
    // 10 days of one person and of four places
    const question = { from: '2024-01-01', to: '2024-01-31', every: 'month', ...BY_PRISON } as const;
    expect((await facts.figures(occupancy, question, { scope }))[1]).toBe('2024-01-31,P1,0,0,,,1,10,40,25');
  });

  it('counts on the way at the place of departure, and somebody in two stays once', async () => {
    const facts = registered(new Facts(), 'P1', '2024-01-01')
      .add('place-P1', 'UnitCapacitySet', '2024-01-01', { capacity: 2 })
      .admit('A', '2024-01-01')
      .admit('A', '2024-01-01', { stay: '-2' })
      .add('trajectory-A', 'TransferDeparted', '2024-01-31', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'POLICY' })
      .add('trajectory-A-2', 'TransferDeparted', '2024-01-31', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'POLICY' });
    expect((await facts.figures(occupancy, { from: '2024-01-01', to: '2024-01-31', every: 'month' }))[1]).toBe(
      '2024-01-31,1,0,2,50,1,31,62,50',
    );
  });
});

describe('the places', () => {
  it('say which prisons count: one out of scope does not, nor one that leaves it, and one that nobody registered does', async () => {
    const facts = registered(new Facts(), 'P1', '2024-01-01')
      .admit('A', '2024-02-01')
      .admit('B', '2024-02-01', { prisonId: 'OUT' })
      .admit('C', '2024-02-01', { prisonId: 'NEVER' });
    registered(facts, 'OUT', '2024-01-01', { inScope: false });
    facts.add('place-P1', 'PlaceScopeChanged', '2024-07-01', { inScope: false });
    expect(await facts.figures(stock, { from: '2024-06-30', to: '2024-07-31', every: 'month', by: ['prison'] })).toEqual([
      'date,prison,persons',
      '2024-06-30,NEVER,1',
      '2024-06-30,P1,1',
      '2024-07-31,NEVER,1',
      '2024-07-31,P1,0',
    ]);
    expect((await facts.figures(balance, YEAR))[1]).toBe('2024-12-31,0,2,0,0,0,0,0,1,1,0');
  });

  it('count as they were known at the end of each date', async () => {
    const facts = registered(new Facts(), 'P1', '2024-01-01')
      .admit('A', '2024-01-02')
      .add('place-P1', 'PlaceScopeChanged', '2024-01-03', { inScope: false, learned: '2024-01-05' })
      .add('place-P1', 'EventAnnulled', '2024-01-06', { targetEventId: 'e3', reason: 'ENTERED_IN_ERROR' });
    const of = async (knownAt: 'now' | 'each'): Promise<string> =>
      (await facts.figures(stock, { from: '2024-01-02', to: '2024-01-07' }, { knownAt }))
        .slice(1)
        .map((row) => row.at(-1))
        .join('');
    expect(await of('each')).toBe('111011');
    expect(await of('now')).toBe('111111');
  });

  it('split a stock by their kind, unknown where nobody registered them', async () => {
    const facts = registered(new Facts(), 'P1', '2024-01-01')
      .admit('A', '2024-02-01')
      .admit('B', '2024-02-01', { prisonId: 'H' })
      .admit('C', '2024-02-01', { prisonId: 'NEVER' });
    registered(facts, 'H', '2024-01-01', { kind: 'DETENTION_HOUSE' });
    expect((await facts.figures(stock, { from: '2024-02-01', to: '2024-02-01', by: ['placeKind'] })).slice(1)).toEqual([
      '2024-02-01,DETENTION_HOUSE,1',
      '2024-02-01,PRISON,1',
      '2024-02-01,UNKNOWN,1',
    ]);
  });
});
