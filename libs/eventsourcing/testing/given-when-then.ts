import { expect } from '@jest/globals';
import {
  type Catalogue,
  type Clock,
  CommandHandler,
  type CommandOutcome,
  type Decider,
  type EventStore,
  type EventType,
  type Fact,
  type KeyStore,
  Malformed,
  type Reporter,
  RuleBroken,
  type StoredEvent,
  type Warning,
  Zone,
  derivedId,
  isResolution,
  overlay,
  readFact,
} from '#eventsourcing';

/** What a spec of decisions runs on: the real command handler over a log in memory. */
export interface DecisionSetup<State, Settings> {
  readonly decider: Decider<State, Settings>;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly zone?: string;
  /** The present, RFC 3339. Default 2026-06-30T12:00:00Z. */
  readonly now?: string;
  readonly mayRead?: (reporter: Reporter, other: Reporter) => boolean;
  /** What other streams or views say of a fact. */
  readonly advise?: (fact: Fact) => Promise<readonly Warning[]>;
}

/** A fact of a spec. Its id derives from its place, so that it can be named by `idOf`. */
export interface SpecFact {
  readonly type: string;
  readonly occurredAt: string;
  readonly data: object;
  readonly eventId: string;
  readonly by: Reporter;
}

let counter = 0;

/** A fact with an id of its own, reported by `service` (default: a service `sps`). */
export function fact(
  type: string,
  occurredAt: string,
  data: object,
  by: Reporter = { userId: 'u1', serviceId: 'sps', role: 'SPS' },
): SpecFact {
  counter += 1;
  return { type, occurredAt, data, by, eventId: derivedId('spec', String(counter)) };
}

/** given(facts).when(fact).thenAccepted() / .thenRefused(code): one dialect for decisions. */
export function decisionSpec<State, Settings>(
  setup: DecisionSetup<State, Settings>,
): { given(...facts: readonly SpecFact[]): { when(fact: SpecFact): Verdict } } {
  return { given: (...facts) => ({ when: (fact) => new Verdict(() => run(setup, facts, fact), setup.catalogue.find(fact.type)) }) };
}

interface Result {
  readonly outcome?: CommandOutcome;
  readonly error?: unknown;
  readonly again?: CommandOutcome;
  readonly stored: readonly StoredEvent[];
  readonly before: number;
}

/** What came of the fact. Each method runs the whole story and checks it. */
export class Verdict {
  constructor(
    private readonly story: () => Promise<Result>,
    private readonly type: EventType | undefined,
  ) {}

  /** Stored once, with exactly these warnings; the same fact a second time stores nothing and answers the same. */
  async thenAccepted(...warnings: readonly string[]): Promise<void> {
    const { outcome, error, again, stored, before } = await this.story();
    if (error) throw error;
    expect(outcome?.warnings.map((w) => w.code)).toEqual(warnings);
    this.expectListed('warnings', warnings);
    expect(stored).toHaveLength(before + 1);
    expect(again).toEqual({ ...outcome, repeated: true });
  }

  /** Refused by the rule, nothing stored. */
  async thenRefused(code: string): Promise<void> {
    const { error, stored, before } = await this.story();
    expect(error instanceof RuleBroken ? error.code : error).toBe(code);
    expect(stored).toHaveLength(before);
    this.expectListed('refusals', [code]);
  }

  /** The catalogue tells clients which codes to expect. A correction or annulment is refused by the rules of its target, too. */
  private expectListed(kind: 'refusals' | 'warnings', codes: readonly string[]): void {
    if (!this.type || isResolution(this.type.type)) return;
    expect([...this.type[kind], ...GENERAL]).toEqual(expect.arrayContaining([...codes]));
  }

  /** Not readable as a fact: the offence stands at `path` with `code`; nothing stored. */
  async thenMalformed(path: string, code: string): Promise<void> {
    const { error, stored, before } = await this.story();
    expect(error instanceof Malformed ? error.offences.map((o) => [o.path, o.code]) : error).toContainEqual([path, code]);
    expect(stored).toHaveLength(before);
  }
}

const STREAM = 'trajectory-t1';
/** What the core says of facts of any type. */
const GENERAL = ['future-fact', 'contradicts-later', 'order-within-day-unknown'];

async function run<State, Settings>(setup: DecisionSetup<State, Settings>, facts: readonly SpecFact[], when: SpecFact): Promise<Result> {
  const store = memoryLog();
  const handler = handlerOf(setup, store);
  const send = (given: SpecFact): Promise<CommandOutcome> =>
    Promise.resolve().then(() => handler.handle({ stream: STREAM, stay: 't1', facts: [read(setup, given)], actor: given.by }));
  for (const given of facts) await send(given);
  const before = facts.length;
  try {
    const outcome = await send(when);
    const again = await send(when);
    return { outcome, again, before, stored: await store.readStream(STREAM) };
  } catch (error) {
    return { error, before, stored: await store.readStream(STREAM) };
  }
}

function read<State, Settings>({ catalogue, zone }: DecisionSetup<State, Settings>, { by: _, ...raw }: SpecFact): Fact {
  return readFact(raw, {
    catalogue,
    zone: new Zone(zone ?? 'Europe/Brussels'),
    subject: { property: 'trajectoryId', id: 't1', owner: 't1' },
    ids: { kind: 'random' },
  });
}

function handlerOf<State, Settings>(setup: DecisionSetup<State, Settings>, eventStore: EventStore): CommandHandler<State, Settings> {
  const zone = new Zone(setup.zone ?? 'Europe/Brussels');
  const clock: Clock = { now: () => Date.parse(setup.now ?? '2026-06-30T12:00:00Z') };
  return new CommandHandler({
    ...setup,
    eventStore,
    keys: plainKeys,
    clock,
    calendar: setup.catalogue.calendar(zone),
    mayResolve: (resolution, target) => resolution.actor.role === 'COORDINATOR' || resolution.actor.serviceId === target.actor.serviceId,
    readerOf: (fact) => (other) => setup.mayRead?.(fact.actor, other.actor) ?? true,
  });
}

/** A log in memory, for specs of rules; stores are tested by their contract suites. */
export function memoryLog(): EventStore {
  let position = 0;
  const nothing: EventStore = {
    append: () => Promise.reject(new Error('not used')),
    readStream: async () => [],
    readAll: async function* () {},
    subscribe: async function* () {},
    head: async () => `mem-${String((position += 1)).padStart(16, '0')}`,
  };
  return overlay(nothing);
}

const plainKeys: KeyStore = {
  seal: async (_, plain) => Buffer.from(plain).toString('base64url'),
  open: async (_, sealed) => Buffer.from(sealed, 'base64url').toString(),
  digest: async (purpose, text) => `${purpose}:${text}`,
  destroy: async () => undefined,
  fenced: async () => [],
};
