import { DAY_MS } from '#eventsourcing';
import { live } from './around.js';
import { type Course, courseFrom } from './course.js';
import { hear, judge } from './court.js';
import { compare, consider, endOtherwise, enter, flee } from './custody.js';
import type { StayLine } from './line.js';
import { allow, goElsewhere } from './modality.js';
import { need } from './needs.js';
import type { Partnership } from './partnership/partnership.js';
import { plan } from './plan.js';
import type { Random } from './random.js';
import { rate, shares } from './rates.js';
import { receive } from './reception.js';
import { refer } from './referral.js';
import { leave, modalityOf, takeOver } from './release.js';
import { type Running, type SimulatedPerson, Stay, workingMoment } from './stay.js';
import type { Strikes } from './strikes.js';
import { reserve, transfer } from './transfer.js';

const MOST_STAYS = 4;
const RETURN_DAYS = 250;

interface Left {
  readonly trajectoryId: string;
  readonly items: readonly Running[];
}

/** The stays of one person, one after the other; each is made when its time has come. */
export class Life {
  private readonly person: SimulatedPerson;
  private previous: Left | undefined;
  private stays = 0;
  /** When the next stay begins; undefined when there is none. */
  next: number | undefined;

  /** @param from when the person first comes in */
  constructor(
    private readonly random: Random,
    personId: string,
    from: number,
  ) {
    this.person = personOf(random, personId);
    this.next = from;
  }

  /** Tells the next stay. @returns its facts in the order in which they were recorded */
  tell(world: World): readonly StayLine[] {
    const { random } = this;
    const course = courseFrom(random, this.person.sex, this.next!);
    this.stays += 1;
    const twice = this.stays === 2 && random.chance(rate.duplicates);
    const person = twice ? { ...this.person, personId: `${this.person.personId}-b` } : this.person;
    const stay = new Stay(random, `${this.person.personId}-s${this.stays}`, person, course.span);
    tellStay(stay, course, { ...world, previous: twice ? undefined : this.previous });
    if (twice) compare(stay, this.person.personId, random.chance(rate.duplicateConfirmed));
    this.previous = { trajectoryId: stay.id, items: stay.items.filter(({ to }) => to >= course.span.to) };
    const goesOn = course.exit === 'release' && this.stays < MOST_STAYS && random.chance(rate.returns);
    this.next = goesOn ? workingMoment(random, course.span.to + (20 + random.duration(RETURN_DAYS)) * DAY_MS) : undefined;
    return stay.told();
  }
}

/** What is the same for everybody in a population. */
export interface World {
  readonly strikes: Strikes;
  readonly partnership: Partnership;
}

interface Around extends World {
  readonly previous: Left | undefined;
}

function tellStay(stay: Stay, course: Course, { strikes, partnership, previous }: Around): void {
  const modality = modalityOf(stay, course);
  consider(stay, course);
  enter(stay, course, previous);
  flee(stay, course);
  reserve(stay, course);
  judge(stay, course);
  hear(stay, course);
  goElsewhere(stay, course);
  allow(stay, course, modality);
  receive(stay, strikes);
  if (previous) takeOver(stay, previous.trajectoryId, previous.items);
  need(stay, course, partnership);
  refer(stay);
  plan(stay, course);
  live(stay);
  transfer(stay, course);
  if (!endOtherwise(stay, course)) leave(stay, modality!);
}

const BORN = [1955, 2003] as const;

function personOf(random: Random, personId: string): SimulatedPerson {
  const [sex, nationalityGroup] = [random.weighted(shares.sex), random.weighted(shares.nationality)];
  const first = random.weighted(shares.language);
  const second = random.pick(['fr', 'nl', 'en'] as const);
  const languages = random.chance(rate.secondLanguage) && second !== first ? [first, second] : [first];
  return { personId, sex, birthYear: random.between(...BORN), nationalityGroup, languages };
}
