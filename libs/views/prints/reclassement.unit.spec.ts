import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RecordedFact, type Visibility, effectiveHistory, fold, parseDay } from '#eventsourcing';
import { DEFAULT_SETTINGS, trajectoryCatalogue } from '#trajectory';
import { type Domain, DOMAIN, codesOf } from '#vocabulary';
import { recorded, zone } from '../../trajectory/spec.js';
import { planView } from '../plan/plan.js';
import { passableTo } from './passable.js';
import { RECLASSEMENT_SECTIONS, reclassement } from './reclassement.js';

const calendar = trajectoryCatalogue.calendar(zone);
const today = parseDay('2026-06-01')!;
const court = 'SENTENCE_COURT' as const;

interface Goal {
  readonly domain: Domain;
  readonly visibility: Visibility;
}
interface Consent {
  readonly domains: readonly Domain[];
  readonly to: string;
  readonly until?: string;
  readonly withdrawn: boolean;
}

const domain = fc.constantFrom(...codesOf(DOMAIN));
const goals = fc.array(fc.record<Goal>({ domain, visibility: fc.constantFrom<Visibility[]>('SERVICE', 'PARTNERSHIP', 'SECRET') }), {
  maxLength: 8,
});
const consents = fc.array(
  fc.record<Consent>({
    domains: fc.uniqueArray(domain, { minLength: 2, maxLength: 6 }),
    to: fc.constantFrom(court, court, court, 'PROTECTION_CHAMBER', 's-2'),
    until: fc.constantFrom(undefined, '2026-05-31', '2026-06-01'),
    withdrawn: fc.constantFrom(false, false, true),
  }),
  { maxLength: 4 },
);

function stream(those: readonly Goal[], given: readonly Consent[]): RecordedFact[] {
  const facts = [
    ...given.flatMap(({ domains, to, until, withdrawn }, i) => [
      { type: 'ConsentGiven', data: { consentId: `c-${i}`, services: [to], domains, language: 'nl', ...(until ? { until } : {}) } },
      ...(withdrawn ? [{ type: 'ConsentWithdrawn', data: { consentId: `c-${i}` } }] : []),
    ]),
    ...those.map((goal, i) => ({
      type: 'PlanGoalSet',
      visibility: goal.visibility,
      data: { goalId: `g-${i}`, domain: goal.domain, words: `words-${i}`, steps: [] },
    })),
  ];
  const by = { userId: 'u', serviceId: 's-1', role: 'SERVICE_WORKER' };
  return facts.map(({ type, data, ...rest }, revision) => ({
    ...recorded({ eventId: `e-${revision}`, type, data, occurredAt: '2026-03-02', by }, revision),
    ...('visibility' in rest ? { visibility: rest.visibility } : {}),
  }));
}

function print(events: readonly RecordedFact[]): ReturnType<typeof reclassement> {
  const { consent, eventIds } = passableTo(court, events, { calendar, today });
  const passing = events.filter(({ eventId }) => eventIds.has(eventId));
  const plan = fold(
    effectiveHistory(passing, calendar),
    (body, fact) => planView.evolve(body, fact, DEFAULT_SETTINGS),
    planView.initial('t', DEFAULT_SETTINGS),
  );
  return reclassement(plan, { court, consents: consent.consentIds, sections: RECLASSEMENT_SECTIONS });
}

describe('given any goals and consents, when a plan is printed for a court', () => {
  it('holds exactly the goals of domains that a consent of today lets pass to it, never health, never a secret', () => {
    let shown = 0;
    fc.assert(
      fc.property(goals, consents, (those, given) => {
        const holding = given.filter((c) => c.to === court && !c.withdrawn && c.until !== '2026-05-31');
        const allowed = new Set(holding.flatMap(({ domains }) => domains).filter((one) => !['D8', 'D9', 'D10'].includes(one)));
        const expected = those.flatMap((goal, i) => (allowed.has(goal.domain) && goal.visibility !== 'SECRET' ? [`g-${i}`] : []));
        const answer = print(stream(those, given));
        expect(answer.sections.GOALS?.map(({ id }) => id)).toEqual(expected);
        expect(answer.consents).toEqual(given.flatMap((c, i) => (holding.includes(c) ? [`c-${i}`] : [])));
        shown += expected.length;
      }),
      { numRuns: 200 },
    );
    expect(shown).toBeGreaterThan(10);
  });

  it('is the same whatever stands in what does not pass: no value, count, order or gap of it shows', () => {
    fc.assert(
      fc.property(goals, consents, (those, given) => {
        const events = stream(those, given);
        const { eventIds } = passableTo(court, events, { calendar, today });
        const without = events.filter(({ eventId, type }) => eventIds.has(eventId) || type.startsWith('Consent'));
        expect(print(without)).toEqual(print(events));
      }),
      { numRuns: 80 },
    );
  });
});
