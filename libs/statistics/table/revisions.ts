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
  const [old, now] = [datesOf(before), datesOf(after)];
  const { measures } = after.table();
  return after.dates.flatMap(() => changesOn(old.next().value, now.next().value, measures));
}

/** The rows and members of one date. */
interface OnDate {
  readonly figures: Figures;
  readonly rows: Rows;
  readonly members: Members;
}

function* datesOf(figures: Figures): Generator<OnDate, OnDate, undefined> {
  const rows = rowsByDate(figures.table());
  let date = 0;
  for (const members of figures.members()) yield { figures, rows: rows.get(formatDay(figures.dates[date++]!)) ?? NO_ROWS, members };
  return { figures, rows: NO_ROWS, members: new Map() };
}

function changesOn(before: OnDate, after: OnDate, measures: readonly string[]): Revision[] {
  const keys = new Set([...before.rows.keys(), ...after.rows.keys()].toSorted(compareTexts));
  return [...keys].flatMap((key) => {
    const [old, now] = [before.rows.get(key), after.rows.get(key)];
    const changes = changesOf(measures, old?.values, now?.values);
    if (changes.length === 0) return [];
    const { date, group } = (now ?? old)!;
    const stays = differing(key, before, after);
    return changes.map((change) => ({ date, group, ...change, stays }));
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

/**
 * Stays of which one cut-off has an observation in the cell that the other has not; and other stays of their persons, where these say
 * something else of the person now.
 */
function differing(key: string, before: OnDate, after: OnDate): readonly string[] {
  const said = ({ members }: OnDate): ReadonlyMap<string, Observation> => new Map((members.get(key) ?? []).map((one) => [text(one), one]));
  const [old, now] = [said(before), said(after)];
  const [gone, come] = [[...old].filter(([one]) => !now.has(one)), [...now].filter(([one]) => !old.has(one))];
  const stays = new Set([...gone, ...come].map(([, { stay }]) => stay));
  const persons = (own: typeof gone, { figures }: OnDate): string[] => own.map(([, { person }]) => figures.personOf(person));
  for (const person of new Set([...persons(gone, before), ...persons(come, after)]))
    for (const stay of toldOtherwise(before.figures.toldOf(person), after.figures.toldOf(person))) stays.add(stay);
  return [...stays].toSorted(compareTexts);
}

/** Stays that say something else of a person than they did. */
function toldOtherwise(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((stay) => before.get(stay) !== after.get(stay));
}

function text({ stay, kind, from, until, amount, since }: Observation): string {
  return [stay, kind, from, until, amount, since].join();
}
