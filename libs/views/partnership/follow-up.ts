import { itemsIn } from '#eventsourcing';
import type { ConsultationBody, NeedType } from '#partnership';

/** A need as it is matched with what bodies recommend: never whose. */
export interface UnmetNeed {
  readonly needId: string;
  readonly domain: string;
  readonly cause?: string;
  readonly prisonId?: string;
  readonly languages: readonly string[];
}

/** What a body does about needs of this kind. */
export interface FollowUp {
  readonly needId: string;
  readonly bodyId: string;
  readonly bodyName?: string;
  readonly what: 'SECTOR_INVITED' | 'RECOMMENDATION';
  readonly on: string;
  readonly sector?: string;
  readonly recommendationId?: string;
  /** `made`, then what a decision makes of it. */
  readonly state?: string;
  readonly decision?: { readonly decisionId: string; readonly state: string; readonly since: string; readonly dueOn?: string };
}

/** The way back from a body to the people concerned: by the kind of their needs, computed when a plan is read. */
export function followUps(need: UnmetNeed, bodies: ReadonlyMap<string, ConsultationBody>): readonly FollowUp[] {
  return [...bodies].flatMap(([bodyId, body]) => {
    const named = { needId: need.needId, bodyId, ...(body.terms.name === undefined ? {} : { bodyName: body.terms.name }) };
    return [...invited(body, need), ...recommended(body, need)].map((found) => ({ ...named, ...found }));
  });
}

type Found = Omit<FollowUp, 'needId' | 'bodyId' | 'bodyName'>;

function invited({ invitations }: ConsultationBody, need: UnmetNeed): readonly Found[] {
  const about = invitations.filter(({ needs }) => needs.some((type) => isOf(type, need)));
  return about.map(({ sector, source }) => ({ what: 'SECTOR_INVITED', sector, on: source.occurredAt }));
}

function recommended({ recommendations, decisions }: ConsultationBody, need: UnmetNeed): readonly Found[] {
  const about = Object.values(recommendations.items).filter(({ data }) =>
    ((data['needs'] ?? []) as readonly NeedType[]).some((type) => isOf(type, need)),
  );
  return about.map(({ id, state, opened }): Found => {
    const last = itemsIn(decisions, 'open', 'in-progress', 'done', 'dropped').findLast(({ data }) => data['recommendationId'] === id);
    const dueOn = last?.data['dueOn'] as string | undefined;
    const decision = last && { decisionId: last.id, state: last.state, since: last.since, ...(dueOn === undefined ? {} : { dueOn }) };
    return { what: 'RECOMMENDATION', recommendationId: id, state, on: opened.occurredAt, ...(decision ? { decision } : {}) };
  });
}

/** True when a need is of a type; what the type leaves out stands for any. */
export function isOf({ domain, cause, language, prisonId }: NeedType, need: UnmetNeed): boolean {
  if (domain !== need.domain) return false;
  if (cause !== undefined && cause !== need.cause) return false;
  if (language !== undefined && !need.languages.includes(language)) return false;
  return prisonId === undefined || prisonId === need.prisonId;
}
