import type { Batch, Position, ReadAllOptions, StoredEvent, SubscribeOptions } from '#eventsourcing';
import { breather } from './breather.js';
import type { Kept, Page, Stretch } from './log-pages.js';
import { Pages } from './log-pages.js';
import { COLUMNS } from './log-rows.js';
import type { LogRow } from './log-rows.js';
import type { News } from './news.js';
import type { OpenLog } from './open-log.js';
import { pageSize } from './positions.js';

/** Pages of events after a position, up to a head that was taken when the reading began. */
export async function* readLog(log: OpenLog, options: ReadAllOptions, head: number): AsyncGenerator<readonly StoredEvent[]> {
  const limit = pageSize(options.pageSize, 'pageSize');
  const upTo = numberOf(log, options.upTo, head) ?? head;
  let after = numberOf(log, options.after, head) ?? 0;
  const next = events(log, options);
  const breathe = breather();
  while (after < upTo) {
    const page = next({ after, upTo, limit });
    after = page.upTo;
    if (page.rows.length > 0) yield page.rows;
    await breathe();
  }
}

/** What a subscription listens to. */
export interface Source {
  readonly log: OpenLog;
  readonly news: News;
  /** Undefined where `news` tells of every append. */
  readonly pollMilliseconds?: number;
}

/** Everything after a position, then what comes. Ends when the signal aborts or the store is closed. */
export async function* follow({ log, news, pollMilliseconds }: Source, options: SubscribeOptions): AsyncGenerator<Batch> {
  const { signal } = options;
  const limit = pageSize(options.batchSize, 'batchSize');
  let after = numberOf(log, options.after, log.head()) ?? 0;
  const next = events(log, options);
  const breathe = breather();
  const ended = (): boolean => signal.aborted || log.closed;
  let told = false; // an idle subscription says once that it has caught up
  while (!ended()) {
    const head = log.head();
    if (told && after >= head) {
      await news.wait(signal, pollMilliseconds);
      continue;
    }
    const page = next({ after, upTo: head, limit });
    after = page.upTo;
    told = after >= head;
    if (told || page.rows.length > 0) yield { events: page.rows, upTo: log.file().positions.write(after), caughtUp: told };
    await breathe();
  }
}

function events(log: OpenLog, kept: Kept): (stretch: Stretch) => Page<StoredEvent> {
  const pages = new Pages<LogRow>(COLUMNS, kept);
  return (stretch) =>
    log.read((file) => {
      const { rows, upTo } = pages.next(file, stretch);
      return { rows: rows.map((row) => file.decoder.event(row)), upTo };
    });
}

function numberOf(log: OpenLog, position: Position | undefined, head: number): number | undefined {
  return position === undefined ? undefined : log.file().positions.read(position, head);
}
