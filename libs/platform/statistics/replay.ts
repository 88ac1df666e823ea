import { availableParallelism } from 'node:os';
import type { Position } from '#eventsourcing';
import { Figures, type Seen, type StreamPartition, observe } from '#statistics';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { leanLog } from './lean-log.js';
import { type Question, askedOf } from './question.js';
import { inThread } from './thread.js';

export interface Replay {
  readonly engine: Engine;
  readonly config: Config;
  readonly question: Question;
  readonly workers: number;
  /** Told the number of the last row that was read. */
  readonly onPage?: (position: number) => void;
}

/** Below this many events a thread costs more than it saves. */
const WORTH_A_THREAD = 250_000;
const MOST_WORKERS = 16;

/** How many threads read, when nobody says. */
export function workersFor(config: Pick<Config, 'eventStore'>, head: Position, asked: number | undefined): number {
  if (asked !== undefined) return Math.min(asked, MOST_WORKERS);
  const events = numberOf(head) ?? 0;
  if (config.eventStore !== 'sqlite') return 1;
  return Math.max(1, Math.min(availableParallelism(), Math.floor(events / WORTH_A_THREAD), MOST_WORKERS));
}

/** Reads the log once and gathers what the table observes, in this thread or in several: the figures are the same. */
export async function replay(request: Replay): Promise<Figures> {
  const { engine, question, onPage } = request;
  if (request.workers === 1) return figuresHere(engine, question, onPage);
  const figures = new Figures(askedOf(question));
  for (const seen of await inThreads(request)) figures.take(seen);
  return figures;
}

/** In this thread. */
export async function figuresHere(engine: Engine, question: Question, onPage?: (position: number) => void): Promise<Figures> {
  return new Figures(askedOf(question)).take(await seenHere(engine, question, { onPage }));
}

interface Part {
  readonly partition?: StreamPartition;
  readonly onPage?: (position: number) => void;
}

/** What is seen in this thread of all streams, or of a part of them. */
export function seenHere({ stores, catalogue }: Engine, question: Question, { partition, onPage }: Part): Promise<Seen> {
  return observe(askedOf(question), { log: leanLog(stores.eventStore), head: question.head, catalogue, partition, onPage });
}

async function inThreads({ config, question, workers, onPage }: Replay): Promise<readonly Seen[]> {
  const reached = Array.from({ length: workers }, () => 0);
  const threads = reached.map((_, index) =>
    inThread<Seen>(config, { kind: 'observe', question, partition: { index, of: workers } }, (position) => {
      reached[index] = position;
      onPage?.(Math.min(...reached));
    }),
  );
  try {
    return await Promise.all(threads.map(({ result }) => result));
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** The embedded log's positions count its events: the bar of progress and the number of threads go by that. */
export function numberOf(head: Position): number | undefined {
  const digits = /-(\d+)$/.exec(head)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
