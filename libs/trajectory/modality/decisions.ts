import { type Day, RuleBroken, type Warning, ownItem, parseDay, warn } from '#eventsourcing';
import type { LegalStatus, Modality, ModalityAuthority } from '#vocabulary';
import { isInside } from '../custody/state.js';
import type { FactOf } from '../payloads.js';
import { type Rule, byRules, unknown, within } from '../ruled.js';
import type { Decisions, Trajectory } from '../state.js';
import type { modalityPayloads } from './events.js';
import { type ModalityRule, earliestBy, modalityRulesOn, regimesOf } from './modality-rules.js';
import { modalityLifecycle } from './state.js';

type Ruled = FactOf<'ModalityRequested' | 'ModalityDecided'>;
type Timed = FactOf<'SpsEvaluationDelivered' | 'ModalityDecided'>;

const lifecycle = within(modalityLifecycle, (stay) => stay.modalities);

function statusOf({ custody }: Trajectory): LegalStatus | undefined {
  if (isInside(custody)) return custody.legalStatus;
  return 'last' in custody ? custody.last?.legalStatus : undefined;
}

/** The law as it stood on that day: for whom the modality is, and who decides on it. */
const byLaw: Rule<Ruled> = ({ data, day }, { before }, { settings }) => {
  const { code, authority } = data as { code: Modality; authority?: ModalityAuthority };
  const inForce = modalityRulesOn(settings.modalities, code, day);
  if (inForce.length === 0) return warn('modality-not-in-force', `no rule for ${code} is in force on that date`);
  const status = statusOf(before);
  const own = inForce.filter((rule) => regimesOf(status).includes(rule.regime));
  if (own.length === 0) throw new RuleBroken('modality-not-for-status', `${code} is not for the status ${status}`, 'data.code');
  if (authority !== undefined && !own.some((rule) => rule.authorities.includes(authority))) {
    throw new RuleBroken('wrong-authority', `${authority} does not decide on ${code}`, 'data.authority');
  }
  return status === undefined ? unknown('no legal status is known on that date') : undefined;
};

/** What the request says, when it is known. */
function requestOf(fact: Timed, { modalities }: Trajectory): { code?: Modality; earliestOn?: string } | undefined {
  return ownItem(modalities, fact.data.requestId, fact)?.data;
}

const asRequested: Rule<FactOf<'ModalityDecided'>> = (fact, { before }) => {
  const code = requestOf(fact, before)?.code;
  if (code === undefined || code === fact.data.code) return;
  throw new RuleBroken('other-modality', `this request is for ${code}`, 'data.code');
};

const requestKnown: Rule<FactOf<'ModalityDecided'>> = (fact, { before }) =>
  requestOf(fact, before) ? undefined : unknown(`request ${fact.data.requestId} is not known`);

/** Before the earliest date, given or counted back, an evaluation or a grant is odd, and no more. */
const notBeforeEarliest: Rule<Timed> = (fact, { before }, { settings }): Warning | undefined => {
  if ('outcome' in fact.data && fact.data.outcome === 'REFUSED') return;
  const request = requestOf(fact, before) ?? ('code' in fact.data ? { code: fact.data.code } : {});
  const earliest = earliestOf(request, before, modalityRulesAt(settings.modalities, fact.day));
  if (earliest === undefined || fact.day >= (parseDay(earliest) ?? -Infinity)) return;
  return warn('before-earliest', `possible from ${earliest}`);
};

type RulesOf = (code: Modality) => readonly ModalityRule[];
const modalityRulesAt =
  (rules: readonly ModalityRule[], day: Day): RulesOf =>
  (code) =>
    modalityRulesOn(rules, code, day);

function earliestOf(request: { code?: Modality; earliestOn?: string }, before: Trajectory, rulesOf: RulesOf): string | undefined {
  const date = before.status.dates?.conditionalReleaseFrom;
  if (request.earliestOn !== undefined || request.code === undefined || date === undefined) return request.earliestOn;
  const rule = rulesOf(request.code).find((r) => regimesOf(statusOf(before)).includes(r.regime));
  return rule && earliestBy(rule, date);
}

export const modalityDecisions: Decisions<keyof typeof modalityPayloads> = {
  ModalityRequested: byRules(lifecycle, byLaw),
  SpsEvaluationRequested: byRules(lifecycle),
  SpsEvaluationDelivered: byRules(lifecycle, notBeforeEarliest),
  ModalityDecided: byRules(lifecycle, asRequested, byLaw, requestKnown, notBeforeEarliest),
  ModalityRevoked: byRules(lifecycle),
};
