import { RuleBroken, parseDay, warn } from '#eventsourcing';
import { caseLimitOn } from '../limits.js';
import type { FactOf } from '../payloads.js';
import { type Rule, byRules } from '../ruled.js';
import { mustBeInside } from '../rules.js';
import type { Decisions } from '../state.js';
import type { releasePayloads } from './events.js';
import { modalityOf, needsJusticeHouse } from './state.js';

const stillInside: Rule<FactOf<'ReleasePlanned'>> = (fact, around) => mustBeInside(around, fact, 'already-released').unknown;

const namesSomebody: Rule<FactOf<'ReferencePersonNamed'>> = ({ data }) => {
  if (data.relativeId !== undefined || data.serviceId !== undefined || data.name !== undefined) return;
  throw new RuleBroken('reference-without-person', 'name a relative, a service or a person', 'data.name');
};

const endsAfterItBegins: Rule<FactOf<'HousingSecured'>> = ({ data, day }) => {
  if (data.until === undefined || (parseDay(data.until) ?? Infinity) >= day) return;
  throw new RuleBroken('housing-ends-before-it-begins', 'its last day lies before it was secured', 'data.until');
};

/** A kit that comes long after the release was given all the same: it is kept and flagged. */
const inTime: Rule<FactOf<'ReleaseKitIssued'>> = (fact, { before }, { settings }) => {
  const { released } = before.release;
  const limit = released && caseLimitOn(settings, 'RELEASE_KIT', released.day)?.limit;
  if (!limit || fact.day <= released.day + daysOf(limit)) return;
  return warn('kit-after-limit', `the release was on ${released.source.occurredAt}`, released.source.eventId);
};

function daysOf(limit: { readonly days: number } | { readonly hours: number }): number {
  return 'days' in limit ? limit.days : Math.ceil(limit.hours / 24);
}

const isNeeded: Rule<FactOf<'JusticeHouseNotified'>> = ({ data }, { before }) => {
  const modality = data.modality ?? modalityOf(before.release);
  return needsJusticeHouse(modality) === false ? warn('justice-house-not-needed', `nobody is guided after ${modality}`) : undefined;
};

export const releaseDecisions: Decisions<keyof typeof releasePayloads> = {
  ReleasePlanned: byRules(stillInside),
  ReferencePersonNamed: byRules(namesSomebody),
  HousingSecured: byRules(endsAfterItBegins),
  ReleaseKitIssued: byRules(inTime),
  JusticeHouseNotified: byRules(isNeeded),
};
