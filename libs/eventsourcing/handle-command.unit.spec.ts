import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  Catalogue,
  CommandHandler,
  type Decider,
  EventPayload,
  type EventStore,
  type Fact,
  FreeText,
  Id,
  type KeyStore,
  OutcomeUnknown,
  RuleBroken,
  type Sealed,
  VersionConflict,
  Zone,
  accept,
  chainHash,
  chainStart,
  overlay,
  readFact,
  unsealing,
} from '#eventsourcing';
import { memoryLog } from '#eventsourcing/testing';

const labels = { nl: 'x', fr: 'x', en: 'x' };

@EventPayload({ visibility: 'SERVICE', labels })
class Noted {
  @Id({ compartment: 'administrative' })
  noteId!: string;

  @FreeText({ compartment: 'health', optional: true })
  words?: Sealed;
}

@EventPayload({ visibility: 'SERVICE', labels })
class Declined {
  @Id({ compartment: 'administrative' })
  noteId!: string;
}

/** Counts notes; refuses the note "no", storing that it did; breaks when a fold can read a sealed value. */
const decider: Decider<{ notes: number }, null> = {
  initialState: { notes: 0 },
  evolve: (state, fact) => {
    if (JSON.stringify(fact.data).includes('in confidence')) throw new Error('a fold has read a sealed value');
    return { notes: state.notes + 1 };
  },
  decide: (fact) => {
    if (fact.data['noteId'] === 'never') throw new RuleBroken('never', 'never');
    if (fact.data['noteId'] !== 'no') return accept(fact);
    return { events: [{ type: 'Declined', data: { noteId: 'no' } }], warnings: [], refusal: new RuleBroken('declined', 'declined') };
  },
  neverLater: [],
};
const catalogue = new Catalogue([Noted, Declined]);
const zone = new Zone('Europe/Brussels');
const keys: KeyStore = {
  seal: async ({ scope }, plain) => `${scope.compartment}:${Buffer.from(plain).toString('base64url')}`,
  open: async () => undefined,
  digest: async (_, text) => createHash('sha256').update(text).digest('hex'),
  destroy: async () => undefined,
  fenced: async () => [],
};

let log: EventStore;
let now: number;
beforeEach(() => {
  log = memoryLog();
  now = Date.parse('2026-06-30T12:00:00Z');
});

function handler(eventStore: EventStore = log, store = keys): CommandHandler<unknown, null> {
  const calendar = catalogue.calendar(zone);
  return new CommandHandler({
    eventStore,
    keys: store,
    clock: { now: () => now },
    catalogue,
    decider,
    calendar,
    settings: null,
    mayResolve: () => true,
    readerOf: () => () => true,
  }) as never;
}

function note(noteId: string, more: object = {}): Fact {
  const raw = { type: 'Noted', occurredAt: '2026-06-01', data: { noteId }, ...more };
  return readFact(raw, { catalogue, zone, subject: { property: 'trajectoryId', id: 't1', owner: 't1' }, ids: { kind: 'content' } });
}

const command = (...facts: Fact[]) => ({ stream: 'trajectory-t1', stay: 't1', facts, actor: { userId: 'u' } });

describe('given an empty stream', () => {
  it('when facts come together, then all are stored, chained from the name of the stream', async () => {
    const outcome = await handler().handle(command(note('a'), note('b')));
    expect(outcome).toMatchObject({ revision: 1, repeated: false, events: [{ revision: 0 }, { revision: 1 }] });
    let previous = chainStart('trajectory-t1');
    for (const event of await log.readStream('trajectory-t1')) {
      expect(event.metadata.hash).toBe(chainHash(previous, event));
      previous = event.metadata.hash;
    }
  });

  it('when one of the facts is refused, then none is stored', async () => {
    await expect(handler().handle(command(note('a'), note('never')))).rejects.toMatchObject({ code: 'never' });
    expect(await log.readStream('trajectory-t1')).toEqual([]);
  });

  it('when a refusal matters in law, then it is answered as a refusal and stored, once', async () => {
    const sut = handler();
    for (let i = 0; i < 3; i += 1) await expect(sut.handle(command(note('no')))).rejects.toMatchObject({ code: 'declined' });
    expect((await log.readStream('trajectory-t1')).map((e) => e.type)).toEqual(['Declined']);
  });

  it('when a fact carries free text, then the log holds only its sealed form, bound to event and field, and no fold has read it', async () => {
    const sut = handler();
    const fact = note('a', { data: { noteId: 'a', words: 'in confidence' } });
    await sut.handle(command(fact));
    await sut.handle(command(note('b')));
    const [stored] = await log.readStream('trajectory-t1');
    expect(JSON.stringify(stored)).not.toContain('in confidence');
    expect(stored?.data['words']).toMatchObject({ compartment: 'health', at: `${fact.eventId}/words` });
  });
});

describe('given facts that are known', () => {
  it('when a batch repeats some of them, then the rest is stored', async () => {
    const sut = handler();
    await sut.handle(command(note('a')));
    const outcome = await sut.handle(command(note('a'), note('b')));
    expect(outcome.events.map((e) => e.revision)).toEqual([0, 1]);
    expect(await log.readStream('trajectory-t1')).toHaveLength(2);
  });

  it('when the same id comes with another content, then it is refused', async () => {
    const sut = handler();
    const { eventId } = note('a');
    await sut.handle(command(note('a')));
    await expect(sut.handle(command({ ...note('b'), eventId }))).rejects.toMatchObject({ code: 'idempotency-mismatch' });
  });

  it('when the first answer was lost, then a new process gives it again', async () => {
    const first = await handler().handle(command(note('a'), note('b')));
    expect(await handler().handle(command(note('a'), note('b')))).toEqual({ ...first, repeated: true });
  });

  it('when the same command comes fifty times at once, then one set is stored and everyone hears the same', async () => {
    const sut = handler();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => sut.handle(command(note('a'), note('b')))));
    expect(new Set(outcomes.map((o) => JSON.stringify({ ...o, repeated: true }))).size).toBe(1);
    expect(await log.readStream('trajectory-t1')).toHaveLength(2);
  });
});

describe('given other writers', () => {
  it('when two processes append to one stream, then both facts are stored in some order', async () => {
    const [one, two] = [handler(), handler()];
    await one.handle(command(note('a')));
    await two.handle(command(note('b')));
    await Promise.all([one.handle(command(note('c'))), two.handle(command(note('d'))), one.handle(command(note('e')))]);
    const stored = await log.readStream('trajectory-t1');
    expect(stored.map((e) => e.data['noteId'] as string).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(stored.map((e) => e.revision)).toEqual([0, 1, 2, 3, 4]);
  });

  it('when a hundred commands expect the same revision, then exactly one wins and the others hear the present one', async () => {
    const sut = handler();
    await sut.handle(command(note('first')));
    const tries = Array.from({ length: 100 }, (_, i) => sut.handle({ ...command(note(`n${i}`)), expectedRevision: 0 }));
    const results = await Promise.allSettled(tries);
    const refused = results.filter((r) => r.status === 'rejected').map((r) => r.reason as unknown);
    expect(results.length - refused.length).toBe(1);
    expect(refused.every((e) => e instanceof VersionConflict && e.currentRevision === 1)).toBe(true);
  });

  it('when the store swallows its answer, then the retry finds the events and nothing stands twice', async () => {
    let swallowed = 0;
    const silent: EventStore = {
      ...log,
      append: async (...args) => {
        const answer = await log.append(...args);
        if ((swallowed += 1) <= 2) throw new OutcomeUnknown('no answer');
        return answer;
      },
    };
    const outcome = await handler(silent).handle(command(note('a'), note('b')));
    expect(outcome.events.map((e) => e.revision)).toEqual([0, 1]);
    expect(await log.readStream('trajectory-t1')).toHaveLength(2);
  });

  it('when the append fails for good, then the next command decides on what is stored', async () => {
    let broken = true;
    const failing: EventStore = { ...log, append: (...args) => (broken ? Promise.reject(new Error('disk')) : log.append(...args)) };
    const sut = handler(failing);
    await expect(sut.handle(command(note('a')))).rejects.toThrow('disk');
    broken = false;
    expect((await sut.handle(command(note('a')))).revision).toBe(0);
  });
});

describe('the time of recording', () => {
  it('never goes back within a stream, even when the clock does', async () => {
    const sut = handler();
    await sut.handle(command(note('a')));
    now -= 3_600_000;
    await sut.handle(command(note('b')));
    const [first, second] = await log.readStream('trajectory-t1');
    expect(second?.metadata.recordedAt).toBe(first?.metadata.recordedAt);
  });

  for (const [recordedAt, code] of [
    ['2026-06-10T00:00:00.000Z', undefined],
    ['2026-06-09T23:59:59.999Z', 'recorded-out-of-order'],
    ['2026-06-30T12:00:00.001Z', 'recorded-out-of-order'],
  ] as const) {
    it(`of an import at ${recordedAt} after 2026-06-10 is ${code ?? 'kept'}`, async () => {
      const sut = handler();
      const historical = (fact: Fact, at: string) => ({ ...command({ ...fact, recordedAt: at }), historical: true });
      await sut.handle(historical(note('a'), '2026-06-10T00:00:00.000Z'));
      const second = sut.handle(historical(note('b'), recordedAt));
      if (code) await expect(second).rejects.toMatchObject({ code });
      else expect((await second).revision).toBe(1);
    });
  }
});

describe('a dry run', () => {
  it('judges on what it would have stored, and stores and seals nothing', async () => {
    await handler().handle(command(note('a')));
    const sealed: string[] = [];
    const spying = { ...keys, seal: async (_: unknown, plain: string) => (sealed.push(plain), plain) };
    const dry = handler(overlay(log), unsealing(spying));
    expect((await dry.handle(command(note('b', { data: { noteId: 'b', words: 'x' } })))).revision).toBe(1);
    expect((await dry.handle(command(note('b', { data: { noteId: 'b', words: 'x' } })))).repeated).toBe(true);
    expect(await log.readStream('trajectory-t1')).toHaveLength(1);
    expect(sealed).toEqual([]);
  });
});

describe('a stream of 10,000 events', () => {
  it('takes the next fact without reading everything again', async () => {
    let reads = 0;
    const counting: EventStore = { ...log, readStream: (stream, options) => ((reads += 1), log.readStream(stream, options)) };
    const sut = handler(counting);
    await sut.handle(command(...Array.from({ length: 10_000 }, (_, i) => note(`n${i}`))));
    const before = reads;
    for (let i = 0; i < 20; i += 1) await sut.handle(command(note(`m${i}`)));
    expect(reads).toBe(before);
  });
});
