import { type Chart, type Figure, type Language, needs, reception } from '#charts';
import type { Meta } from '#platform';
import { type AnyDefinition, TABLES, type Table } from '#statistics';
import { UNMET_CAUSE } from '#vocabulary';
import { nameOf } from './labels.js';

type Row = Table['rows'][number];

/** Of each date and group how many were received on time, late or never. */
export function receptionOf(table: Table, meta: Meta, language: Language): Chart {
  const figure = figuresOf(table);
  const groups = table.rows.map((row) => ({
    name: rowName(table, row, { language }),
    onTime: figure(row, 'onTime'),
    late: figure(row, 'late'),
    missing: figure(row, 'missing'),
  }));
  return reception({ groups }, { language, subtitle: subtitleOf(table, meta, language) });
}

const CAUSE = 'cause';
const UNMET = 'unmet';
const ENDS = ['answered', 'open', 'withdrawn', 'released', 'transferred'] as const;

/** Of each date and group what became of the needs; the unmet ones by cause where the table is split by it. */
export function needsOf(table: Table, meta: Meta, language: Language): Chart {
  const figure = figuresOf(table);
  const cause = table.dimensions.indexOf(CAUSE);
  const nameOfRow = (row: Row): string => rowName(table, row, { language, without: CAUSE });
  const bars = [...Map.groupBy(table.rows, nameOfRow).entries()];
  const words = new Map(definitionOf(meta).measures.map(({ name, labels }) => [name, labels[language]]));
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
  return needs({ domains: bars.map(([name]) => name), outcomes }, { language, subtitle: subtitleOf(table, meta, language) });
}

function definitionOf({ table }: Meta): AnyDefinition {
  return TABLES[table]!;
}

function causeName(code: string, language: Language): string {
  return Object.entries(UNMET_CAUSE).find(([known]) => known === code)?.[1][language] ?? code;
}

/** A figure of a row by the name of its column; undefined where it is hidden. */
function figuresOf({ measures }: Table): (row: Row, measure: string) => Figure {
  return ({ values }, measure) => values[measures.indexOf(measure)] ?? undefined;
}

/** A sum with a hidden part is hidden. */
function total(figures: readonly Figure[]): Figure {
  return figures.includes(undefined) ? undefined : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}

interface Naming {
  readonly language: Language;
  /** A dimension that is shown otherwise. */
  readonly without?: string;
}

/** The group of a row, with the date where there are several. */
function rowName({ dimensions, rows }: Table, { date, group }: Row, { language, without }: Naming): string {
  const shown = dimensions.map((name, i) => [name, group[i]!] as const).filter(([name]) => name !== without);
  const name = nameOf(
    shown.map(([dimension]) => dimension),
    shown.map(([, value]) => value),
    language,
  );
  const several = rows.some((row) => row.date !== rows[0]!.date);
  return [...(several || name === '' ? [date] : []), ...(name === '' ? [] : [name])].join(' · ');
}

function subtitleOf({ rows }: Table, { title }: Meta, language: Language): string {
  const dates = [...new Set(rows.map(({ date }) => date))];
  return [title[language], dates.length > 1 ? `${dates[0]} – ${dates.at(-1)}` : (dates[0] ?? '')].join(' · ');
}
