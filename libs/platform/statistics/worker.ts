import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import type { Seen } from '#statistics';
import type { Engine } from '../engine/engine.js';
import { type StoreConfig, openEngine } from '../engine/open.js';
import type { Answering } from './answer.js';
import { type Failure, failureOf } from './failure.js';
import { type Cell, membersOf } from './members.js';
import type { Question } from './question.js';
import { type Part, figuresHere, seenHere } from './replay.js';
import { answerFrom } from './rounding.js';

/** What the main thread asks of this one. */
export type Task =
  /** Read one part of the streams, until `stop` is not 0. */
  | { readonly kind: 'observe'; readonly part: Part; readonly stop: Int32Array<SharedArrayBuffer> }
  /** A whole table. */
  | { readonly kind: 'answer'; readonly question: Question; readonly answering: Answering }
  | { readonly kind: 'members'; readonly question: Question; readonly cell: Cell };

export type FromWorker =
  | { readonly kind: 'page'; readonly position: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure };

const { config, task } = workerData as { readonly config: StoreConfig; readonly task: Task };
const tell = (message: FromWorker): void => parentPort!.postMessage(message, []);
const onPage = (position: number): void => tell({ kind: 'page', position });

async function resultOf(engine: Engine): Promise<unknown> {
  if (task.kind === 'observe') {
    const { part, stop } = task;
    const all: Seen[] = [];
    for await (const seen of seenHere(engine, part, { onPage, interrupted: () => Atomics.load(stop, 0) !== 0 })) all.push(seen);
    return all;
  }
  const { question } = task;
  const figures = await figuresHere(engine, config, question);
  return task.kind === 'answer'
    ? answerFrom(engine, figures, { question, answering: task.answering })
    : membersOf(figures, task.cell, engine.stores.eventStore);
}

try {
  // a reader of its own beside whatever else is open
  const engine = await openEngine(config, { mode: 'reader' });
  try {
    tell({ kind: 'done', result: await resultOf(engine) });
  } finally {
    await engine.close();
  }
} catch (error) {
  tell({ kind: 'failed', failure: failureOf(error) });
}
