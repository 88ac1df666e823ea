import { beforeAll, describe, expect, it } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { simulate, streamOf } from '#simulation';
import { Dates, type Every, type KnownAt, TABLES, type Table, computeTables, splitBy } from '#statistics';
import { trajectoryCatalogue } from '#trajectory';
import { MemoryLog } from '../../libs/statistics/testing/memory-log.js';
import { Figures } from './figures.js';
import { OddStays } from './odd-stays.js';

const END = Date.parse('2026-01-01T00:00:00Z');
const START = Date.parse('2024-01-03T00:00:00Z');
const NOW = Date.parse('2026-09-15T10:00:00Z');
const EARLIER = Date.parse('2025-03-31T22:30:00Z');
const [FIRST, LAST] = [parseDay('2024-01-01')!, parseDay('2025-12-31')!];
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

/** By what every stock and flow is split, beside the whole. */
const GROUPS = ['prison', 'legalStatus', 'sex'] as const;
const FLOWS = ['admissions', 'scopeIn', 'recaptures', 'releases', 'deaths', 'escapes', 'scopeOut'];

function logOf(seed: number): MemoryLog {
  const log = new MemoryLog();
  const lines = [...simulate({ people: 20, years: 2, seed, end: END }), ...new OddStays(seed, START).lines(2)];
  for (const line of lines) {
    const { eventId, type, occurredAt, recordedAt, data } = line;
    log.append(streamOf(line), { eventId, type, occurredAt, recordedAt, data: JSON.parse(JSON.stringify(data)) });
  }
  return log;
}

interface Question {
  readonly every: Every;
  readonly knownAt: KnownAt;
}

/** A table as it stands in the documentation, whole or split by one dimension. */
type Name = readonly [table: string, by?: string];

async function figuresOf(log: MemoryLog, names: readonly Name[], { every, knownAt }: Question): Promise<Figures[]> {
  const tables = names.map(([table, by]) => splitBy(TABLES[table]!, by === undefined ? [] : [by]));
  const asked = { tables, zone: new Zone('Europe/Brussels'), dates: new Dates({ from: FIRST, to: LAST, every }), knownAt, now: NOW };
  const computed: readonly Table[] = await computeTables(asked, { log, head: '', catalogue: trajectoryCatalogue });
  return computed.map((table) => new Figures(table));
}

/** Identities that hold by definition, over places that open, close, come into scope and leave it, and over what is rare. */
describe.each([
  ['now', NOW],
  ['at an earlier moment', EARLIER],
] as const)('given simulated populations with their places, known %s', (_, knownAt) => {
  describe.each(SEEDS)('seed %i', (seed) => {
    let log: MemoryLog;
    let balances: Figures[];
    let stocks: Figures[];

    beforeAll(async () => {
      log = logOf(seed);
      balances = await figuresOf(log, [['balance'], ...GROUPS.map((by): Name => ['balance', by])], { every: 'month', knownAt });
      stocks = await figuresOf(log, [['stock'], ...GROUPS.map((by): Name => ['stock', by])], { every: 'day', knownAt });
    }, 60_000);

    it('leaves no residual, in the whole, in any prison, status or sex', () => {
      for (const balance of balances) expect(balance.column('residual').filter((residual) => residual !== 0)).toEqual([]);
      expect(balances[0]!.sum('admissions')).toBeGreaterThan(10);
    });

    it('ends a month with the stock with which the next begins, which is the stock of that day', () => {
      for (const [i, balance] of balances.entries()) {
        for (const { key, date, group, of } of balance.rows) {
          const next = balance.after(date, group);
          if (next) expect([key, next.of('stockBefore')]).toEqual([key, of('stockAfter')]);
          expect([key, stocks[i]!.at(date, group, 'persons')]).toEqual([key, of('stockAfter')]);
        }
      }
    });

    it('has in the whole what its prisons have together, and what leaves one prison comes to another', () => {
      const [whole, byPrison] = balances as [Figures, Figures];
      for (const { date, of } of whole.rows) {
        for (const measure of [...FLOWS, 'stockBefore', 'stockAfter'])
          expect([date, measure, byPrison.sum(measure, date)]).toEqual([date, measure, of(measure)]);
        expect([date, byPrison.sum('transfersIn', date)]).toEqual([date, byPrison.sum('transfersOut', date)]);
      }
    });

    it('counts everybody once, whatever a stock is split by', () => {
      const [whole, ...split] = stocks as [Figures, ...Figures[]];
      for (const { date, of } of whole.rows)
        for (const stock of split) expect([date, stock.sum('persons', date)]).toEqual([date, of('persons')]);
    });

    it('has as many days in a month as the stocks of its days make, in the whole and in every group', async () => {
      const names = [undefined, ...GROUPS].map((by): Name => (by === undefined ? ['days'] : ['days', by]));
      const days = await figuresOf(log, names, { every: 'month', knownAt });
      for (const [i, table] of days.entries())
        for (const { key, date, group, of } of table.rows)
          expect([key, of('days')]).toEqual([key, stocks[i]!.sumOfMonth('persons', date, group)]);
    });

    it('moves in a year what it moved in the months of that year', async () => {
      const [balance] = await figuresOf(log, [['balance']], { every: 'year', knownAt });
      for (const { date, of } of balance!.rows)
        for (const flow of FLOWS) expect([date, flow, of(flow)]).toEqual([date, flow, balances[0]!.sumOfYear(flow, date)]);
    });

    it('gives the mean population that the days make, and the turnover that the flows make', async () => {
      const names: readonly Name[] = [['mean-population'], ['days'], ['turnover'], ['balance']];
      const [mean, days, turnover, balance] = (await figuresOf(log, names, { every: 'year', knownAt })) as [
        Figures,
        Figures,
        Figures,
        Figures,
      ];
      for (const { date, of } of days.rows) {
        const length = date.startsWith('2024') ? 366 : 365;
        expect(mean.at(date, [], 'meanPopulation')).toBeCloseTo(of('days') / length, 9);
      }
      for (const { date, of } of turnover.rows) {
        expect(of('stockBefore')).toBe(balance.at(date, [], 'stockBefore'));
        expect(of('turnover')).toBeCloseTo((100 * of('releases')) / (of('stockBefore') + of('admissions')), 9);
      }
    });
  });
});

describe('the simulated populations', () => {
  it('have every flow, and people who come from elsewhere, go there and move between prisons', async () => {
    const all = await Promise.all(SEEDS.map((seed) => figuresOf(logOf(seed), [['balance', 'prison']], { every: 'year', knownAt: NOW })));
    const met = (flow: string): number => all.reduce((sum, [balance]) => sum + balance!.sum(flow), 0);
    for (const flow of [...FLOWS, 'transfersIn', 'transfersOut']) expect([flow, met(flow) > 5]).toEqual([flow, true]);
  });
});
