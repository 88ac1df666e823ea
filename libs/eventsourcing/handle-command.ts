import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Catalogue } from './catalogue.js';
import type { Decider, Decision, Warning } from './decider.js';
import type { Calendar, RecordedFact } from './effective-history.js';
import { Malformed, OutcomeUnknown, RuleBroken, VersionConflict } from './errors.js';
import type { NewEvent, Position, Reporter, StoredEvent } from './event.js';
import type { Fact } from './fact.js';
import { History, type Joining } from './history.js';
import { canonicalJson } from './json.js';
import { type Judging, judge } from './judge.js';
import { KeyedQueue } from './keyed-queue.js';
import type { Clock } from './ports/clock.js';
import type { EventStore } from './ports/event-store.js';
import type { KeyStore } from './ports/key-store.js';
import { boxed } from './sealing.js';
import { formatInstant } from './time.js';
import { consequenceId, eventsOf } from './write-events.js';

/** One kind of stream on the write side, with everything its commands need. */
export interface CommandHandling<State, Settings> {
  readonly eventStore: EventStore;
  readonly keys: KeyStore;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly decider: Decider<State, Settings>;
  readonly calendar: Calendar;
  readonly settings: Settings;
  /** What other streams or views say of a fact. May fail or know nothing: only warnings come of it. */
  advise?(fact: Fact, stay: string, mayKnow: (stay: string) => boolean, reporter: Reporter): Promise<readonly Warning[]>;
  mayResolve: Judging<State, Settings>['mayResolve'];
  readerOf: Judging<State, Settings>['readerOf'];
  /** The most events kept in folded histories, all streams together. Default 500,000. */
  readonly cachedEvents?: number;
}

/** Facts for one stream, to be stored all or none. */
export interface Command {
  readonly stream: string;
  /** The stay (or service, offer …) whose keys seal the fields. */
  readonly stay: string;
  /** True for other stays that the reporter may know of: advice comes from no other. Default: from none. */
  mayKnow?(stay: string): boolean;
  /** Of confidential facts: the shared stream that they are judged beside, and that knows nothing of them. */
  readonly beside?: string;
  readonly facts: readonly Fact[];
  readonly actor: Reporter;
  readonly correlationId?: string;
  /** From `If-Match`: refused with VersionConflict when the stream is at another revision. */
  readonly expectedRevision?: number;
  /** The facts bring their own `recordedAt`. */
  readonly historical?: boolean;
  /** The facts came as a list: paths of errors name the place in it. */
  readonly list?: boolean;
  /** True when ids derive from a request key, so that the number of facts belongs to the content. */
  readonly keyed?: boolean;
}

export interface EventRef {
  readonly eventId: string;
  readonly type: string;
  readonly revision: number;
}

/** What a command answers. */
export interface CommandOutcome {
  /** Revision of the last event of the command. */
  readonly revision: number;
  readonly position: Position;
  readonly events: readonly EventRef[];
  readonly warnings: readonly (Warning & { readonly of: string })[];
  /** Every fact was known already: nothing was stored. */
  readonly repeated: boolean;
}

const MAX_ATTEMPTS = 12;
const DEFAULT_CACHED_EVENTS = 500_000;

/**
 * The only place that knows read → fold → decide → seal → append → retry. Commands on one stream run one after the other in
 * this process; against other processes the expected revision guards, and a conflict is decided again on what is there now.
 */
export class CommandHandler<State, Settings> {
  private readonly histories: LRUCache<string, History<State>>;
  private readonly queue = new KeyedQueue();

  constructor(private readonly handling: CommandHandling<State, Settings>) {
    const maxSize = handling.cachedEvents ?? DEFAULT_CACHED_EVENTS;
    this.histories = new LRUCache({ maxSize, sizeCalculation: (history) => history.events.length + 1 });
  }

  /**
   * Stores the facts of a command, all or none; facts already known by id are not stored again.
   * @throws RuleBroken, Malformed, VersionConflict (only with `expectedRevision`, or when conflicts do not end), Unavailable
   */
  handle(command: Command): Promise<CommandOutcome> {
    return this.queue.run(command.stream, () => this.attempt(command));
  }

  private async attempt(command: Command): Promise<CommandOutcome> {
    const digests = await Promise.all(command.facts.map((fact) => this.digest(fact, command)));
    const advisory = await this.advise(command);
    for (let attempt = 1; ; attempt += 1) {
      const history = await this.load(command.stream);
      try {
        const beside = command.beside === undefined ? undefined : await this.present(command.beside);
        return await this.decideAndStore(history, { command, digests, advisory, beside });
      } catch (error) {
        if (!mayRetry(error, command) || attempt >= MAX_ATTEMPTS) throw error;
        await this.refresh(history);
        await delay(Math.random() * 2 ** Math.min(attempt, 7));
      }
    }
  }

  private async decideAndStore(history: History<State>, work: Work<State>): Promise<CommandOutcome> {
    const { command } = work;
    const known = command.facts.map((fact, i) => within(command, i, () => knownFact(history, fact, work.digests[i]!)));
    if (known.every((k) => k !== undefined)) return this.repetition(history, known, work);
    if (!wasRefused(history, command)) await this.checkExpected(history, command);
    const trial = command.facts.length === 1 ? history : history.fork();
    const written: NewEvent[] = [];
    const warnings: (Warning & { of: string })[] = [];
    for (const [i, fact] of command.facts.entries()) {
      if (known[i]) continue;
      const own = { ...work, digest: work.digests[i]! };
      const decision = this.decide(trial, fact, own);
      if (decision.refusal) {
        await this.storeRefusal(history, fact, decision, own);
        throw decision.refusal;
      }
      warnings.push(...decision.warnings.map((w) => ({ ...w, of: fact.eventId })));
      const events = await this.toEvents(trial, fact, decision, own);
      written.push(...events);
      if (trial !== history) trial.add(events.map((event, n) => this.joining(event, trial.revision + 1 + n)));
    }
    const position = await this.store(history, written);
    const places = command.facts.map((fact) => this.mustKnow(history, fact.eventId));
    return { revision: history.revision, position, events: places.map(reference), warnings, repeated: false };
  }

  /** Of a refused command nothing is stored but what says that it was refused; a repetition finds that and stores nothing. */
  private async storeRefusal(
    history: History<State>,
    fact: Fact,
    decision: Decision,
    work: Work<State> & { digest: string },
  ): Promise<void> {
    const events = await this.toEvents(history, fact, decision, work);
    if (events.length > 0) await this.store(history, events);
  }

  /** Appends, then lets the kept history grow. On any failure the kept history is as before, or forgotten. */
  private async store(history: History<State>, written: readonly NewEvent[]): Promise<Position> {
    const expected = history.revision;
    try {
      const { position } = await this.handling.eventStore.append(history.stream, written, expected);
      if (written.length === 1) history.add([this.joining(written[0]!, expected + 1, position)]);
      else await this.refresh(history); // the answer names the last position only
      this.keep(history);
      return position;
    } catch (error) {
      if (!(error instanceof VersionConflict)) this.histories.delete(history.stream);
      throw error;
    }
  }

  private decide(history: History<State>, fact: Fact, work: Work<State> & { digest: string }): Decision {
    const recordedAt = this.recordedAt(history, fact, work.command);
    const context = { recordedAt, settings: this.handling.settings, advisory: work.advisory.get(fact.eventId) ?? [] };
    const judging: Judging<State, Settings> = { ...this.handling, context, beside: work.beside };
    const recorded: RecordedFact = {
      eventId: fact.eventId,
      type: fact.type.type,
      occurredAt: fact.occurredAt,
      recordedAt,
      revision: history.revision + 1,
      data: boxed(fact.type.payload, fact.data),
      position: '',
      visibility: work.command.beside === undefined ? fact.type.visibility : 'SECRET',
      actor: work.command.actor,
    };
    return judge(history, recorded, judging);
  }

  /** The clock, but never before the last event of the stream; the import brings its own and may not go back. */
  private recordedAt(history: History<State>, fact: Fact, command: Command): string {
    const now = formatInstant(this.handling.clock.now());
    const last = history.lastRecordedAt;
    if (!command.historical) return last !== undefined && last > now ? last : now;
    const own = fact.recordedAt ?? now;
    if (last !== undefined && own < last)
      throw new RuleBroken('recorded-out-of-order', `this stay was last recorded at ${last}; recordedAt may not go back`, 'recordedAt');
    if (own > now) throw new RuleBroken('recorded-out-of-order', 'recordedAt lies in the future', 'recordedAt');
    return own;
  }

  private toEvents(history: History<State>, fact: Fact, decision: Decision, work: Work<State> & { digest: string }): Promise<NewEvent[]> {
    const { command, digest, advisory } = work;
    const told = { recordedAt: this.recordedAt(history, fact, command), digest, advice: advisory.get(fact.eventId) };
    return eventsOf(this.handling, history, { fact, decision, command, told });
  }

  private async checkExpected(history: History<State>, { expectedRevision }: Command): Promise<void> {
    if (expectedRevision === undefined || expectedRevision === history.revision) return;
    await this.refresh(history);
    if (expectedRevision !== history.revision) throw new VersionConflict(history.stream, expectedRevision, history.revision);
  }

  /** The answer of the first time: places as stored, warnings as judged on what was known then. */
  private repetition(history: History<State>, known: readonly Joining[], work: Work<State>): CommandOutcome {
    const places = known.map((k) => k.fact);
    const last = places.reduce((a, b) => (a.revision >= b.revision ? a : b));
    const trial = history.upTo(Math.min(...places.map((p) => p.revision)));
    const warnings = work.command.facts.flatMap((fact, i) => {
      const advisory = new Map([[fact.eventId, known[i]!.advice ?? []]]);
      const beside = work.beside?.readable((other) => other.position < places[i]!.position);
      const again = { ...work, advisory, beside, command: { ...work.command, historical: true }, digest: work.digests[i]! };
      const found = this.warningsOf(trial, { ...fact, recordedAt: places[i]!.recordedAt }, again);
      trial.add([{ ...known[i]!, fact: places[i]! }]);
      return found;
    });
    return { revision: last.revision, position: last.position, events: places.map(reference), warnings, repeated: true };
  }

  private warningsOf(history: History<State>, fact: Fact, work: Work<State> & { digest: string }): (Warning & { of: string })[] {
    try {
      return this.decide(history, fact, work).warnings.map((w) => ({ ...w, of: fact.eventId }));
    } catch (error) {
      if (error instanceof RuleBroken) return []; // rules may have become stricter since; the fact stays stored
      throw error;
    }
  }

  private async load(stream: string): Promise<History<State>> {
    const kept = this.histories.get(stream);
    if (kept) return kept;
    const history = new History<State>(stream, this.handling.decider, this.handling.calendar);
    await this.refresh(history);
    return history;
  }

  /** Reads what other processes have appended since. */
  private async refresh(history: History<State>): Promise<void> {
    const events = await this.handling.eventStore.readStream(history.stream, { from: history.revision + 1 });
    history.add(events.map((event) => this.joining(event, event.revision, event.position)));
    this.keep(history);
  }

  /** Another stream as it is now, on a copy: its own commands go on meanwhile. They never wait for one of this stream. */
  private present(stream: string): Promise<History<State>> {
    return this.queue.run(stream, async () => {
      const history = await this.load(stream);
      await this.refresh(history);
      return history.fork();
    });
  }

  private keep(history: History<State>): void {
    this.histories.set(history.stream, history);
  }

  private joining(event: NewEvent, revision: number, position: Position = ''): Joining {
    const stored: StoredEvent = { ...event, stream: '', revision, position };
    return {
      fact: this.handling.catalogue.decode(stored),
      digest: event.metadata.digest,
      hash: event.metadata.hash,
      advice: event.metadata.advice,
    };
  }

  private mustKnow(history: History<State>, eventId: string): RecordedFact {
    const known = history.known(eventId);
    if (!known) throw new OutcomeUnknown(`event ${eventId} is not in its stream after the append`);
    return known.fact;
  }

  private digest(fact: Fact, command: Command): Promise<string> {
    const of = command.keyed ? command.facts.length : undefined;
    return this.handling.keys.digest('fact', canonicalJson({ type: fact.type.type, occurredAt: fact.occurredAt, data: fact.data, of }));
  }

  private async advise({ facts, stay, actor, mayKnow = () => false }: Command): Promise<ReadonlyMap<string, readonly Warning[]>> {
    const { advise } = this.handling;
    const advisory = new Map<string, readonly Warning[]>();
    if (!advise) return advisory;
    for (const fact of facts) advisory.set(fact.eventId, await advise(fact, stay, mayKnow, actor).catch(() => []));
    return advisory;
  }
}

interface Work<State> {
  readonly command: Command;
  readonly digests: readonly string[];
  readonly advisory: ReadonlyMap<string, readonly Warning[]>;
  /** The shared stream beside a confidential one. */
  readonly beside?: History<State>;
}

/** A conflict is decided again, unless the caller named the revision; an unknown outcome is sent again with the same ids. */
function mayRetry(error: unknown, command: Command): boolean {
  if (error instanceof OutcomeUnknown) return true;
  return error instanceof VersionConflict && command.expectedRevision === undefined;
}

/** True for the repetition of a command whose refusal was stored: the revision it expects is the one from before. */
function wasRefused<State>(history: History<State>, { facts }: Command): boolean {
  return facts.some((fact) => !history.known(fact.eventId) && history.known(consequenceId(fact, 0)) !== undefined);
}

function knownFact<State>(history: History<State>, fact: Fact, digest: string): Joining | undefined {
  const known = history.known(fact.eventId);
  if (known && known.digest !== digest) {
    throw new RuleBroken('idempotency-mismatch', 'this id (or Idempotency-Key) was used before with another content', 'eventId');
  }
  return known;
}

/** Errors of a fact in a list name its place. */
function within<T>(command: Command, index: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!command.list) throw error;
    if (error instanceof RuleBroken)
      throw new RuleBroken(error.code, error.message, `[${index}]${error.path === undefined ? '' : `.${error.path}`}`);
    if (error instanceof Malformed) throw new Malformed(error.offences.map((o) => ({ ...o, path: `[${index}].${o.path}` })));
    throw error;
  }
}

function reference(fact: RecordedFact): EventRef {
  return { eventId: fact.eventId, type: fact.type, revision: fact.revision };
}
