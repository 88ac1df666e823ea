import type { Decider } from './decider.js';
import { chainStart } from './chain.js';
import {
  type Calendar,
  type EffectiveFact,
  type RecordedFact,
  compareFacts,
  effectiveHistory,
  fold,
  hasPending,
  isResolution,
  place,
  sideBySide,
} from './effective-history.js';
import { type Advice, NO_STREAM } from './event.js';

/** A fact that joins a history: what was stored of it, or is about to be. */
export interface Joining {
  readonly fact: RecordedFact;
  /** What other streams said of it when it was judged. */
  readonly advice?: readonly Advice[];
  readonly digest: string;
  readonly hash: string;
}

/** The part of a decider that a history needs. */
export type Folding<State> = Pick<Decider<State, never>, 'initialState' | 'evolve'>;

/**
 * What the write side knows of one stream: enough to decide the next fact without reading the stream again. It grows in
 * place; `fork` gives a copy to try something on.
 */
export class History<State> {
  readonly events: RecordedFact[] = [];
  effective: EffectiveFact[] = [];
  /** The fold of `effective`. */
  state: State;
  lastHash: string;
  private readonly byId = new Map<string, Joining>();
  private pending = false;

  constructor(
    readonly stream: string,
    private readonly folding: Folding<State>,
    private readonly calendar: Calendar,
  ) {
    this.state = folding.initialState;
    this.lastHash = chainStart(stream);
  }

  get revision(): number {
    return this.events.at(-1)?.revision ?? NO_STREAM;
  }

  get lastRecordedAt(): string | undefined {
    return this.events.at(-1)?.recordedAt;
  }

  known(eventId: string): Joining | undefined {
    return this.byId.get(eventId);
  }

  /** Adds events in order of revision. A fact that sorts last costs one `evolve`; anything else a fold of the whole history. */
  add(joining: readonly Joining[]): void {
    const quick = !this.pending && joining.every((j) => !isResolution(j.fact.type));
    let dirty = !quick;
    for (const join of joining) {
      this.events.push(join.fact);
      this.byId.set(join.fact.eventId, join);
      this.lastHash = join.hash;
      if (!dirty) dirty = !this.appendInOrder(join.fact);
    }
    if (dirty) this.refold();
  }

  fork(): History<State> {
    const copy = new History(this.stream, this.folding, this.calendar);
    copy.events.push(...this.events);
    copy.effective = [...this.effective];
    for (const [id, joining] of this.byId) copy.byId.set(id, joining);
    Object.assign(copy, { state: this.state, lastHash: this.lastHash, pending: this.pending });
    return copy;
  }

  /** What was known before `revision`. */
  upTo(revision: number): History<State> {
    const earlier = new History(this.stream, this.folding, this.calendar);
    earlier.add(this.events.slice(0, revision).map((fact) => this.byId.get(fact.eventId)!));
    return earlier;
  }

  /** The history of those facts only that somebody may read. */
  readable(mayRead: (fact: RecordedFact) => boolean): History<State> {
    const part = new History(this.stream, this.folding, this.calendar);
    part.add(this.events.filter(mayRead).map((fact) => this.byId.get(fact.eventId)!));
    return part;
  }

  /** This confidential history together with facts of the shared stream: both count, and only its own are known by id. */
  beside(shared: readonly RecordedFact[]): History<State> {
    const both = this.fork();
    const events = sideBySide(shared, this.events);
    both.events.length = 0;
    for (const event of events) both.events.push(event);
    both.refold();
    return both;
  }

  /** The effective history if `fact` were added: sorts it in, or resolves it. */
  with(fact: RecordedFact): readonly EffectiveFact[] {
    return effectiveHistory([...this.events, fact], this.calendar);
  }

  /** True when a placed fact would stand at the end, so that the order of the others does not change. */
  sortsLast(fact: EffectiveFact): boolean {
    const last = this.effective.at(-1);
    if (!last || fact.day > last.day) return true;
    if (fact.day < last.day) return false;
    const plainDay = this.dayHoldsPlainDate(fact.day);
    if (fact.time === undefined && !plainDay) return false; // the first plain date of a day changes the order of the whole day
    return compareFacts(last, fact, this.calendar, plainDay) < 0;
  }

  private dayHoldsPlainDate(day: number): boolean {
    for (let i = this.effective.length - 1; i >= 0 && this.effective[i]!.day === day; i -= 1)
      if (this.effective[i]!.time === undefined) return true;
    return false;
  }

  private appendInOrder(fact: RecordedFact): boolean {
    const placed = place(fact, this.calendar.zone);
    if (!this.sortsLast(placed)) return false;
    this.effective.push(placed);
    this.state = this.folding.evolve(this.state, placed);
    return true;
  }

  private refold(): void {
    this.effective = effectiveHistory(this.events, this.calendar);
    this.state = fold(this.effective, this.folding.evolve, this.folding.initialState);
    this.pending = hasPending(this.events);
  }
}
