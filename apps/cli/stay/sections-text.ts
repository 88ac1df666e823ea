import type { GoalLine, ItemLine, PlanAnswer } from '#views';
import {
  ACCESS_CAUSE,
  ACTIVITY_STATE,
  AFTERCARE_STATE,
  ALTERNATIVE,
  ALTERNATIVE_OUTCOME,
  CASE_DEADLINE,
  CONSENT_STATE,
  CONTACT_KIND,
  CONTINUITY_KIND,
  COURSE_ACCESS,
  COURSE_LACK,
  type CodeList,
  DEADLINE_STATE,
  DOMAIN,
  GOAL_STATE,
  HANDOVER_ITEM_STATE,
  HANDOVER_STATE,
  MODALITY,
  MODALITY_STATE,
  PLAN_KIND,
  PLAN_STATE,
  PLAN_WARNING,
  REFERRAL_STATE,
  RELATION,
  RELATIVE_STATE,
  RELEASE_BLOCKER,
  RIGHT,
  RIGHT_STATUS,
  SELECTION_TEST,
  STEP_STATUS,
  SUPPORT_STATE,
  SUPPORT_TRACK,
  WAITING_STATE,
} from '#vocabulary';
import { CONTINUITY, WHO_ROLE, type PhraseName, phraseOf } from './phrases.js';
import type { PageWriter } from './writer.js';

type Fields = { readonly [name: string]: unknown };
type Rows = readonly (readonly string[])[];

/** What is due, before anything else: the first limit first. */
export function dueSection({ deadlines }: PlanAnswer, page: PageWriter): void {
  const labels = { ...CONTACT_KIND, ...CASE_DEADLINE };
  const rows = deadlines.map(({ what, about, dueAt, state }) => [
    page.when(dueAt),
    page.label(DEADLINE_STATE, state),
    [page.label(labels, what), about].filter(Boolean).join(' · '),
  ]);
  section('deadlines', rows, page);
}

/** What the plan lacks, and what was considered before custody. */
export function firstSections({ warnings, alternatives }: PlanAnswer, page: PageWriter): void {
  const lacks = warnings.map(({ code, asFarAsShown }) => [page.label(PLAN_WARNING, code), asFarAsShown ? page.say('asFarAsShown') : '']);
  section('warnings', lacks, page);
  const before = alternatives.map(({ alternative, outcome, serviceId, source }) => [
    page.when(source.occurredAt),
    page.label(ALTERNATIVE, alternative),
    [page.label(ALTERNATIVE_OUTCOME, outcome), serviceId].filter(Boolean).join(' · '),
  ]);
  section('alternatives', before, page);
}

/** The sections after reception and needs. One without a line is left out. */
export function furtherSections(plan: PlanAnswer, page: PageWriter): void {
  const who = plan.whoIsWho.map(({ serviceId, role, workerId, since, lastContact }) => [
    serviceId,
    phraseOf(WHO_ROLE, role, page.language),
    [workerId, sinceText(since, page), lastContact === undefined ? '' : `${page.say('held')} ${page.when(lastContact)}`]
      .filter(Boolean)
      .join('; '),
  ]);
  section('whoIsWho', who, page);
  const rights = plan.rights.map(({ right, status, since }) => [
    page.label(RIGHT, right),
    page.label(RIGHT_STATUS, status),
    sinceText(since, page),
  ]);
  section('rights', rights, page);
  goals(plan, page);
  section(
    'activities',
    [...itemRows(plan.activities.enrolments, ACTIVITY_STATE, page), ...itemRows(plan.activities.waiting, WAITING_STATE, page)],
    page,
  );
  section('courseAccess', courseAccessRows(plan, page), page);
  section(
    'access',
    plan.access.refusals.map(({ cause, serviceId, until, source }) => [
      page.when(source.occurredAt),
      page.label(ACCESS_CAUSE, cause),
      [serviceId, until === undefined ? '' : `→ ${page.when(until)}`].filter(Boolean).join(' '),
    ]),
    page,
  );
  section(
    'referrals',
    itemRows(plan.referrals, REFERRAL_STATE, page, (data) => `→ ${text(data['toServiceId'])}`),
    page,
  );
  section('supports', supportRows(plan, page), page);
  section(
    'modalities',
    itemRows(plan.modalities, MODALITY_STATE, page, (data) => page.label(MODALITY, data['code'])),
    page,
  );
  section('continuity', continuityRows(plan, page), page);
  section(
    'family',
    itemRows(plan.family.relatives, RELATIVE_STATE, page, (data) => page.label(RELATION, data['relation'])),
    page,
  );
  release(plan, page);
  section('aftercare', itemRows(plan.aftercare, AFTERCARE_STATE, page), page);
  section(
    'consents',
    itemRows(plan.consents, CONSENT_STATE, page, (data) => consentText(data, page)),
    page,
  );
}

function section(name: PhraseName, rows: Rows, page: PageWriter): void {
  if (rows.length > 0) page.section(name).columns(rows);
}

function itemRows(items: readonly ItemLine[], states: CodeList, page: PageWriter, about?: (data: Fields) => string): Rows {
  return items.map(({ id, state, since, data }) => {
    const said = about?.(data as Fields);
    return [said ? `${said} · ${id}` : id, page.label(states, state), sinceText(since, page)];
  });
}

function courseAccessRows({ activities }: PlanAnswer, page: PageWriter): Rows {
  return activities.access.map(({ offerId, access, lacking = [], test, eLearning, source }) => {
    const lacks = lacking.map((one) => page.label(COURSE_LACK, one)).join(', ');
    const tested = test === undefined ? '' : `${page.say('test')} ${page.label(SELECTION_TEST, test)}`;
    const online = eLearning ? page.say('eLearning') : '';
    return [
      `${offerId} · ${page.when(source.occurredAt)}`,
      page.label(COURSE_ACCESS, access),
      [lacks, tested, online].filter(Boolean).join('; '),
    ];
  });
}

function goals({ agreed }: PlanAnswer, page: PageWriter): void {
  if (agreed.goals.length + agreed.plans.length === 0) return;
  page.section('goals').columns(itemRows(agreed.plans, PLAN_STATE, page, (data) => page.label(PLAN_KIND, data['kind'])));
  for (const goal of agreed.goals) goalLines(goal, page);
}

function goalLines({ id, state, since, data, steps }: GoalLine, page: PageWriter): void {
  const { domain, words } = data as Fields;
  page.line(`  ${page.label(DOMAIN, domain)}: ${page.label(GOAL_STATE, state)} ${sinceText(since, page)} · ${id}`);
  if (typeof words === 'string') page.line(`      | ${words}`);
  for (const { stepId, dueOn, progress } of steps) {
    const due = dueOn === undefined ? '' : `, ${page.say('due')} ${page.when(dueOn)}`;
    page.line(`      ${stepId}: ${page.label(STEP_STATUS, progress?.status ?? 'NOT_STARTED')}${due}`);
  }
}

function supportRows({ supports }: PlanAnswer, page: PageWriter): Rows {
  return supports.map(({ id, state, data, doubles }) => {
    const { track, serviceId } = data as Fields;
    const doubled = doubles ? `${page.say('doubles')} ${doubles.join(', ')}` : '';
    return [
      `${page.label(SUPPORT_TRACK, track)} · ${id}`,
      page.label(SUPPORT_STATE, state),
      [text(serviceId), doubled].filter(Boolean).join('; '),
    ];
  });
}

function continuityRows({ continuity }: PlanAnswer, page: PageWriter): Rows {
  const states = { ...HANDOVER_STATE, ...HANDOVER_ITEM_STATE };
  return continuity.map(({ kind, itemId, state, owner }) => [
    `${page.label(CONTINUITY_KIND, kind)} ${itemId}`,
    state === 'not-handed-over' ? CONTINUITY[page.language] : page.label(states, state),
    owner ?? '–',
  ]);
}

function release({ release: { planned, readiness } }: PlanAnswer, page: PageWriter): void {
  if (!planned && readiness.percent === 0) return; // nobody speaks of a release yet
  const { expectedOn } = (planned ?? {}) as Fields;
  const date = typeof expectedOn === 'string' ? [[page.say('expected'), page.when(expectedOn)]] : [];
  const blockers = readiness.blockers.map((blocker) => page.label(RELEASE_BLOCKER, blocker)).join(', ');
  section('release', [...date, [page.say('ready'), [`${readiness.percent} %`, blockers].filter(Boolean).join(': ')]], page);
}

function consentText({ services, domains }: Fields, page: PageWriter): string {
  const names = (domains as readonly string[] | undefined)?.map((domain) => page.label(DOMAIN, domain)) ?? [];
  return `${((services as readonly string[] | undefined) ?? []).join(', ')}: ${names.join(', ')}`;
}

function sinceText(since: string | undefined, page: PageWriter): string {
  return since === undefined ? '' : `${page.say('since')} ${page.when(since)}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
