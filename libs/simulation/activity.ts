import { DAY_MS } from '#eventsourcing';
import type { Domain } from '#vocabulary';
import { type Course, prisonAt, statusAt } from './course.js';
import type { MadeOffer } from './partnership/offers.js';
import type { Partnership } from './partnership/partnership.js';
import { rate, shares } from './rates.js';
import { MINUTE_MS, type Stay } from './stay.js';

/** A need that an activity may answer. */
interface Wanted {
  readonly at: number;
  readonly needId: string;
  readonly domain: Domain;
  readonly course: Course;
  readonly partnership: Partnership;
}

/** Nobody is sent to an offer that ends before a waiting list and a course are over. */
const LONGEST_MS = 150 * DAY_MS;

/** A course, perhaps after a waiting list; each offer once. Where there is none for this person, the need is not met, and why. */
export function wait(stay: Stay, wanted: Wanted): void {
  const { random } = stay;
  const { at, needId } = wanted;
  const offer = choose(stay, wanted);
  if (typeof offer === 'string') return void stay.firm('NeedDeclaredUnmet', at, { needId, cause: offer });
  const { offerId } = offer;
  if (stay.offers.has(offerId)) return;
  stay.offers.add(offerId);
  if (!mayTake(stay, wanted, offer)) return;
  if (!random.chance(rate.waits)) return enrol(stay, wanted, offer);
  stay.firm('WaitingListJoined', at, { offerId, needId });
  const left = stay.after(at, random.between(5, 70));
  const cause = random.weighted(shares.waitEnds);
  if (left === undefined || cause === 'waiting') return;
  stay.firm('WaitingListLeft', left, { offerId, cause });
  if (cause === 'ALLOCATED') enrol(stay, { ...wanted, at: left + MINUTE_MS }, offer);
}

/** An offer where the person is, or why there is none. */
function choose(
  { random, person }: Stay,
  { at, domain, course, partnership }: Wanted,
): MadeOffer | 'NO_OFFER' | 'STATUS_EXCLUDED' | 'LANGUAGE' {
  const all = partnership.offersIn(prisonAt(course, at), { domain, from: at, to: at + LONGEST_MS });
  if (all.length === 0) return 'NO_OFFER';
  const status = statusAt(course, at);
  const admitting = all.filter(({ statuses }) => statuses?.includes(status) ?? true);
  if (admitting.length === 0) return 'STATUS_EXCLUDED';
  const spoken = admitting.filter(({ languages }) => languages.some((one) => person.languages.includes(one)));
  if (spoken.length === 0 && random.chance(rate.languageBars)) return 'LANGUAGE';
  return random.pick(spoken.length > 0 ? spoken : admitting);
}

const LACKS = ['BASIC_SKILLS', 'LANGUAGE', 'DIPLOMA', 'INTERNET', 'TIME_LEFT'] as const;

/** Some courses look first whether somebody can follow them. @returns false when it is too early */
function mayTake(stay: Stay, { at, domain }: Wanted, { offerId, testNeeded, eLearning }: MadeOffer): boolean {
  const { random } = stay;
  if (!testNeeded) return true;
  const passed = random.chance(rate.testPassed);
  const found = passed
    ? { access: 'ELIGIBLE', test: 'PASSED' }
    : {
        access: random.pick(['NOT_YET', 'NOT_YET', 'NOT_ELIGIBLE']),
        test: random.pick(['FAILED', 'ABSENT']),
        lacking: [random.pick(LACKS)],
      };
  stay.firm('CourseAccessAssessed', at - MINUTE_MS, { offerId, domain, ...found, ...(eLearning ? { eLearning } : {}) });
  return passed;
}

function enrol(stay: Stay, { at, needId, domain, course }: Wanted, { offerId, serviceId }: MadeOffer): void {
  const { random } = stay;
  stay.firm('ActivityEnrolled', at, { offerId, domain, needId });
  stay.firm('NeedAnswered', at + MINUTE_MS, { needId, offerId, serviceId });
  const planned = stay.after(at, random.between(40, 70));
  const moved = course.moves.find((move) => move.at > at)?.at ?? Infinity;
  const ended = Math.min(moved, planned ?? Infinity);
  stay.items.push({ kind: 'ACTIVITY', itemId: offerId, domain, from: at, to: ended });
  attend(stay, { offerId, from: at, to: Math.min(ended, stay.span.to) });
  if (ended < Infinity) finish(stay, ended, { offerId, domain, reason: moved === ended ? 'TRANSFER' : undefined });
}

interface Finish {
  readonly offerId: string;
  readonly domain: Domain;
  readonly reason: string | undefined;
}

function finish(stay: Stay, at: number, { offerId, domain, reason }: Finish): void {
  const { random } = stay;
  const own = random.chance(rate.certified) ? 'CERTIFIED' : random.pick(['COMPLETED', 'COMPLETED', 'PERSON_STOPPED']);
  stay.firm('ActivityEnded', at, { offerId, reason: reason ?? own });
  if (reason !== undefined || own !== 'CERTIFIED') return;
  stay.loose('SkillRecognised', at + MINUTE_MS, { offerId, domain, skill: 'The course, whole.', evidence: 'CERTIFICATE' });
}

interface Sessions {
  readonly offerId: string;
  readonly from: number;
  readonly to: number;
}

const ABSENT = ['REFUSED', 'ILL', 'AT_COURT', 'VISIT', 'WORK', 'NOT_FETCHED', 'REGIME'] as const;

function attend(stay: Stay, { offerId, from, to }: Sessions): void {
  const { random } = stay;
  for (let week = 1; week <= 6; week += 1) {
    const session = stay.after(from, week * 7);
    if (session === undefined || session >= to) continue;
    const attended = random.chance(rate.attends);
    stay.loose('AttendanceRecorded', session, { offerId, attended, ...(attended ? {} : { absenceCause: random.pick(ABSENT) }) });
  }
  const halted = random.chance(rate.interrupted) ? stay.after(from, 10) : undefined;
  const cause = random.pick(['NO_STAFF', 'TEACHER_ABSENT', 'HOLIDAY']);
  if (halted !== undefined && halted < to) stay.loose('ActivityInterrupted', halted, { offerId, cause });
}
