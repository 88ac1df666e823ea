import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Position, StoredEvent } from '#eventsourcing';
import { chainHash, chainStart } from '#eventsourcing';
import { breather } from './breather.js';
import { guarded } from './connection.js';
import { LogFile } from './log-file.js';
import type { Head } from './log-head.js';
import { advanced, HEAD_FILE, HeadFile } from './log-head.js';
import { Pages } from './log-pages.js';
import type { LogRow } from './log-rows.js';
import { COLUMNS } from './log-rows.js';

/** One thing that is not as it was written. */
export interface Damage {
  /** Where; absent when it concerns the file as a whole. */
  readonly position?: Position;
  readonly stream?: string;
  readonly revision?: number;
  readonly what: string;
}

export interface Verified {
  readonly events: number;
  readonly streams: number;
  readonly head: Position;
  /** The first so many; empty when all is well. */
  readonly damage: readonly Damage[];
}

const MOST = 100;

/**
 * Reads the whole log and compares it with itself: the pages of the file, positions and revisions without gaps, the hash chain of
 * each stream, and the digest over all of it that the head record keeps. Any flipped bit in an event is found. Runs beside a writer.
 * @throws Unavailable `storage-missing`, `schema-newer`, `log-damaged` (the file cannot even be opened)
 */
export async function verifySqliteLog(directory: string): Promise<Verified> {
  const recorded = headOf(directory); // before the log: it may grow meanwhile, never shrink
  const file = await LogFile.open({ directory, readonly: true });
  try {
    const verifier = new Verifier(file, recorded);
    await verifier.run();
    return verifier.result();
  } finally {
    file.close();
  }
}

function headOf(directory: string): Head | undefined {
  if (!existsSync(join(directory, HEAD_FILE))) return undefined;
  const headFile = HeadFile.open(directory);
  try {
    return headFile.read();
  } finally {
    headFile.close();
  }
}

class Verifier {
  private readonly damage: Damage[] = [];
  private readonly streams = new Map<string, { revision: number; hash: string }>();
  private head: Head;

  constructor(
    private readonly file: LogFile,
    private readonly recorded: Head | undefined,
  ) {
    this.head = { tag: file.positions.tag, position: 0, hash: '', digest: '' };
  }

  async run(): Promise<void> {
    for (const what of this.brokenPages()) this.report({ what });
    const breathe = breather();
    const upTo = guarded(() => this.file.head(), 'log-damaged');
    const pages = new Pages<LogRow>(COLUMNS, {});
    let after = 0;
    while (after < upTo) {
      const page = guarded(() => pages.next(this.file, { after, upTo, limit: 1000 }), 'log-damaged');
      for (const row of page.rows) this.row(row);
      after = page.upTo;
      await breathe();
    }
    if (this.recorded && this.recorded.position > this.head.position)
      this.report({ what: `the log ends before the acknowledged ${this.file.positions.write(this.recorded.position)}` });
  }

  result(): Verified {
    const { position } = this.head;
    return { events: position, streams: this.streams.size, head: this.file.positions.write(position), damage: this.damage };
  }

  private brokenPages(): string[] {
    const found = guarded(() => this.file.db.pragma(`integrity_check(${MOST})`), 'log-damaged') as { integrity_check: string }[];
    return found.map((line) => line.integrity_check).filter((line) => line !== 'ok');
  }

  private row(row: LogRow): void {
    const expected = this.head.position + 1;
    if (row[0] !== expected) this.report({ position: this.file.positions.write(expected), what: 'no event at this position' });
    this.head = advanced({ ...this.head, position: row[0] - 1 }, row[10]);
    const event = this.file.decoder.event(row);
    const { position, stream, revision } = event;
    for (const what of this.problems(event)) this.report({ position, stream, revision, what });
    const { recorded } = this;
    if (recorded?.position === row[0] && recorded.digest !== this.head.digest)
      this.report({ position, what: 'the hashes up to here are not those that were acknowledged' });
  }

  private problems(event: StoredEvent): string[] {
    const before = this.streams.get(event.stream) ?? { revision: -1, hash: chainStart(event.stream) };
    const problems: string[] = [];
    if (event.revision !== before.revision + 1) problems.push(`revision ${before.revision + 1} is missing`);
    let hash = '';
    try {
      hash = event.metadata.hash;
      if (chainHash(before.hash, event) !== hash) problems.push('the event, or the one before it, is not as it was written');
    } catch (error) {
      problems.push(`the event cannot be read: ${(error as Error).message}`);
    }
    this.streams.set(event.stream, { revision: event.revision, hash });
    return problems;
  }

  private report(damage: Damage): void {
    if (this.damage.length < MOST) this.damage.push(damage);
  }
}
