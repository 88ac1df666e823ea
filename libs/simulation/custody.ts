import { DAY_MS } from '#eventsourcing';
import type { Random } from './random.js';
import { HOUR_MS, type Stay, type Told, dateAfter, workingMoment } from './stay.js';

export type EntryStatus = 'REMAND' | 'CONVICTED' | 'INTERNED' | 'OTHER';

/** The first day of the prison of Haren. */
const HAREN_FROM = Date.UTC(2022, 8, 30);
/** Mean days of a stay by the status on entry. */
const MEAN_DAYS: { readonly [S in EntryStatus]: number } = { REMAND: 110, CONVICTED: 330, INTERNED: 520, OTHER: 35 };
const ELSEWHERE = ['leuven-centraal', 'oudenaarde', 'ittre', 'andenne'] as const;

export function lengthOfStay(random: Random, status: EntryStatus): number {
  return Math.round(random.duration(MEAN_DAYS[status])) * DAY_MS + DAY_MS;
}

/** One in ten knows the day only; one in twelve is told a day or two late. */
function told(random: Random): Told {
  return { plainDate: random.chance(0.1), lateDays: random.chance(0.08) ? random.between(1, 2) : 0 };
}

export interface Previous {
  readonly trajectoryId: string;
}

/** Who comes in, where, and in what status. @returns the prison */
export function enter(stay: Stay, status: EntryStatus, previous?: Previous): string {
  const { random, person, span } = stay;
  const prisonId = span.from < HAREN_FROM || random.chance(0.3) ? 'saint-gilles' : 'haren';
  const unit = prisonId === 'haren' ? { unitId: person.sex === 'F' ? 'haren-women' : random.pick(['haren-a', 'haren-b', 'haren-c']) } : {};
  const warrant = status === 'REMAND' ? { warrantDate: dateAfter(span.from, 0) } : {};
  const kind = previous ? 'RETURN' : 'NEW';
  const admitted = { personId: person.personId, prisonId, ...unit, legalStatus: status, kind, ...warrant };
  stay.firm('PersonRegistered', span.from - 10 * 60_000, { ...person });
  stay.firm('DetaineeAdmitted', span.from, admitted, told(random));
  if (previous)
    stay.loose('ReturnedToCustody', span.from + HOUR_MS, {
      previousTrajectoryId: previous.trajectoryId,
      cause: random.pick(['NEW_CHARGE', 'NEW_CHARGE', 'REVOCATION', 'UNKNOWN']),
    });
  return prisonId;
}

/** The council chamber, a second appointment, and perhaps a conviction. @returns the status at the end of the stay */
export function judge(stay: Stay): EntryStatus {
  const { random, span } = stay;
  const heard = stay.after(span.from, 5);
  if (heard === undefined) return 'REMAND';
  stay.firm('CouncilChamberHearingHeld', heard, { outcome: 'MAINTAINED' });
  appoint(stay, heard);
  const next = stay.after(heard, 30);
  if (next !== undefined) stay.loose('CouncilChamberHearingHeld', next, { outcome: 'MAINTAINED' });
  const sentenced = random.chance(0.55) ? stay.after(heard, random.between(60, 150)) : undefined;
  if (sentenced === undefined) return 'REMAND';
  const to = random.chance(0.07) ? 'INTERNED' : 'CONVICTED';
  stay.firm('LegalStatusChanged', sentenced, { from: 'REMAND', to });
  return to;
}

function appoint(stay: Stay, heard: number): void {
  const [appointmentId, serviceId] = [stay.item('appointment'), 'sim-service-reception'];
  stay.firm('SecondAppointmentScheduled', heard + 60_000, { appointmentId, serviceId, dueOn: dateAfter(heard, 10) });
  const held = stay.random.chance(0.75) ? stay.after(heard, stay.random.between(2, 14)) : undefined;
  if (held !== undefined) stay.firm('SecondAppointmentHeld', held, { appointmentId, serviceId });
}

/** Perhaps a transfer, announced some days before and arrived the same day. */
export function move(stay: Stay, prisonId: string): void {
  const { random, span } = stay;
  const at = random.chance(0.18) ? stay.after(span.from, random.between(160, 260)) : undefined;
  if (at === undefined || at + 2 * DAY_MS > span.to) return;
  const toPrisonId = random.pick(ELSEWHERE);
  const reason = random.pick(['POLICY', 'CAPACITY', 'REQUEST', 'CARE']);
  const plannedOn = dateAfter(at, 0);
  stay.firm('TransferAnnounced', at - 5 * DAY_MS, { transferId: stay.item('transfer'), toPrisonId, plannedOn, reason });
  stay.firm('TransferDeparted', at, { fromPrisonId: prisonId, toPrisonId, reason });
  stay.firm('TransferArrived', at + HOUR_MS, { prisonId: toPrisonId });
  const oriented = stay.after(at, random.between(1, 9));
  if (oriented !== undefined) stay.loose('ReceivingOrientationHeld', oriented, { language: stay.language });
}

const MODALITIES: { readonly [S in EntryStatus]: { readonly [modality: string]: number } } = {
  REMAND: { COURT: 1 },
  CONVICTED: { CONDITIONAL: 3, ELECTRONIC_MONITORING: 3, END_OF_TERM: 3, PROVISIONAL: 2, REMOVAL: 1 },
  INTERNED: { PROBATION: 1 },
  OTHER: { REMOVAL: 2, OTHER: 1 },
};

/** What is prepared for the release, the release, and what follows it. */
export function leave(stay: Stay, status: EntryStatus): void {
  const { random, span } = stay;
  const modality = random.weighted(MODALITIES[status]);
  if (status !== 'REMAND') prepare(stay, modality);
  stay.firm('DetaineeReleased', span.to, { modality }, told(random));
  if (random.chance(0.3)) follow(stay);
}

function prepare(stay: Stay, modality: string): void {
  const { random, span } = stay;
  const planned = workingMoment(random, span.to - 30 * DAY_MS);
  if (planned < span.from + 10 * DAY_MS) return;
  stay.loose('ReleasePlanned', planned, { expectedOn: dateAfter(span.to, 0), basis: 'ESTIMATE', modality });
  if (random.chance(0.6)) stay.loose('HousingSecured', planned + 5 * DAY_MS, { kind: random.pick(['FAMILY', 'RENTED', 'HOSTEL', 'OWN']) });
  if (random.chance(0.7))
    stay.loose('ReferencePersonNamed', planned + 6 * DAY_MS, { serviceId: 'sim-service-housing', accepted: random.chance(0.8) });
  if (modality === 'CONDITIONAL' || modality === 'PROBATION')
    stay.loose('JusticeHouseNotified', planned + 8 * DAY_MS, { officeId: 'sim-justice-house', modality });
  if (random.chance(0.65))
    stay.loose('ReleaseKitIssued', span.to - DAY_MS, { contents: ['ADDRESSES', 'DOCUMENTS', 'TRANSPORT'], language: stay.language });
}

function follow(stay: Stay): void {
  const { random, span } = stay;
  const serviceId = 'sim-service-aftercare';
  stay.firm('AftercareRequested', span.to + 2 * HOUR_MS + DAY_MS, { serviceId });
  if (random.chance(0.7)) stay.firm('AftercareStarted', span.to + random.between(3, 15) * DAY_MS, { serviceId });
  if (random.chance(0.4)) stay.firm('AftercareEnded', span.to + random.between(40, 120) * DAY_MS, { serviceId, reason: 'COMPLETED' });
}
