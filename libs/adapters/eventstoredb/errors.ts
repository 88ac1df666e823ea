import { ErrorType, isCommandError, type WrongExpectedVersionError } from '@eventstore/db-client';
import { Malformed, NO_STREAM, Unavailable, VersionConflict } from '#eventsourcing';

/** gRPC statuses that the client knows no class for. */
const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const UNIMPLEMENTED = 12;
const UNAUTHENTICATED = 16;

/** A call ended although nobody ended it: the server left, or the connection was given up. */
export class Dropped extends Error {
  override readonly name = 'Dropped';
}

/** The type of one of the client's errors. Errors are told apart by class, type or status, never by their text. */
export function typeOf(error: unknown): ErrorType | undefined {
  return error instanceof Error && isCommandError(error) ? error.type : undefined;
}

export function troubleCode(error: unknown): string {
  return typeOf(error) ?? (error instanceof Error ? error.name : 'unknown');
}

/** Our error for one that trying again cannot cure; undefined for all others, among them every status we do not know (fact 5). */
export function finalError(error: unknown): Error | undefined {
  if (isOurs(error)) return error;
  switch (typeOf(error)) {
    case ErrorType.ACCESS_DENIED:
      return accessDenied(error);
    case ErrorType.STREAM_DELETED:
      return new Unavailable('stream-deleted', 'this stream was deleted in the event store', 3600, { cause: error });
    case ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED:
      return Malformed.at('events', 'together these are larger than the event store accepts', 'append-too-large');
    case ErrorType.INVALID_ARGUMENT:
      return notAccepted(error);
    case ErrorType.UNKNOWN:
    case undefined:
      return byStatus(error);
    default:
      return undefined;
  }
}

function isOurs(error: unknown): error is Error {
  return error instanceof Unavailable || error instanceof Malformed || error instanceof VersionConflict;
}

/** The client keeps gRPC's number in `code`, and hands some of gRPC's errors on as they are. */
function byStatus(error: unknown): Error | undefined {
  const status = error instanceof Error && 'code' in error ? error.code : undefined;
  if (status === PERMISSION_DENIED || status === UNAUTHENTICATED) return accessDenied(error);
  return status === INVALID_ARGUMENT || status === UNIMPLEMENTED ? notAccepted(error) : undefined;
}

function accessDenied(cause: unknown): Unavailable {
  return new Unavailable('event-store-access-denied', 'the event store does not accept our credentials for this', 60, { cause });
}

function notAccepted(cause: unknown): Unavailable {
  return new Unavailable('event-store-refused', 'the event store does not accept this request', 60, { cause });
}

/** The conflict that the client reports; a stream that holds nothing is `no_stream`, not a number. */
export function conflictOf(stream: string, expected: number, error: unknown): VersionConflict | undefined {
  if (typeOf(error) !== ErrorType.WRONG_EXPECTED_VERSION) return undefined;
  const { actualVersion } = error as WrongExpectedVersionError;
  return new VersionConflict(stream, expected, typeof actualVersion === 'bigint' ? Number(actualVersion) : NO_STREAM);
}

/** A gRPC call ended with a status; errors that are answers inside a call have none. */
export function hasStatus(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code !== undefined;
}

/** Errors after which the whole connection is suspect. */
export function breaksConnection(error: unknown): boolean {
  const type = typeOf(error);
  return type === ErrorType.UNAVAILABLE || type === ErrorType.CANCELLED;
}

export function notLeader(error: unknown): boolean {
  return typeOf(error) === ErrorType.NOT_LEADER;
}

export function unavailable(cause: unknown): Unavailable {
  return new Unavailable('event-store-unavailable', 'the event store does not answer', 1, { cause });
}
