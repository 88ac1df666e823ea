import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '#platform';
import { type Seen, type StreamPartition, observe } from '#statistics';
import { reading } from '../opening.js';
import { type Failure, failureOf } from '../outcome.js';
import { leanLog } from './lean-log.js';
import { type Question, askedOf } from './question.js';

/** What the main thread gives to this one, and what this one answers. */
export interface ToWorker {
  readonly config: Config;
  readonly question: Question;
  readonly partition: StreamPartition;
}

export type FromWorker =
  | { readonly kind: 'page'; readonly position: number }
  | { readonly kind: 'seen'; readonly seen: Seen }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Reads one part of the streams with a reader of its own. */
const { config, question, partition } = workerData as ToWorker;
const tell = (message: FromWorker): void => parentPort!.postMessage(message, []);

try {
  const seen = await reading(config, (engine) =>
    observe(askedOf(question), {
      log: leanLog(engine.stores.eventStore),
      head: question.head,
      catalogue: engine.catalogue,
      partition,
      onPage: (position) => tell({ kind: 'page', position }),
    }),
  );
  tell({ kind: 'seen', seen });
} catch (error) {
  tell({ kind: 'failed', failure: failureOf(error) });
}
