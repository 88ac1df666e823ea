import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '#eventsourcing';
import { admissions } from '../flows/admissions.js';
import { stayLengthIndicator } from '../stay-length/indicator.js';
import { Dates, type DateRange } from '../table/dates.js';
import type { Row, Table } from '../table/table.js';
import { TABLES } from '../tables.js';
import { type Block, type Guarded, guard } from './guard.js';
import { wholeRange } from './whole.js';

const DAY = '2026-03-02';
type Values = readonly (number | null)[];

/** A table with rows by prison, as `stock` has it. */
function stockOf(date: string, by: Readonly<Record<string, number>>, dimensions: readonly string[] = ['prison']): Table {
  const rows = Object.entries(by).map(([key, value]): Row => ({ date, group: key === '' ? [] : key.split(' '), values: [value] }));
  return { dimensions, measures: ['persons'], rows };
}

interface Past {
  readonly shown?: readonly Block[];
  readonly published?: Parameters<typeof guard>[0]['published'];
}

const PERSONS = { name: 'persons', labels: { nl: '', fr: '', en: '' }, kind: 'count' } as const;

function stock(table: Table, { shown = [], published = [] }: Past = {}, cutOff = 'now'): Guarded {
  const asked = new Set(table.rows.map(({ date }) => date));
  return guard({ name: 'stock', table, every: 'day', rules: { measures: [PERSONS] }, definition: {}, cutOff, asked, shown, published });
}

const values = ({ rows }: Guarded): (number | string)[] => rows.map((row) => row.values[0] ?? '-');

describe('an answer after others about the same date', () => {
  it('is the first one again where a few have changed since, as known then', () => {
    const first = stock(stockOf(DAY, { '': 44 }, []), {}, 'monday');
    const again = stock(stockOf(DAY, { '': 45 }, []), { shown: first.fresh }, 'tuesday');
    expect([values(again), again.kept.map(({ name, cutOff }) => [name, cutOff]), again.withheld]).toEqual([[44], [[DAY, 'monday']], 0]);
  });

  it('is the present one where nothing has changed, or at least five', () => {
    const { fresh } = stock(stockOf(DAY, { '': 44 }, []));
    for (const now of [44, 49, 39]) {
      const again = stock(stockOf(DAY, { '': now }, []), { shown: fresh });
      expect([values(again), again.kept]).toEqual([[now], []]);
    }
  });

  it('is of other people on another date, and is not compared', () => {
    const { fresh } = stock(stockOf(DAY, { '': 44 }, []));
    expect(values(stock(stockOf('2026-03-03', { '': 45 }, []), { shown: fresh }))).toEqual([45]);
  });

  it('does not show the parts of a total that another one was shown of: one goes, and another with it', () => {
    const { fresh } = stock(stockOf(DAY, { '': 90 }, []));
    const parts = stock(stockOf(DAY, { a: 40, b: 30, c: 21 }), { shown: fresh });
    expect(values(parts).filter((value) => value === '-').length).toBeGreaterThan(0);
    expect(parts.withheld).toBeGreaterThan(0);
  });

  it('does not show what a total was that was hidden, though it need not be hidden any more', () => {
    // a hidden alone would follow from the whole: c went with it; now a is large enough
    const { fresh } = stock(stockOf(DAY, { 'a x': 1, 'a y': 2, 'b x': 40, 'b y': 50, 'c x': 15, 'c y': 10 }, ['prison', 'sex']));
    const later = stock(stockOf(DAY, { a: 6, b: 90, c: 25 }), { shown: fresh });
    expect(values(later)).toEqual(['-', 90, '-']);
  });

  it('stays beside a publication that differs a little', () => {
    const published = [{ name: 'stock', every: 'day' as const, table: stockOf(DAY, { a: 40, b: 30 }) }];
    expect(values(stock(stockOf(DAY, { a: 40, b: 33 }), { published }))).not.toContain(33);
  });

  it('is hidden beside publications from which it differs a little, when there is nothing else to show', () => {
    const published = ['persons', 'persons'].map((_, i) => ({
      name: 'stock',
      every: 'day' as const,
      table: stockOf(DAY, { '': 20 + i }, []),
    }));
    expect(values(stock(stockOf(DAY, { '': 23 }, []), { published }))).toEqual(['-']);
  });
});

describe('sums and means', () => {
  it('are hidden where as many, or nearly, have another one: it tells of the few who changed', () => {
    const { measures } = stayLengthIndicator;
    const tableOf = (admitted: number, days: number): Table => ({
      dimensions: [],
      measures: measures.map(({ name }) => name),
      rows: [
        { date: DAY, group: [], values: measures.map(({ name, kind }) => (kind === 'count' ? admitted : name === 'days' ? days : 3)) },
      ],
    });
    const asked = new Set([DAY]);
    const common = {
      name: 'stay-length-indicator',
      every: 'day' as const,
      rules: { measures },
      definition: {},
      cutOff: '',
      asked,
      published: [],
    };
    const { fresh } = guard({ ...common, table: tableOf(40, 900), shown: [] });
    const at = measures.findIndex(({ name }) => name === 'days');
    expect(fresh[0]!.rows[0]!.values[at]).toBe(900);
    const again = guard({ ...common, table: tableOf(40, 907), shown: fresh });
    expect([again.rows[0]!.values[at], again.kept.length]).toEqual([900, 1]);
    expect(guard({ ...common, table: tableOf(46, 1_000), shown: fresh }).rows[0]!.values[at]).toBe(1_000);
  });
});

describe('admissions', () => {
  const measures = admissions.measures;
  const month = new Dates({ from: parseDay('2026-03-01')!, to: parseDay('2026-03-31')!, every: 'day' }).days.map(formatDay);
  const rowsOf = (of: (date: string) => Values, dates = month): Table => ({
    dimensions: [],
    measures: measures.map(({ name }) => name),
    rows: dates.map((date) => ({ date, group: [], values: of(date) })),
  });
  const daily = (table: Table, today: string, shown: readonly Block[] = [], asked = month): Guarded =>
    guard({
      name: 'admissions',
      table,
      every: 'day',
      rules: { measures, addsUp: 'days', today },
      definition: { flow: true },
      cutOff: today,
      asked: new Set(asked),
      shown,
      published: [],
    });

  it('of a day that is small take another day with them, also when they are asked for alone', () => {
    const table = rowsOf((date) => (date === '2026-03-07' ? [3, 3] : [20, 20]));
    const hidden = daily(table, '2026-04-30')
      .rows.filter(({ values: [events] }) => events === undefined)
      .map(({ date }) => date);
    expect(hidden).toHaveLength(2);
    const alone = daily(table, '2026-04-30', [], [hidden.find((date) => date !== '2026-03-07')!]);
    expect(values(alone)).toEqual(['-']);
  });

  it('of days that did not come yet are none, and everybody knows; they are compared with nothing once they are there', () => {
    const first = daily(
      rowsOf((date) => (date <= '2026-03-10' ? [20, 20] : [0, 0])),
      '2026-03-10',
    );
    expect(values(first).slice(9, 11)).toEqual([20, 0]);
    const later = daily(
      rowsOf((date) => (date <= '2026-03-20' ? [20, 20] : [0, 0])),
      '2026-03-20',
      first.fresh,
    );
    expect(values(later).slice(9, 21)).toEqual([...Array.from({ length: 11 }, () => 20), 0]);
  });

  it('of a month are not shown beside its days that add up to a little less', () => {
    const days = daily(
      rowsOf(() => [20, 20]),
      '2026-04-30',
    );
    const monthly = (events: number): Guarded =>
      guard({
        name: 'admissions',
        table: rowsOf(() => [events, events], ['2026-03-31']),
        every: 'month',
        rules: { measures, addsUp: 'months', today: '2026-04-30' },
        definition: { flow: true },
        cutOff: '',
        asked: new Set(['2026-03-31']),
        shown: days.fresh,
        published: [],
      });
    expect(values(monthly(31 * 20))).toEqual([620]);
    expect(values(monthly(31 * 20 + 2))).toEqual(['-']);
    expect(values(monthly(31 * 20 + 9))).toEqual([629]);
  });
});

describe('the dates that are hidden together', () => {
  const range = (from: string, to: string, every: 'day' | 'month' | 'year'): DateRange => ({
    from: parseDay(from)!,
    to: parseDay(to)!,
    every,
  });

  it('are the days of a month and the months of a year, for figures that add up', () => {
    expect(wholeRange({ on: parseDay('2026-02-11')! }, { ...admissions, flow: true })).toEqual(range('2026-02-01', '2026-02-28', 'day'));
    expect(wholeRange(range('2025-12-31', '2026-01-31', 'month'), { ...admissions, flow: true })).toEqual(
      range('2025-01-01', '2026-12-31', 'month'),
    );
    for (const whole of [range('2025-01-01', '2026-12-31', 'year'), { on: 1 }])
      expect(wholeRange(whole, { ...admissions, flow: !('on' in whole) })).toEqual(whole);
  });

  it('are so as soon as one measure adds up', () => {
    const month = range('2026-02-01', '2026-02-28', 'month');
    const widened = Object.values(TABLES).filter((table) => table && wholeRange(month, table) !== month);
    expect(widened.map((table) => table!.name)).toEqual(
      expect.arrayContaining(['admissions', 'balance', 'waiting', 'plans', 'reach', 'service-load']),
    );
    expect(wholeRange(month, TABLES['stock']!)).toBe(month);
  });
});
