import type { Catalogue, EventType } from '#eventsourcing';
import { declared, treatmentOf, typeText } from './fields.js';
import { COLUMNS } from './row.js';

/** What an export says, so that it can be read without this code. */
export interface Dictionary {
  readonly columns: readonly { readonly name: string; readonly type: string; readonly meaning: string }[];
  readonly events: readonly DescribedEvent[];
}

interface DescribedEvent {
  readonly type: string;
  readonly labels: EventType['labels'];
  readonly visibility: string;
  readonly schemaVersion: number;
  readonly fields: readonly {
    readonly field: string;
    readonly holds: string;
    readonly compartment: string;
    readonly optional: boolean;
    readonly treatment: string;
  }[];
}

/** The data dictionary of an export: the columns, and from the catalogue every type of event with its fields. */
export function dictionaryOf(catalogue: Catalogue): Dictionary {
  const events = catalogue.all().map((type): DescribedEvent => {
    const fields = [...declared(type)].map(([path, field]) => ({
      field: path,
      holds: typeText(field),
      compartment: field.compartment,
      optional: field.optional,
      treatment: treatmentOf(field),
    }));
    const { labels, visibility, schemaVersion } = type;
    return { type: type.type, labels: { ...labels }, visibility, schemaVersion, fields };
  });
  return { columns: COLUMNS.map((column) => ({ ...column })), events };
}

/** The same for people. */
export function dictionaryText({ columns, events }: Dictionary): string {
  const head = ['# Data dictionary', '', 'Every row is one event of a stay.', '', '| column | type | meaning |', '|---|---|---|'];
  const rows = columns.map(({ name, type, meaning }) => `| ${name} | ${type} | ${meaning} |`);
  const sections = events.flatMap(({ type, labels, visibility, fields }) => [
    '',
    `## ${type}`,
    '',
    `${labels.en} · ${labels.nl} · ${labels.fr} (${visibility})`,
    '',
    ...(fields.length === 0 ? ['No fields.'] : ['| field of `data` | holds | compartment | in the export |', '|---|---|---|---|']),
    ...fields.map(({ field, holds, compartment, optional, treatment }) => {
      return `| ${field}${optional ? ' (optional)' : ''} | ${holds} | ${compartment} | ${treatment} |`;
    }),
  ]);
  return `${[...head, ...rows, ...sections].join('\n')}\n`;
}
