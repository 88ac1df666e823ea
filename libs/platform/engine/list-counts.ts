import { formatDay, formatInstant, collectionOf } from '#eventsourcing';
import {
  CASELOAD,
  CASELOAD_DATES,
  CASELOAD_DATES_OF_SERVICE,
  CASELOAD_HOLD,
  CASELOAD_HOLD_OF_SERVICE,
  CASELOAD_OF_SERVICE,
  NO_DUE_DAY,
  WAITING,
  views,
} from '#views';
import type { Engine } from './engine.js';

/** Counts of a whole list. Those from `referralsToAnswer` on are of the reader's own service, and absent without one. */
export interface WorkCounts {
  readonly stays: number;
  /** A limit ended on an earlier day. */
  readonly overdue: number;
  /** One ends today or within three days. */
  readonly soon: number;
  /** Stays whose limits a disrupted regime puts off today, by cause. */
  readonly onHold: Readonly<Record<string, number>>;
  /** Admitted today or within the seven days before. */
  readonly newArrivals: number;
  /** A hearing was held, and no second appointment since. */
  readonly hearingsToFollow: number;
  readonly transfersAnnounced: number;
  /** Releases expected within 12 and 24 weeks; one whose day has passed counts too. */
  readonly releases12Weeks: number;
  readonly releases24Weeks: number;
  readonly referralsToAnswer?: number;
  readonly handoversToAcknowledge?: number;
  /** Reviews of the service's own plans that are overdue or end within three days. */
  readonly reviewsDue?: number;
  /** Stays of the list that no worker of the service has. */
  readonly unassigned?: number;
  /**
   * Facts of the service on appointments, absences, modalities, transfers and consents that have waited for an earlier one for more
   * than seven days. Of other kinds it is not counted: whether they wait may depend on what another service keeps, and a count would
   * tell. The plan of each stay lists all that wait.
   */
  readonly waiting?: number;
}

/** What counts are of: `service` limits them to what it has to do with, `own` is the service of the reader. */
export interface CountQuery {
  readonly prison?: string;
  readonly status?: string;
  readonly service?: string;
  readonly own?: string;
}

export const SOON_DAYS = 3;
const NEW_DAYS = 7;
const WAITS_DAYS = 7;
const WEEKS = 7;
const DAY_MS = 86_400_000;

type Where = { readonly [dimension: string]: readonly string[] };
type Rows = readonly { readonly key: { readonly [dimension: string]: string }; readonly value: { readonly [measure: string]: number } }[];

/** Sums over the documents as they are, judged now. */
export async function workCounts(engine: Engine, query: CountQuery): Promise<WorkCounts> {
  const { service, own } = query;
  const where = whereOf(query, service);
  const among = service === undefined ? [CASELOAD, CASELOAD_DATES] : [CASELOAD_OF_SERVICE, CASELOAD_DATES_OF_SERVICE];
  const [stays, dates] = await Promise.all([rows(engine, among[0]!, ['dueDay'], where), rows(engine, among[1]!, ['what', 'day'], where)]);
  const [today, soon] = [dayFrom(engine, 0), dayFrom(engine, SOON_DAYS)];
  const due = (until: (day: string) => boolean): number => total(stays.filter(({ key }) => until(key['dueDay'] ?? NO_DUE_DAY)));
  const dated = (what: string, from: string, to: string): number =>
    total(dates.filter(({ key }) => key['what'] === what && from <= key['day']! && key['day']! <= to));
  return {
    stays: total(stays),
    overdue: due((day) => day < today),
    soon: due((day) => day >= today && day <= soon),
    onHold: await onHold(engine, service === undefined ? CASELOAD_HOLD : CASELOAD_HOLD_OF_SERVICE, { where, today }),
    newArrivals: dated('ARRIVED', dayFrom(engine, -NEW_DAYS), today),
    hearingsToFollow: dated('HEARING_HELD', '', NO_DUE_DAY),
    transfersAnnounced: dated('TRANSFER_ANNOUNCED', '', NO_DUE_DAY),
    releases12Weeks: dated('RELEASE_EXPECTED', '', dayFrom(engine, 12 * WEEKS)),
    releases24Weeks: dated('RELEASE_EXPECTED', '', dayFrom(engine, 24 * WEEKS)),
    ...(own === undefined ? {} : await ownCounts(engine, query, { own, listed: total(stays), soon })),
  };
}

async function ownCounts(
  engine: Engine,
  query: CountQuery,
  { own, listed, soon }: { readonly own: string; readonly listed: number; readonly soon: string },
): Promise<Partial<WorkCounts>> {
  const where = whereOf(query, own);
  const since = formatInstant(engine.clock.now() - WAITS_DAYS * DAY_MS);
  const [work, dates, waiting] = await Promise.all([
    rows(engine, CASELOAD_OF_SERVICE, ['prison'], where),
    rows(engine, CASELOAD_DATES_OF_SERVICE, ['what', 'day'], where),
    engine.stores.documents.sum(collectionOf(views.plan), { board: WAITING, by: ['recordedAt'], where: waitingWhere(query, own) }),
  ]);
  const sum = (measure: string): number => total(work, measure);
  return {
    referralsToAnswer: sum('referralsToAnswer'),
    handoversToAcknowledge: sum('handoversToAcknowledge'),
    reviewsDue: total(dates.filter(({ key }) => key['what'] === 'REVIEW' && key['day']! <= soon)),
    // the list of a service holds who is outside too
    unassigned: Math.max(0, listed - sum(query.service === undefined ? 'assignedInside' : 'assigned')),
    waiting: total(
      waiting.filter(({ key }) => key['recordedAt']! < since),
      'facts',
    ),
  };
}

/** Those whose first limit would be overdue today are overdue, on hold or not. */
async function onHold(
  engine: Engine,
  board: string,
  { where, today }: { readonly where: Where; readonly today: string },
): Promise<WorkCounts['onHold']> {
  const found = await rows(engine, board, ['cause', 'from', 'to', 'dueDay'], where);
  const counts: Record<string, number> = {};
  for (const { key, value } of found) {
    const holds = key['from']! <= today && today <= key['to']! && key['dueDay']! >= today;
    if (holds) counts[key['cause']!] = (counts[key['cause']!] ?? 0) + (value['stays'] ?? 0);
  }
  return counts;
}

function rows(engine: Engine, board: string, by: readonly string[], where: Where): Promise<Rows> {
  return engine.stores.documents.sum(collectionOf(views.caseload), { board, by, where });
}

function whereOf({ prison, status }: CountQuery, service?: string): Where {
  return {
    ...(prison === undefined ? {} : { prison: [prison] }),
    ...(status === undefined ? {} : { legalStatus: [status] }),
    ...(service === undefined ? {} : { service: [service] }),
  };
}

function waitingWhere({ prison }: CountQuery, service: string): Where {
  return { service: [service], ...(prison === undefined ? {} : { prison: [prison] }) };
}

function total(found: Rows, measure = 'stays'): number {
  return found.reduce((sum, { value }) => sum + (value[measure] ?? 0), 0);
}

/** A day, so many days from today. */
export function dayFrom({ zone, clock }: Pick<Engine, 'zone' | 'clock'>, days: number): string {
  return formatDay(zone.dayOf(clock.now()) + days);
}
