import { DAY_MS } from '#eventsourcing';
import type { Course } from './course.js';
import { prisonAt } from './course.js';
import { unitOf } from './prisons.js';
import type { Random } from './random.js';
import { rate, shares } from './rates.js';
import { JUSTICE_HOUSE } from './services.js';
import { HOUR_MS, MINUTE_MS, type Stay, type Told, dateAfter, workingMoment } from './stay.js';

export interface Previous {
  readonly trajectoryId: string;
}

/** Some know the day only; some are told a day or two late. */
export function told(random: Random): Told {
  return { plainDate: random.chance(rate.plainDate), lateDays: random.chance(rate.custodyLate) ? random.between(1, 2) : 0 };
}

const ALTERNATIVES = ['MEDIATION', 'CONDITIONS', 'CONDITIONS', 'ELECTRONIC_MONITORING', 'WORK_PENALTY', 'PROBATION', 'CARE'] as const;
const CONSIDERED = ['CONSIDERED', 'TRIED', 'NOT_RETAINED', 'NOT_RETAINED', 'REFUSED_BY_PERSON'] as const;

/** What was considered before custody; the partnership hears of it afterwards. */
export function consider(stay: Stay, { entry, span }: Course): void {
  const { random } = stay;
  if (entry === 'INTERNED' || !random.chance(rate.alternative)) return;
  const days = random.between(3, 40);
  const at = workingMoment(random, span.from - days * DAY_MS);
  const data = { alternative: random.pick(ALTERNATIVES), outcome: random.pick(CONSIDERED), serviceId: JUSTICE_HOUSE };
  stay.firm('AlternativeConsidered', at, data, { lateDays: days + random.between(2, 6) });
}

/** Who comes in, where, and in what status. */
export function enter(stay: Stay, { entry, prison }: Course, previous?: Previous): void {
  const { random, person, span } = stay;
  const warrant = entry === 'REMAND' ? { warrantDate: dateAfter(span.from, 0) } : {};
  const kind = previous ? 'RETURN' : 'NEW';
  const place = { prisonId: prison, ...unitOf(random, person.sex, prison) };
  stay.firm('PersonRegistered', span.from - 10 * MINUTE_MS, { ...person });
  stay.firm('DetaineeAdmitted', span.from, { personId: person.personId, ...place, legalStatus: entry, kind, ...warrant }, told(random));
  if (!previous) return;
  const cause = random.weighted(shares.returnCause);
  stay.loose('ReturnedToCustody', span.from + HOUR_MS, { previousTrajectoryId: previous.trajectoryId, cause });
}

/** An escape with its recapture: nothing happens in between. */
export function flee(stay: Stay, course: Course): void {
  const { escaped } = course;
  if (!escaped) return;
  stay.away.push(escaped);
  stay.firm('EscapeRecorded', escaped.from, {});
  const prisonId = prisonAt(course, escaped.from);
  stay.firm('RecaptureRecorded', escaped.to, { prisonId, ...unitOf(stay.random, stay.person.sex, prisonId) });
}

/** What ends the stay, but for a release. @returns true when it was no release */
export function endOtherwise(stay: Stay, { exit }: Course): boolean {
  if (exit === 'death') stay.firm('DeathRecorded', stay.span.to, {});
  if (exit === 'escape') stay.firm('EscapeRecorded', stay.span.to, {});
  return exit !== 'release';
}

/** Two files that may be of one person, and what came of it. */
export function compare(stay: Stay, otherPersonId: string, isSame: boolean): void {
  const { random } = stay;
  const flagged = stay.after(stay.span.from, random.between(1, 20));
  if (flagged === undefined) return;
  const score = isSame ? random.between(80, 99) : random.between(50, 85);
  stay.firm('PossibleDuplicateFlagged', flagged, { otherPersonId, score });
  const at = flagged + random.between(1, 10) * DAY_MS;
  if (isSame) stay.firm('DuplicateConfirmed', at, { otherPersonId, survivingPersonId: otherPersonId });
  else if (random.chance(0.7)) stay.firm('DuplicateDismissed', at, { otherPersonId, reason: 'Another year of birth on the papers.' });
}
