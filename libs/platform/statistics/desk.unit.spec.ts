import { describe, expect, it } from '@jest/globals';
import { MOST_WAITING, StatisticsDesk } from './desk.js';
import type { Task } from './worker.js';

const TASK = { kind: 'members' } as Task;
const CONFIG = { data: '.', masterKeyFile: '', zone: 'UTC', eventStore: 'sqlite', readStore: 'sqlite' } as const;

/** A desk whose tasks end when the test says so. */
function deskByHand() {
  const begun: PromiseWithResolvers<unknown>[] = [];
  const desk = new StatisticsDesk(CONFIG, () => {
    const hand = Promise.withResolvers<unknown>();
    begun.push(hand);
    return { result: hand.promise, stop: () => Promise.resolve(hand.reject(new Error('stopped'))) };
  });
  return { desk, begun };
}

const turns = async (): Promise<void> => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

describe('the desk of figures', () => {
  it('works on one question at a time, in the order in which they came', async () => {
    const { desk, begun } = deskByHand();
    const [first, second] = [desk.ask(TASK), desk.ask(TASK)];
    await turns();
    expect(begun).toHaveLength(1);
    begun[0]!.resolve('one');
    expect(await first).toBe('one');
    await turns();
    begun[1]!.resolve('two');
    expect(await second).toBe('two');
  });

  it('goes on after a question that fails', async () => {
    const { desk, begun } = deskByHand();
    const [first, second] = [desk.ask(TASK), desk.ask(TASK)];
    await turns();
    begun[0]!.reject(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await turns();
    begun[1]!.resolve('two');
    expect(await second).toBe('two');
  });

  it('sends away who comes when too many wait, and takes them again afterwards', async () => {
    const { desk, begun } = deskByHand();
    const all = Array.from({ length: MOST_WAITING + 1 }, () => desk.ask(TASK));
    await expect(desk.ask(TASK)).rejects.toMatchObject({ code: 'statistics-busy', retryAfterSeconds: 5 });
    await turns();
    begun[0]!.resolve('one');
    await all[0];
    const again = desk.ask(TASK);
    await desk.close();
    const ends = await Promise.allSettled([...all.slice(1), again]);
    expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(ends.at(-1)).toMatchObject({ reason: { code: 'shutting-down' } });
  });
});
