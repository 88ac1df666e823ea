import { type Chart, type Figure, type Language, needs, reception } from '#charts';
import { UNMET_CAUSE } from '#vocabulary';
import type { Drawable } from './drawable.js';
import { type Row, figuresOf, inOrder, rowName, subtitleOf, total } from './rows.js';
import { atMost } from './stocks.js';

/** More bars do not fit on a sheet. */
const MOST_BARS = 36;

/** Of each date and group how many were received on time, late or never. */
export function receptionOf(drawable: Drawable, language: Language): Chart {
  const { table } = drawable;
  const figure = figuresOf(table);
  atMost(table.rows.length, MOST_BARS);
  const groups = inOrder(table.rows).map((row) => ({
    name: rowName(drawable, row, { language }),
    onTime: figure(row, 'onTime'),
    late: figure(row, 'late'),
    missing: figure(row, 'missing'),
  }));
  return reception({ groups }, { language, subtitle: subtitleOf(drawable, language) });
}

const CAUSE = 'cause';
const UNMET = 'unmet';
const ENDS = ['answered', 'open', 'withdrawn', 'released', 'transferred'] as const;

/** Of each date and group what became of the needs; the unmet ones by cause where the table is split by it. */
export function needsOf(drawable: Drawable, language: Language): Chart {
  const { table, meta } = drawable;
  const figure = figuresOf(table);
  const cause = table.dimensions.indexOf(CAUSE);
  const nameOfRow = (row: Row): string => rowName(drawable, row, { language, without: CAUSE });
  const bars = [...Map.groupBy(inOrder(table.rows), nameOfRow).entries()];
  atMost(bars.length, MOST_BARS);
  const words = new Map(meta.measures.map(({ name, labels }) => [name, labels[language]]));
  const part = (name: string, of: (rows: readonly Row[]) => Figure): { name: string; values: Figure[] } => ({
    name,
    values: bars.map(([, rows]) => of(rows)),
  });
  const causes = cause === -1 ? [] : [...new Set(table.rows.map(({ group }) => group[cause]!))].filter((code) => code !== 'NONE');
  // only an unmet need has a cause
  const causeless = (rows: readonly Row[]): readonly Row[] => (cause === -1 ? rows : rows.filter(({ group }) => group[cause] === 'NONE'));
  const ends = ENDS.map((name) => part(words.get(name)!, (rows) => total(causeless(rows).map((row) => figure(row, name)))));
  const unmet = (name: string, rows: readonly Row[]): Figure => total(rows.map((row) => figure(row, name)));
  const byCause = causes.map((code) =>
    part(causeName(code, language), (rows) =>
      unmet(
        UNMET,
        rows.filter(({ group }) => group[cause] === code),
      ),
    ),
  );
  const outcomes = [...ends, ...(cause === -1 ? [part(words.get(UNMET)!, (rows) => unmet(UNMET, rows))] : byCause)];
  return needs({ domains: bars.map(([name]) => name), outcomes }, { language, subtitle: subtitleOf(drawable, language) });
}

function causeName(code: string, language: Language): string {
  return Object.entries(UNMET_CAUSE).find(([known]) => known === code)?.[1][language] ?? code;
}
