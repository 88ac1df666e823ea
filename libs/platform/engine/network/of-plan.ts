import { type FollowUp, type PlanAnswer, followUps } from '#views';
import type { Engine } from '../engine.js';
import { type Moment, type Names, idsIn, namesOf, statesOf } from './states.js';

/** What other streams add to a plan when it is read: who is who, and what becomes of needs that nobody meets. */
export interface FromPartnership {
  /** Names of the services and offers on the page, as they were then. */
  readonly names: Names;
  /** What bodies of consultation do about needs of this kind. They know no more of them than the kind. */
  readonly followUps: readonly FollowUp[];
}

export async function fromPartnership(engine: Engine, plan: PlanAnswer, moment: Moment): Promise<FromPartnership> {
  const unmet = plan.needs.filter(({ state }) => state === 'unmet');
  const bodies = unmet.length === 0 ? new Map() : await statesOf(engine, 'body', moment);
  const { languages = [] } = plan.header.person as { readonly languages?: readonly string[] };
  const { prison } = plan.header;
  const found = unmet.flatMap(({ needId, data }) => {
    const { domain, cause } = data as { readonly domain?: string; readonly cause?: string };
    return domain === undefined ? [] : followUps({ needId, domain, cause, languages, prisonId: prison }, bodies);
  });
  return { names: await namesOf(engine, idsIn(plan), moment), followUps: found };
}
