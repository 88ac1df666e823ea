import type { Zone } from '#eventsourcing';
import type { CsvMap, FactMap, Source } from './map.js';
import type { Row } from './table.js';
import { type RowOffence, RowReader } from './values.js';

/** Finds the stay of a person with an external id on a day. Undefined when there is none, or more than one. */
export type Resolve = (externalId: { readonly system: string; readonly value: string }, at: string) => Promise<string | undefined>;

/** What a row says: its facts, or why it says none. */
export type Said = { readonly facts: readonly SaidFact[] } | { readonly offences: readonly RowOffence[] };

export interface SaidFact {
  readonly fact: object;
  readonly map: FactMap;
}

export interface Sayings {
  readonly map: CsvMap;
  readonly zone: Zone;
  readonly historical: boolean;
  readonly resolve: Resolve;
}

/** Turns one row into facts. */
export async function factsOf(row: Row, { map, zone, historical, resolve }: Sayings): Promise<Said> {
  const reader = new RowReader(map, row, zone);
  const told = map.facts.filter((fact) => reader.told(fact));
  if (told.length === 0) return { facts: [] };
  const trajectoryId = await stayOf(reader, map, resolve);
  const facts = told.map((fact) => ({ map: fact, fact: factOf(reader, fact, { trajectoryId, historical }) }));
  return reader.offences.length > 0 ? { offences: reader.offences } : { facts };
}

async function stayOf(reader: RowReader, { stay }: CsvMap, resolve: Resolve): Promise<string> {
  const column = 'resolve' in stay ? stay.resolve.column : stay.column;
  const text = reader.text(column);
  if (text === undefined) {
    reader.note(column, 'trajectoryId', 'empty', 'is empty, and names the stay');
    return '';
  }
  if (!('resolve' in stay)) return `${stay.prefix ?? ''}${text}`;
  const at = reader.moment({ column: stay.resolve.at }, 'trajectoryId');
  const found = at === undefined ? undefined : await resolve({ system: stay.resolve.system, value: text }, at);
  if (at !== undefined && found === undefined)
    reader.note(
      column,
      'trajectoryId',
      'no-such-stay',
      'leads to no stay of that day, or to several: report the admission first, or name the stay itself',
    );
  return found ?? '';
}

function factOf(
  reader: RowReader,
  map: FactMap,
  { trajectoryId, historical }: { readonly trajectoryId: string; readonly historical: boolean },
): object {
  const eventId = reader.eventId(map, trajectoryId);
  const occurredAt = reader.moment(map.occurredAt, 'occurredAt');
  const recordedAt = map.recordedAt && historical ? reader.moment(map.recordedAt, 'recordedAt') : undefined;
  const data = reader.object(map.data, 'data') ?? {};
  return {
    ...(eventId === undefined ? {} : { eventId }),
    trajectoryId,
    type: map.type,
    occurredAt,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    data,
  };
}

/** The column behind a path of a fact that was refused; undefined where a constant or the tool itself is meant. */
export function columnAt({ occurredAt, recordedAt, data }: FactMap, path: string): string | undefined {
  if (path === 'occurredAt') return occurredAt.column;
  if (path === 'recordedAt') return recordedAt?.column;
  const names = path.split(/[.[\]]+/).filter(Boolean);
  if (names[0] !== 'data') return undefined;
  return columnIn({ object: data }, names.slice(1));
}

function columnIn(source: Source, names: readonly string[]): string | undefined {
  if (typeof source !== 'object') return undefined;
  if ('column' in source) return source.column;
  const [name = '', ...rest] = names;
  const inner = 'object' in source ? source.object[name] : source.list[Number(name)];
  return inner === undefined ? undefined : columnIn(inner, rest);
}
