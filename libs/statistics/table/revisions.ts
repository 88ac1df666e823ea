import { formatDay } from '#eventsourcing';
import type { Figure, Observation } from '../definition.js';
import type { Figures } from '../replay/compute.js';
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
  const known = new Map(old.rows.map((row) => [keyOf(row), row]));
  const rows = [...now.rows, ...old.rows.filter((row) => !now.rows.some((other) => keyOf(other) === keyOf(row)))];
  const current = new Map(now.rows.map((row) => [keyOf(row), row]));
  const nobody = now.measures.map(() => 0);
  return rows
    .toSorted((a, b) => compareTexts(keyOf(a), keyOf(b)))
    .flatMap((row) =>
      changesOf(now, [known.get(keyOf(row))?.values ?? nobody, current.get(keyOf(row))?.values ?? nobody]).map((change) => ({
        row,
        change,
      })),
    )
    .map(({ row: { date, group }, change }) => ({ date, group, ...change, stays: staysOf([before, after], date, group) }));
}

function keyOf({ date, group }: Pick<Row, 'date' | 'group'>): string {
  return [date, ...group].join('\u0000');
}

type Change = Pick<Revision, 'measure' | 'before' | 'after'>;

function changesOf({ measures }: Table, [old, now]: readonly [Row['values'], Row['values']]): Change[] {
  return measures.flatMap((measure, i) => {
    const [before, after] = [old[i] ?? null, now[i] ?? null];
    return before === after ? [] : [{ measure, before, after }];
  });
}

/** Stays of which one cut-off has an observation in the cell that the other has not. */
function staysOf([old, now]: readonly [Figures, Figures], date: string, group: readonly string[]): readonly string[] {
  const at = now.dates.findIndex((day) => formatDay(day) === date);
  const said = (figures: Figures): Map<string, string> => new Map(figures.behind(at, group).map((one) => [text(one), one.stay]));
  const [before, after] = [said(old), said(now)];
  const differing = [...[...before].filter(([key]) => !after.has(key)), ...[...after].filter(([key]) => !before.has(key))];
  return [...new Set(differing.map(([, stay]) => stay))].toSorted(compareTexts);
}

function text({ stay, kind, from, until, amount, since }: Observation): string {
  return [stay, kind, from, until, amount, since].join();
}
