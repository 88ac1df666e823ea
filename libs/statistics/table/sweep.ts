import type { Observation } from '../definition.js';
import type { Packed } from '../replay/packed.js';
import { type Link, Merges } from '../replay/persons.js';

/** An observation while it holds, with the person as its stay names them. */
interface Live {
  person: number;
  readonly named: number;
  readonly last: number;
}

/** The observations that hold for each date of a table, date by date. The array is the same one every time: do not keep it. */
export function* sweep(packed: Packed, dates: number, links: readonly Link[]): Generator<readonly Observation[], void, undefined> {
  const order = byFirst(packed, dates);
  const merging = new Merging(packed, links);
  let live: (Live & Observation)[] = [];
  let next = 0;
  for (let date = 0; date < dates; date += 1) {
    if (live.some(({ last }) => last <= date)) live = live.filter(({ last }) => last > date);
    const old = live.length;
    while (next < order.length && packed.at(order[next]!).first <= date) live.push(unpack(packed, order[next++]!));
    merging.apply(date, live, old);
    yield live;
  }
}

/** Indexes of observations in the order in which they begin to hold. */
function byFirst(packed: Packed, dates: number): Int32Array {
  const starts = new Int32Array(dates + 1);
  for (let i = 0; i < packed.count; i += 1) starts[packed.at(i).first + 1]! += 1;
  for (let date = 1; date <= dates; date += 1) starts[date]! += starts[date - 1]!;
  const order = new Int32Array(packed.count);
  for (let i = 0; i < packed.count; i += 1) order[starts[packed.at(i).first]!++] = i;
  return order;
}

function unpack(packed: Packed, index: number): Live & Observation {
  const { person, stay, kind, values, from, until, since, amount, rank, last } = packed.at(index);
  const texts = { stay: packed.stays.texts[stay]!, kind: packed.kinds.texts[kind]! };
  return { person, named: person, ...texts, values, from, until, since, amount, rank, last, facts: packed.factsOf(index) };
}

/** Gives all ids of one person the same number, as known for each date. */
class Merging {
  private readonly merges: Merges | undefined;
  private epoch = -1;
  private roots: ReadonlyMap<number, number> = new Map();

  constructor(
    private readonly packed: Packed,
    links: readonly Link[],
  ) {
    this.merges = links.length > 0 ? new Merges(links) : undefined;
  }

  /** @param old how many of the observations held for the date before */
  apply(date: number, live: readonly Live[], old: number): void {
    if (!this.merges) return;
    const epoch = this.merges.epoch(date);
    const from = epoch === this.epoch ? old : 0;
    if (epoch !== this.epoch) this.roots = this.numbers(this.merges.at(date));
    this.epoch = epoch;
    for (let i = from; i < live.length; i += 1) live[i]!.person = this.roots.get(live[i]!.named) ?? live[i]!.named;
  }

  private numbers(roots: ReadonlyMap<string, string>): ReadonlyMap<number, number> {
    const { persons } = this.packed;
    return new Map([...roots].map(([id, root]) => [persons.of(id), persons.of(root)]));
  }
}
