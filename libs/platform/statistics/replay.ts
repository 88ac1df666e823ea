import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import type { Position } from '#eventsourcing';
import { Figures, Interrupted, type Seen, type StreamPartition, observe } from '#statistics';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import type { StoreConfig } from '../engine/open.js';
import { leanLog } from './lean-log.js';
import { factsIn, usualMegabytes } from './memory.js';
import { type Question, type Questions, askedOf, several } from './question.js';
import { ReplayFolder, forgetOldReplays } from './replay-folder.js';
import { type Running, inThread } from './thread.js';

export interface Replay {
  readonly engine: Engine;
  readonly config: StoreConfig;
  readonly question: Question | Questions;
  readonly workers: number;
  /** The most facts held in memory at once, by all threads together. Default: what fits in a quarter of the heap. */
  readonly mostFacts?: number;
  /** Where it keeps what does not fit in memory. Default: a folder that is gone when it ends, however it ends. */
  readonly folder?: ReplayFolder;
  /** Interrupts it: what was read is kept in its folder. */
  readonly signal?: AbortSignal;
  /** Told the number of the last row that was read. */
  readonly onPage?: (row: number) => void;
}

/** Below this many events a thread costs more than it saves. */
const WORTH_A_THREAD = 1_000_000;
/** A thread and what collects its garbage: two threads on two processors are no faster than one (docs/scale.md). */
const PROCESSORS_OF_A_THREAD = 2;
const MOST_WORKERS = 16;

/** How many threads read, when nobody says. */
export function workersFor(
  config: Pick<Config, 'eventStore'>,
  head: Position,
  asked: number | undefined,
  processors = availableParallelism(),
): number {
  if (asked !== undefined) return Math.min(asked, MOST_WORKERS);
  const events = numberOf(head) ?? 0;
  if (config.eventStore !== 'sqlite') return 1;
  const [free, worth] = [Math.floor(processors / PROCESSORS_OF_A_THREAD), Math.floor(events / WORTH_A_THREAD)];
  return Math.max(1, Math.min(free, worth, MOST_WORKERS));
}

/**
 * Reads the log once and gathers what the tables observe, in this thread or in several: the figures are the same. Where the folder
 * holds what an interrupted replay of the same question left, it goes on from there.
 * @throws Interrupted: what was read is in the folder
 */
export async function replay(request: Replay): Promise<Figures> {
  const { engine, config, question, folder = ReplayFolder.passing(config) } = request;
  await forgetOldReplays(config, engine.clock.now());
  const { mostFacts = factsIn(usualMegabytes()) } = request;
  const replaying = { ...request, folder, mostFacts, question: several(question) };
  try {
    const figures = new Figures(askedOf(question));
    for await (const seen of request.workers === 1 ? inThisThread(replaying) : inThreads(replaying)) figures.take(seen);
    await folder.remove();
    return figures;
  } catch (error) {
    if (!(error instanceof Interrupted) || request.folder === undefined) await folder.remove();
    throw error;
  }
}

/** A replay that has its folder. */
interface Replaying extends Replay {
  readonly question: Questions;
  readonly folder: ReplayFolder;
  readonly mostFacts: number;
}

/** What one thread sees, and how. */
export interface Part {
  readonly question: Questions;
  /** The folder of the replay. */
  readonly folder: string;
  /** Its number, of so many. */
  readonly partition: StreamPartition;
  readonly mostFacts: number;
}

/** How somebody outside takes part. */
export interface Watching {
  readonly onPage?: (row: number) => Promise<void> | void;
  readonly interrupted?: () => boolean;
}

/** What is seen in this thread of a part of the streams, bit by bit. @throws Interrupted */
export async function* seenHere({ stores, catalogue }: Engine, part: Part, watching: Watching): AsyncGenerator<Seen, void, undefined> {
  const { question, partition, mostFacts } = part;
  const scratch = await ReplayFolder.at(part.folder).scratch(partition.index, { questions: question, workers: partition.of });
  const one = partition.of === 1 ? {} : { partition };
  try {
    const reading = { log: leanLog(stores.eventStore), head: question.head, catalogue, scratch, mostFacts, ...one, ...watching };
    yield* observe(askedOf(question), reading);
  } finally {
    await scratch.close();
  }
}

/** Figures of a question, in this thread and to the end. */
export function figuresHere(engine: Engine, config: StoreConfig, question: Question): Promise<Figures> {
  return replay({ engine, config, question, workers: 1 });
}

function inThisThread({ engine, question, folder, mostFacts, signal, onPage }: Replaying): AsyncIterable<Seen> {
  const part = { question, folder: folder.path, partition: { index: 0, of: 1 }, mostFacts };
  return seenHere(engine, part, {
    // an interruption comes between two turns
    onPage: (row) => {
      onPage?.(row);
      return signal ? turn() : undefined;
    },
    interrupted: () => signal?.aborted === true,
  });
}

/** What all threads have seen; nothing unless all of them came to their end. */
async function* inThreads(replaying: Replaying): AsyncGenerator<Seen, void, undefined> {
  const { signal, workers } = replaying;
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const interrupt = (): unknown => Atomics.store(stop, 0, 1);
  if (signal?.aborted) interrupt();
  signal?.addEventListener('abort', interrupt);
  const begun: Running<unknown>[] = [];
  try {
    const parts = Array.from({ length: workers }, (_, index) => index);
    const reached = parts.map(() => 0);
    const ended = await Promise.allSettled(parts.map((index) => oneThread(replaying, { index, stop, reached, begun })));
    await keepFinished(replaying, ended);
    for (const one of ended) {
      if (one.status === 'rejected') throw one.reason;
      yield* one.value;
    }
  } finally {
    signal?.removeEventListener('abort', interrupt);
    await Promise.all(begun.map((thread) => thread.stop()));
  }
}

interface Among {
  readonly index: number;
  /** Not 0 once all are to stop. */
  readonly stop: Int32Array<SharedArrayBuffer>;
  /** How far each thread has read. */
  readonly reached: number[];
  readonly begun: Running<unknown>[];
}

async function oneThread(replaying: Replaying, { index, stop, reached, begun }: Among): Promise<readonly Seen[]> {
  const { config, question, folder, workers, mostFacts, onPage } = replaying;
  const done = await folder.finished(index);
  if (done) return done;
  const part = { question, folder: folder.path, partition: { index, of: workers }, mostFacts: Math.ceil(mostFacts / workers) };
  const thread = inThread<readonly Seen[]>(config, { kind: 'observe', part, stop }, (row) => {
    reached[index] = row;
    onPage?.(Math.min(...reached));
  });
  begun.push(thread);
  // one that fails stops the others
  return thread.result.catch((error: unknown) => {
    Atomics.store(stop, 0, 1);
    throw error;
  });
}

/** Threads that were done when the others were interrupted keep what they have seen. */
async function keepFinished({ folder }: Replaying, ended: readonly PromiseSettledResult<readonly Seen[]>[]): Promise<void> {
  const failures = ended.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
  const failure = failures.find((reason) => !(reason instanceof Interrupted));
  if (failure !== undefined) throw failure;
  if (failures.length === 0) return;
  for (const [index, one] of ended.entries()) if (one.status === 'fulfilled') await folder.finish(index, one.value);
}

/** The embedded log's positions count its events: the bar of progress and the number of threads go by that. */
export function numberOf(head: Position): number | undefined {
  const digits = /-(\d+)$/.exec(head)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
