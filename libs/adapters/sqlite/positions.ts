import { randomBytes } from 'node:crypto';
import { Malformed, PositionFromOtherStore } from '#eventsourcing';
import type { Position } from '#eventsourcing';

const DIGITS = 16;
const LOW = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'));
const WRITTEN = /^(.+)-(\d{16})$/;

/** A tag for a new store: positions that carry it belong to no other. */
export function newStoreTag(): string {
  return randomBytes(6).toString('hex');
}

/** Turns the numbers of one log, 1, 2, 3 …, into positions and back. 0 is the position before the first event. */
export class Positions {
  private thousands = -1;
  private start = '';

  constructor(readonly tag: string) {}

  /** Numbers mostly come in order, so the part that a thousand of them share is kept: replays write millions of positions. */
  write(number: number): Position {
    const thousands = Math.floor(number / 1000);
    if (thousands !== this.thousands) {
      this.thousands = thousands;
      this.start = `${this.tag}-${String(thousands).padStart(DIGITS - 3, '0')}`;
    }
    return this.start + LOW[number - thousands * 1000];
  }

  /**
   * @param head number of the last event: a position after it was not given out by this log as it stands (an older copy put back)
   * @throws PositionFromOtherStore
   */
  read(position: Position, head: number): number {
    const [, tag, digits] = WRITTEN.exec(position) ?? [];
    const number = Number(digits);
    if (tag !== this.tag || number > head) throw new PositionFromOtherStore();
    return number;
  }
}

/** The number of a page's size that is at least 1. */
export function pageSize(asked: number | undefined, path: string): number {
  const size = asked ?? 1000;
  if (!Number.isInteger(size) || size < 1) throw Malformed.at(path, 'must be a whole number of at least 1');
  return size;
}
