import { formatDay } from '#eventsourcing';
import type { Figure, Observation } from '../definition.js';
import type { Figures } from '../replay/compute.js';
import { KEY_SEPARATOR } from '../replay/observer.js';
import { compareTexts } from './text.js';
import type { Row, Table } from './table.js';
import type { Members } from './tabulate.js';

/** A figure that is another one now, and the stays that are counted in it otherwise than before. */
export interface Revision {
  readonly date: string;
  readonly group: readonly string[];
  readonly measure: string;
  readonly before: Figure;
  readonly after: Figure;
  readonly stays: readonly string[];
}

/** What changed between two cut-offs of the same question, cell by cell, in the order of the table. */
export function revisions(before: Figures, after: Figures): readonly Revision[] {
  const table = after.table();
  const [old, now] = [datesOf(before, before.table()), datesOf(after, table)];
  const { measures } = table;
  return after.dates.flatMap(() => changesOn(old.next().value, now.next().value, measures));
}

/** The rows and members of one date. */
interface OnDate {
  readonly figures: Figures;
  /** Its place among the dates. */
  readonly date: number;
  readonly rows: Rows;
  readonly members: Members;
}

function* datesOf(figures: Figures, table: Table): Generator<OnDate, OnDate, undefined> {
  const rows = rowsByDate(table);
  let date = 0;
  for (const members of figures.members()) {
    yield { figures, date, rows: rows.get(formatDay(figures.dates[date]!)) ?? NO_ROWS, members };
    date += 1;
  }
  return { figures, date, rows: NO_ROWS, members: new Map() };
}

function changesOn(before: OnDate, after: OnDate, measures: readonly string[]): Revision[] {
  const keys = new Set([...before.rows.keys(), ...after.rows.keys()].toSorted(compareTexts));
  return [...keys].flatMap((key) => {
    const [old, now] = [before.rows.get(key), after.rows.get(key)];
    const changes = changesOf(measures, old?.values, now?.values);
    if (changes.length === 0) return [];
    const { date, group } = (now ?? old)!;
    const cell = new Cell(key, before, after);
    return changes.map((change) => ({ date, group, ...change, stays: cell.behind(measures.indexOf(change.measure)) }));
  });
}

type Rows = ReadonlyMap<string, Row>;
const NO_ROWS: Rows = new Map();

/** The rows of each date by the key of their group. */
function rowsByDate({ rows }: Table): ReadonlyMap<string, Rows> {
  const dates = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const own = dates.get(row.date) ?? new Map<string, Row>();
    dates.set(row.date, own.set(row.group.join(KEY_SEPARATOR), row));
  }
  return dates;
}

type Change = Pick<Revision, 'measure' | 'before' | 'after'>;

/** A row that is not there counts nobody. */
function changesOf(measures: readonly string[], old: Row['values'] | undefined, now: Row['values'] | undefined): Change[] {
  return measures.flatMap((measure, i) => {
    const [before, after] = [old ? (old[i] ?? null) : 0, now ? (now[i] ?? null) : 0];
    return before === after ? [] : [{ measure, before, after }];
  });
}

/** One cell at both cut-offs. */
class Cell {
  private readonly old: readonly Observation[];
  private readonly now: readonly Observation[];
  /** Stays of which one cut-off has an observation in the cell that the other has not. */
  private readonly stays: readonly string[];
  /** Other stays of their persons, which say something else of the person now. */
  private readonly telling: readonly string[];

  constructor(
    key: string,
    private readonly before: OnDate,
    after: OnDate,
  ) {
    this.old = before.members.get(key) ?? [];
    const come = after.members.get(key) ?? [];
    // persons have other numbers in other figures
    const person = (one: Observation): number => before.figures.numberOf(after.figures.personOf(one.person));
    this.now = come.map((one) => ({ ...one, person: person(one) }));
    const [known, found] = [new Set(this.old.map(text)), new Set(this.now.map(text))];
    const changed = [...this.old.filter((one) => !found.has(text(one))), ...this.now.filter((one) => !known.has(text(one)))];
    this.stays = [...new Set(changed.map(({ stay }) => stay))];
    const persons = new Set(changed.map((one) => before.figures.personOf(one.person)));
    this.telling = [...persons].flatMap((one) => toldOtherwise(before.figures.toldOf(one), after.figures.toldOf(one)));
  }

  /**
   * The stays behind the change of a measure: those of which the change alone makes another figure; where no one alone does (a median), all
   * that changed.
   */
  behind(measure: number): readonly string[] {
    const was = this.valueOf(measure, this.old);
    const alone = this.stays.filter((stay) => this.valueOf(measure, this.with(stay)) !== was);
    return [...new Set([...(alone.length > 0 ? alone : this.stays), ...this.telling])].toSorted(compareTexts);
  }

  private valueOf(measure: number, members: readonly Observation[]): Figure {
    return this.before.figures.measured(this.before.date, members)[measure] ?? null;
  }

  /** The members as they were, but for one stay. */
  private with(stay: string): readonly Observation[] {
    return [...this.old.filter((one) => one.stay !== stay), ...this.now.filter((one) => one.stay === stay)];
  }
}

/** Stays that say something else of a person than they did. */
function toldOtherwise(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((stay) => before.get(stay) !== after.get(stay));
}

function text({ stay, kind, from, until, amount, since }: Observation): string {
  return [stay, kind, from, until, amount, since].join();
}
