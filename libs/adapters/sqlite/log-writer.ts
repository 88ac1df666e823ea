import type { Appended } from '#eventsourcing';
import { Malformed, OutcomeUnknown, Unavailable, VersionConflict } from '#eventsourcing';
import { hasSqliteCode, translated } from './connection.js';
import { checkedHead } from './log-check.js';
import type { LogFile } from './log-file.js';
import type { Head, HeadFile } from './log-head.js';
import { advanced } from './log-head.js';
import { COLUMNS } from './log-rows.js';
import type { Prepared } from './log-rows.js';
import type { StreamIds } from './recent-streams.js';
import { RecentStreams } from './recent-streams.js';

const INSERT = `INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const AT = 'SELECT position FROM events WHERE stream = ? AND revision = ?';

/** One group holds at most so many events: a longer queue becomes several transactions with turns of other work between them. */
const GROUP_EVENTS = 2_000;

/** After so many groups the length of the write-ahead log is looked at. */
const TRIM_EVERY = 100;

/** One append, waiting for its group. */
interface Waiting {
  readonly stream: string;
  readonly events: readonly Prepared[];
  readonly expected: number;
  readonly answer: (appended: Appended) => void;
  readonly refuse: (reason: unknown) => void;
}

type Outcome = Appended | VersionConflict | Malformed;

/** What the writer needs of the store that owns it. */
export interface WriterHost {
  /** The open connection; a new one after `distrust`, when `restart` has been called. @throws Unavailable */
  file(): LogFile;
  /** The connection is not to be trusted any more. */
  distrust(): void;
  /** Something was stored. */
  stored(): void;
}

/**
 * Group commit: the appends of one turn of the event loop share one transaction and one sync. Each is checked against the log,
 * earlier appends of the group included, before its first insert, and fails alone. Answers leave after the commit.
 */
export class GroupWriter {
  private queue: Waiting[] = [];
  private scheduled = false;
  private readonly recent = new RecentStreams();
  private hashes: string[] = [];
  private groups = 0;

  constructor(
    private readonly host: WriterHost,
    private readonly headFile: HeadFile,
    private head: Head,
  ) {}

  append(stream: string, events: readonly Prepared[], expected: number): Promise<Appended> {
    return new Promise((answer, refuse) => {
      this.queue.push({ stream, events, expected, answer, refuse });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => this.flush());
    });
  }

  /** Commits what waits, at once. */
  drain(): void {
    while (this.queue.length > 0) this.flush();
  }

  /** The connection was opened again: what was acknowledged must be there, what was not may be. @throws Unavailable `log-damaged` */
  restart(file: LogFile): void {
    this.head = checkedHead(file, this.head);
    this.writeHead();
    this.recent.forget();
  }

  private flush(): void {
    this.scheduled = false;
    const group = this.takeGroup();
    if (this.queue.length > 0) {
      this.scheduled = true;
      setImmediate(() => this.flush());
    }
    if (group.length === 0) return;
    const outcomes = this.transact(group);
    if (!outcomes) return;
    group.forEach((waiting, i) => settle(waiting, outcomes[i]));
  }

  private takeGroup(): Waiting[] {
    let [count, events] = [0, 0];
    for (const waiting of this.queue) {
      events += waiting.events.length;
      if (count > 0 && events > GROUP_EVENTS) break;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  /** Undefined when the group failed as a whole and everyone has been told. */
  private transact(group: readonly Waiting[]): Outcome[] | undefined {
    let file: LogFile | undefined;
    let outcomes: Outcome[];
    this.hashes = [];
    try {
      file = this.host.file();
      const open = file;
      open.statements.of('BEGIN IMMEDIATE').run();
      outcomes = group.map((waiting) => this.store(open, waiting));
    } catch (error) {
      this.rollback(file);
      refuseAll(group, translated(error, 'log-damaged'));
      return undefined;
    }
    return this.commit(file, group) ? outcomes : undefined;
  }

  private commit(file: LogFile, group: readonly Waiting[]): boolean {
    try {
      if (this.hashes.length > 0) file.commit();
      else file.statements.of('ROLLBACK').run();
    } catch (error) {
      this.commitFailed(file, group, error);
      return false;
    }
    if (this.hashes.length > 0) this.committed(file);
    return true;
  }

  private committed(file: LogFile): void {
    for (const hash of this.hashes) this.head = advanced(this.head, hash);
    this.writeHead();
    this.groups += 1;
    if (this.groups % TRIM_EVERY === 0) trim(file);
    this.host.stored();
  }

  private writeHead(): void {
    try {
      this.headFile.write(this.head);
    } catch {
      // The events are stored, which is what was promised; the record is merely older, and the next group writes it again.
    }
  }

  /** A full disk stops the commit before its last frame is written: nothing is stored. After anything else nobody knows. */
  private commitFailed(file: LogFile, group: readonly Waiting[], error: unknown): void {
    if (hasSqliteCode(error, 'SQLITE_FULL')) {
      this.rollback(file);
      return refuseAll(group, translated(error));
    }
    this.recent.forget();
    refuseAll(group, new OutcomeUnknown('the commit failed: send the same events again', { cause: error }));
    this.host.distrust();
  }

  private rollback(file: LogFile | undefined): void {
    this.recent.forget();
    if (!file) return;
    file.forget();
    try {
      if (file.db.inTransaction) file.statements.of('ROLLBACK').run();
    } catch {
      this.host.distrust();
    }
  }

  private store(file: LogFile, waiting: Waiting): Outcome {
    const { stream, events, expected } = waiting;
    const known = file.streams.find(stream);
    const ids = this.recent.ids(file, known);
    if (expected !== ids.size - 1) return repeated(file, waiting, ids) ?? new VersionConflict(stream, expected, ids.size - 1);
    const twice = events.find(({ eventId }) => ids.has(eventId));
    if (twice) return Malformed.at('eventId', `${twice.eventId} already stands in this stream`, 'duplicate-event-id');
    const id = known ?? file.streams.take(stream);
    this.insert(file, { stream: id, from: ids.size }, events);
    this.recent.add(
      id,
      ids,
      events.map(({ eventId }) => eventId),
    );
    return { revision: ids.size - 1, position: file.positions.write(this.head.position + this.hashes.length) };
  }

  private insert(file: LogFile, { stream, from }: { stream: number; from: number }, events: readonly Prepared[]): void {
    const insert = file.statements.of(INSERT);
    let revision = from;
    for (const e of events) {
      this.hashes.push(e.hash);
      const place = [this.head.position + this.hashes.length, stream, revision, file.types.take(e.type), e.eventId] as const;
      const envelope = file.envelopes.take(e.envelope);
      insert.run(...place, e.occurredAt, e.recordedAt, e.data, envelope, e.digest, e.hash, e.correlationId, e.causationId);
      revision += 1;
    }
  }
}

/** The first answer once more, when exactly these events already stand after the expected revision. */
function repeated(file: LogFile, { stream, events, expected }: Waiting, ids: StreamIds): Appended | undefined {
  const last = expected + events.length;
  if (last >= ids.size) return undefined;
  const there = [...ids].slice(expected + 1, last + 1);
  if (there.some((eventId, i) => eventId !== events[i]?.eventId)) return undefined;
  const row = file.statements.of(AT, true).get(file.streams.find(stream), last) as [number] | undefined;
  return row && { revision: last, position: file.positions.write(row[0]) };
}

function trim(file: LogFile): void {
  try {
    file.trim();
  } catch {
    // The commit before it stands. What keeps the disk from being written will show itself at the next one.
  }
}

function settle({ answer, refuse }: Waiting, outcome: Outcome | undefined): void {
  if (outcome instanceof Error) refuse(outcome);
  else if (outcome) answer(outcome);
  else refuse(new Unavailable('storage-failed', 'the append was not dealt with'));
}

function refuseAll(group: readonly Waiting[], reason: unknown): void {
  for (const { refuse } of group) refuse(reason);
}
