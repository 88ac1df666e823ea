import type { AnyDefinition } from '../definition.js';
import { blockOf } from '../disclosure/index.js';
import { isFlow } from '../flow.js';
import { type Overlap, type Publishable, overlaps } from '../publication/overlap.js';
import type { Every } from '../table/dates.js';
import { type Forced, type MeasuredTotal, type SuppressRules, isNotYet } from '../table/rules.js';
import { type Suppressed, suppress } from '../table/suppress.js';
import { type Row, type Table, hiddenIn } from '../table/table.js';
import { coarser } from './coarser.js';

/** Figures that are hidden together, as they were or are to be shown: of a date, of the days of a month, or of the months of a year. */
export interface Block {
  /** The date, month or year. */
  readonly name: string;
  readonly every: Every;
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  /** What was known when it was made, in words. */
  readonly cutOff: string;
  readonly rows: readonly Row[];
  /** The same rows with nothing hidden. */
  readonly truth: readonly Row[];
  /** Totals of them that were hidden too. */
  readonly totals: readonly MeasuredTotal[];
}

export interface Guarding {
  readonly name: string;
  /** With true figures, of whole blocks. */
  readonly table: Table;
  readonly every: Every;
  readonly rules: SuppressRules;
  readonly definition: Pick<AnyDefinition, 'flow'>;
  readonly cutOff: string;
  /** The dates that were asked for: the others are there for what hangs together with them. */
  readonly asked: ReadonlySet<string>;
  /** What was shown before of this table, the oldest first. */
  readonly shown: readonly Block[];
  /** What was published of it. */
  readonly published: readonly Publishable[];
}

export interface Guarded {
  /** The rows that were asked for, as they may be shown. */
  readonly rows: readonly Row[];
  /** The blocks behind them that were not shown before. */
  readonly fresh: readonly Block[];
  /** Those that stand as they were shown before. */
  readonly kept: readonly Block[];
  /** Figures that are hidden beyond what this table alone needs: they would give away few persons together with an earlier answer. */
  readonly withheld: number;
  /** Rows of the table alone that follow, or nearly, from totals that can be asked for: hidden, with all that is tied to them. */
  readonly exposed: number;
}

/**
 * The table beside all that was shown of it before to readers without the right to true counts. What differs by a few from an
 * earlier answer is hidden, as if it were small. A block of which that leaves less than what was shown before stands as it was shown:
 * who asks the same again a little later gets the same.
 */
export function guard(guarding: Guarding): Guarded {
  const alone = suppress(guarding.table, guarding.rules);
  const beside = besideEarlier(guarding, alone);
  const plain = new Map(blocksOf(guarding, alone).map((block) => [block.name, block]));
  const chosen = blocksOf(guarding, beside).map((fresh) => {
    const before = guarding.shown.findLast((one) => isSame(one, fresh) && hasDatesOf(one, fresh, guarding));
    const stands = before !== undefined && hiddenOf(before, guarding) < hiddenOf(fresh, guarding);
    return {
      block: stands ? turned(before, fresh) : fresh,
      stands,
      more: hiddenOf(fresh, guarding) - hiddenOf(plain.get(fresh.name)!, guarding),
    };
  });
  const notYet = beside.rows.filter(({ date }) => isNotYet(date, guarding.rules)).map(toCome);
  return {
    rows: [...chosen.flatMap(({ block }) => block.rows), ...notYet].filter(({ date }) => guarding.asked.has(date)),
    fresh: chosen.flatMap(({ block, stands }) => (stands ? [] : [block])),
    kept: chosen.flatMap(({ block, stands }) => (stands ? [block] : [])),
    withheld: chosen.reduce((sum, { stands, more }) => sum + (stands ? 0 : more), 0),
    exposed: beside.exposed,
  };
}

/** What is carried forward into a period to come is of today: it is not shown, since what is shown of such a period is not kept. */
function toCome(row: Row): Row {
  return { ...row, values: row.values.map((value) => (value === 0 || value === null ? value : undefined)) };
}

/** The same dates and dimensions. */
function isSame(a: Block, b: Block): boolean {
  return a.name === b.name && a.every === b.every && a.dimensions.toSorted().join() === b.dimensions.toSorted().join();
}

function hasDatesOf(before: Block, fresh: Block, { asked }: Guarding): boolean {
  const dates = new Set(before.rows.map(({ date }) => date));
  return fresh.rows.every(({ date }) => !asked.has(date) || dates.has(date));
}

/** How many of the figures that were asked for are hidden. */
function hiddenOf({ rows }: Block, { asked }: Guarding): number {
  return hiddenIn(rows.filter(({ date }) => asked.has(date)));
}

/** The block as it was shown, with the rows and the order of another one; what it did not have stays hidden. */
function turned(before: Block, fresh: Block): Block {
  const places = fresh.dimensions.map((name) => before.dimensions.indexOf(name));
  const nameOf = ({ date, group }: Row): string => JSON.stringify([date, ...group]);
  const known = new Map(before.rows.map((row) => [nameOf({ ...row, group: places.map((place) => row.group[place]!) }), row.values]));
  const nothing = fresh.measures.map(() => undefined);
  return { ...before, rows: fresh.rows.map((row) => ({ ...row, values: known.get(nameOf(row)) ?? nothing })) };
}

/** Hides more until nothing follows from the earlier answers; each turn hides at least one figure more. */
function besideEarlier(guarding: Guarding, alone: Suppressed): Suppressed {
  const earlier = earlierOf(guarding);
  const forced = new Map<string, Forced>();
  for (let found = alone; ;) {
    const more = conflicts(guarding, found, earlier).filter((one) => !forced.has(JSON.stringify(one)));
    if (more.length === 0) return safe(guarding, found, earlier);
    for (const one of more) forced.set(JSON.stringify(one), one);
    found = suppress(guarding.table, { ...guarding.rules, forced: [...forced.values()] });
  }
}

/** What hiding could not help is not shown at all: every figure of that measure in the block. */
function safe(guarding: Guarding, found: Suppressed, earlier: readonly Publishable[]): Suppressed {
  const left = conflicts(guarding, found, earlier);
  const { addsUp, measures } = guarding.rules;
  const named = new Set(left.map(({ date }) => blockOf(date, addsUp)));
  if (named.size === 0) return found;
  const nothing = measures.map(() => undefined);
  const rows = found.rows.map((row) => (named.has(blockOf(row.date, addsUp)) ? { ...row, values: nothing } : row));
  return { ...found, rows };
}

function earlierOf({ name, shown, published, rules, definition }: Guarding): readonly Publishable[] {
  const answers = shown.map(({ every, dimensions, measures, rows, truth, totals }) => ({
    name,
    every,
    table: { dimensions, measures, rows },
    truth,
    totals,
  }));
  const adds = addingUp(rules, definition);
  return [...answers, ...published].flatMap((one) => [one, ...overTime(one, adds)]);
}

function overTime(one: Publishable, adds: ReadonlySet<string>): Publishable[] {
  const next = adds.size === 0 ? undefined : coarser(one, adds);
  return next === undefined || next.table.rows.length === 0 ? [] : [next, ...overTime(next, adds)];
}

function addingUp({ measures }: SuppressRules, definition: Guarding['definition']): ReadonlySet<string> {
  return new Set(measures.filter((measure) => measure.kind !== 'rate' && isFlow(measure, definition)).map(({ name }) => name));
}

/** What would have to be hidden of an answer, beside the earlier ones. */
function conflicts(guarding: Guarding, { rows }: Suppressed, earlier: readonly Publishable[]): Forced[] {
  const { name, every, table, rules, definition } = guarding;
  const answer: Publishable = { name, every, table: { ...table, rows } };
  const adds = addingUp(rules, definition);
  const sums = adds.size > 0 ? coarser(answer, adds) : undefined;
  return earlier.flatMap((one) => [
    ...overlaps(one, answer).map((found) => forcedBy(found, guarding, false)),
    ...(sums ? overlaps(one, sums).map((found) => forcedBy(found, guarding, true)) : []),
  ]);
}

function forcedBy({ later, measure, dimensions, group, why }: Overlap, { table, rules }: Guarding, overDates: boolean): Forced {
  const open = table.dimensions.map((name) => (dimensions.includes(name) ? group[dimensions.indexOf(name)]! : null));
  const { kind, base = measure } = rules.measures.find(({ name }) => name === measure)!;
  // a sum is hidden with the count that it rests on, so that it does not follow either
  const hides = why === 'resting' && kind === 'amount' ? base : measure;
  return { measure: hides, date: later.date, group: open, ...(overDates ? { overDates } : {}) };
}

function blocksOf({ table, every, rules, cutOff }: Guarding, { rows, truth, totals }: Suppressed): Block[] {
  const { dimensions, measures } = table;
  const begun = rows.flatMap(({ date }, i) => (isNotYet(date, rules) ? [] : [i]));
  const places = Map.groupBy(begun, (i) => blockOf(rows[i]!.date, rules.addsUp));
  const ofBlock = Map.groupBy(totals, ({ date }) => blockOf(date, rules.addsUp));
  return [...places].map(([name, own]) => {
    return {
      name,
      every,
      dimensions,
      measures,
      cutOff,
      rows: own.map((i) => rows[i]!),
      truth: own.map((i) => truth[i]!),
      totals: ofBlock.get(name) ?? [],
    };
  });
}
