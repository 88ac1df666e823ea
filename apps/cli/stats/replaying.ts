import { type Config, type Engine, type Question, type Questions, ReplayFolder, factsIn, numberOf, replay, workersFor } from '#platform';
import type { Figures } from '#statistics';
import type { Context } from '../context.js';
import { progressOf } from '../progress.js';

export interface Replaying {
  readonly engine: Engine;
  readonly config: Config;
  readonly context: Context;
  readonly question: Question | Questions;
  /** What the progress is called. */
  readonly title: string;
  readonly workers?: number;
  /** Megabytes for facts. */
  readonly memory?: number;
  /** Where an interruption keeps what was read. Absent: it is lost. */
  readonly folder?: ReplayFolder;
}

/** Reads the log with progress. The first interruption (Ctrl+C) keeps what was read, a second one ends the process. */
export async function figuresOf({ engine, config, context, question, title, folder, memory, ...asked }: Replaying): Promise<Figures> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  if (folder) process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const progress = progressOf(context.console, { title, unit: 'events', total: numberOf(question.head) });
  try {
    return await replay({
      engine,
      config,
      question,
      workers: workersFor(config, question.head, asked.workers),
      onPage: (row) => progress.at(row, row),
      ...(folder ? { folder, signal: stop.signal } : {}),
      ...(memory === undefined ? {} : { mostFacts: factsIn(memory) }),
    });
  } finally {
    progress.stop();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
