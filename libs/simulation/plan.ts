import { DAY_MS } from '#eventsourcing';
import { type Course, statusAt } from './course.js';
import { rate, shares } from './rates.js';
import { SPS, workerOf } from './services.js';
import { MINUTE_MS, type Stay, dateAfter } from './stay.js';

type Kind = 'AID' | 'STATUTORY';

/** The plan of help, and the statutory one of who is convicted or interned; either may be refused. */
export function plan(stay: Stay, course: Course): void {
  const { random, span } = stay;
  const aid = random.chance(rate.planBegun) ? stay.after(span.from, random.between(20, 60)) : undefined;
  if (aid !== undefined) begin(stay, 'AID', aid);
  const from = course.sentenced?.at ?? span.from;
  const status = statusAt(course, span.to);
  const statutory = status === 'CONVICTED' || status === 'INTERNED' ? stay.after(from, random.between(30, 120)) : undefined;
  if (statutory !== undefined && random.chance(rate.planBegun)) begin(stay, 'STATUTORY', statutory);
}

function begin(stay: Stay, kind: Kind, at: number): void {
  const { random } = stay;
  let opened: number | undefined = at;
  if (random.chance(rate.planRefused)) {
    stay.firm('DetentionPlanRefused', at, { kind });
    const withdrawn = random.chance(0.3) ? stay.after(at, random.between(20, 90)) : undefined;
    if (withdrawn !== undefined) stay.firm('DetentionPlanRefusalWithdrawn', withdrawn, { kind });
    opened = withdrawn === undefined ? undefined : withdrawn + MINUTE_MS;
  }
  if (opened === undefined) return;
  stay.firm('DetentionPlanOpened', opened, { kind, basis: kind === 'AID' ? 'CONSENT' : 'LAW' });
  const goals = random.between(1, 3);
  for (let i = 0; i < goals; i += 1) goal(stay, opened + (i + 1) * MINUTE_MS);
  agree(stay, kind, opened + 10 * MINUTE_MS);
  review(stay, kind, opened);
}

/** What is agreed, on the page that was printed just before, and for the statutory plan both signatures. */
function agree(stay: Stay, kind: Kind, at: number): void {
  const { random } = stay;
  const outcome = random.weighted(shares.agreement);
  stay.firm('PlanAgreementRecorded', at, { kind, outcome, planVersion: 0 });
  if (kind !== 'STATUTORY' || outcome !== 'AGREED') return;
  stay.firm('PlanProtocolSigned', at + MINUTE_MS, { kind, signatory: 'PERSON', planVersion: 0 });
  const signed = random.chance(0.8) ? stay.after(at, random.between(1, 10)) : undefined;
  if (signed !== undefined) stay.firm('PlanProtocolSigned', signed, { kind, signatory: 'DIRECTOR', planVersion: 0 });
}

function review(stay: Stay, kind: Kind, opened: number): void {
  const { random } = stay;
  const scheduled = random.chance(0.5) ? stay.after(opened, random.between(5, 30)) : undefined;
  if (scheduled !== undefined) stay.loose('PlanReviewScheduled', scheduled, { kind, dueOn: dateAfter(opened, 120) });
  const reviewed = random.chance(0.6) ? stay.after(opened, random.between(90, 150)) : undefined;
  if (reviewed !== undefined) stay.loose('PlanReviewed', reviewed, { kind, heldBy: workerOf(random, SPS) });
}

const STEPS = ['Find out together what is possible.', 'Ask for the papers.', 'A talk with the service.'] as const;
const WHO = [['PERSON', 'SERVICE'], ['PERSON'], ['SERVICE'], ['SPS', 'PERSON'], ['RELATIVE', 'PERSON']] as const;

function goal(stay: Stay, at: number): void {
  const { random } = stay;
  const [goalId, domain] = [stay.item('goal'), random.weighted(shares.domain)];
  const ids = STEPS.slice(0, random.between(1, 3)).map((_, i) => `step-${i + 1}`);
  const steps = ids.map((stepId) => ({ stepId, who: [...random.pick(WHO)], dueOn: dateAfter(at, random.between(20, 120)) }));
  const stepTexts = ids.map((stepId, i) => ({ stepId, what: STEPS[i] }));
  stay.firm('PlanGoalSet', at, { goalId, domain, steps, stepTexts });
  const became = random.weighted(shares.goalEnds);
  const done = progress(stay, at, { goalId, steps: ids });
  const ended = done === undefined || became === 'open' ? undefined : done + MINUTE_MS;
  stay.items.push({ kind: 'GOAL', itemId: goalId, domain, from: at, to: (became === 'revised' ? undefined : ended) ?? Infinity });
  if (ended === undefined) return;
  if (became === 'achieved') stay.firm('PlanGoalAchieved', ended, { goalId, confirmed: true });
  if (became === 'dropped') drop(stay, ended, goalId);
  if (became === 'revised') stay.firm('PlanGoalRevised', ended, { goalId, domain, steps, stepTexts, reason: 'More time is needed.' });
}

function drop(stay: Stay, at: number, goalId: string): void {
  stay.firm('PlanGoalDropped', at, { goalId, reason: 'The person wants something else now.' });
  const again = stay.random.chance(0.25) ? stay.after(at, stay.random.between(10, 60)) : undefined;
  if (again !== undefined) stay.firm('PlanGoalReinstated', again, { goalId, reason: 'The person comes back to it.' });
}

interface Goal {
  readonly goalId: string;
  readonly steps: readonly string[];
}

/** Step by step. @returns when the last step moved */
function progress(stay: Stay, from: number, { goalId, steps }: Goal): number | undefined {
  const { random } = stay;
  let last: number | undefined;
  for (const stepId of steps) {
    const at = stay.after(Math.max(last ?? 0, from + DAY_MS), random.between(5, 50));
    if (at === undefined) break;
    const status = random.pick(['IN_PROGRESS', 'DONE', 'DONE', 'DONE', 'CANNOT_YET', 'NO_LONGER_NEEDED']);
    stay.firm('PlanStepProgressed', at, { goalId, stepId, status });
    last = at;
  }
  return last;
}
