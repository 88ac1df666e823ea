import { describe, expect, test } from '@jest/globals';
import { type RecordedFact, Zone, effectiveHistory, fold } from '#eventsourcing';
import { DEFAULT_SETTINGS, trajectoryCatalogue } from '#trajectory';
import { planAnswer, planView } from '#views';
import { planText } from './plan-text.js';
import { PageWriter } from './writer.js';

const zone = new Zone('Europe/Brussels');
const asOf = { validAt: '2026-06-01T12:00:00Z', knownAt: '2026-06-01T12:00:00Z' };
const FACTS: readonly (readonly [string, object])[] = [
  ['DetaineeAdmitted', { personId: 'p-1', prisonId: 'ghent', legalStatus: 'CONVICTED', kind: 'NEW' }],
  ['CaseAssigned', { serviceId: 's-1', workerId: 'w-1' }],
  ['ConsentGiven', { consentId: 'c-1', services: ['s-2'], domains: ['D2'], language: 'nl' }],
  ['PlanGoalSet', { goalId: 'g-1', domain: 'D2', words: 'a diploma', steps: [{ stepId: 'enrol', who: ['PERSON'], dueOn: '2026-07-01' }] }],
  ['SupportStarted', { supportId: 'su-1', track: 'WORK', serviceId: 's-1' }],
  ['ReleasePlanned', { expectedOn: '2026-09-01' }],
];

function page(language: 'nl' | 'fr' | 'en', withheld = {}): string {
  const events = FACTS.map(([type, data], revision): RecordedFact => ({
    eventId: `e-${revision}`,
    type,
    occurredAt: '2026-03-02',
    recordedAt: '2026-03-02T10:00:00Z',
    revision,
    data: data as never,
    position: '',
    visibility: 'SERVICE',
    actor: { userId: 'u', serviceId: 's-1' },
  }));
  const facts = effectiveHistory(events, trajectoryCatalogue.calendar(zone));
  const plan = fold(facts, (body, fact) => planView.evolve(body, fact, DEFAULT_SETTINGS), planView.initial('t', DEFAULT_SETTINGS));
  const answer = planAnswer(plan, { settings: DEFAULT_SETTINGS, zone, now: Date.parse(asOf.validAt), withheld });
  return planText({ ...answer, position: '', asOf }, new PageWriter(language, zone));
}

describe('given a plan with something in many sections', () => {
  test.each([
    [
      'nl',
      ['Termijnen', 'Wie is wie', 'Doelen en stappen', 'Wat moet voortgaan', 'nog niet overgedragen', 'verwacht op', 'geen huisvesting'],
    ],
    ['fr', ['Échéances', 'Qui est qui', 'Objectifs et étapes', 'Ce qui doit continuer', 'pas encore transmis', 'pas de logement']],
    ['en', ['Deadlines', 'Who is who', 'Goals and steps', '| a diploma', 'What is to go on', 'not handed over yet', 'no housing']],
  ] as const)('then the page in %s names each section and its lines', (language, words) => {
    const text = page(language);
    for (const word of words) expect(text).toContain(word);
    expect(text).not.toContain('undefined');
  });

  test('then it says what is not shown and why, and leaves out sections without a line', () => {
    const text = page('en', { SERVICE: 3 });
    expect(text).toContain('Not shown: 3 of other services, without a consent that covers you');
    for (const word of ['Referrals', 'Modalities', 'Aftercare']) expect(text).not.toContain(word);
  });
});
