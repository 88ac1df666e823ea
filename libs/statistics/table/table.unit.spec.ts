import { describe, expect, it } from '@jest/globals';
import { Zone, formatDay, parseDay } from '#eventsourcing';
import { trajectoryCatalogue } from '#trajectory';
import { Dates, type Every, requestedDay } from './dates.js';
import type { Measure } from '../definition.js';
import { type Asked, splitBy } from '../replay/asked.js';
import { Figures } from '../replay/compute.js';
import { stock } from '../stock/stock.js';
import { Facts } from '../testing/facts.js';
import { revisions } from './revisions.js';
import { suppress } from './suppress.js';
import { type Row, type Table, rowsOf, toCsv } from './table.js';

const days = (from: string, to: string, every: Every): string[] => {
  return new Dates({ from: parseDay(from)!, to: parseDay(to)!, every }).days.map(formatDay);
};

describe('the dates of a table', () => {
  it('are every day, the last day of every month, or 31 December', () => {
    expect(days('2024-02-27', '2024-03-01', 'day')).toEqual(['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01']);
    expect(days('2024-01-31', '2024-03-30', 'month')).toEqual(['2024-01-31', '2024-02-29']);
    expect(days('2023-06-01', '2024-12-31', 'year')).toEqual(['2023-12-31', '2024-12-31']);
  });

  it('are refused when there is none, or no such date', () => {
    expect(() => days('2024-02-02', '2024-02-01', 'day')).toThrow(/is after/);
    expect(() => days('2024-02-01', '2024-02-20', 'month')).toThrow(/no month ends/);
    expect(() => requestedDay('2024-02-30', 'from')).toThrow(/is not a date/);
  });
});

describe('the rows of a table', () => {
  const series = [
    { group: ['b', 'y'], values: [[1], [0]] },
    { group: ['a', 'z'], values: [[0], [2]] },
    { group: ['a', 'B'], values: [[0], [3]] },
  ];

  it('are sorted by date, then group by code point', () => {
    const table = { dimensions: ['x', 'y'], measures: ['persons'], rows: rowsOf([0, 1], series) };
    expect(toCsv(table)).toBe(
      'date,x,y,persons\n1970-01-01,a,B,0\n1970-01-01,a,z,0\n1970-01-01,b,y,1\n1970-01-02,a,B,3\n1970-01-02,a,z,2\n1970-01-02,b,y,0\n',
    );
  });

  it('quotes what a spreadsheet would misread', () => {
    expect(toCsv({ dimensions: ['x'], measures: ['n'], rows: [{ date: 'd', group: ['a,"b"'], values: [1] }] })).toBe(
      'date,x,n\nd,"a,""b""",1\n',
    );
  });
});

describe('suppression', () => {
  const labels = { nl: '', fr: '', en: '' };
  const counts = { measures: [{ name: 'n', labels, kind: 'count' as const }] };
  const row = (date: string, group: readonly string[], ...values: (number | null)[]): Row => ({ date, group, values });
  const values = (rows: readonly Row[]): (number | string)[] => rows.map((r) => r.values[0] ?? '-');
  const of = (...rows: readonly Row[]): Table => ({ dimensions: rows[0]!.group.map((_, i) => `d${i}`), measures: ['persons'], rows });

  it('hides 0 to 4 and shows 5', () => {
    const suppressed = suppress(of(row('1', ['a'], 0), row('1', ['b'], 1), row('1', ['c'], 4), row('1', ['d'], 5)), counts);
    expect(suppressed).toMatchObject({ hidden: 3, exposed: 0 });
    expect(values(suppressed.rows)).toEqual(['-', '-', '-', 5]);
  });

  it('shows nothing of a table in which a hidden figure may follow from totals of fewer dimensions', () => {
    const cells = [5, 4, 4, 16, 4, 0, 8, 0, 16, 15, 0, 19, 3, 0, 0, 0, 18, 10, 10, 18, 0, 18, 6, 0, 18, 2, 0];
    const rows = cells.map((value, i) => row('1', [`a${Math.floor(i / 9)}`, `b${Math.floor(i / 3) % 3}`, `c${i % 3}`], value));
    const { exposed, hidden } = suppress(of(...rows), counts);
    expect([exposed > 0, hidden]).toEqual([true, 27]);
  });

  it('does not tell by how much an identity does not hold, nor all figures from which it follows', () => {
    const measures: Measure[] = [...['before', 'in', 'out', 'after'].map((name) => ({ name, labels, kind: 'count' as const })), { name: 'residual', labels, kind: 'rate' }]; // prettier-ignore
    const shown = (...figures: number[]): unknown => suppress(of(row('1', [], ...figures)), { measures, identity: true }).rows[0]!.values;
    expect(shown(90, 10, 20, 78, 2)).toEqual([90, undefined, undefined, 78, undefined]);
    expect(shown(90, 10, 20, 80, 0)).toEqual([90, 10, 20, 80, 0]);
  });

  it('gives a group that nobody is in a row like any other: that it is missing would tell', () => {
    const { rows } = suppress(
      of(row('1', ['a', 'x'], 9), row('1', ['a', 'y'], 9), row('1', ['b', 'x'], 9), row('2', ['b', 'x'], 9)),
      counts,
    );
    expect(rows.map(({ date, group }) => `${date}${group.join('')}`)).toEqual(['1ax', '1ay', '1bx', '1by', '2ax', '2ay', '2bx', '2by']);
    expect(rows[3]!.values[0]).toBeUndefined();
  });

  it('hides a sum or a mean with the count that it rests on, and a mean of fewer than ten', () => {
    const resting = (['amount', 'rate'] as const).map((kind) => ({ name: kind, labels, kind, base: 'n' }));
    const rows = [row('1', [], 3, 90, 30), row('2', [], 9, 90, 10), row('3', [], 10, 90, 9)];
    expect(suppress(of(...rows), { measures: [...counts.measures, ...resting] }).rows.map((r) => r.values)).toEqual([
      [undefined, undefined, undefined],
      [9, 90, undefined],
      [10, 90, 9],
    ]);
  });

  it('hides a second figure of a row whose figures add up', () => {
    const measures = ['before', 'in', 'out'].map((name) => ({ name, labels, kind: 'count' as const }));
    const { rows } = suppress(of(row('1', [], 90, 3, 7)), { measures, identity: true });
    expect(rows[0]!.values).toEqual([90, undefined, undefined]);
  });

  it('hides a count that holds another one where few are left: how few would follow', () => {
    const measures = ['firstYear', 'bothYears', 'others'].map((name) => ({ name, labels, kind: 'count' as const }));
    const within = [['firstYear', 'bothYears']] as const;
    const shown = (...figures: number[]): unknown => suppress(of(row('1', [], ...figures)), { measures, within }).rows[0]!.values;
    expect(shown(13, 14, 30)).toEqual([13, undefined, 30]);
    expect(shown(13, 13, 30)).toEqual([13, undefined, 30]);
    expect(shown(13, 18, 30)).toEqual([13, 18, 30]);
    expect(shown(3, 18, 30)).toEqual([undefined, 18, 30]);
    expect(suppress(of(row('1', [], 13, 14, 30)), { measures, within })).toMatchObject({ hidden: 1, exposed: 0 });
  });

  it('hides a second one of each sum, and a share from which a hidden count would follow', () => {
    const count = (name: string): Measure => ({ name, labels: { nl: name, fr: name, en: name }, kind: 'count' });
    const share: Measure = { ...count('share'), kind: 'rate', base: 'all', parts: ['b'] };
    const measures = [...['all', 'a', 'b', 'c', 'd'].map(count), share];
    const identity = [
      ['all', 'a', 'b'],
      ['b', 'c', 'd'],
    ];
    const { rows } = suppress(
      { dimensions: [], measures: [], rows: [{ date: '2024-01-01', group: [], values: [90, 60, 30, 27, 3, 33.33] }] },
      { measures, identity },
    );
    expect(rows[0]!.values).toEqual([90, 60, 30, undefined, undefined, 33.33]);
    const small = suppress(
      { dimensions: [], measures: [], rows: [{ date: '2024-01-01', group: [], values: [90, 87, 3, 2, 1, 3.33] }] },
      { measures, identity },
    );
    expect(small.rows[0]!.values).toEqual([90, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('what changed between two cut-offs', () => {
  const known = (facts: Facts, at: string): Promise<Figures> => {
    const dates = new Dates({ on: parseDay('2024-06-01')! });
    const asked: Asked = { tables: [splitBy(stock, ['sex'])], dates, zone: new Zone('Europe/Brussels'), knownAt: Date.parse(at), now: 0 };
    return Figures.read(asked, { log: facts.log, head: '', catalogue: trajectoryCatalogue });
  };

  it('names every stay behind a cell that changed: those that came or went, and those that told what their person is', async () => {
    const facts = new Facts()
      .admit('A', '2024-05-01', { stay: '-2' })
      .admit('B', '2024-05-01')
      .release('B', '2024-05-20', { learned: '2024-06-10' })
      .add('trajectory-A', 'PersonRegistered', '2024-01-01', { personId: 'A', sex: 'F', learned: '2024-06-12' });
    const found = revisions(await known(facts, '2024-06-05T00:00:00Z'), await known(facts, '2024-06-20T00:00:00Z'));
    expect(found).toEqual([
      { date: '2024-06-01', group: ['F'], measure: 'persons', before: 0, after: 1, stays: ['A', 'A-2'] },
      { date: '2024-06-01', group: ['UNKNOWN'], measure: 'persons', before: 2, after: 0, stays: ['A', 'A-2', 'B'] },
    ]);
    expect(revisions(await known(facts, '2024-06-20T00:00:00Z'), await known(facts, '2024-06-20T00:00:00Z'))).toEqual([]);
  });

  it('names no stay that only ended later: it counts on that date as it did', async () => {
    const facts = new Facts()
      .admit('A', '2024-05-01')
      .release('A', '2024-06-08')
      .admit('B', '2024-05-01')
      .release('B', '2024-05-20', { learned: '2024-06-10' });
    const found = revisions(await known(facts, '2024-06-05T00:00:00Z'), await known(facts, '2024-06-20T00:00:00Z'));
    expect(found).toEqual([expect.objectContaining({ group: ['UNKNOWN'], before: 2, after: 1, stays: ['B'] })]);
  });
});
