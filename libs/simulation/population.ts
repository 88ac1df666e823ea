import { DAY_MS } from '#eventsourcing';
import { type EntryStatus, type Previous, enter, judge, leave, lengthOfStay, move } from './custody.js';
import { help, receive } from './help.js';
import { Random } from './random.js';
import { type SimulatedLine, type SimulatedPerson, Stay, workingMoment } from './stay.js';

export interface SimulationOptions {
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  /** Nothing happens after this moment, and nothing is recorded after it. */
  readonly end: number;
  /** Told after each person. */
  readonly onPerson?: (done: number) => void;
}

const YEAR_MS = 365 * DAY_MS;
const MOST_STAYS = 4;
const STATUS: { readonly [S in EntryStatus]: number } = { REMAND: 72, CONVICTED: 20, INTERNED: 3, OTHER: 5 };
const LANGUAGES = { fr: 38, ar: 18, nl: 12, en: 7, es: 5, ro: 7, sq: 5, pl: 3, tr: 3, pt: 2 };

/** A believable population of the prisons of Brussels, in the order in which it was recorded. The same seed gives the same lines. */
export function simulate({ people, years, seed, end, onPerson }: SimulationOptions): SimulatedLine[] {
  const lines: SimulatedLine[] = [];
  for (let i = 0; i < people; i += 1) {
    // each person has a source of their own: one more person changes nobody else
    const random = new Random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b));
    for (const line of lifeOf(random, personOf(random, `sim-${seed}-p${i + 1}`), { from: end - years * YEAR_MS, to: end }))
      lines.push(line);
    onPerson?.(i + 1);
  }
  return lines.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));
}

function personOf(random: Random, personId: string): SimulatedPerson {
  const sex = random.weighted({ M: 940, F: 58, X: 2 });
  const nationalityGroup = random.weighted({ BE: 52, EU: 18, OTHER: 30 });
  const first = random.weighted(LANGUAGES);
  const second = random.pick(['fr', 'nl', 'en'] as const);
  const languages = random.chance(0.5) && second !== first ? [first, second] : [first];
  return { personId, sex, birthYear: random.between(1955, 2003), nationalityGroup, languages };
}

interface Period {
  readonly from: number;
  readonly to: number;
}

/** The stays of one person, one after the other. */
function lifeOf(random: Random, person: SimulatedPerson, period: Period): SimulatedLine[] {
  const lines: SimulatedLine[] = [];
  let previous: Previous | undefined;
  let from = workingMoment(random, period.from + random.next() * (period.to - period.from));
  for (let number = 1; number <= MOST_STAYS && from < period.to; number += 1) {
    const status = random.weighted(STATUS);
    const to = workingMoment(random, from + lengthOfStay(random, status));
    const stay = new Stay(random, `${person.personId}-s${number}`, person, { from, to });
    live(stay, status, previous);
    lines.push(...stay.lines);
    if (!random.chance(0.25)) break;
    previous = { trajectoryId: stay.id };
    from = workingMoment(random, to + (20 + random.duration(250)) * DAY_MS);
  }
  const last = new Date(period.to).toISOString();
  return lines.filter((line) => line.recordedAt <= last);
}

function live(stay: Stay, status: EntryStatus, previous: Previous | undefined): void {
  const prisonId = enter(stay, status, previous);
  receive(stay);
  const final = status === 'REMAND' ? judge(stay) : status;
  help(stay);
  move(stay, prisonId);
  leave(stay, final);
}
