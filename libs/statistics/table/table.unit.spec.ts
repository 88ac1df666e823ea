import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '#eventsourcing';
import { Dates, type Every, requestedDay } from './dates.js';
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

  it('know where a day falls', () => {
    const dates = new Dates({ from: parseDay('2024-01-01')!, to: parseDay('2024-12-31')!, every: 'month' });
    expect([dates.firstFrom(parseDay('2023-05-05')!), dates.firstFrom(parseDay('2024-01-31')!)]).toEqual([0, 0]);
    expect([dates.firstFrom(parseDay('2024-02-01')!), dates.firstFrom(parseDay('2025-01-01')!)]).toEqual([1, 12]);
  });
});

describe('the rows of a table', () => {
  const series = [
    { group: ['b', 'y'], values: Int32Array.of(1, 0) },
    { group: ['a', 'z'], values: Int32Array.of(0, 2) },
    { group: ['a', 'B'], values: Int32Array.of(0, 3) },
    { group: ['c', 'z'], values: Int32Array.of(0, 0) },
  ];

  it('are sorted by date, then group by code point; a group that nobody is in on any date is left out', () => {
    const table = { dimensions: ['x', 'y'], measure: 'persons', rows: rowsOf([0, 1], series) };
    expect(toCsv(table)).toBe(
      'date,x,y,persons\n1970-01-01,a,B,0\n1970-01-01,a,z,0\n1970-01-01,b,y,1\n1970-01-02,a,B,3\n1970-01-02,a,z,2\n1970-01-02,b,y,0\n',
    );
  });

  it('quotes what a spreadsheet would misread', () => {
    expect(toCsv({ dimensions: ['x'], measure: 'n', rows: [{ date: 'd', group: ['a,"b"'], value: 1 }] })).toBe('date,x,n\nd,"a,""b""",1\n');
  });
});

describe('suppression', () => {
  const row = (date: string, group: readonly string[], value: number): Row => ({ date, group, value });
  const values = (rows: readonly Row[]): (number | string)[] => rows.map((r) => r.value ?? '-');
  const of = (...rows: readonly Row[]): Table => ({ dimensions: rows[0]!.group.map((_, i) => `d${i}`), measure: 'persons', rows });

  it('hides 0 to 4 and shows 5', () => {
    const suppressed = suppress(of(row('1', ['a'], 0), row('1', ['b'], 1), row('1', ['c'], 4), row('1', ['d'], 5)));
    expect(suppressed).toMatchObject({ hidden: 3, exposed: 0 });
    expect(values(suppressed.rows)).toEqual(['-', '-', '-', 5]);
  });

  it('gives a group that nobody is in a row like any other: that it is missing would tell', () => {
    const { rows } = suppress(of(row('1', ['a', 'x'], 9), row('1', ['a', 'y'], 9), row('1', ['b', 'x'], 9), row('2', ['b', 'x'], 9)));
    expect(rows.map(({ date, group }) => `${date}${group.join('')}`)).toEqual(['1ax', '1ay', '1bx', '1by', '2ax', '2ay', '2bx', '2by']);
    expect(rows[3]!.value).toBeUndefined();
  });
});
