import { describe, expect, it } from '@jest/globals';
import { Zone, effectiveHistory, fold } from '#eventsourcing';
import { type SpecFact, fact } from '#eventsourcing/testing';
import { type ConsultationBody, partnershipKinds } from '#partnership';
import { bodyLines, bodyPage } from './directory.js';
import { followUps } from './follow-up.js';
import { partnershipLog } from './log.js';

const { catalogue, decider } = partnershipKinds.body;

function body(...facts: readonly SpecFact[]): ReadonlyMap<string, ConsultationBody> {
  const events = facts.map(({ by: actor, data, ...rest }, revision) => ({
    ...rest,
    data: data as never,
    revision,
    recordedAt: '2026-06-30T00:00:00.000Z',
    position: '',
    visibility: 'PARTNERSHIP' as const,
    actor,
  }));
  const state = fold(effectiveHistory(events, catalogue.calendar(new Zone('Europe/Brussels'))), decider.evolve, decider.initialState);
  return new Map([['b-1', state as ConsultationBody]]);
}

const convened = fact('BodyConvened', '2026-01-05', { name: 'Comité', kind: 'CONSULTATION_COMMITTEE', members: ['s-1'] });
const recommended = fact('RecommendationMade', '2026-02-03', {
  recommendationId: 'r1',
  needs: [{ domain: 'D2', cause: 'LANGUAGE', language: 'ar' }],
  words: 'sealed',
});
const invited = fact('SectorInvited', '2026-02-04', { sector: 'EDUCATION', needs: [{ domain: 'D2' }] });
const taken = fact('DecisionTaken', '2026-03-03', {
  decisionId: 'd1',
  recommendationId: 'r1',
  ownerServiceId: 's-1',
  dueOn: '2026-05-01',
  words: 'sealed',
});
const done = fact('DecisionProgressed', '2026-04-03', { decisionId: 'd1', status: 'DONE' });
const need = { needId: 'n-1', domain: 'D2', cause: 'LANGUAGE', prisonId: 'haren', languages: ['ar', 'fr'] };

describe('what becomes of an unmet need', () => {
  it('is shown with the invitation, the recommendation and how far its decision is', () => {
    expect(followUps(need, body(convened, recommended, invited, taken, done))).toEqual([
      { needId: 'n-1', bodyId: 'b-1', bodyName: 'Comité', what: 'SECTOR_INVITED', sector: 'EDUCATION', on: '2026-02-04' },
      {
        needId: 'n-1',
        bodyId: 'b-1',
        bodyName: 'Comité',
        what: 'RECOMMENDATION',
        recommendationId: 'r1',
        state: 'adopted',
        on: '2026-02-03',
        decision: { decisionId: 'd1', state: 'done', since: '2026-04-03', dueOn: '2026-05-01' },
      },
    ]);
  });
  it.each([{ domain: 'D3' }, { cause: 'FULL' }, { languages: ['nl'] }])('is not that of another kind of need: %j', (other) => {
    const about = followUps({ ...need, ...other }, body(convened, recommended));
    expect(about).toEqual([]);
  });
});

describe('the register of bodies', () => {
  it('says when a body met last and what it has to do', () => {
    const met = fact('MeetingHeld', '2026-03-01', { present: ['s-1'] });
    const bodies = body(convened, met, taken);
    expect(bodyLines(bodies)).toEqual([expect.objectContaining({ bodyId: 'b-1', lastMeetingOn: '2026-03-01', openDecisions: 1 })]);
    const overdue = (today: string): unknown => bodyPage('b-1', bodies.get('b-1')!, today).decisions;
    expect(overdue('2026-05-01')).toEqual([expect.objectContaining({ id: 'd1', overdue: false })]);
    expect(overdue('2026-05-02')).toEqual([expect.objectContaining({ id: 'd1', overdue: true })]);
  });
});

describe('the partnership log', () => {
  const plan = fact('AnnualPlanAdopted', '2026-01-10', { year: 2026, objectives: ['O41', 'O61'] });
  const training = fact('StaffTrainingHeld', '2026-03-04', { topic: 'SECRECY', attendance: [{ serviceId: 's-1', count: 3 }] });
  it('says by objective and year who planned it and what shows for it', () => {
    expect(partnershipLog(body(convened, plan, training))).toEqual([
      { objective: 'O41', year: 2026, plannedBy: ['b-1'], evidence: [], open: true },
      { objective: 'O61', year: 2026, plannedBy: ['b-1'], evidence: [{ bodyId: 'b-1', kind: 'TRAINING', on: '2026-03-04' }], open: false },
    ]);
    expect(partnershipLog(body(convened, plan, training), 2025)).toEqual([]);
  });
});
