import { Unavailable } from '#eventsourcing';
import type { StoreConfig } from '../engine/open.js';
import { type Running, inThread } from './thread.js';
import type { Task } from './worker.js';

/** So many questions wait for their turn, beside the one that is worked on. */
export const MOST_WAITING = 8;
const RETRY_AFTER_SECONDS = 5;

/** Works on a task in a thread of its own. */
export type Work = (task: Task) => Running<unknown>;

/**
 * Answers questions about figures one at a time, each in a thread of its own that reads the stores by itself: nothing that people
 * or services wait for is held up. Whoever comes when too many wait is told to come back.
 */
export class StatisticsDesk {
  private readonly work: Work;
  private readonly open = new Set<Running<unknown>>();
  private turn: Promise<unknown> = Promise.resolve();
  private asked = 0;
  private closed = false;

  constructor(config: StoreConfig, work: Work = (task) => inThread(config, task)) {
    this.work = work;
  }

  /** @throws Unavailable `statistics-busy` when too many wait; whatever the task throws */
  async ask<Result>(task: Task): Promise<Result> {
    if (this.asked > MOST_WAITING) {
      throw new Unavailable('statistics-busy', 'too many figures are being computed: ask again a little later', RETRY_AFTER_SECONDS);
    }
    this.asked += 1;
    const mine = this.turn.then(() => this.run(task));
    this.turn = mine.catch(() => undefined);
    try {
      return (await mine) as Result;
    } finally {
      this.asked -= 1;
    }
  }

  /** Ends what is being worked on; nothing is begun any more. Repeatable. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.open].map((running) => running.stop()));
  }

  private async run(task: Task): Promise<unknown> {
    if (this.closed) throw new Unavailable('shutting-down', 'the server is going down');
    const running = this.work(task);
    this.open.add(running);
    try {
      return await running.result;
    } finally {
      this.open.delete(running);
      await running.stop();
    }
  }
}
