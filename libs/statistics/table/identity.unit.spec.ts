import { describe, expect, it } from '@jest/globals';
import type { Measure } from '../definition.js';
import { suppress } from './suppress.js';
import type { Row } from './table.js';

const NAMES = ['all', 'a', 'b', 'c', 'd'];
const measures = NAMES.map((name): Measure => ({ name, labels: { nl: '', fr: '', en: '' }, kind: 'count' }));
const rules = { measures, identity: [NAMES], addsUp: 'months' as const };

/** The rows of months as they are shown; `all` is the sum of the other counts. */
function shown(months: readonly (readonly number[])[]): readonly Row['values'][] {
  const rows = months.map((parts, i): Row => {
    const values = [parts.reduce((sum, part) => sum + part, 0), ...parts];
    return { date: `2025-${String(i + 1).padStart(2, '0')}-28`, group: [], values };
  });
  return suppress({ dimensions: [], measures: NAMES, rows }, rules).rows.map(({ values }) => values);
}

const hiddenOf = (rows: readonly Row['values'][], name: string): number =>
  rows.filter((values) => values[NAMES.indexOf(name)] === undefined).length;

describe('counts of a row that add up, in months that add up', () => {
  it('are not the only ones that are hidden of their year: they would follow from it, and the small one of their row from them', () => {
    // of January a goes with d; of February, where d goes with January, c goes with d
    const rows = shown([
      [10, 60, 70, 3],
      [60, 70, 10, 12],
      [50, 60, 70, 40],
    ]);
    expect(NAMES.filter((name) => hiddenOf(rows, name) === 1)).toEqual([]);
    expect([hiddenOf(rows, 'a') > 1, hiddenOf(rows, 'c') > 1]).toEqual([true, true]);
  });

  it('do not give the count of the year that is hidden beside a small one', () => {
    // of the year a goes with d, which is 3; of no month is it the least that can go
    const rows = shown([
      [20, 10, 90, 1],
      [20, 90, 10, 1],
      [20, 10, 90, 1],
    ]);
    expect(hiddenOf(rows, 'd')).toBe(3);
    expect(hiddenOf(rows, 'a')).toBeGreaterThan(0);
  });

  it('of which stocks are a part: a flow goes first, since the stock stands in the next row as well', () => {
    const both = [
      { ...measures[0]!, name: 'before', flow: false },
      { ...measures[0]!, name: 'in', flow: true },
      { ...measures[0]!, name: 'out', flow: true },
    ];
    const rows = [{ date: '2025-01-31', group: [], values: [12, 3, 40] }];
    const { rows: hidden } = suppress({ dimensions: [], measures: [], rows }, { measures: both, identity: true });
    expect(hidden[0]!.values).toEqual([12, undefined, undefined]);
  });
});

describe('stocks beside flows', () => {
  const stock: Measure = { ...measures[0]!, name: 'stock', flow: false };
  const flow: Measure = { ...measures[0]!, name: 'flow', flow: true };
  const year = [3, 20, 30, 40].map((value, i): Row => ({ date: `2025-0${i + 1}-28`, group: [], values: [value, value] }));

  it('are hidden by date: only the flow needs another month hidden', () => {
    const { rows } = suppress({ dimensions: [], measures: [], rows: year }, { measures: [stock, flow], addsUp: 'months' });
    expect(rows.map(({ values }) => values)).toEqual([
      [undefined, undefined],
      [20, undefined],
      [30, 30],
      [40, 40],
    ]);
  });

  it('of a month to come are hidden as ever, and so is who will be there; that nothing happened yet is shown', () => {
    const presence: Measure = { ...flow, name: 'presence', flow: 'presence' };
    const rows = year.map(({ date, group }) => ({ date, group, values: [0, 0, 0] }));
    const { rows: shownRows } = suppress(
      { dimensions: [], measures: [], rows },
      { measures: [stock, flow, presence], addsUp: 'months', today: '2025-02-10' },
    );
    expect(shownRows.at(-1)!.values).toEqual([undefined, 0, undefined]);
  });
});
