import { DAY_MS } from '#eventsourcing';
import { type Course, statusAt } from './course.js';
import { told } from './custody.js';
import { rate, shares } from './rates.js';
import { consent } from './referral.js';
import { AFTERCARE, HOUSING, JUSTICE_HOUSE } from './services.js';
import { HOUR_MS, type Running, type Stay, dateAfter, workingMoment } from './stay.js';

const GUIDED: readonly string[] = ['CONDITIONAL', 'PROBATION', 'ELECTRONIC_MONITORING'];
const BY_STATUS = {
  REMAND: shares.releaseRemand,
  CONVICTED: shares.releaseConvicted,
  INTERNED: shares.releaseInterned,
  OTHER: shares.releaseOther,
} as const;

/** How somebody will be released; undefined for who will not be. */
export function modalityOf(stay: Stay, course: Course): string | undefined {
  if (course.exit !== 'release') return undefined;
  return stay.random.weighted<string>(BY_STATUS[statusAt(course, course.span.to)]);
}

/** What is prepared for the release, the release, and what follows it. */
export function leave(stay: Stay, modality: string): void {
  const { random, span } = stay;
  if (modality !== 'COURT' && random.chance(rate.prepared)) prepare(stay, modality);
  stay.firm('DetaineeReleased', span.to, { modality }, told(random));
  if (random.chance(rate.aftercare)) follow(stay, GUIDED.includes(modality));
  else if (random.chance(rate.closed) && stay.items.length === 0)
    stay.firm('TrajectoryClosed', span.to + 60 * DAY_MS, { reason: 'RELEASED' });
}

function prepare(stay: Stay, modality: string): void {
  const { random, span } = stay;
  const planned = workingMoment(random, span.to - 30 * DAY_MS);
  if (planned < span.from + 10 * DAY_MS || !stay.isFree(planned, planned + 9 * DAY_MS)) return;
  stay.loose('ReleasePlanned', planned, {
    expectedOn: dateAfter(span.to, 0),
    basis: random.pick(['ESTIMATE', 'DECISION', 'REGISTRY']),
    modality,
  });
  const kind = random.pick(['FAMILY', 'RENTED', 'HOSTEL', 'OWN', 'INSTITUTION']);
  if (random.chance(rate.housing)) stay.loose('HousingSecured', planned + 5 * DAY_MS, { kind, serviceId: HOUSING });
  if (random.chance(rate.referencePerson))
    stay.loose('ReferencePersonNamed', planned + 6 * DAY_MS, { serviceId: HOUSING, accepted: random.chance(0.8) });
  if (GUIDED.includes(modality)) stay.loose('JusticeHouseNotified', planned + 8 * DAY_MS, { officeId: JUSTICE_HOUSE, modality });
  const contents = ['ADDRESSES', 'DOCUMENTS', ...(random.chance(0.5) ? ['TRANSPORT', 'PHONE_CARD'] : ['HYGIENE'])];
  if (random.chance(rate.kit)) stay.loose('ReleaseKitIssued', span.to - DAY_MS, { contents, language: stay.language });
}

function follow(stay: Stay, obligatory: boolean): void {
  const { random, span } = stay;
  const serviceId = AFTERCARE;
  stay.firm('AftercareRequested', span.to + 2 * HOUR_MS + DAY_MS, { serviceId, ...(obligatory ? { obligatory } : {}) });
  if (!random.chance(rate.aftercareStarted)) return;
  const started = span.to + random.between(3, 21) * DAY_MS;
  stay.firm('AftercareStarted', started, { serviceId });
  const reason = random.pick(['COMPLETED', 'COMPLETED', 'PERSON_STOPPED', 'NO_CONTACT']);
  if (random.chance(0.5)) stay.firm('AftercareEnded', started + random.between(30, 120) * DAY_MS, { serviceId, reason });
}

/** What was left open in the stay before goes on in this one, with a new consent. */
export function takeOver(stay: Stay, previousTrajectoryId: string, left: readonly Running[]): void {
  const at = left.length > 0 && stay.random.chance(rate.itemContinued) ? stay.after(stay.span.from, stay.random.between(3, 15)) : undefined;
  if (at === undefined) return;
  const serviceId = AFTERCARE;
  consent(stay, at, { services: [serviceId], domains: [...new Set(left.map(({ domain }) => domain))] });
  const items = left.map(({ kind, itemId, domain }) => ({ kind, itemId, domain }));
  stay.firm('TakenOverFromStay', at + HOUR_MS, { previousTrajectoryId, serviceId, items });
}
