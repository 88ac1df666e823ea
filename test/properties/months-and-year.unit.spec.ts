import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '#eventsourcing';
import { type Question, askedOf, hiddenRows } from '#platform';
import { type AnyDefinition, Dates, type Every, type Row, type Table, TABLES, isFlow, rowsOf, suppress } from '#statistics';
import { cubeOf, flatAxis, nodesOf } from '../../libs/statistics/disclosure/cube.js';
import { attack } from '../../libs/statistics/disclosure/testing/attacker.js';

const THRESHOLD = 5;
const SLACK = 1e-6;
const MONTHS = 12;
const YEAR = { from: parseDay('2025-01-01')!, to: parseDay('2025-12-31')! };
const GROUPS = ['a', 'b'];

/** Tables that count what stands on a date beside what happened in the period. */
const OF_BOTH = ['plans', 'waiting', 'service-load', 'reach', 'balance'];

/** Figures of each month, of each group, in the order of the measures. */
type Figures = readonly (readonly (readonly number[])[])[];
type Hide = (table: Table, question: Question) => readonly Row[];

function questionOf(table: string, by: readonly string[], every: Every): Question {
  return {
    table,
    by,
    zone: 'Europe/Brussels',
    range: { ...YEAR, every },
    knownAt: 'now',
    now: Date.parse('2026-06-01T00:00:00Z'),
    head: '',
  };
}

function definitionOf(question: Question): AnyDefinition {
  return askedOf(question).tables[0]!.definition;
}

/** The dimension that a table always has, or one that it can be split by. */
function splitOf(name: string): readonly string[] {
  return TABLES[name]!.always ?? ['sex'];
}

const sumOf = (rows: readonly (readonly number[])[]): number[] => rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));

/** The answer by month or year, split or not, as somebody without the right to true counts gets it. */
function answerOf(figures: Figures, question: Question, hide: Hide): readonly Row[] {
  const split = question.by.length > 0;
  const { every } = question.range as { every: Every };
  const days = new Dates({ ...YEAR, every }).days;
  const months = figures.map((groups) => (split ? groups : [sumOf(groups)]));
  const values = every === 'month' ? months : [months[0]!.map((_, group) => sumOf(months.map((groups) => groups[group]!)))];
  const series = values[0]!.map((_, group) => ({ group: split ? [GROUPS[group]!] : [], values: values.map((groups) => groups[group]!) }));
  return hide(
    { dimensions: question.by, measures: definitionOf(question).measures.map(({ name }) => name), rows: rowsOf(days, series) },
    question,
  );
}

/** Small counts of a month that somebody who has all four answers can work out more closely than a small figure may be known. */
function given(name: string, figures: Figures, hide: Hide): string[] {
  const by = splitOf(name);
  const whole = TABLES[name]!.always ? [] : [[]];
  const answers = (every: Every, split: readonly string[]) => answerOf(figures, questionOf(name, split, every), hide);
  const shown = (['year', 'month'] as const).map((every) => [...whole, by].map((split) => answers(every, split)));
  const definition = definitionOf(questionOf(name, by, 'month'));
  const flows = definition.measures.flatMap((measure, i) => (measure.kind === 'count' && isFlow(measure, definition) ? [i] : []));
  return flows.flatMap((at) => {
    const inner = figures.flatMap((groups, month) =>
      groups.map((values, group) => ({ nodes: [month + 1, group + 1], value: values[at]! })),
    );
    const cube = cubeOf([flatAxis(figures.map((_, month) => `${month}`)), flatAxis(GROUPS)], inner);
    const marks = Array.from(cube.values, (_, cell) => {
      const [month = 0, group = 0] = nodesOf(cube, cell);
      const answer = shown[month === 0 ? 0 : 1]!.at(group === 0 ? -2 : -1);
      const value = answer?.[Math.max(0, month - 1) * (group === 0 ? 1 : GROUPS.length) + Math.max(0, group - 1)]?.values[at];
      return value === undefined ? ('primary' as const) : ('shown' as const);
    });
    return marks.flatMap((mark, cell) => {
      const value = cube.values[cell]!;
      if (mark === 'shown' || value >= THRESHOLD || nodesOf(cube, cell).includes(0)) return [];
      const { least, most } = attack(cube, marks, cell);
      return most - least < THRESHOLD - SLACK
        ? [`${definition.measures[at]!.name} of ${nodesOf(cube, cell).join()}: ${least} to ${most}`]
        : [];
    });
  });
}

function figuresOf(name: string): fc.Arbitrary<Figures> {
  const { measures } = definitionOf(questionOf(name, splitOf(name), 'month'));
  const large = fc.integer({ min: THRESHOLD, max: 40 });
  const figure = fc.oneof({ weight: 9, arbitrary: large }, { weight: 1, arbitrary: fc.integer({ min: 0, max: THRESHOLD - 1 }) });
  // what an identity leaves is a rate, and is 0
  const row = fc.tuple(...measures.map(({ kind }) => (kind === 'rate' ? fc.constant(0) : figure)));
  const fixed = <T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> => fc.array(of, { minLength: length, maxLength: length });
  return fixed(fixed(row, GROUPS.length), MONTHS);
}

const asAnswered: Hide = (table, question) => hiddenRows(table, question).rows;
/** As if no figures added up over time. */
const byDate: Hide = (table, question) => {
  const { measures, identity } = definitionOf(question);
  return suppress(table, { measures: measures.map((one) => ({ ...one, flow: false })), ...(identity ? { identity } : {}) }).rows;
};

describe.each(OF_BOTH)('whoever asks for %s by month and by year', (name) => {
  it('cannot work out a hidden count of a month', () => {
    fc.assert(
      fc.property(figuresOf(name), (figures) => {
        expect(given(name, figures, asAnswered)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('could where its figures were hidden date by date', () => {
    const found = fc.sample(figuresOf(name), { numRuns: 8, seed: 5 }).flatMap((figures) => given(name, figures, byDate));
    expect(found.length).toBeGreaterThan(0);
  }, 120_000);
});
