import { type Position, PositionFromOtherStore } from '#eventsourcing';

/** A place in the server's log. Both halves are kept: resuming with one of them can miss an event (fact 10). */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Before the first event. */
export const ZERO: LogPosition = { commit: 0n, prepare: 0n };

const format = /^(?<tag>[0-9a-z]+)-(?<commit>\d{20})\.(?<prepare>\d{20})$/;

/** `<tag>-<20 digits of commit>.<20 digits of prepare>`: positions of one store compare as strings. */
export function encodePosition(tag: string, position: LogPosition): Position {
  return `${tag}-${digits(position.commit)}.${digits(position.prepare)}`;
}

/** @throws PositionFromOtherStore for any text that this store did not give out */
export function decodePosition(tag: string, position: Position): LogPosition {
  const parts = format.exec(position)?.groups;
  if (!parts || parts['tag'] !== tag) throw new PositionFromOtherStore();
  return { commit: BigInt(parts['commit'] ?? 0), prepare: BigInt(parts['prepare'] ?? 0) };
}

/** Below 0, 0 or above 0 as `a` is before, at or after `b`: commit first, then prepare. */
export function compare(a: LogPosition, b: LogPosition): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  if (a.prepare === b.prepare) return 0;
  return a.prepare < b.prepare ? -1 : 1;
}

export function later(a: LogPosition, b: LogPosition): LogPosition {
  return compare(a, b) >= 0 ? a : b;
}

function digits(value: bigint): string {
  return value.toString().padStart(20, '0');
}
