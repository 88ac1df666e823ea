import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import type { FeedFact, FeedStep } from '#platform';
import { eventStream } from './event-stream.js';

const FACT: FeedFact = {
  stream: { kind: 'trajectory', id: 't-1' },
  trajectoryId: 't-1',
  eventId: 'e-1',
  type: 'NeedIdentified',
  schemaVersion: 1,
  revision: 3,
  occurredAt: '2026-03-02',
  recordedAt: '2026-03-02T10:00:00Z',
  actor: { userId: 'anna' },
  visibility: 'SERVICE',
  data: { words: 'two\nlines'.repeat(200) },
};

describe('the feed as server-sent events', () => {
  async function text(...steps: FeedStep[]): Promise<string> {
    let all = '';
    for await (const chunk of eventStream(from(steps))) all += String(chunk);
    return all;
  }

  async function* from(steps: readonly FeedStep[]): AsyncGenerator<FeedStep> {
    yield* steps;
  }

  test('then a fact is one event with its cursor, and a mark an id alone', async () => {
    const all = await text({ kind: 'mark', cursor: 'c1' }, { kind: 'fact', cursor: 'c2', fact: FACT });
    const [, mark, fact] = all.split('\n\n');
    expect(mark).toBe(': still here\nid: c1');
    expect(fact!.split('\n')).toEqual(['event: fact', 'id: c2', `data: ${JSON.stringify(FACT)}`]);
  });

  test('given a stream that cannot be read, then the reader is told which, and no more', async () => {
    const stream = { kind: 'trajectory', id: 't-1' };
    expect(await text({ kind: 'unreadable', cursor: 'c', stream })).toContain(
      'event: unreadable\nid: c\ndata: {"stream":{"kind":"trajectory","id":"t-1"},"code":"unreadable-event"}\n\n',
    );
  });

  test('given a reader who takes nothing, then only a few frames are made, and after a while he is let go', async () => {
    let made = 0;
    let ended = false;
    async function* endless(): AsyncGenerator<FeedStep> {
      try {
        for (;;) {
          made += 1;
          yield { kind: 'fact', cursor: String(made), fact: FACT };
        }
      } finally {
        ended = true;
      }
    }
    const stream = eventStream(endless(), 50);
    stream.read(0);
    await once(stream, 'close');
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(100);
    expect(ended).toBe(true);
  });
});
