import { formatDay } from '#eventsourcing';
import type { Figure, Observation } from '../definition.js';
import type { Figures } from '../replay/compute.js';
import { KEY_SEPARATOR } from '../replay/observer.js';
import { compareTexts } from './text.js';
import type { Row, Table } from './table.js';

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
  const [old, now] = [before.table(), after.table()];
  const [oldRows, newRows] = [rowsByDate(old), rowsByDate(now)];
  const found: Revision[] = [];
  const [oldMembers, newMembers] = [before.members(), after.members()];
  for (const day of after.dates) {
    const members = [oldMembers.next().value, newMembers.next().value] as const;
    const rows = [oldRows.get(formatDay(day)) ?? NO_ROWS, newRows.get(formatDay(day)) ?? NO_ROWS] as const;
    for (const key of new Set([...rows[0].keys(), ...rows[1].keys()].toSorted(compareTexts))) {
      const row = rows[1].get(key) ?? rows[0].get(key)!;
      const changes = changesOf(now, [rows[0].get(key)?.values, rows[1].get(key)?.values]);
      if (changes.length === 0) continue;
      const stays = differing(members[0]?.get(key) ?? [], members[1]?.get(key) ?? []);
      for (const change of changes) found.push({ date: row.date, group: row.group, ...change, stays });
    }
  }
  return found;
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
function changesOf({ measures }: Table, [old, now]: readonly [Row['values'] | undefined, Row['values'] | undefined]): Change[] {
  return measures.flatMap((measure, i) => {
    const [before, after] = [old ? (old[i] ?? null) : 0, now ? (now[i] ?? null) : 0];
    return before === after ? [] : [{ measure, before, after }];
  });
}

/** Stays of which one cut-off has an observation in the cell that the other has not. */
function differing(before: readonly Observation[], after: readonly Observation[]): readonly string[] {
  const said = (all: readonly Observation[]): ReadonlyMap<string, string> => new Map(all.map((one) => [text(one), one.stay]));
  const [old, now] = [said(before), said(after)];
  const either = [...[...old].filter(([key]) => !now.has(key)), ...[...now].filter(([key]) => !old.has(key))];
  return [...new Set(either.map(([, stay]) => stay))].toSorted(compareTexts);
}

function text({ stay, kind, from, until, amount, since }: Observation): string {
  return [stay, kind, from, until, amount, since].join();
}
