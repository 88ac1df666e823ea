import { fdatasync, closeSync, constants, fdatasyncSync, openSync, readSync, writeSync } from 'node:fs';
import { hash as oneHash } from 'node:crypto';
import { join } from 'node:path';
import { Unavailable } from '#eventsourcing';

export const HEAD_FILE = 'events.head';

/** What was acknowledged, kept outside SQLite. Positions have no gaps, so `position` is also the number of events. */
export interface Head {
  readonly tag: string;
  readonly position: number;
  /** Hash of the event at `position` (see `fingerprint`), empty when there is none. */
  readonly hash: string;
  /** SHA-256 over the digest before and the event's hash, from the first event on: one value for the whole log in its order. */
  readonly digest: string;
}

const SLOT = 512;
const SYNC_MILLISECONDS = 1_000;

/**
 * The head record: one flipped bit in the write-ahead log makes SQLite drop every frame behind it without a word, and this is how
 * it is found out. It is overwritten after each group, in one of two slots in turn so that a torn write leaves the one before.
 * The write costs microseconds; a sync of its own in each group cost a lone writer a quarter of its throughput, so it is synced in the
 * background each second and at close. A killed process loses nothing of it; a power cut at most its last second, and then the
 * record is behind the log, never before it.
 */
export class HeadFile {
  private slot = 0;
  private timer: NodeJS.Timeout | undefined;

  private constructor(private readonly fd: number) {}

  static open(directory: string): HeadFile {
    return new HeadFile(openSync(join(directory, HEAD_FILE), constants.O_RDWR | constants.O_CREAT, 0o600));
  }

  /** The newest whole record; undefined when none was ever written (a new log, or a copy put back without it). */
  read(): Head | undefined {
    const bytes = Buffer.alloc(2 * SLOT);
    if (readSync(this.fd, bytes, 0, bytes.length, 0) === 0) return undefined;
    const [first, second] = [parse(bytes.subarray(0, SLOT)), parse(bytes.subarray(SLOT))];
    if (!first && !second) throw new Unavailable('log-damaged', `${HEAD_FILE}, which says how far the log was acknowledged, is damaged`);
    const newer = !first || (second && second.position > first.position) ? second : first;
    this.slot = newer === first ? 1 : 0;
    return newer;
  }

  /** Writes a record; it is on the disk a second later. */
  write(head: Head): void {
    writeSync(this.fd, format(head), 0, SLOT, this.slot * SLOT);
    this.slot = 1 - this.slot;
    // A failed sync is tried again with the next group; until then the record in the file is merely an older one.
    this.timer ??= setTimeout(() => this.syncSoon(), SYNC_MILLISECONDS).unref();
  }

  close(): void {
    clearTimeout(this.timer);
    fdatasyncSync(this.fd);
    closeSync(this.fd);
  }

  private syncSoon(): void {
    this.timer = undefined;
    fdatasync(this.fd, () => undefined);
  }
}

function format({ tag, position, hash, digest }: Head): Buffer {
  const text = `traject-head 1 ${tag} ${position} ${hash || '-'} ${digest || '-'}`;
  return Buffer.from(`${text} ${sha256(text)}`.padEnd(SLOT - 1) + '\n');
}

function parse(slot: Buffer): Head | undefined {
  const [text, check] = /^(.*) ([0-9a-f]{64}) *\n$/.exec(slot.toString())?.slice(1) ?? [];
  if (text === undefined || sha256(text) !== check) return undefined;
  const [, , tag = '', position, hash = '', digest = ''] = text.split(' ');
  return { tag, position: Number(position), hash: hash === '-' ? '' : hash, digest: digest === '-' ? '' : digest };
}

/** The head after one more event. */
export function advanced(head: Head, hash: string): Head {
  const print = fingerprint(hash);
  return { tag: head.tag, position: head.position + 1, hash: print, digest: sha256(head.digest + print) };
}

/** A hash as the record keeps it: as it is, or, since the log does not ask what a hash looks like, in a form of known length. */
export function fingerprint(hash: string): string {
  return /^[0-9a-f]{64}$/.test(hash) ? hash : sha256(hash);
}

function sha256(text: string): string {
  return oneHash('sha256', text);
}
