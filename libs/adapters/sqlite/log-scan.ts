import type { Metadata, Position } from '#eventsourcing';
import { Malformed, Unreadable } from '#eventsourcing';
import type { LogFile } from './log-file.js';
import type { Kept } from './log-pages.js';
import { Pages } from './log-pages.js';
import type { OpenLog } from './open-log.js';
import { pageSize } from './positions.js';

/** Which rows a replay wants. */
export interface ScanOptions extends Kept {
  /** Exclusive start; absent = from the beginning. */
  readonly after?: Position;
  /** Inclusive end; absent = the head at the first page. */
  readonly upTo?: Position;
  /** Rows per page, default 1,000. */
  readonly pageSize?: number;
}

/**
 * One event as bare columns. `position` and `stream` are numbers of this store (`SqliteEventStore.position` and `streamName` tell
 * what they stand for), `data` is the JSON text as stored.
 */
export type ScanRow = readonly [
  position: number,
  stream: number,
  revision: number,
  type: string,
  eventId: string,
  occurredAt: string,
  recordedAt: string,
  data: string,
  /** The service for which it was reported; null when for none. */
  service: string | null,
];

const LEAN = 'position, stream, revision, type, event_id, occurred_at, recorded_at, data, envelope';

/** Pages of bare rows in position order. Between two pages no transaction is open. */
export function* scanLog(log: OpenLog, options: ScanOptions): Generator<readonly ScanRow[], void, undefined> {
  const { partition } = options;
  if (partition && !(partition.of >= 1 && partition.index >= 0 && partition.index < partition.of))
    throw Malformed.at('partition', 'index must lie in 0 … of - 1');
  const limit = pageSize(options.pageSize, 'pageSize');
  const { positions } = log.file();
  const head = log.head();
  const upTo = options.upTo === undefined ? head : positions.read(options.upTo, head);
  let after = options.after === undefined ? 0 : positions.read(options.after, head);
  const pages = new Pages<Raw>(LEAN, options);
  const services = new Services();
  while (after < upTo) {
    const page = log.read((file) => pages.next(file, { after, upTo, limit }));
    after = page.upTo;
    if (page.rows.length > 0)
      yield log.read((file) => named(page.rows, { typeOf: (type) => file.types.text(type), serviceOf: (id) => services.of(file, id) }));
  }
}

type Raw = [position: number, stream: number, revision: number, type: number | string, ...rest: (string | number | null)[]];

/** The services of envelopes: each envelope is parsed once, and stands for all events of one reporter. */
class Services {
  private readonly known = new Map<number, string | null>();

  of({ envelopes }: LogFile, id: number): string | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const service = serviceIn(envelopes.text(id), id);
    this.known.set(id, service);
    return service;
  }
}

function serviceIn(envelope: string, id: number): string | null {
  try {
    return (JSON.parse(envelope) as Pick<Metadata, 'actor'>).actor.serviceId ?? null;
  } catch {
    throw new Unreadable(`who reported events under the envelope ${id} of the log cannot be read: it is damaged`);
  }
}

const SERVICE = 8;

interface Names {
  typeOf(type: number): string;
  serviceOf(envelope: number): string | null;
}

/** Puts names in the place of numbers, in the arrays as they are: a copy of a million rows would cost as much as reading them. */
function named(rows: Raw[], { typeOf, serviceOf }: Names): readonly ScanRow[] {
  for (const row of rows) {
    row[3] = typeOf(row[3] as number);
    row[SERVICE] = serviceOf(row[SERVICE] as number);
  }
  return rows as unknown as readonly ScanRow[];
}
