import { createHash } from 'node:crypto';
import { type EventStore, NO_STREAM, type StoredEvent, Unavailable, canonicalJson, chainHash, chainStart } from '#eventsourcing';
import type { Stores } from './stores.js';

/** What a move did, and the proof that nothing was lost on the way. */
export interface Moved {
  readonly events: number;
  readonly streams: number;
  /** SHA-256 over every event of the log in order: the same on both sides. */
  readonly digest: string;
}

export interface MoveOptions {
  readonly onPage?: (events: number) => void;
}

type MoveStores = Pick<Stores, 'eventStore' | 'keys' | 'appendsInOrder'>;

/**
 * Copies the whole log and its keys into other stores: ids, order, revisions, `recordedAt` and stored bytes stay; positions are
 * those of the new store, so old cursors are answered 410. Read models are not copied: they are built anew from the log. Repeating
 * a move that was broken off goes on where it stopped. The new log must be empty, or hold the beginning of this one.
 * @throws Unavailable `log-differs` when the new log holds something else, or a hash does not fit
 */
export async function moveStores(from: MoveStores, to: MoveStores, options: MoveOptions = {}): Promise<Moved> {
  for await (const secrets of from.keys.dump()) await to.keys.adopt(secrets);
  const head = await from.eventStore.head();
  for await (const page of from.eventStore.readAll({ upTo: head })) {
    await appendPage(page, to);
    options.onPage?.(page.length);
  }
  const [theirs, ours] = [await digestOf(from.eventStore), await digestOf(to.eventStore)];
  if (theirs.digest !== ours.digest)
    throw new Unavailable('log-differs', `the new log differs from the old one: ${ours.events} events instead of ${theirs.events}`);
  return ours;
}

/** Runs of one stream go as one append. Where the store keeps the order of appends by itself, a page is sent at once. */
async function appendPage(page: readonly StoredEvent[], { eventStore, appendsInOrder }: MoveStores): Promise<void> {
  const runs = runsOf(page);
  if (appendsInOrder) await Promise.all(runs.map((run) => appendRun(run, eventStore)));
  else for (const run of runs) await appendRun(run, eventStore);
}

async function appendRun(run: readonly StoredEvent[], eventStore: EventStore): Promise<void> {
  const [first] = run;
  if (!first) return;
  const events = run.map(({ eventId, type, data, metadata }) => ({ eventId, type, data, metadata }));
  await eventStore.append(first.stream, events, first.revision - 1);
}

/** At most so many events are one append: stores bound its size. */
const LONGEST_RUN = 50;

function runsOf(page: readonly StoredEvent[]): StoredEvent[][] {
  const runs: StoredEvent[][] = [];
  for (const event of page) {
    const run = runs.at(-1);
    if (run && run[0]!.stream === event.stream && run.length < LONGEST_RUN) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

/** Reads a whole log, checks every chain, and sums it up: stream, revision, id, content and metadata of each event in order. */
export async function digestOf(eventStore: EventStore): Promise<Moved> {
  const hash = createHash('sha256');
  const last = new Map<string, { revision: number; hash: string }>();
  let events = 0;
  for await (const page of eventStore.readAll()) {
    for (const event of page) {
      follow(last, event);
      hash.update(
        `${event.stream}\n${event.revision}\n${event.eventId}\n${event.type}\n${canonicalJson(event.data)}\n${canonicalJson(event.metadata)}\n`,
      );
      events += 1;
    }
  }
  return { events, streams: last.size, digest: hash.digest('hex') };
}

function follow(last: Map<string, { revision: number; hash: string }>, event: StoredEvent): void {
  const before = last.get(event.stream) ?? { revision: NO_STREAM, hash: chainStart(event.stream) };
  const hash = chainHash(before.hash, event);
  if (event.revision !== before.revision + 1 || event.metadata.hash !== hash) {
    throw new Unavailable('log-differs', `the chain of a stream is broken at ${event.position}`);
  }
  last.set(event.stream, { revision: event.revision, hash });
}
