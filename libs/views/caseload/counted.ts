import { type Contribution, formatDay, itemsIn } from '#eventsourcing';
import { announced } from '#trajectory';
import type { Caseload } from './caseload.js';
import { toAcknowledge } from './facets.js';

/** Stays by the day on which their first limit ends. */
export const CASELOAD = 'caseload';
/** The same by service: each asks for its own rows only. */
export const CASELOAD_OF_SERVICE = 'caseload-of-service';
/** Dated things of stays, by what and day. */
export const CASELOAD_DATES = 'caseload-dates';
export const CASELOAD_DATES_OF_SERVICE = 'caseload-dates-of-service';
/** Times in which the regime puts limits of stays on hold, by cause. */
export const CASELOAD_HOLD = 'caseload-hold';
export const CASELOAD_HOLD_OF_SERVICE = 'caseload-hold-of-service';

/** Sorts after every day: no limit, no date. */
export const NO_DUE_DAY = '9999-12-31';
/** Where no prison holds the person: aftercare. */
export const NO_PRISON = '-';

type DueDays = (serviceId?: string) => readonly { readonly what: string; readonly day: string }[];
type Dated = readonly { readonly what: string; readonly day: string }[];

/** What a stay adds to the counts of the lists. What a service does is counted under its own name alone. */
export function counted(body: Caseload, dueDays: DueDays): readonly Contribution[] {
  const where = { prison: body.prison ?? NO_PRISON, legalStatus: body.legalStatus ?? 'UNKNOWN' };
  const dates = body.prison === undefined ? [] : sharedDates(body);
  const shared: Contribution[] =
    body.prison === undefined
      ? []
      : [{ board: CASELOAD, key: { ...where, dueDay: body.dueDay }, value: { stays: 1 } }, ...onHold(body, where)];
  return [
    ...shared,
    ...dates.map((dated) => ({ board: CASELOAD_DATES, key: { ...where, ...dated }, value: { stays: 1 } })),
    ...body.services.flatMap((service) => ofService(body, { ...where, service }, { dates, due: dueDays(service) })),
  ];
}

type Where = { readonly prison: string; readonly legalStatus: string; readonly service: string };

function ofService(body: Caseload, where: Where, { dates, due }: { readonly dates: Dated; readonly due: Dated }): readonly Contribution[] {
  const { facets } = body;
  const { service } = where;
  const assigned = itemsIn(facets.cases, 'assigned').some(({ data }) => data['serviceId'] === service) ? 1 : 0;
  const value = {
    stays: 1,
    assigned,
    assignedInside: body.prison === undefined ? 0 : assigned,
    referralsToAnswer: itemsIn(facets.referrals, 'sent').filter(({ data }) => data['toServiceId'] === service).length,
    handoversToAcknowledge: Object.keys(toAcknowledge(facets, service).handovers.items).length,
  };
  const reviews = due.filter(({ what }) => what.startsWith('PLAN_REVIEW')).map(({ day }) => ({ what: 'REVIEW', day }));
  return [
    ...onHold(body, where),
    { board: CASELOAD_OF_SERVICE, key: { ...where, dueDay: due[0]?.day ?? body.dueDay }, value },
    ...[...dates, ...reviews].map((dated) => ({ board: CASELOAD_DATES_OF_SERVICE, key: { ...where, ...dated }, value: { stays: 1 } })),
  ];
}

function sharedDates({ arrivedOn, facets }: Caseload): Dated {
  const { planned, released } = facets.release;
  return [
    ...(arrivedOn === undefined ? [] : [{ what: 'ARRIVED', day: arrivedOn }]),
    ...(planned && !released ? [{ what: 'RELEASE_EXPECTED', day: planned.expectedOn }] : []),
    ...announced(facets.announcements).map(({ data }) => ({
      what: 'TRANSFER_ANNOUNCED',
      day: (data['plannedOn'] as string | undefined) ?? NO_DUE_DAY,
    })),
    ...hearingToFollow(facets),
  ];
}

/** A hearing was held, and no second appointment since. */
function hearingToFollow({ reception, appointments }: Caseload['facets']): Dated {
  const held = itemsIn(appointments, 'held').length > 0 || appointments.waiting.some(({ type }) => type === 'SecondAppointmentHeld');
  const to = reception.hearings.length > 0 && !held && reception.releasedOn === undefined;
  return to ? [{ what: 'HEARING_HELD', day: NO_DUE_DAY }] : [];
}

/** A limit runs, and the regime is not the usual one for a while. */
function onHold({ facets, dueDay }: Caseload, where: Omit<Where, 'service'> & { readonly service?: string }): readonly Contribution[] {
  const board = where.service === undefined ? CASELOAD_HOLD : CASELOAD_HOLD_OF_SERVICE;
  return facets.reception.disruptions
    .map(({ cause, from, to }) => ({ cause, from: formatDay(from), to: formatDay(to) }))
    .filter(({ from }) => from <= dueDay && dueDay !== NO_DUE_DAY)
    .map((time) => ({ board, key: { ...where, ...time, dueDay }, value: { stays: 1 } }));
}
