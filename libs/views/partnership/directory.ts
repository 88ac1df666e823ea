import { type Item, itemsIn } from '#eventsourcing';
import {
  type AgreementConcluded,
  type BodyConvened,
  type ConsultationBody,
  type DecisionProgressed,
  type DecisionTaken,
  type RecommendationMade,
  type Service,
  bindsOn,
} from '#partnership';

/** A service in the directory: who is who. */
export interface ServiceLine {
  readonly serviceId: string;
  readonly name?: string;
  readonly kind?: string;
  readonly authority?: string;
  readonly languages: readonly string[];
  readonly domains: readonly string[];
  readonly standing: 'active' | 'mandate-ended' | 'closed';
  readonly registeredOn?: string;
  readonly until?: string;
  readonly closedOn?: string;
  readonly successorServiceId?: string;
  readonly contactPoints: Service['contactPoints'];
  /** Coordination functions that it holds, and where. */
  readonly coordination: readonly { readonly function: string; readonly prisonIds?: readonly string[]; readonly since: string }[];
  /** By year, the latest first. */
  readonly means: readonly Service['means'][string][];
}

/** Services that were registered, by name. @param today `YYYY-MM-DD` */
export function serviceLines(services: ReadonlyMap<string, Service>, today: string): readonly ServiceLine[] {
  const known = [...services].filter(([, { registeredOn }]) => registeredOn !== undefined);
  return known.map(([serviceId, service]) => serviceLine(serviceId, service, today)).toSorted(byName);
}

function serviceLine(serviceId: string, service: Service, today: string): ServiceLine {
  const { coordination, means, languages = [], domains = [], ...rest } = service;
  const ended = service.until !== undefined && service.until < today;
  return {
    serviceId,
    ...rest,
    languages,
    domains,
    standing: service.closedOn === undefined ? (ended ? 'mandate-ended' : 'active') : 'closed',
    coordination: itemsIn(coordination, 'held').map(({ id, since, data }) => ({
      function: id,
      since,
      ...(data['prisonIds'] === undefined ? {} : { prisonIds: data['prisonIds'] as string[] }),
    })),
    means: Object.values(means).toSorted((a, b) => b.year - a.year),
  };
}

function byName(one: { readonly name?: string }, other: { readonly name?: string }): number {
  const [a, b] = [one.name ?? '', other.name ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A body in the register. */
export interface BodyLine {
  readonly bodyId: string;
  readonly name?: string;
  readonly kind?: string;
  readonly members: readonly string[];
  readonly rhythm?: string;
  readonly objectives: readonly string[];
  readonly domains: readonly string[];
  readonly prisonId?: string;
  readonly convenedOn?: string;
  readonly dissolvedOn?: string;
  readonly lastMeetingOn?: string;
  readonly meetings: number;
  readonly openDecisions: number;
}

export function bodyLines(bodies: ReadonlyMap<string, ConsultationBody>): readonly BodyLine[] {
  const known = [...bodies].filter(([, { convenedOn }]) => convenedOn !== undefined);
  return known.map(([bodyId, body]) => bodyLine(bodyId, body)).toSorted(byName);
}

function bodyLine(bodyId: string, body: ConsultationBody): BodyLine {
  const { name, kind, members = [], rhythm, objectives = [], domains = [], prisonId } = body.terms;
  return {
    bodyId,
    name,
    kind,
    members,
    rhythm,
    objectives,
    domains,
    prisonId,
    convenedOn: body.convenedOn,
    dissolvedOn: body.dissolvedOn,
    lastMeetingOn: lastMeeting(body),
    meetings: body.meetings.length,
    openDecisions: itemsIn(body.decisions, 'open', 'in-progress').length,
  };
}

/** When a body met last, as reported. */
export function lastMeeting({ meetings }: ConsultationBody): string | undefined {
  return meetings.at(-1)?.source.occurredAt;
}

/** One thing that a body did and that goes on; sealed words are still sealed. */
export interface BodyItem<Data> {
  readonly id: string;
  readonly state: string;
  readonly since: string;
  readonly on: string;
  /** As far as it is shown: words that the reader may not open are left out. */
  readonly data: Partial<Data>;
}

/** One body with all that it did. */
export interface BodyPage extends BodyLine {
  readonly mandate?: BodyConvened['mandate'];
  readonly recommendations: readonly BodyItem<RecommendationMade>[];
  readonly decisions: readonly (BodyItem<DecisionTaken & Partial<DecisionProgressed>> & { readonly overdue: boolean })[];
  readonly meetingsHeld: ConsultationBody['meetings'];
  readonly invitations: ConsultationBody['invitations'];
  readonly collectiveNeeds: ConsultationBody['collectiveNeeds'];
  readonly agreements: readonly (BodyItem<AgreementConcluded> & { readonly binds: boolean })[];
  readonly annualPlans: ConsultationBody['annualPlans'];
  readonly evidence: ConsultationBody['evidence'];
  readonly trainings: ConsultationBody['trainings'];
  readonly studyDays: ConsultationBody['studyDays'];
}

/** @param today `YYYY-MM-DD` */
export function bodyPage(bodyId: string, body: ConsultationBody, today: string): BodyPage {
  return {
    ...bodyLine(bodyId, body),
    mandate: body.terms.mandate,
    recommendations: Object.values(body.recommendations.items).map((item) => bodyItem(item)),
    decisions: Object.values(body.decisions.items).map((item) => ({
      ...bodyItem<DecisionTaken & Partial<DecisionProgressed>>(item),
      overdue: isOverdue(item, today),
    })),
    meetingsHeld: body.meetings,
    invitations: body.invitations,
    collectiveNeeds: body.collectiveNeeds,
    agreements: Object.values(body.agreements.items).map((item) => ({
      ...bodyItem<AgreementConcluded>(item),
      binds: bindsOn(item, today),
    })),
    annualPlans: body.annualPlans,
    evidence: body.evidence,
    trainings: body.trainings,
    studyDays: body.studyDays,
  };
}

/** True while something that was decided is due and not done. */
export function isOverdue({ state, data }: Item, today: string): boolean {
  const dueOn = data['dueOn'] as string | undefined;
  return (state === 'open' || state === 'in-progress') && dueOn !== undefined && dueOn < today;
}

function bodyItem<Data>({ id, state, since, data, opened }: Item): BodyItem<Data> {
  return { id, state, since, on: opened.occurredAt, data: data as Data };
}
