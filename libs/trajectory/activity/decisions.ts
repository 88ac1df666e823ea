import { type Decision, RuleBroken, parseDay } from '#eventsourcing';
import type { FactOf } from '../payloads.js';
import { type Rule, byRules, within } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { activityPayloads } from './events.js';
import { activityLifecycle } from './state.js';

const lifecycle = within(activityLifecycle, (stay) => stay.activities.enrolments);

/** What the offer itself says (full, expired) stands in another stream: a warning, never a refusal. */
const advised: Rule = (_fact, _around, { advisory }) => advisory;

const presentHasNoCause: Rule<FactOf<'AttendanceRecorded'>> = ({ data }) => {
  if (!data.attended || data.absenceCause === undefined) return;
  throw new RuleBroken('present-with-absence-cause', 'who was there has no cause of absence', 'data.absenceCause');
};

const eligibleLacksNothing: Rule<FactOf<'CourseAccessAssessed'>> = ({ data: { access, lacking = [], test } }) => {
  if (access !== 'ELIGIBLE' || (lacking.length === 0 && test !== 'FAILED')) return;
  const path = lacking.length > 0 ? 'data.lacking' : 'data.test';
  throw new RuleBroken('eligible-although-something-lacks', 'who is eligible lacks nothing and did not fail the test', path);
};

const endsAfterItBegins: Rule<FactOf<'ActivityInterrupted'>> = ({ data, day }) => {
  if (data.until === undefined || (parseDay(data.until) ?? Infinity) >= day) return;
  throw new RuleBroken('interruption-ends-before-it-begins', 'its last day lies before its first', 'data.until');
};

const ended = byRules<FactOf<'ActivityEnded'>>(lifecycle);
const recognised = byRules<FactOf<'SkillRecognised'>>(lifecycle);
const nothingToCheck = byRules();

export const activityDecisions: Decisions<keyof typeof activityPayloads> = {
  CourseAccessAssessed: byRules(eligibleLacksNothing),
  ActivityEnrolled: byRules(lifecycle, advised),
  ActivityEnded: (fact, around, context) => (fact.data.reason === 'DISCIPLINE' ? noEnd(fact) : ended(fact, around, context)),
  ActivityInterrupted: byRules(endsAfterItBegins, lifecycle),
  DisciplinaryEndRefused: byRules(),
  AttendanceRecorded: byRules(presentHasNoCause, lifecycle),
  SkillRecognised: (fact, ...rest) => (fact.data.offerId === undefined ? nothingToCheck : recognised)(fact, ...rest),
};

/** The course stays open; that its end was asked for discipline is stored, and the reporter hears the refusal. */
function noEnd({ data: { offerId } }: FactOf<'ActivityEnded'>): Decision {
  return {
    events: [{ type: 'DisciplinaryEndRefused', data: { offerId } }],
    warnings: [],
    refusal: new RuleBroken('discipline-is-no-end', 'a disciplinary measure does not end a course; the course stays open', 'data.reason'),
  };
}
