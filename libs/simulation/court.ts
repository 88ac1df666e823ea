import { DAY_MS } from '#eventsourcing';
import type { Course } from './course.js';
import { rate } from './rates.js';
import { helperFor } from './services.js';
import { MINUTE_MS, type Stay, dateAfter, workingMoment } from './stay.js';

const WARRANT_DAYS = 5;
const LAPSES = ['NO_ROOM', 'NO_STAFF', 'REFUSED', 'AT_COURT', 'LANGUAGE'] as const;

/** The council chamber within five days, then each month, then each second month, until a title or the release. */
export function hear(stay: Stay, course: Course): void {
  const { entry, sentenced, span } = course;
  if (entry !== 'REMAND') return;
  const until = sentenced?.at ?? span.to;
  const first = stay.after(span.from, stay.random.chance(rate.heardLate) ? WARRANT_DAYS + 1 : stay.random.between(3, WARRANT_DAYS));
  if (first === undefined || first >= until) return;
  stay.firm('CouncilChamberHearingHeld', first, { outcome: 'MAINTAINED' });
  appoint(stay, first, until);
  maintain(stay, first, until);
  if (!sentenced && course.exit === 'release') free(stay, first);
}

const MOST_HEARINGS = 12;

function maintain(stay: Stay, first: number, until: number): void {
  let last = first;
  for (let count = 0; count < MOST_HEARINGS; count += 1) {
    const at = stay.after(last, count < 2 ? 30 : 60);
    if (at === undefined || at >= until - 3 * DAY_MS) return;
    stay.loose('CouncilChamberHearingHeld', at, { outcome: 'MAINTAINED' });
    last = at;
  }
}

/** The outcome ends no custody: the release does, some days later. */
function free(stay: Stay, first: number): void {
  const at = workingMoment(stay.random, stay.span.to - 2 * DAY_MS);
  if (at < first + 2 * DAY_MS || !stay.isFree(at, at)) return;
  stay.loose('CouncilChamberHearingHeld', at, { outcome: stay.random.pick(['RELEASED', 'CONDITIONS', 'CONDITIONS']) });
}

/** A second appointment after the first hearing: held, lapsed with its cause, or still to come. */
function appoint(stay: Stay, heard: number, until: number): void {
  const { random } = stay;
  const appointmentId = stay.item('appointment');
  const serviceId = helperFor(random, stay.language);
  stay.firm('SecondAppointmentScheduled', heard + MINUTE_MS, { appointmentId, serviceId, dueOn: dateAfter(heard, 10) });
  const at = stay.after(heard, random.between(2, 14));
  if (at === undefined || at >= until) return;
  if (random.chance(rate.secondAppointmentHeld)) stay.firm('SecondAppointmentHeld', at, { appointmentId, serviceId });
  else if (random.chance(rate.secondAppointmentLapsed / (1 - rate.secondAppointmentHeld)))
    stay.firm('SecondAppointmentLapsed', at, { appointmentId, cause: random.pick(LAPSES) });
}

const TITLE = { REMAND: 'ARREST_WARRANT', CONVICTED: 'CONVICTION', INTERNED: 'INTERNMENT', OTHER: 'SURRENDER' } as const;

/** The title under which somebody is held, the conviction, an appeal, and when the title is final. */
export function judge(stay: Stay, { entry, sentenced, span }: Course): void {
  const recorded = stay.random.chance(rate.titleRecorded);
  const titleId = stay.item('title');
  if (recorded) stay.firm('CustodyTitleRecorded', span.from + MINUTE_MS, { titleId, kind: TITLE[entry], final: entry === 'CONVICTED' });
  if (!sentenced) return;
  const { at, to } = sentenced;
  stay.firm('LegalStatusChanged', at, { from: 'REMAND', to });
  if (recorded) convict(stay, titleId, sentenced);
}

function convict(stay: Stay, warrant: string, { at, to }: NonNullable<Course['sentenced']>): void {
  const { random } = stay;
  const titleId = stay.item('title');
  stay.firm('CustodyTitleRecorded', at + MINUTE_MS, { titleId, kind: TITLE[to], final: false });
  stay.firm('CustodyTitleEnded', at + 2 * MINUTE_MS, { titleId: warrant });
  const lodged = random.chance(rate.appealed) ? stay.after(at, random.between(2, 14)) : undefined;
  if (lodged === undefined) {
    stay.firm('CustodyTitleFinal', at + 31 * DAY_MS, { titleId });
    return;
  }
  const appealId = stay.item('appeal');
  const against = to === 'CONVICTED' ? 'CONVICTION' : 'INTERNMENT';
  stay.firm('AppealLodged', lodged, { appealId, against, lodgedBy: random.pick(['PERSON', 'PERSON', 'PROSECUTOR']), titleId });
  const decided = lodged + random.between(40, 120) * DAY_MS;
  stay.firm('AppealDecided', decided, { appealId, outcome: random.pick(['CONFIRMED', 'CONFIRMED', 'INADMISSIBLE', 'WITHDRAWN']) });
  stay.firm('CustodyTitleFinal', decided + DAY_MS, { titleId });
}
