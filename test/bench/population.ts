import { type JsonObject, formatInstant } from '#eventsourcing';
import { Random } from './random.js';

/** A fact of the population, as the log will hold it but for its chain. */
export interface BenchFact {
  readonly stay: string;
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly data: JsonObject;
}

export interface Population {
  readonly events: number;
  readonly seed: number;
  /** `believable`: custody, talks and needs. `custody`: nothing but facts that a stock needs. */
  readonly mix: 'believable' | 'custody';
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2023, 8, 1, 6);
/** About so many events per stay: 1,000,000 events make 33,000 stays. */
const EVENTS_PER_STAY = 30;
const ADMISSIONS_SPAN = 600 * DAY;
const PRISONS = Array.from({ length: 30 }, (_, i) => `prison-${i + 1}`);
const STATUSES = ['REMAND', 'CONVICTED', 'INTERNED', 'OTHER'];
const DOMAINS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10'];

/** The facts of a population in the order in which they were learned. Same options, same facts; memory holds the open stays only. */
export function* population({ events, seed, mix }: Population): Generator<BenchFact, void, undefined> {
  const stays = Math.ceil(events / EVENTS_PER_STAY);
  const heap = new Heap();
  let [begun, made] = [0, 0];
  while (made < events) {
    const start = begun < stays ? START + (ADMISSIONS_SPAN * begun) / stays : Infinity;
    if (start <= heap.next || heap.isEmpty) {
      heap.add(new Life(seed, begun, Number.isFinite(start) ? start : START).facts(mix));
      begun += 1;
    } else {
      yield heap.take();
      made += 1;
    }
  }
}

/** One stay: a person comes in, is talked to, needs things, is moved, and mostly leaves. */
class Life {
  private readonly random: Random;
  private readonly stay: string;
  private readonly person: string;
  private readonly made: BenchFact[] = [];
  private now: number;
  private prison: string;
  private status: string;

  constructor(seed: number, index: number, start: number) {
    this.random = new Random(seed * 1_000_003 + index);
    this.stay = `stay-${index}`;
    this.person = `person-${this.random.chance(0.2) ? Math.floor(index / 2) : index}`;
    this.now = start;
    this.prison = this.random.of(PRISONS);
    this.status = this.random.of(STATUSES);
  }

  facts(mix: Population['mix']): readonly BenchFact[] {
    this.add('PersonRegistered', {
      personId: this.person,
      sex: this.random.chance(0.05) ? 'F' : 'M',
      birthYear: this.random.between(1950, 2005),
      name: this.sealed('identity', 60),
    });
    this.add('DetaineeAdmitted', { personId: this.person, prisonId: this.prison, legalStatus: this.status, kind: 'NEW' });
    const steps = this.random.between(12, 18);
    for (let i = 0; i < steps; i += 1) {
      this.now += this.random.between(1, 20 * 24) * HOUR;
      if (mix === 'custody') this.custody();
      else this.step(i);
    }
    if (this.random.chance(0.9)) this.add('DetaineeReleased', { modality: 'CONDITIONAL', final: true });
    return this.made;
  }

  private step(i: number): void {
    if (this.random.chance(0.12)) this.custody();
    else if (this.random.chance(0.35)) this.talk();
    else this.need(`need-${i}`);
  }

  private custody(): void {
    if (this.random.chance(0.3)) return this.change();
    const to = this.random.of(PRISONS.filter((prison) => prison !== this.prison));
    this.add('TransferDeparted', { fromPrisonId: this.prison, toPrisonId: to, reason: 'POLICY' });
    this.now += 4 * HOUR;
    this.prison = to;
    this.add('TransferArrived', { prisonId: to });
  }

  private change(): void {
    const to = this.random.of(STATUSES.filter((status) => status !== this.status));
    this.add('LegalStatusChanged', { from: this.status, to, decisionRef: this.sealed('judicial', 30) });
    this.status = to;
    const last = this.made.at(-1)!;
    if (this.random.chance(0.1))
      this.add('EventCorrected', { targetEventId: last.eventId, occurredAt: dateOf(this.now - DAY), reason: 'SOURCE_CORRECTED' });
  }

  private talk(): void {
    this.add('ReceptionContactHeld', {
      kind: 'SPS',
      serviceId: 'service-1',
      steps: ['CONTACT', 'PRESENTATION'],
      language: 'nl',
      interpreter: false,
    });
    this.now += this.random.between(1, 48) * HOUR;
    this.add('ReceptionContactHeld', { kind: 'EXTERNAL', serviceId: 'service-2', steps: ['ORIENTATION'], language: 'fr' });
  }

  private need(needId: string): void {
    this.add('NeedIdentified', {
      needId,
      domain: this.random.of(DOMAINS),
      askedBy: 'PERSON',
      urgency: 'NORMAL',
      words: this.sealed('social', 240),
    });
    this.now += this.random.between(24, 20 * 24) * HOUR;
    this.add('NeedAnswered', { needId, offerId: `offer-${this.random.between(1, 400)}`, serviceId: 'service-2' });
  }

  /** One fact in ten is a plain date, one in twenty is learned days late. */
  private add(type: string, data: JsonObject): void {
    const plain = this.random.chance(0.1);
    const late = this.random.chance(0.05) ? this.random.between(1, 10) * DAY : this.random.between(1, 120) * 60_000;
    const before = this.made.at(-1)?.recordedAt ?? 0;
    const recordedAt = Math.max(this.now + late, before + 1);
    const occurredAt = plain ? dateOf(this.now) : `${formatInstant(this.now).slice(0, 19)}+00:00`;
    this.made.push({ stay: this.stay, eventId: this.random.uuid(), type, occurredAt, recordedAt, data });
  }

  private sealed(compartment: string, bytes: number): JsonObject {
    return { sealed: this.random.base64(Math.ceil(((bytes + 28) * 4) / 3)), compartment, at: this.random.uuid() };
  }
}

function dateOf(ms: number): string {
  return formatInstant(ms).slice(0, 10);
}

/** A stay and how many of its facts were taken. */
interface Open {
  readonly facts: readonly BenchFact[];
  at: number;
}

/** The open stays in a binary heap, by the time at which the next fact of each is learned; equal times by stay. */
class Heap {
  private readonly stays: Open[] = [];

  get isEmpty(): boolean {
    return this.stays.length === 0;
  }

  /** When the next fact of all is learned. */
  get next(): number {
    return this.isEmpty ? Infinity : nextOf(this.stays[0]!).recordedAt;
  }

  add(facts: readonly BenchFact[]): void {
    let at = this.stays.push({ facts, at: 0 }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (before(this.stays[parent]!, this.stays[at]!)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  take(): BenchFact {
    const first = this.stays[0]!;
    const fact = nextOf(first);
    first.at += 1;
    if (first.at === first.facts.length) {
      const last = this.stays.pop()!;
      if (!this.isEmpty) this.stays[0] = last;
    }
    this.sink();
    return fact;
  }

  private sink(): void {
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.stays.length && before(this.stays[child]!, this.stays[least]!)) least = child;
      }
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    [this.stays[a], this.stays[b]] = [this.stays[b]!, this.stays[a]!];
  }
}

function nextOf({ facts, at }: Open): BenchFact {
  return facts[at]!;
}

function before(a: Open, b: Open): boolean {
  const [first, second] = [nextOf(a), nextOf(b)];
  return first.recordedAt === second.recordedAt ? first.stay <= second.stay : first.recordedAt < second.recordedAt;
}
