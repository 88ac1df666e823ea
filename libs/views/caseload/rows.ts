import { itemsIn, parseDay } from '#eventsourcing';
import { type At, type ChecklistLine, announced, assigned, checklist, earliestBy, isInside, modalityRulesOn, regimesOf } from '#trajectory';
import { MODALITY, type LegalStatus, type Modality, codesOf } from '#vocabulary';
import { type DueLine, dueLines, endsAt } from '../plan/due.js';
import { type Caseload, askedOf } from './caseload.js';
import { ownCase, stayOf, toAcknowledge } from './facets.js';

/** One stay on the work list. */
export interface WorkRow {
  readonly trajectoryId: string;
  readonly personId?: string;
  readonly prison?: string;
  readonly unit?: string;
  readonly legalStatus?: string;
  readonly status: string;
  readonly since?: string;
  /** Limits that run or ran out, the first one first: those of the partnership, and those of the reader's own service. */
  readonly deadlines: readonly Omit<DueLine, 'source'>[];
  readonly transfers: readonly object[];
  /** From when modalities can be granted: as the registry gave it, else counted back from conditional release. */
  readonly modalities: readonly { readonly code: Modality; readonly earliestOn: string; readonly requestId?: string }[];
  readonly expectedRelease?: string;
  /** What the reader's own service has to do with it. */
  readonly own?: OwnWork;
}

export interface OwnWork {
  readonly workers: readonly string[];
  readonly referralsToAnswer: number;
  readonly handoversToAcknowledge: readonly string[];
}

/** A row as a reader of a service gets it; limits are judged at the moment of asking. */
export function workRow(body: Caseload, at: At, serviceId?: string): WorkRow {
  const { facets } = body;
  const own = serviceId === undefined ? undefined : ownWork(body, serviceId);
  const { planned, released } = facets.release;
  return {
    ...placeOf(body),
    deadlines: dueLines(stayOf(facets, serviceId), at).map(({ source: _, ...line }) => line),
    transfers: announced(facets.announcements).map((transfer) => transfer.data),
    modalities: earliestDates(body, at),
    ...(planned && !released ? { expectedRelease: planned.expectedOn } : {}),
    ...(own ? { own } : {}),
  };
}

type Place = Pick<WorkRow, 'trajectoryId' | 'personId' | 'prison' | 'unit' | 'legalStatus' | 'status' | 'since'>;

function placeOf({ trajectoryId, personId, prison, legalStatus, since, facets }: Caseload): Place {
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

function ownWork({ facets }: Caseload, serviceId: string): OwnWork {
  return {
    workers: assigned(facets.cases).flatMap((one) => (one.serviceId === serviceId ? one.workerId : [])),
    referralsToAnswer: askedOf(facets).filter((service) => service === serviceId).length,
    handoversToAcknowledge: Object.keys(toAcknowledge(facets, serviceId).handovers.items),
  };
}

const UNDECIDED = ['requested', 'evaluating', 'evaluated'] as const;

/** Requests that wait for a decision, with the date they name, then what the law allows later, by the rules of today. */
function earliestDates({ facets, legalStatus }: Caseload, { settings, zone, now }: At): WorkRow['modalities'] {
  const from = facets.dates?.conditionalReleaseFrom;
  const regimes = regimesOf(legalStatus as LegalStatus | undefined);
  const today = zone.dayOf(now);
  const byRule = (code: Modality): string | undefined => {
    const rules = modalityRulesOn(settings.modalities, code, today).filter(({ regime }) => regimes.includes(regime));
    return from === undefined ? undefined : rules.flatMap((rule) => earliestBy(rule, from) ?? []).toSorted()[0];
  };
  const asked = itemsIn(facets.modalities, ...UNDECIDED).flatMap(({ id, data }) => {
    const earliestOn = (data['earliestOn'] as string | undefined) ?? byRule(data['code'] as Modality);
    return earliestOn === undefined ? [] : [{ code: data['code'] as Modality, earliestOn, requestId: id }];
  });
  const toCome = codesOf(MODALITY).flatMap((code) => {
    const earliestOn = byRule(code);
    const isNew = earliestOn !== undefined && (parseDay(earliestOn) ?? 0) >= today && !asked.some((one) => one.code === code);
    return isNew ? [{ code, earliestOn }] : [];
  });
  return [...asked, ...toCome].toSorted((a, b) => (a.earliestOn < b.earliestOn ? -1 : a.earliestOn > b.earliestOn ? 1 : 0));
}

/** One arrival on the reception board. */
export interface ReceptionRow extends Place {
  readonly arrivedOn?: string;
  /** One cell per kind of contact: until when, held when, how long still, why not. */
  readonly cells: readonly ReceptionCell[];
  readonly information: InformationCell;
}

export type ReceptionCell = Pick<ChecklistLine, 'kind' | 'state' | 'dueAt' | 'heldAt' | 'serviceId' | 'onHoldDays'> & {
  /** Whole hours until the limit ends, while nothing was held: below 0 once it ran out. */
  readonly hoursLeft?: number;
  readonly missed?: readonly string[];
  /** Why it is late or on hold: the last attempt that failed, else the disrupted regime that put it off. Absent: nobody said why. */
  readonly cause?: string;
};

/** Was the person spoken to in a language of theirs? By contacts that everybody knows of, and what the own service told. */
export interface InformationCell {
  readonly languages: readonly string[];
  readonly spokenIn: readonly string[];
  readonly interpreter: boolean;
  /** `none`: the languages are not known. */
  readonly state: 'done' | 'open' | 'none';
}

const HOUR_MS = 3_600_000;
const LATE: readonly string[] = ['late', 'overdue', 'on-hold'];

/** The row of an arrival as a reader of a service gets it; limits are judged at the moment of asking. */
export function receptionRow(body: Caseload, at: At, serviceId?: string): ReceptionRow {
  const cells = checklist(body.facets.reception, at.settings, at.zone, at.now).map((line) => cellOf(line, body, at));
  return {
    ...placeOf(body),
    ...(body.arrivedOn === undefined ? {} : { arrivedOn: body.arrivedOn }),
    cells,
    information: informationOf(body, serviceId),
  };
}

function cellOf(line: ChecklistLine, { facets }: Caseload, at: At): ReceptionCell {
  const { kind, state, dueAt, heldAt, serviceId, onHoldDays, missed } = line;
  const cause = causeOf(line, facets.reception.disruptions);
  return {
    kind,
    state,
    dueAt,
    heldAt,
    serviceId,
    onHoldDays,
    ...clockOf(line, at),
    ...(missed ? { missed: missed.map((one) => one.cause) } : {}),
    ...(cause === undefined ? {} : { cause }),
  };
}

function clockOf({ dueAt, heldAt, state }: ChecklistLine, at: At): Pick<ReceptionCell, 'hoursLeft'> {
  if (dueAt === undefined || heldAt !== undefined || state === 'cancelled') return {};
  return { hoursLeft: Math.floor((endsAt({ dueAt }, at) - at.now) / HOUR_MS) };
}

function causeOf({ state, missed, onHoldDays }: ChecklistLine, disruptions: readonly { readonly cause: string }[]): string | undefined {
  if (!LATE.includes(state)) return undefined;
  return missed?.at(-1)?.cause ?? (onHoldDays === undefined ? undefined : disruptions.at(-1)?.cause);
}

function informationOf({ facets }: Caseload, serviceId?: string): InformationCell {
  const { contacts } = facets.reception;
  const { languages = [] } = facets;
  const told = serviceId === undefined ? [] : ownCase(facets, serviceId).informedIn;
  const spokenIn = [...new Set([...contacts.flatMap(({ language }) => language ?? []), ...told])];
  const interpreter = contacts.some((contact) => contact.interpreter === true);
  const understood = interpreter || spokenIn.some((language) => languages.includes(language));
  return { languages, spokenIn, interpreter, state: languages.length === 0 ? 'none' : understood ? 'done' : 'open' };
}
