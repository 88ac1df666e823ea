import { type Source, sourceOf } from '#eventsourcing';
import type { LegalStatus } from '#vocabulary';
import { type FactOf, evolveBy } from '../payloads.js';

/** What is known of custody at a moment. */
export type Custody = Unknown | Held | InTransit | Released | Escaped | Dead;

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
  /** `scopeIn`: custody began outside the prisons of this system, with a transfer. `recapture`: it goes on, and is no admission. */
  readonly entry: 'admission' | 'scopeIn' | 'recapture';
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
  /** The custody that ended. */
  readonly last?: Last;
}

/** Out until the recapture: the titles go on, custody does not. */
export interface Escaped {
  readonly status: 'escaped';
  readonly on: string;
  readonly source: Source;
  readonly last: Last;
}

export interface Dead {
  readonly status: 'dead';
  readonly on: string;
  readonly source: Source;
  /** True when the person died while counting as in custody: an exit of its own kind. */
  readonly inCustody: boolean;
  readonly last?: Last;
}

/** Custody as it stood when it ended. The legal status goes on where a title does. */
export interface Last extends Pick<Inside, 'prison' | 'unit' | 'legalStatus' | 'since' | 'statusSource'> {}

export const initialCustody: Custody = { status: 'unknown' };

/** True while the person counts as in custody. */
export function isInside(custody: Custody): custody is Held | InTransit {
  return custody.status === 'held' || custody.status === 'in-transit';
}

/** When a custody that was known ended, or was broken off. */
export function endedOn(custody: Custody): string | undefined {
  return 'on' in custody ? custody.on : undefined;
}

const ON_REMAND: readonly (string | undefined)[] = ['REMAND', 'MIXED'];

/** True for a remand executed by electronic monitoring: out of the prison and out of the stock, while the title and its hearings go on (L5). */
export function isMonitored(custody: Custody): custody is Released & { readonly last: Last } {
  return custody.status === 'released' && custody.modality === 'ELECTRONIC_MONITORING' && ON_REMAND.includes(custody.last?.legalStatus);
}

/** The custody, or what is left of it, that a legal status belongs to: inside, monitored or escaped. */
export function underTitle(custody: Custody): Last | undefined {
  if (isInside(custody)) return custody;
  return isMonitored(custody) || custody.status === 'escaped' ? custody.last : undefined;
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
  LegalStatusChanged: changed,
  TransferDeparted: departed,
  TransferArrived: arrived,
  DetaineeReleased: released,
  EscapeRecorded: (state, fact) =>
    isInside(state) ? { status: 'escaped', on: fact.occurredAt, source: sourceOf(fact), last: lastOf(state) } : state,
  RecaptureRecorded: recaptured,
  DeathRecorded: (state, fact) => ({
    status: 'dead',
    on: fact.occurredAt,
    source: sourceOf(fact),
    inCustody: isInside(state),
    ...('last' in state && state.last ? { last: state.last } : {}),
    ...(isInside(state) ? { last: lastOf(state) } : {}),
  }),
});

function lastOf({ prison, unit, legalStatus, since, statusSource }: Held | InTransit): Last {
  return {
    prison,
    since,
    ...(unit === undefined ? {} : { unit }),
    ...(legalStatus === undefined ? {} : { legalStatus }),
    ...(statusSource === undefined ? {} : { statusSource }),
  };
}

function changed(state: Custody, fact: FactOf<'LegalStatusChanged'>): Custody {
  const status = { legalStatus: fact.data.to, statusSource: sourceOf(fact) };
  if (isInside(state)) return { ...state, ...status };
  return underTitle(state) && 'last' in state && state.last ? { ...state, last: { ...state.last, ...status } } : state;
}

/** A release whose admission is unknown waits for it. A monitored remand ends by a release of its own. */
function released(state: Custody, fact: FactOf<'DetaineeReleased'>): Custody {
  const out = { status: 'released', on: fact.occurredAt, modality: fact.data.modality, source: sourceOf(fact) } as const;
  if (isInside(state)) return { ...out, last: lastOf(state) };
  return isMonitored(state) ? { ...out, last: state.last } : state;
}

function recaptured(state: Custody, fact: FactOf<'RecaptureRecorded'>): Custody {
  if (state.status !== 'escaped') return state;
  const { unit, ...last } = state.last;
  const prison = fact.data.prisonId ?? last.prison;
  const place = fact.data.unitId ?? (prison === last.prison ? unit : undefined);
  return {
    ...last,
    status: 'held',
    prison,
    ...(place === undefined ? {} : { unit: place }),
    since: fact.occurredAt,
    entry: 'recapture',
    source: sourceOf(fact),
  };
}

function departed(state: Custody, fact: FactOf<'TransferDeparted'>): Custody {
  const departure: Departure = { from: fact.data.fromPrisonId, to: fact.data.toPrisonId, reason: fact.data.reason, source: sourceOf(fact) };
  if (state.status === 'unknown') return { ...state, departed: departure };
  return isInside(state) ? { ...state, status: 'in-transit', departed: departure } : state;
}

/** An arrival after a known departure from outside starts custody; with neither departure nor admission it waits. */
function arrived(state: Custody, fact: FactOf<'TransferArrived'>): Custody {
  const at = { prison: fact.data.prisonId, unit: fact.data.unitId, source: sourceOf(fact) };
  if (isInside(state)) {
    // field by field: no other fact is as frequent in a replay
    const { legalStatus, since, entry, statusSource } = state;
    return { status: 'held', prison: at.prison, legalStatus, since, entry, source: at.source, statusSource, unit: at.unit };
  }
  if (state.status === 'unknown' && state.departed) return { ...at, status: 'held', since: fact.occurredAt, entry: 'scopeIn' };
  return state;
}
