import { type Compartment, NotFound, type RecordedFact, RuleBroken, parseInstant } from '#eventsourcing';
import {
  type Certificate,
  type CourtConsent,
  RECLASSEMENT_SECTIONS,
  type Reclassement,
  type Withheld,
  certificate,
  mayPassTo,
  passableTo,
  reclassement,
} from '#views';
import type { Court, ReclassementSection } from '#vocabulary';
import type { Engine } from './engine.js';
import { type Answered, type StayQuery, about, foldPlan, mayReadStay, opened, readableStay } from './reading.js';

export interface ReclassementQuery extends StayQuery {
  readonly court: Court;
  /** Default: all. */
  readonly sections?: readonly ReclassementSection[];
}

export interface ReclassementAnswer extends Reclassement, Answered {
  /** The version that stands on the page: the revision of the stay that was known at the cut. */
  readonly revision: number;
  /** What the reader who prints it may not read. It is not on the page: a court could count by it. */
  readonly withheld: Withheld;
}

/**
 * `…/reclassement`: chosen sections of the plan for a court, by consent of the person, at both cuts. The consent is that of now.
 * @throws NotFound, Forbidden, RuleBroken `consent-missing`: the same whether there was never a consent or it ended
 */
export async function reclassementOf(engine: Engine, query: ReclassementQuery): Promise<ReclassementAnswer> {
  const { court, sections = RECLASSEMENT_SECTIONS } = query;
  mayReadStay(engine, query);
  engine.demand(query.actor, { kind: 'print-for-court', stay: query.trajectoryId });
  const { shared, readable, position } = await readableStay(engine, query);
  const { calendar, zone, clock } = engine;
  const { consent, eventIds } = passableTo(court, shared, { calendar, today: zone.dayOf(clock.now()) });
  if (consent.consentIds.length === 0) throw noConsent(court, 'court');
  const passes = ({ eventId }: RecordedFact): boolean => eventIds.has(eventId);
  const passing = { events: readable.events.filter(passes), uncut: readable.uncut.filter(passes) };
  const print = reclassement(foldPlan(engine, query, passing), { court, consents: consent.consentIds, sections });
  const knownAt = query.cut?.knownAt ?? Infinity;
  const known = shared.filter((event) => (parseInstant(event.recordedAt) ?? 0) <= knownAt);
  return {
    ...((await opened(engine, query, print, passingCompartments(consent))) as Reclassement),
    revision: known.at(-1)?.revision ?? -1,
    withheld: readable.withheld,
    ...about(engine, query, position),
  };
}

/** Texts that may be opened for a court: never health; psychosocial ones where the consent names that domain. */
function passingCompartments({ domains }: CourtConsent): readonly Compartment[] {
  return ['identity', 'judicial', 'administrative', 'social', ...(domains.includes('D1') ? (['psychosocial'] as const) : [])];
}

export interface CertificateQuery extends StayQuery {
  /** The fact that issued it. */
  readonly certificateId: string;
}

export type CertificateAnswer = Certificate & Answered & { readonly withheld: Withheld };

/**
 * `…/certificates/{eventId}`: an attendance certificate, at both cuts. The consent must still hold: each print passes it on anew.
 * @throws NotFound where there is none, or none that the actor may read; RuleBroken `consent-missing`
 */
export async function certificateOf(engine: Engine, query: CertificateQuery): Promise<CertificateAnswer> {
  const { shared, readable, position } = await readableStay(engine, query);
  const found = certificate(foldPlan(engine, query, readable), query.certificateId, engine.zone);
  if (!found) throw new NotFound('there is no such certificate');
  const { calendar, zone, clock } = engine;
  const { addressee } = found;
  if (!mayPassTo(addressee, shared, { calendar, today: zone.dayOf(clock.now()) })) throw noConsent(addressee, 'addressee');
  const answer = (await opened(engine, query, found, ['identity', 'administrative'])) as Certificate;
  return { ...answer, withheld: readable.withheld, ...about(engine, query, position) };
}

/** The same whether there was never a consent, it ended or it was taken back. */
function noConsent(addressee: string, path: string): RuleBroken {
  return new RuleBroken('consent-missing', `no consent of the person names ${addressee} today: give one that does (ConsentGiven)`, path);
}
