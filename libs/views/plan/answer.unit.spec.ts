import { describe, expect, test } from '@jest/globals';
import { type RecordedFact, effectiveHistory, fold, parseDay } from '#eventsourcing';
import { fact } from '#eventsourcing/testing';
import type { Actor } from '#privacy';
import { DEFAULT_SETTINGS, trajectoryCatalogue } from '#trajectory';
import { admitted, by, recorded, zone } from '../../trajectory/spec.js';
import {
  type Plan,
  type PlanAnswer,
  type TransferDossier,
  planAnswer,
  planView,
  readableBy,
  releasePlanAnswer,
  transferDossier,
} from '../index.js';

const calendar = trajectoryCatalogue.calendar(zone);
const now = Date.parse('2026-06-01T12:00:00Z');
const service = (serviceId: string): Actor => ({ userId: 'u', serviceId, role: 'SERVICE_WORKER', relation: 'ASSIGNED' });
const mine = (type: string, at: string, data: object) => by(fact(type, at, data), 'SERVICE_WORKER', 's-1');

const events: readonly RecordedFact[] = [
  admitted('2026-03-02'),
  by(fact('ReceptionContactHeld', '2026-03-03', { kind: 'SPS', serviceId: 'sps' }), 'SPS', 'sps'),
  mine('ConsentGiven', '2026-03-04', { consentId: 'c-1', services: ['s-2'], domains: ['D2'], language: 'nl' }),
  mine('NeedIdentified', '2026-03-05', { needId: 'n-1', domain: 'D2', askedBy: 'PERSON' }),
  mine('NeedIdentified', '2026-03-05', { needId: 'n-2', domain: 'D10', askedBy: 'PERSON' }),
  mine('SupportStarted', '2026-03-06', { supportId: 'p-1', track: 'WORK', serviceId: 's-1' }),
  by(fact('SupportStarted', '2026-03-07', { supportId: 'p-2', track: 'WORK', serviceId: 's-9' }), 'SERVICE_WORKER', 's-9'),
  mine('CaseAssigned', '2026-03-06', { serviceId: 's-1', workerId: 'w-1' }),
  mine('AdministrativeRightStatusChanged', '2026-03-06', { right: 'ID', status: 'MISSING' }),
  mine('HandoverPrepared', '2026-05-01', { handoverId: 'h-1', toServiceId: 's-2', items: [{ kind: 'NEED', itemId: 'n-1', domain: 'D2' }] }),
  fact('TransferDeparted', '2026-05-02', { fromPrisonId: 'HAREN', toPrisonId: 'MONS', reason: 'POLICY' }),
  fact('TransferArrived', '2026-05-02', { prisonId: 'MONS' }),
  fact('ReleasePlanned', '2026-05-03', { expectedOn: '2026-09-01' }),
].map((one, revision) => recorded({ ...one, eventId: `e-${revision}` }, revision));

function read<Page>(actor: Actor, page: (plan: Plan, context: Parameters<typeof planAnswer>[1]) => Page): Page {
  const { events: readable, withheld } = readableBy(actor, events, { calendar, today: parseDay('2026-06-01')! });
  const plan = fold(
    effectiveHistory(readable, calendar),
    (body, one) => planView.evolve(body, one, DEFAULT_SETTINGS),
    planView.initial('t', DEFAULT_SETTINGS),
  );
  return page(plan, { settings: DEFAULT_SETTINGS, zone, now, withheld });
}

describe('given a stay that several services work on', () => {
  test('then the plan of the owner of the machine has every section, and says what is late first', () => {
    const plan: PlanAnswer = read({ userId: 'local', role: 'LOCAL', relation: 'ASSIGNED' }, planAnswer);
    expect(plan.header).toMatchObject({ status: 'held', prison: 'MONS', nextDate: { what: 'DIRECTOR', state: 'overdue' } });
    expect(plan.deadlines.map(({ what, state }) => [what, state])).toEqual([
      ['DIRECTOR', 'overdue'],
      ['HANDOVER_ACKNOWLEDGED', 'overdue'],
      ['REFERENCE_PERSON_BEFORE_RELEASE', 'open'],
      ['RELEASE_KIT_BEFORE_RELEASE', 'open'],
    ]);
    expect(plan.whoIsWho.map(({ serviceId, role }) => `${serviceId} ${role}`)).toEqual([
      's-1 CASE',
      's-1 SUPPORT',
      's-9 SUPPORT',
      'sps CONTACT',
    ]);
    expect(plan.supports.map(({ id, doubles }) => [id, doubles])).toEqual([
      ['p-1', ['p-2']],
      ['p-2', ['p-1']],
    ]);
    expect(plan.rights).toMatchObject([{ right: 'ID', status: 'MISSING' }]);
    expect(plan.release).toMatchObject({
      planned: { expectedOn: '2026-09-01' },
      readiness: { blockers: expect.arrayContaining(['NO_HOUSING']) },
    });
    expect(plan.withheld).toEqual({});
  });

  test('then each service sees its own part and what consent passes on, and how much it does not see', () => {
    const [first, receiver, third] = ['s-1', 's-2', 's-3'].map((one) => read(service(one), planAnswer));
    expect(first!.needs.map((need) => need.needId)).toEqual(['n-1', 'n-2']);
    expect(first!.supports).toMatchObject([{ id: 'p-1' }]);
    expect(first!.supports[0]).not.toHaveProperty('doubles');
    expect(receiver!.needs.map((need) => need.needId)).toEqual(['n-1']);
    expect([third!.needs, third!.supports, third!.rights, third!.continuity]).toEqual([[], [], [], []]);
    expect([first!.withheld, receiver!.withheld, third!.withheld]).toEqual([{ SERVICE: 1 }, { SERVICE: 3 }, { SERVICE: 7 }]);
  });

  test('then the transfer dossier says item by item what must go on, with its content, and whose turn it is', () => {
    const dossier: TransferDossier = read(service('s-2'), transferDossier);
    expect(dossier.transfers).toMatchObject({ arrived: { type: 'TransferArrived' } });
    expect(dossier.items).toMatchObject([{ kind: 'NEED', itemId: 'n-1', state: 'prepared', owner: 's-1', content: { domain: 'D2' } }]);
    expect(dossier.handovers).toMatchObject([{ handoverId: 'h-1', open: true, toServiceId: 's-2', items: [{ state: 'open' }] }]);
    expect(dossier.deadlines).toMatchObject([{ what: 'HANDOVER_ACKNOWLEDGED', about: 'h-1', state: 'overdue' }]);
  });

  test('then the release plan says how ready the release is and what stands in its way', () => {
    const plan = read(service('s-1'), releasePlanAnswer);
    expect(plan.release.readiness.blockers).toEqual(
      expect.arrayContaining(['NO_HOUSING', 'NO_REFERENCE_PERSON', 'NO_KIT', 'NOT_HANDED_OVER']),
    );
    expect(plan.items.map(({ itemId, state }) => [itemId, state])).toEqual([
      ['n-1', 'prepared'],
      ['n-2', 'not-handed-over'],
      ['p-1', 'not-handed-over'],
    ]);
  });
});
