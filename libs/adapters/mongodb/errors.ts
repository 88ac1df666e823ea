import { setTimeout as delay } from 'node:timers/promises';
import {
  MongoBulkWriteError,
  MongoClientClosedError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerClosedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoStalePrimaryError,
  MongoTopologyClosedError,
} from 'mongodb';
import { Unavailable } from '#eventsourcing';

/** A document is larger than the server takes (16 MB). Nothing of it was stored; the others of its batch were. */
export class DocumentTooLarge extends Error {
  override readonly name = 'DocumentTooLarge';
  readonly code = 'document-too-large';
  constructor(
    readonly collection: string,
    readonly ids: readonly string[],
    options?: ErrorOptions,
  ) {
    super(`${ids.length} document(s) of ${collection} are larger than the server takes`, options);
  }
}

/** Codes of the server, by what they mean to us. Names as in the server's own list. */
export const CODES = {
  duplicateKey: 11000,
  namespaceNotFound: 26,
  notImplemented: 238,
} as const;

/** The member that answered is not, or no longer, the one to write to: shutdown, step-down, election, moved chunk. */
const STEPPED_DOWN = new Set([6, 7, 63, 89, 91, 133, 134, 150, 189, 9001, 10058, 10107, 11600, 11602, 13388, 13435, 13436]);
/** Too slow: ExceededTimeLimit, MaxTimeMSExpired. */
const TIMED_OUT = new Set([262, 50]);
/** Written by one member, not confirmed by enough: WriteConcernTimeout, UnknownReplWriteConcern, UnsatisfiableWriteConcern. */
const NOT_CONFIRMED = new Set([64, 79, 100]);
/** A query lost its collection to a swap: QueryPlanKilled, CursorNotFound. */
const SWAPPED_AWAY = new Set([175, 43]);
/** BSONObjectTooLarge and its relatives of updates. */
const TOO_LARGE = new Set([10334, 17419, 17420]);
const OUT_OF_DISK_SPACE = 14031;

const UNREACHABLE = [
  MongoNetworkError,
  MongoServerSelectionError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerClosedError,
  MongoStalePrimaryError,
  MongoTopologyClosedError,
  MongoClientClosedError,
];

/** What an error of the driver or the server means. */
export type Cause =
  'unreachable' | 'stepped-down' | 'timed-out' | 'not-confirmed' | 'swapped-away' | 'disk-full' | 'too-large' | 'duplicate' | 'other';

const BY_CODE: readonly (readonly [ReadonlySet<number>, Cause])[] = [
  [STEPPED_DOWN, 'stepped-down'],
  [TIMED_OUT, 'timed-out'],
  [NOT_CONFIRMED, 'not-confirmed'],
  [SWAPPED_AWAY, 'swapped-away'],
  [TOO_LARGE, 'too-large'],
  [new Set([OUT_OF_DISK_SPACE]), 'disk-full'],
  [new Set<number>([CODES.duplicateKey]), 'duplicate'],
];

/** A bulk that did not reach the server, or lost it, carries the driver's own error inside. */
function underlying(error: unknown): unknown {
  return error instanceof MongoBulkWriteError && error.errorResponse instanceof MongoError ? error.errorResponse : error;
}

/** Tells errors apart by class and code, never by text. */
export function causeOf(thrown: unknown): Cause {
  const error = underlying(thrown);
  if (UNREACHABLE.some((type) => error instanceof type)) return 'unreachable';
  return error instanceof MongoServerError ? causeOfCode(error.code) : 'other';
}

export function causeOfCode(code: unknown): Cause {
  const number = Number(code);
  return BY_CODE.find(([codes]) => codes.has(number))?.[1] ?? 'other';
}

export function isDuplicate(error: unknown): boolean {
  return causeOf(error) === 'duplicate';
}

/** Which store is not there, as callers know it. */
export type UnavailableCode = 'read-store-unavailable' | 'key-store-unavailable';

/** The error of the core for a cause; undefined when there is none and the error itself should be seen. */
export function unavailable(cause: Cause, code: UnavailableCode, error?: unknown): Unavailable | undefined {
  const options = { cause: error };
  switch (cause) {
    case 'unreachable':
      return new Unavailable(code, 'the database does not answer', 2, options);
    case 'stepped-down':
      return new Unavailable(code, 'the database is choosing another primary', 2, options);
    case 'timed-out':
      return new Unavailable(code, 'the database took too long', 5, options);
    case 'not-confirmed':
      return new Unavailable(code, 'too few members of the database confirmed the write', 5, options);
    case 'swapped-away':
      return new Unavailable(code, 'the collection was replaced while it was read', 1, options);
    case 'disk-full':
      return new Unavailable('storage-full', 'the database has no space left', 30, options);
    default:
      return undefined;
  }
}

/** Causes that are often over in a moment. An unreachable server is not among them: the driver has waited for it already. */
const PASSING = new Set<Cause>(['stepped-down', 'swapped-away']);
const PAUSES_MS = [50, 200, 800];

/**
 * Runs work that may be repeated without harm, again when the cause is a passing one. What is left is thrown as `Unavailable`
 * with `code`, or as it came when it is not about availability.
 */
export async function repeatable<T>(code: UnavailableCode, work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw translated(code, error);
      await delay(pause * (0.5 + Math.random() / 2));
    }
  }
  return once(code, work);
}

/** Runs work that must not be repeated here. */
export async function once<T>(code: UnavailableCode, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(code, error);
  }
}

function isPassing(error: unknown): boolean {
  if (underlying(error) instanceof MongoNetworkError) return true; // a connection that was lost, not a server that is not there
  return PASSING.has(causeOf(error));
}

function translated(code: UnavailableCode, error: unknown): unknown {
  return unavailable(causeOf(error), code, error) ?? error;
}
