import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Measure } from '../definition.js';
import { narrowed } from '../disclosure/index.js';
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

describe('counts of rows that add up, of groups that add up', () => {
  const PARTS = NAMES.slice(1);
  const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);
  const tableOf = (groups: readonly (readonly number[])[], split: boolean): Row[] => {
    const whole = PARTS.map((_, i) => total(groups.map((parts) => parts[i]!)));
    const rows = split ? groups : [whole];
    return rows.map((parts, i) => ({ date: '2025-12-31', group: split ? [`g${i}`] : [], values: [total(parts), ...parts] }));
  };

  it('give no figure to within less than five, whoever asks for the groups and for the whole', () => {
    const groups = fc.array(fc.array(fc.nat({ max: 25 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(groups, (counted) => {
        const shown = new Map<string, number | undefined>();
        for (const split of [true, false]) {
          const { rows } = suppress(
            { dimensions: split ? ['x'] : [], measures: NAMES, rows: tableOf(counted, split) },
            { measures, identity: [NAMES] },
          );
          for (const { group, values } of rows)
            for (const [i, name] of NAMES.entries()) shown.set(`${group[0] ?? 'whole'} ${name}`, values[i] ?? undefined);
        }
        const places = ['whole', ...counted.map((_, i) => `g${i}`)];
        const names = places.flatMap((place) => NAMES.map((name) => `${place} ${name}`));
        const number = (place: string, name: string): number => names.indexOf(`${place} ${name}`);
        const sums = [
          ...places.map((place) => ({ sum: number(place, 'all'), parts: PARTS.map((name) => number(place, name)) })),
          ...NAMES.map((name) => ({ sum: number('whole', name), parts: counted.map((_, i) => number(`g${i}`, name)) })),
        ];
        const hidden = names.map((name) => shown.get(name));
        for (const [i, [least, most]] of narrowed(hidden, sums).entries())
          if (hidden[i] === undefined) expect([names[i], most - least >= 5]).toEqual([names[i], true]);
      }),
      { numRuns: 500 },
    );
  });
});
