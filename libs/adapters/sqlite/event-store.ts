import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Appended,
  Batch,
  EventStore,
  NewEvent,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  StoredEvent,
  SubscribeOptions,
} from '#eventsourcing';
import { Malformed, Unavailable } from '#eventsourcing';
import { breather } from './breather.js';
import { checkedHead, damaged } from './log-check.js';
import { follow, readLog } from './log-feed.js';
import { LOG_FILE, LogFile } from './log-file.js';
import type { Head } from './log-head.js';
import { HeadFile } from './log-head.js';
import { streamPage } from './log-pages.js';
import { prepare } from './log-rows.js';
import { scanLog } from './log-scan.js';
import type { ScanOptions, ScanRow } from './log-scan.js';
import { GroupWriter } from './log-writer.js';
import { News } from './news.js';
import { OpenLog } from './open-log.js';
import { holdToMark, sandboxMark } from './sandbox-mark.js';
import { WriterLock } from './writer-lock.js';

/** How to open the embedded log. */
export interface SqliteEventStoreOptions {
  /** The data directory; a writer makes it when it is not there. */
  readonly directory: string;
  /** `writer` (the default): the one process that appends. `reader`: beside it, in another thread or process; appends nothing. */
  readonly mode?: 'writer' | 'reader';
  /** How often a reader's subscription looks for something new when nobody calls `wake`, in milliseconds. Default 40. */
  readonly pollMilliseconds?: number;
  /** Appends answer `storage-full` when `events.db` would grow past this many bytes. Default: when the disk is full. */
  readonly maxBytes?: number;
  /** Given by who means made-up people only: the mark of a sandbox, kept in the log when it is new. A reader need not say. */
  readonly sandbox?: string;
}

/**
 * Opens the log of a data directory.
 * @throws Unavailable `store-in-use` (another writer), `log-damaged` (less there than was acknowledged), `schema-newer`,
 * `storage-missing` (a reader where nothing was written yet), `store-is-sandbox`, `store-not-sandbox`
 */
export async function openSqliteEventStore(options: SqliteEventStoreOptions): Promise<SqliteEventStore> {
  if (options.mode === 'reader') return new SqliteEventStore(await openLog(options), options);
  const lock = await WriterLock.take(options.directory);
  const undo: (() => void)[] = [() => lock.release()];
  try {
    const headFile = HeadFile.open(options.directory);
    undo.push(() => headFile.close());
    const recorded = headFile.read();
    if (recorded && recorded.position > 0 && !existsSync(join(options.directory, LOG_FILE))) throw damaged(`${LOG_FILE} is missing`);
    const log = await openLog(options);
    undo.push(() => log.close());
    const head = log.read((file) => checkedHead(file, recorded));
    log.read((file) => holdToMark(file.db, options.sandbox, head.position));
    return new SqliteEventStore(log, options, { lock, headFile, head });
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw error;
  }
}

async function openLog({ directory, mode, maxBytes }: SqliteEventStoreOptions): Promise<OpenLog> {
  const file = { directory, maxBytes, readonly: mode === 'reader' };
  return new OpenLog(file, await LogFile.open(file));
}

/** What only the writer of a data directory has. */
interface WriterParts {
  readonly lock: WriterLock;
  readonly headFile: HeadFile;
  readonly head: Head;
}

/** Events of one page of a stream: about 5 ms of work. */
const STREAM_PAGE = 2_000;

/** The log on one machine: one SQLite file, one writer, any number of readers. */
export class SqliteEventStore implements EventStore {
  /** The mark of a sandbox; undefined for real facts. */
  readonly sandbox: string | undefined;
  private readonly news = new News();
  private readonly writer: GroupWriter | undefined;

  /** Use `openSqliteEventStore`. */
  constructor(
    private readonly log: OpenLog,
    private readonly options: SqliteEventStoreOptions,
    private readonly parts?: WriterParts,
  ) {
    this.sandbox = log.read((file) => sandboxMark(file.db));
    if (!parts) return;
    const host = { file: () => log.file(), distrust: () => log.distrust(), stored: () => this.news.wake() };
    const writer = new GroupWriter(host, parts.headFile, parts.head);
    log.onReopened = (file) => writer.restart(file);
    this.writer = writer;
  }

  /** @throws Malformed without events, with an event id twice, or with one that already stands elsewhere in the stream */
  async append(stream: string, events: readonly NewEvent[], expectedRevision: number): Promise<Appended> {
    if (!this.writer) throw new Unavailable('store-read-only', 'the log was opened beside its writer: only that one appends');
    if (this.log.closed) throw new Unavailable('store-closed', 'the store was closed');
    if (events.length === 0) throw Malformed.at('events', 'an append needs at least one event');
    if (new Set(events.map(({ eventId }) => eventId)).size < events.length)
      throw Malformed.at('eventId', 'the same event id twice in one append', 'duplicate-event-id');
    return this.writer.append(stream, events.map(prepare), expectedRevision);
  }

  async readStream(stream: string, { from = 0, limit = Infinity }: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    const breathe = breather();
    while (events.length < limit) {
      const wanted = Math.min(STREAM_PAGE, limit - events.length);
      const page = this.log.read((file) => streamPage(file, stream, { from: from + events.length, limit: wanted }));
      events.push(...page);
      if (page.length < wanted) break;
      await breathe();
    }
    return events;
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<readonly StoredEvent[]> {
    return readLog(this.log, options, this.log.head());
  }

  subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    const pollMilliseconds = this.parts ? undefined : (this.options.pollMilliseconds ?? 40);
    return follow({ log: this.log, news: this.news, pollMilliseconds }, options);
  }

  async head(): Promise<Position> {
    return this.position(this.log.head());
  }

  /**
   * The lean way to read the log for replays: pages of bare columns, in position order, without an object for each event. It does
   * not wait: a thread that has other work lets it run between two pages. @throws PositionFromOtherStore
   */
  scan(options: ScanOptions = {}): Iterable<readonly ScanRow[]> {
    return scanLog(this.log, options);
  }

  /** The name behind a stream's number in a `ScanRow`. */
  streamName(stream: number): string {
    return this.log.read((file) => file.streams.text(stream));
  }

  /** The position behind its number in a `ScanRow`. */
  position(number: number): Position {
    return this.log.file().positions.write(number);
  }

  /** Tells the subscriptions of a reader that there is something new, sooner than they would find out. */
  wake(): void {
    this.news.wake();
  }

  /** Stores what waits, ends the subscriptions, and lets another process write. Repeatable. */
  async close(): Promise<void> {
    if (this.log.closed) return;
    this.writer?.drain();
    this.log.close();
    this.news.wake();
    this.parts?.headFile.close();
    this.parts?.lock.release();
  }
}
