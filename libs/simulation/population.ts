import { DAY_MS, formatInstant } from '#eventsourcing';
import { Life, type World } from './life.js';
import type { SimulatedLine } from './line.js';
import { Partnership } from './partnership/partnership.js';
import { Queue, type Queued } from './queue.js';
import { Random } from './random.js';
import { workingMoment } from './stay.js';
import { Strikes } from './strikes.js';

export interface SimulationOptions {
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  /** Nothing happens after this moment, and nothing is recorded after it. */
  readonly end: number;
  /** Told when somebody first comes in. */
  readonly onPerson?: (done: number) => void;
}

const YEAR_MS = 365 * DAY_MS;
const BEFORE_MS = 3_600_000;

/** What comes next: facts of a stay that has begun or of the partnership, or the beginning of a stay. */
interface Next extends Queued {
  readonly life?: Life;
  readonly lines?: readonly SimulatedLine[];
  readonly at: number;
}

/** The partnership is told before what is recorded of people at the same moment. */
const FIRST = -1;

/**
 * A believable population of the prisons of Brussels with the partnership that works there, in the order in which it was recorded. The
 * same seed gives the same lines. Of nobody more is held than the stay that is being told.
 */
export function* simulate({ people, years, seed, end, onPerson }: SimulationOptions): Generator<SimulatedLine> {
  const period = { from: end - years * YEAR_MS, to: end };
  const partnership = new Partnership({ seed, period, people });
  const world = { strikes: new Strikes(seed, period), partnership };
  const queue = new Queue<Next>();
  follow(queue, partnership.lines, { at: 0, order: FIRST });
  const last = formatInstant(end);
  let born = 0;
  for (const { number, from } of comingIn(seed, people, period)) {
    yield* until(queue, beginOf(from), world);
    const random = sourceOf(seed, number);
    queue.add({ key: beginOf(from), order: number, at: 0, life: new Life(random, `sim-${seed}-p${number + 1}`, from) });
    onPerson?.((born += 1));
  }
  yield* until(queue, last, world);
}

/** Everything that stands in line before a moment. */
function* until(queue: Queue<Next>, moment: string, world: World): Generator<SimulatedLine> {
  for (let next = queue.peek(); next !== undefined && next.key <= moment; next = queue.peek()) {
    queue.take();
    const { life, lines, at, order } = next;
    if (lines) {
      yield lines[at]!;
      follow(queue, lines, { at: at + 1, order });
    } else if (life) {
      follow(queue, life.tell(world), { at: 0, order });
      if (life.next !== undefined) queue.add({ key: beginOf(life.next), order, at: 0, life });
    }
  }
}

function follow(queue: Queue<Next>, lines: readonly SimulatedLine[], { at, order }: { readonly at: number; readonly order: number }): void {
  const line = lines[at];
  if (line) queue.add({ key: line.recordedAt, order, at, lines });
}

interface Entry {
  readonly number: number;
  readonly from: number;
}

/** Who comes in when, the first first. Each person has a source of chance of their own: one more person changes nobody else. */
function comingIn(seed: number, people: number, { from, to }: { readonly from: number; readonly to: number }): Entry[] {
  const entries = Array.from({ length: people }, (_, number) => {
    const random = sourceOf(~seed, number);
    return { number, from: workingMoment(random, from + random.next() * (to - from)) };
  });
  return entries.toSorted((a, b) => a.from - b.from || a.number - b.number);
}

function sourceOf(seed: number, number: number): Random {
  return new Random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
}

/** Registration comes some minutes before the admission. */
function beginOf(ms: number): string {
  return formatInstant(ms - BEFORE_MS);
}
