import { type EventStore, Malformed, type StoredEvent, formatDay } from '#eventsourcing';
import { FOREVER, type Figures, type Observation } from '#statistics';

/** A cell: its date, and one value for each dimension. */
export interface Cell {
  readonly date: string;
  readonly group: readonly string[];
}

/** `2024-12-31,REMAND`: a cell of a table, as the beginning of its line in CSV. */
export function cellOf(text: string): Cell {
  const [date = '', ...group] = text.split(',').map((part) => part.trim());
  return { date, group };
}

/** An event that decides whether a stay counts. */
export interface Deciding {
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** One stay behind a cell, with the events that decide it. */
export interface Member {
  readonly stay: string;
  readonly kind: string;
  readonly from: string;
  /** Null while it goes on. */
  readonly until: string | null;
  readonly events: readonly Deciding[];
}

/** The stays and deciding events behind a cell. @throws Malformed for a date that the table does not have, or too few or many values */
export async function membersOf(figures: Figures, cell: Cell, store: EventStore): Promise<Member[]> {
  const at = figures.dates.findIndex((day) => formatDay(day) === cell.date);
  if (at === -1) throw Malformed.at('cell', `${JSON.stringify(cell.date)} is not one of the dates of the table`, 'no-such-cell');
  const { dimensions, rows } = figures.table();
  if (dimensions.length !== cell.group.length) {
    throw Malformed.at('cell', `name the date and a value for each of: ${dimensions.join(', ') || 'no dimension'}`, 'no-such-cell');
  }
  if (!rows.some(({ group }) => group.every((value, i) => value === cell.group[i])))
    throw Malformed.at('cell', `the table has nobody in ${cell.group.join(', ')} on any of its dates`, 'no-such-cell');
  const members: Member[] = [];
  for (const one of figures.behind(at, cell.group)) members.push(await memberOf(one, figures.prefixes(), store));
  return members;
}

async function memberOf(one: Observation, prefixes: readonly string[], store: EventStore): Promise<Member> {
  const { stay, kind, from, until, facts } = one;
  const deciding: Deciding[] = [];
  for (const prefix of prefixes) {
    const stream = await store.readStream(`${prefix}${stay}`);
    deciding.push(...stream.filter(({ eventId }) => facts.includes(eventId)).map(told));
  }
  return { stay, kind, from: formatDay(from), until: until === FOREVER ? null : formatDay(until), events: deciding };
}

function told({ eventId, type, metadata: { occurredAt, recordedAt } }: StoredEvent): Deciding {
  return { eventId, type, occurredAt, recordedAt };
}
