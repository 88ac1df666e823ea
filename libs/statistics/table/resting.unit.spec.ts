import { describe, expect, it } from '@jest/globals';
import type { AnyDefinition } from '../definition.js';
import { measuresOf } from '../flow.js';
import { reach } from '../reach/reach.js';
import { splitBy } from '../replay/asked.js';
import { type SuppressRules } from './rules.js';
import { suppress } from './suppress.js';
import type { Row } from './table.js';

const RATIOS = ['ratio', 'ratioLow', 'ratioHigh', 'rateRatio', 'rateRatioLow', 'rateRatioHigh'];
const YEAR = '2025-12-31';

type Group = readonly [eligible: number, participants: number];

/** The rows of one year, with ratios that say nothing themselves, as they are shown. */
function shown(
  groups: Readonly<Record<string, Group>>,
  by: readonly string[],
  more: Partial<SuppressRules> = {},
): Map<string, Row['values']> {
  const definition: AnyDefinition = splitBy(reach, by).definition;
  const names = definition.measures.map(({ name }) => name);
  const rows = Object.entries(groups).map(([key, [eligible, participants]]): Row => {
    const figures: Readonly<Record<string, number>> = { eligible, participants, contacts: 3 * participants, personDays: 200 * eligible };
    return { date: YEAR, group: key.split(' '), values: names.map((name) => figures[name] ?? 1) };
  });
  const rules = { measures: measuresOf(definition), references: definition.references!, ...more };
  const found = suppress({ dimensions: by, measures: names, rows }, rules).rows;
  return new Map(found.map(({ group, values }) => [group.join(' '), values]));
}

const NAMES = splitBy(reach, ['sex']).definition.measures.map(({ name }) => name);
const of = (rows: Map<string, Row['values']>, group: string, ...names: readonly string[]): unknown[] =>
  names.map((name) => rows.get(group)![NAMES.indexOf(name)] ?? '-');
const hidden = RATIOS.map(() => '-');

describe('a ratio to a reference', () => {
  it('is hidden with the participants of the reference, also where these are ten or more: they would follow from it', () => {
    // of X 3 take part: of M, the reference, 12 are hidden beside them
    const rows = shown({ M: [100, 12], F: [50, 20], X: [40, 3] }, ['sex']);
    expect(of(rows, 'M', 'participants', 'reach')).toEqual(['-', '-']);
    expect(of(rows, 'F', 'eligible', 'participants', 'reach')).toEqual([50, 20, 1]);
    expect(of(rows, 'F', ...RATIOS)).toEqual(hidden);
  });

  it('is hidden with how many of the reference are there', () => {
    const forced = [{ measure: 'eligible', date: YEAR, group: ['M'] }];
    const rows = shown({ M: [100, 40], F: [50, 20], X: [40, 15] }, ['sex'], { forced });
    expect(of(rows, 'F', 'eligible', 'participants', 'reach')).toEqual([50, 20, 1]);
    expect(of(rows, 'F', ...RATIOS)).toEqual(hidden);
  });

  it('is shown beside a reference of which nothing is hidden, whatever is hidden of another one', () => {
    const groups = { 'D1 M': [100, 30], 'D1 F': [50, 20], 'D2 M': [100, 30], 'D2 F': [50, 20] } as const;
    const forced = [{ measure: 'participants', date: YEAR, group: ['D2', 'M'] }];
    expect(of(shown(groups, ['domain', 'sex']), 'D2 F', ...RATIOS)).toEqual(RATIOS.map(() => 1));
    const rows = shown({ ...groups, 'D3 M': [60, 25], 'D3 F': [40, 12] }, ['domain', 'sex'], { forced });
    const open = ['D1 F', 'D2 F', 'D3 F'].filter((group) => of(rows, group, 'ratio')[0] === 1);
    expect([open.includes('D2 F'), open.length]).toEqual([false, 1]);
  });

  it('would be shown where no reference is told', () => {
    const rows = shown({ M: [100, 12], F: [50, 20], X: [40, 3] }, ['sex'], { references: (groups) => groups.map((_, place) => place) });
    expect(of(rows, 'F', 'ratio')).toEqual([1]);
  });
});

describe('a rate', () => {
  it('is hidden with the number of persons in it: that follows from the rate and the count', () => {
    const forced = [{ measure: 'eligible', date: YEAR, group: ['M'] }];
    const rows = shown({ M: [100, 40], F: [50, 20], X: [40, 15] }, ['sex'], { forced });
    expect(of(rows, 'M', 'eligible', 'participants', 'reach', 'contactsPer1000')).toEqual(['-', 40, '-', '-']);
  });
});
