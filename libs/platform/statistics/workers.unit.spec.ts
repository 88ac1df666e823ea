import { describe, expect, it } from '@jest/globals';
import { workersFor } from './replay.js';

const embedded = { eventStore: 'sqlite' } as const;
const headAt = (events: number): string => `0123456789ab-${String(events).padStart(16, '0')}`;

describe('the threads that read a log', () => {
  it('when nobody says, are one for each two processors and each million events, and one at least', () =>
    expect(
      [
        [500_000, 8],
        [5_000_000, 2],
        [5_000_000, 8],
        [20_000_000, 8],
        [90_000_000, 64],
      ].map(([events, processors]) => workersFor(embedded, headAt(events!), undefined, processors)),
    ).toEqual([1, 1, 4, 4, 16]));

  it('when somebody says, are as many, up to sixteen', () =>
    expect([workersFor(embedded, headAt(10), 3), workersFor(embedded, headAt(10), 99)]).toEqual([3, 16]));

  it('when the log is on a server, are one: it does not divide its streams', () =>
    expect(workersFor({ eventStore: 'eventstoredb' }, 'C:9000000/P:9000000', undefined, 8)).toBe(1));
});
