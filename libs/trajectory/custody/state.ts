import type { LegalStatus } from '#vocabulary';
import { type FactOf, evolveBy } from '../payloads.js';
import { type Source, sourceOf } from '../source.js';

/** What is known of custody at a moment. */
export type Custody = Unknown | Held | InTransit | Released;

/** No start of custody is known. A departure may be: the stay then begins with the arrival. */
export interface Unknown {
  readonly status: 'unknown';
  readonly departed?: Departure;
}

interface Inside {
  /** Where the person counts: in transit, the place of departure. */
  readonly prison: string;
  readonly unit?: string;
  /** Absent when custody began elsewhere and no status was reported. */
  readonly legalStatus?: LegalStatus;
  /** When custody began, as reported. */
  readonly since: string;
  /** `scopeIn`: custody began outside the prisons of this system, with a transfer. */
  readonly entry: 'admission' | 'scopeIn';
  readonly source: Source;
  readonly statusSource?: Source;
}

export interface Held extends Inside {
  readonly status: 'held';
}

export interface InTransit extends Inside {
  readonly status: 'in-transit';
  readonly departed: Departure;
}

export interface Departure {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly source: Source;
}

export interface Released {
  readonly status: 'released';
  readonly on: string;
  readonly modality: string;
  readonly source: Source;
  /** The custody that ended, for reference. */
  readonly last?: { readonly prison: string; readonly since: string };
}

export const initialCustody: Custody = { status: 'unknown' };

/** True while the person counts as in custody. */
export function isInside(custody: Custody): custody is Held | InTransit {
  return custody.status === 'held' || custody.status === 'in-transit';
}

export const evolveCustody = evolveBy<Custody>({
  DetaineeAdmitted: (_, fact) => ({
    status: 'held',
    prison: fact.data.prisonId,
    ...(fact.data.unitId === undefined ? {} : { unit: fact.data.unitId }),
    legalStatus: fact.data.legalStatus,
    since: fact.occurredAt,
    entry: 'admission',
    source: sourceOf(fact),
    statusSource: sourceOf(fact),
  }),
  LegalStatusChanged: (state, fact) => (isInside(state) ? { ...state, legalStatus: fact.data.to, statusSource: sourceOf(fact) } : state),
  TransferDeparted: departed,
  TransferArrived: arrived,
  DetaineeReleased: (state, fact) =>
    isInside(state)
      ? {
          status: 'released',
          on: fact.occurredAt,
          modality: fact.data.modality,
          source: sourceOf(fact),
          last: { prison: state.prison, since: state.since },
        }
      : state, // a release whose admission is unknown waits for it
});

function departed(state: Custody, fact: FactOf<'TransferDeparted'>): Custody {
  const departure: Departure = { from: fact.data.fromPrisonId, to: fact.data.toPrisonId, reason: fact.data.reason, source: sourceOf(fact) };
  if (state.status === 'unknown') return { ...state, departed: departure };
  return isInside(state) ? { ...state, status: 'in-transit', departed: departure } : state;
}

/** An arrival after a known departure from outside starts custody; with neither departure nor admission it waits. */
function arrived(state: Custody, fact: FactOf<'TransferArrived'>): Custody {
  const at = { prison: fact.data.prisonId, unit: fact.data.unitId, source: sourceOf(fact) };
  if (isInside(state)) {
    const { unit: _, ...rest } = state;
    const { departed: __, ...inside } = { departed: undefined, ...rest };
    return { ...inside, ...at, ...(at.unit === undefined ? { unit: undefined } : {}), status: 'held' };
  }
  if (state.status === 'unknown' && state.departed) return { ...at, status: 'held', since: fact.occurredAt, entry: 'scopeIn' };
  return state;
}
