import { Malformed, formatDay } from '#eventsourcing';
import type { AnyDefinition, Figure, Measure, Observation, Period } from '../definition.js';
import { type KeyedRounding, percentage } from '../disclosure/index.js';
import { type Asked, periodOf } from '../replay/asked.js';
import type { Figures } from '../replay/compute.js';
import { KEY_SEPARATOR } from '../replay/observer.js';
import type { Row, Table } from '../table/table.js';
import { compareTexts } from '../table/text.js';

/** A table of rounded figures. */
export interface Rounded {
  readonly table: Table;
  /** Measures that have no figure in it: neither counts of members nor shares of them. */
  readonly empty: readonly string[];
}

/**
 * The table with every count rounded by the keys of its members: the same members, the same figure, in whatever table. A share of
 * one count in another is taken from the rounded ones; what else is not a count of persons or of things that happened is left out.
 */
export function roundedFigures(figures: Figures, asked: Asked, rounding: KeyedRounding): Rounded {
  const table = figures.table();
  const { definition } = asked.tables[0]!;
  const rows = [...roundedRows(figures, table, { asked, rounding })];
  const isShare = (measure: Measure): boolean => isPlainShare(measure, table);
  const empty = definition.measures.flatMap((measure, i) => {
    const whole = measure.kind === 'count' ? rows.every(({ values }) => values[i] !== undefined) : isShare(measure);
    return whole ? [] : [measure.name];
  });
  const valueOf = (measure: Measure, i: number, { values }: Row): Figure => {
    if (empty.includes(measure.name)) return null;
    return measure.kind === 'count' ? values[i]! : shareOf(measure, values, table.measures);
  };
  const shown = rows.map((row) => ({ ...row, values: definition.measures.map((measure, i) => valueOf(measure, i, row)) }));
  return { table: { ...table, rows: shown }, empty };
}

/**
 * The same of a table that can be rounded as a whole.
 * @throws Malformed for a table with figures that are neither counts of members nor shares of them
 */
export function roundedTable(figures: Figures, asked: Asked, rounding: KeyedRounding): Table {
  const { table, empty } = roundedFigures(figures, asked, rounding);
  if (empty.length === 0) return table;
  const { name } = asked.tables[0]!.definition;
  const text = `the figures of ${name} are not all counts of members (${empty.join(', ')}): publish it with small figures hidden`;
  throw Malformed.at('rounded', text, 'not-counts');
}

interface Rounding {
  readonly asked: Asked;
  readonly rounding: KeyedRounding;
}

/** The counts rounded, date by date; undefined where one is not a number of members. */
function* roundedRows(figures: Figures, table: Table, { asked, rounding }: Rounding): Generator<Row, void, undefined> {
  const split = asked.tables[0]!;
  const { definition } = split;
  const ofDates = Map.groupBy(table.rows, ({ date }) => date);
  let at = 0;
  for (const members of figures.members()) {
    const end = asked.dates.days[at++]!;
    const period = periodOf(asked, split, end);
    for (const row of ofDates.get(formatDay(end)) ?? []) {
      const counted = new Counted(definition, members.get(row.group.join(KEY_SEPARATOR)) ?? [], period);
      const values = definition.measures.map(({ kind }, i) => {
        const keys = kind === 'count' ? counted.keysOf(i, row.values[i] ?? 0) : undefined;
        return keys && rounding.round(keys);
      });
      yield { ...row, values };
    }
  }
}

/** Those of a cell, and which of them each measure counts. */
class Counted {
  private alone: readonly (readonly Figure[])[] | undefined;

  constructor(
    private readonly definition: AnyDefinition,
    private readonly members: readonly Observation[],
    private readonly period: Period,
  ) {}

  /** Keys of those that a figure counts: of persons where it counts persons, else of what happened to them. */
  keysOf(measure: number, value: number): readonly string[] | undefined {
    // a measure counts those whom it counts when they are the only ones
    this.alone ??= this.members.map((one) => this.definition.measure([one], this.period));
    const own = this.members.filter((_, i) => (this.alone![i]![measure] ?? 0) > 0);
    const persons = [...Map.groupBy(own, ({ person }) => person).values()];
    if (persons.length === value) return persons.map((stays) => stays.map(({ stay }) => stay).toSorted(compareTexts)[0]!);
    const happened = [...new Set(own.map(({ stay, kind, from, rank }) => [stay, kind, from, rank].join(KEY_SEPARATOR)))];
    return happened.length === value ? happened : undefined;
  }
}

/** True for a share of one count in another, in percent, on every row. */
function isPlainShare({ name, base, parts = [] }: Measure, { measures, rows }: Table): boolean {
  if (base === undefined || parts.length !== 1) return false;
  const [at, part, whole] = [name, parts[0]!, base].map((one) => measures.indexOf(one)) as [number, number, number];
  return rows.every(({ values }) => {
    const [share, of, all] = [values[at] ?? null, values[part] ?? 0, values[whole] ?? 0];
    return all === 0 ? share === null : share !== null && Math.abs(share - (100 * of) / all) < 1e-6;
  });
}

function shareOf({ base, parts = [] }: Measure, values: Row['values'], measures: readonly string[]): Figure {
  const of = (name: string | undefined): number => values[measures.indexOf(name ?? '')] ?? 0;
  return percentage(of(parts[0]), of(base)) ?? null;
}
