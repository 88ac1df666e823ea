import type { Zone } from '#eventsourcing';
import { type Trajectory, certifiedDates, whole } from '#trajectory';
import type { Plan } from '../plan/plan.js';

/** An attendance certificate as it is printed: on which dates the person was there, and not at what. */
export interface Certificate {
  readonly trajectoryId: string;
  /** The fact that issued it. */
  readonly certificateId: string;
  readonly person: { readonly personId?: string; readonly name?: object; readonly birthYear?: number };
  /** Its period, both days included. */
  readonly from: string;
  readonly to: string;
  readonly addressee: string;
  /** Absent where the machine's owner issued it. */
  readonly issuedBy?: string;
  readonly issuedAt: string;
  readonly dates: readonly string[];
}

/**
 * The certificate that a fact issued; undefined where the plan knows of none. It tells of what the issuing service itself noted,
 * secrets left out: the same paper whoever prints it.
 */
export function certificate({ trajectoryId, trajectory }: Plan, certificateId: string, zone: Zone): Certificate | undefined {
  const stay = whole(trajectory);
  const issued = stay.statements.certificates.find(({ source }) => source.eventId === certificateId);
  if (!issued) return undefined;
  const { from, to, addressee, source } = issued;
  const { personId, name, birthYear } = stay.person;
  return {
    trajectoryId,
    certificateId,
    person: { personId, name, birthYear },
    from,
    to,
    addressee,
    ...(source.reporter.serviceId === undefined ? {} : { issuedBy: source.reporter.serviceId }),
    issuedAt: source.occurredAt,
    dates: certifiedDates(notedBy(source.reporter.serviceId, stay), issued, zone),
  };
}

function notedBy(serviceId: string | undefined, { activities }: Trajectory): Trajectory['activities'] {
  const own = activities.attendance.filter(({ source }) => source.reporter.serviceId === serviceId && source.visibility !== 'SECRET');
  return { ...activities, attendance: own };
}
