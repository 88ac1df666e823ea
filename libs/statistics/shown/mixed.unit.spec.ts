import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '#eventsourcing';
import { measuresOf } from '../flow.js';
import { serviceLoad } from '../service-load/service-load.js';
import { Dates, type Every } from '../table/dates.js';
import type { Row } from '../table/table.js';
import { type Block, type Guarded, guard } from './guard.js';

const MEASURES = measuresOf(serviceLoad);
const [CASES, CONTACTS] = ['openCases', 'contacts'].map((name) => MEASURES.findIndex((measure) => measure.name === name)) as [
  number,
  number,
];
const YEAR = { from: parseDay('2026-01-01')!, to: parseDay('2026-12-31')! };

interface Load {
  readonly cases: (index: number) => number;
  readonly contacts: (index: number) => number;
}

/** The load of one service, in which only cases and contacts are counted, as somebody is shown it. */
function asked(
  every: Every,
  { cases, contacts }: Load,
  { shown = [], today = '2027-01-01' }: { shown?: readonly Block[]; today?: string } = {},
): Guarded {
  const dates = new Dates({ ...YEAR, every }).days.map(formatDay);
  const rows = dates.map((date, i): Row => {
    const values = MEASURES.map(({ kind }, at) => (at === CASES ? cases(i) : at === CONTACTS ? contacts(i) : kind === 'rate' ? null : 0));
    return { date, group: ['s1'], values };
  });
  return guard({
    name: 'service-load',
    table: { dimensions: ['service'], measures: MEASURES.map(({ name }) => name), rows },
    every,
    rules: { measures: MEASURES, today, ...(every === 'year' ? {} : { addsUp: 'months' as const }) },
    definition: serviceLoad,
    cutOff: '',
    asked: new Set(dates),
    shown,
    published: [],
  });
}

const column = ({ rows }: Guarded, at: number): (number | string | null)[] =>
  rows.map(({ values }) => (values[at] === undefined ? '-' : values[at]));

describe('a table with stocks and flows', () => {
  const contacts = (month: number): number => (month === 0 ? 3 : 20 + month);

  it('hides another month of a flow, and of a stock only the month that is small', () => {
    const months = asked('month', { cases: contacts, contacts });
    expect(column(months, CASES).slice(0, 3)).toEqual(['-', 21, 22]);
    expect(column(months, CONTACTS).slice(0, 3)).toEqual(['-', '-', 22]);
  });

  it('shows the year after its months: what cannot be added up is not hidden for that', () => {
    const total = Array.from({ length: 12 }, (_, i) => contacts(i)).reduce((sum, one) => sum + one);
    const { fresh } = asked('month', { cases: () => 40, contacts });
    const year = asked('year', { cases: () => 40, contacts: () => total }, { shown: fresh });
    expect([column(year, CASES), column(year, CONTACTS)]).toEqual([[40], [total]]);
  });

  it('compares a year with months that add up to a little less, and its stock with that of its last month', () => {
    const { fresh } = asked('month', { cases: () => 40, contacts: () => 20 });
    const year = (cases: number, sum: number): unknown[] => {
      const found = asked('year', { cases: () => cases, contacts: () => sum }, { shown: fresh });
      return [column(found, CASES)[0], column(found, CONTACTS)[0]];
    };
    expect(year(40, 240)).toEqual([40, 240]);
    expect(year(42, 242)).toEqual(['-', '-']);
    expect(year(46, 246)).toEqual([46, 246]);
  });

  it('does not show what stands today as that of a month to come, which is not kept and so not compared', () => {
    const months = asked('month', { cases: () => 40, contacts: (month) => (month < 6 ? 20 : 0) }, { today: '2026-06-20' });
    expect(column(months, CASES).slice(4, 8)).toEqual([40, 40, '-', '-']);
    expect(column(months, CONTACTS).slice(4, 8)).toEqual([20, 20, 0, 0]);
    expect(months.fresh.flatMap(({ rows }) => rows.map(({ date }) => date)).at(-1)).toBe('2026-06-30');
  });
});
