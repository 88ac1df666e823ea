import { type At, type ChecklistLine, assigned, announced, checklist, initialTrajectory, isInside } from '#trajectory';
import { type DueLine, dueLines } from '../plan/due.js';
import { type Caseload, askedOf } from './caseload.js';

/** One stay on the work list. */
export interface WorkRow {
  readonly trajectoryId: string;
  readonly personId?: string;
  readonly prison?: string;
  readonly unit?: string;
  readonly legalStatus?: string;
  readonly status: string;
  readonly since?: string;
  /** Limits that run or ran out, the first one first. */
  readonly deadlines: readonly Omit<DueLine, 'source'>[];
  readonly transfers: readonly object[];
  /** What the reader's own service has to do with it. */
  readonly own?: { readonly workers: readonly string[]; readonly referralsToAnswer: number };
}

/** A row as a reader of a service gets it; limits are judged at the moment of asking. */
export function workRow(body: Caseload, at: At, serviceId?: string): WorkRow {
  const { facets } = body;
  const own = serviceId === undefined ? undefined : ownWork(body, serviceId);
  return {
    ...placeOf(body),
    deadlines: dueLines({ ...initialTrajectory, ...facets }, at).map(({ source: _, ...line }) => line),
    transfers: announced(facets.announcements).map((transfer) => transfer.data),
    ...(own ? { own } : {}),
  };
}

function placeOf({ trajectoryId, personId, prison, legalStatus, since, facets }: Caseload): Omit<WorkRow, 'deadlines' | 'transfers'> {
  const unit = isInside(facets.custody) ? facets.custody.unit : undefined;
  return {
    trajectoryId,
    ...(personId === undefined ? {} : { personId }),
    ...(prison === undefined ? {} : { prison }),
    ...(unit === undefined ? {} : { unit }),
    ...(legalStatus === undefined ? {} : { legalStatus }),
    status: facets.custody.status,
    ...(since === undefined ? {} : { since }),
  };
}

function ownWork({ facets }: Caseload, serviceId: string): WorkRow['own'] {
  const workers = assigned(facets.cases).flatMap((one) => (one.serviceId === serviceId ? one.workerId : []));
  return { workers, referralsToAnswer: askedOf(facets).filter((service) => service === serviceId).length };
}

/** One arrival on the reception board. */
export interface ReceptionRow extends Omit<WorkRow, 'deadlines' | 'transfers' | 'own'> {
  readonly arrivedOn?: string;
  /** One cell per kind of contact: until when, held when, missed why. */
  readonly cells: readonly ReceptionCell[];
}

export type ReceptionCell = Pick<ChecklistLine, 'kind' | 'state' | 'dueAt' | 'heldAt' | 'serviceId' | 'onHoldDays'> & {
  readonly missed?: readonly string[];
};

/** The row of an arrival; limits are judged at the moment of asking. */
export function receptionRow(body: Caseload, { settings, zone, now }: At): ReceptionRow {
  const cells = checklist(body.facets.reception, settings, zone, now).map((line): ReceptionCell => {
    const { kind, state, dueAt, heldAt, serviceId, onHoldDays, missed } = line;
    return { kind, state, dueAt, heldAt, serviceId, onHoldDays, ...(missed ? { missed: missed.map(({ cause }) => cause) } : {}) };
  });
  return { ...placeOf(body), ...(body.arrivedOn === undefined ? {} : { arrivedOn: body.arrivedOn }), cells };
}
