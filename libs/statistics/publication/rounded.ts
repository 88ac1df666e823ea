import { Malformed, formatDay } from '#eventsourcing';
import type { AnyDefinition, Figure, Observation } from '../definition.js';
import type { KeyedRounding } from '../disclosure/index.js';
import type { Figures } from '../replay/compute.js';
import { KEY_SEPARATOR } from '../replay/observer.js';
import type { Table } from '../table/table.js';
import { compareTexts } from '../table/text.js';

/**
 * The table with every figure rounded by the keys of its members: the same members, the same figure, in whatever table.
 * @throws Malformed for a table whose figures are not all counts of persons or of things that happened
 */
export function roundedTable(figures: Figures, definition: AnyDefinition, rounding: KeyedRounding): Table {
  if (definition.measures.some(({ kind }) => kind !== 'count')) throw notCounts(definition);
  const table = figures.table();
  const byDate = [...figures.members()];
  const dates = figures.dates.map(formatDay);
  const rows = table.rows.map((row) => {
    const members = byDate[dates.indexOf(row.date)]?.get(row.group.join(KEY_SEPARATOR)) ?? [];
    return { ...row, values: row.values.map((value) => rounding.round(keysOf(members, value ?? 0, definition))) };
  });
  return { ...table, rows };
}

/** Keys of those that a figure counts: of persons where it counts persons, else of what happened to them. */
function keysOf(members: readonly Observation[], value: NonNullable<Figure>, definition: AnyDefinition): readonly string[] {
  const persons = [...Map.groupBy(members, ({ person }) => person).values()];
  if (persons.length === value) return persons.map((own) => own.map(({ stay }) => stay).toSorted(compareTexts)[0]!);
  const happened = [...new Set(members.map(({ stay, kind, from, rank }) => [stay, kind, from, rank].join(KEY_SEPARATOR)))];
  if (happened.length === value) return happened;
  throw notCounts(definition);
}

function notCounts({ name }: AnyDefinition): Malformed {
  return Malformed.at(
    'rounded',
    `the figures of ${name} are not all counts of members: publish it with small figures hidden`,
    'not-counts',
  );
}
