import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Zone } from '#eventsourcing';
import { planText } from '../../apps/cli/stay/plan-text.js';
import { PageWriter } from '../../apps/cli/stay/writer.js';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { type DataOf, Scene } from './scene.js';

/** One person from the arrest to the aftercare, with every service in its own role. Each scenario goes on where the last one ended. */
describe('the ideal trajectory', () => {
  let api: TestApi;
  let stay: Scene;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
    stay = new Scene(api);
  });
  afterAll(() => api.close());

  it('A10 T2 T3 N11: given an arrest, when director, psychosocial service and an external service meet the person in time, then the plan says who is who', async () => {
    await stay.admitted('REMAND', '2026-03-02T14:00:00+01:00');
    await stay.tell('ReceptionContactHeld', '2026-03-02T17:00:00+01:00', { kind: 'DIRECTOR', language: 'fr' }, 'director');
    await stay.tell('ReceptionContactHeld', '2026-03-04', { kind: 'SPS', steps: ['CONTACT', 'PRESENTATION', 'ORIENTATION'] }, 'sps');
    await stay.tell('CaseAssigned', '2026-03-04', { serviceId: 'sps', workerId: 'sps-worker' }, 'sps');
    await stay.tell('ReceptionContactHeld', '2026-03-05', { kind: 'EXTERNAL', serviceId: 'aid', steps: ['CONTACT', 'OFFER'] }, 'aid');
    const { reception, whoIsWho, deadlines } = await stay.plan('sps', { validAt: '2026-03-06' });
    expect(reception.checklist.slice(0, 3).map(({ kind, state }) => [kind, state])).toEqual([
      ['DIRECTOR', 'done'],
      ['SPS', 'done'],
      ['EXTERNAL', 'done'],
    ]);
    expect(whoIsWho).toMatchObject([
      { serviceId: 'sps', role: 'CASE', workerId: 'sps-worker' },
      { serviceId: 'aid', role: 'CONTACT', lastContact: '2026-03-05' },
    ]);
    expect(deadlines).toEqual([]);
  });

  it('T6 N1 A11: given the council chamber, when it maintains the arrest, then the second appointment follows, with papers and a need in own words', async () => {
    await stay.tell('CouncilChamberHearingHeld', '2026-03-06', { outcome: 'MAINTAINED' });
    await stay.tell('SecondAppointmentScheduled', '2026-03-07', { appointmentId: 'a-1', serviceId: 'aid', dueOn: '2026-03-16' }, 'aid');
    expect((await stay.plan('aid', { validAt: '2026-03-08' })).deadlines).toMatchObject([
      { what: 'SECOND_APPOINTMENT', dueAt: '2026-03-16', state: 'open' },
    ]);
    await stay.tell('SecondAppointmentHeld', '2026-03-12', { appointmentId: 'a-1', serviceId: 'aid' }, 'aid');
    await stay.tell('AdministrativeRightStatusChanged', '2026-03-12', { right: 'ID', status: 'MISSING' }, 'aid');
    await stay.tell(
      'NeedIdentified',
      '2026-03-12',
      { needId: 'n-1', domain: 'D6', askedBy: 'PERSON', words: 'I want to work as a baker.' },
      'aid',
    );
    const plan = await stay.plan('aid', { validAt: '2026-03-13' });
    expect(plan.reception.appointments.find(({ appointmentId }) => appointmentId === 'a-1')).toMatchObject({
      heldAt: '2026-03-12',
      state: 'done',
    });
    expect(plan.rights).toMatchObject([{ right: 'ID', status: 'MISSING' }]);
    expect(plan.needs).toMatchObject([{ needId: 'n-1', state: 'open', data: { words: 'I want to work as a baker.' } }]);
  });

  it('T8 A5 T13 N16: given the conviction, when the statutory plan is made, then its goal, step and both signatures stand in it, and not before', async () => {
    expect((await stay.refuse('DetentionPlanOpened', '2026-03-20', { kind: 'STATUTORY', basis: 'LAW' }, 'sps')).code).toBe(
      'statutory-plan-on-remand',
    );
    await stay.tell('LegalStatusChanged', '2026-04-10', { from: 'REMAND', to: 'CONVICTED' });
    await stay.tell('DetentionPlanOpened', '2026-04-12', { kind: 'STATUTORY', basis: 'LAW' }, 'sps');
    const steps: Pick<DataOf<'PlanGoalSet'>, 'steps' | 'stepTexts'> = {
      steps: [{ stepId: 'visit', who: ['PERSON', 'SERVICE'] }],
      stepTexts: [{ stepId: 'visit', what: 'Visit a workshop.' }],
    };
    await stay.tell('PlanGoalSet', '2026-04-13', { goalId: 'g-1', domain: 'D6', words: 'A bakery of my own.', ...steps }, 'sps');
    const planVersion = (await stay.read()).revision;
    await stay.tell('PlanProtocolSigned', '2026-04-14', { kind: 'STATUTORY', signatory: 'PERSON', planVersion }, 'sps');
    await stay.tell('PlanProtocolSigned', '2026-04-14', { kind: 'STATUTORY', signatory: 'DIRECTOR', planVersion }, 'sps');
    const { agreed, header } = await stay.plan('sps');
    expect(header).toMatchObject({ legalStatus: 'CONVICTED', prison: 'haren' });
    expect(agreed.goals).toMatchObject([
      { id: 'g-1', state: 'open', data: { words: 'A bakery of my own.' }, steps: [{ stepId: 'visit' }] },
    ]);
    expect(agreed.signatures.map(({ signatory }) => signatory)).toEqual(['PERSON', 'DIRECTOR']);
    expect((await stay.plan('sps', { validAt: '2026-04-11' })).agreed.goals).toEqual([]);
  });

  it('T11 T18 T14 F4: given support that runs, when the person is moved out of Brussels, then it is handed over item by item and goes on there', async () => {
    await stay.tell(
      'SupportStarted',
      '2026-04-14',
      { supportId: 's-1', track: 'WORK', serviceId: 'aid', project: 'REINTEGRATION', needId: 'n-1' },
      'aid',
    );
    await stay.tell('NeedAnswered', '2026-04-14', { needId: 'n-1', supportId: 's-1', serviceId: 'aid' }, 'aid');
    await stay.tell('TransferAnnounced', '2026-04-18', {
      transferId: 't-1',
      toPrisonId: 'ittre',
      plannedOn: '2026-04-22',
      reason: 'POLICY',
    });
    const items: DataOf<'HandoverPrepared'>['items'] = [{ kind: 'SUPPORT', itemId: 's-1', domain: 'D6' }];
    const handover = { handoverId: 'h-1', toServiceId: 'housing', toPrisonId: 'ittre', items };
    expect((await stay.refuse('HandoverPrepared', '2026-04-19', handover, 'aid')).code).toBe('consent-missing');
    await stay.tell('ConsentGiven', '2026-04-20', { consentId: 'c-1', services: ['housing'], domains: ['D6'], language: 'fr' }, 'aid');
    await stay.tell('HandoverPrepared', '2026-04-20', handover, 'aid');
    const before = await stay.dossier('aid', { validAt: '2026-04-21' });
    expect(before.transfers.announced).toMatchObject([{ id: 't-1', data: { toPrisonId: 'ittre' } }]);
    expect(before.handovers).toMatchObject([{ handoverId: 'h-1', open: true, toServiceId: 'housing' }]);
    await stay.tell('TransferDeparted', '2026-04-22T08:00:00+02:00', { fromPrisonId: 'haren', toPrisonId: 'ittre', reason: 'POLICY' });
    await stay.tell('TransferArrived', '2026-04-22T10:00:00+02:00', { prisonId: 'ittre' });
    await stay.tell('ReceivingOrientationHeld', '2026-04-23', { language: 'fr' }, 'sps');
    await stay.tell('HandoverAccepted', '2026-04-23', { handoverId: 'h-1' }, 'housing');
    await stay.tell('HandoverItemContinued', '2026-04-24', { handoverId: 'h-1', kind: 'SUPPORT', itemId: 's-1' }, 'housing');
    const after = await stay.dossier('housing');
    expect(after.header).toMatchObject({ prison: 'ittre' });
    expect(after.items.find(({ itemId }) => itemId === 's-1')).toMatchObject({
      kind: 'SUPPORT',
      itemId: 's-1',
      state: 'continued',
      content: { track: 'WORK' },
    });
    expect((await stay.dossier('sps')).orientations).toHaveLength(1);
  });

  it('T18 T20: given the person in another region, when she comes back and has leave, then custody goes on in Brussels', async () => {
    await stay.tell('TransferDeparted', '2026-05-04T08:00:00+02:00', { fromPrisonId: 'ittre', toPrisonId: 'haren', reason: 'REQUEST' });
    await stay.tell('TransferArrived', '2026-05-04T09:00:00+02:00', { prisonId: 'haren' });
    await stay.tell('ModalityRequested', '2026-05-05', { requestId: 'm-1', code: 'PENITENTIARY_LEAVE' });
    await stay.tell('ModalityDecided', '2026-05-08', {
      requestId: 'm-1',
      code: 'PENITENTIARY_LEAVE',
      authority: 'MINISTER',
      outcome: 'GRANTED',
    });
    await stay.tell('TemporaryAbsenceStarted', '2026-05-09', { absenceId: 'l-1', modality: 'PENITENTIARY_LEAVE', dueBack: '2026-05-10' });
    expect((await stay.plan(undefined, { validAt: '2026-05-09' })).header).toMatchObject({
      status: 'held',
      prison: 'haren',
      out: { dueBack: '2026-05-10' },
    });
    await stay.tell('PlanStepProgressed', '2026-05-09', { goalId: 'g-1', stepId: 'visit', status: 'DONE' }, 'sps');
    await stay.tell('TemporaryAbsenceEnded', '2026-05-10', { absenceId: 'l-1', returned: 'RETURNED' });
    await stay.tell('PlanGoalAchieved', '2026-05-10', { goalId: 'g-1' }, 'sps');
    expect((await stay.plan()).header.out).toBeUndefined();
    expect((await stay.plan('sps')).agreed.goals).toMatchObject([
      { id: 'g-1', state: 'achieved', steps: [{ progress: { status: 'DONE' } }] },
    ]);
  });

  it('T10 T19: given a request for conditional release, when the director asks, the service evaluates and the court decides, then the chain stands in the plan', async () => {
    await stay.tell('ModalityRequested', '2026-05-11', { requestId: 'm-2', code: 'CONDITIONAL' });
    await stay.tell('SpsEvaluationRequested', '2026-05-12', { requestId: 'm-2', by: 'DIRECTOR' }, 'director');
    const asked = await stay.releasePlan('sps', { validAt: '2026-05-13' });
    expect(asked.modalities).toContainEqual(expect.objectContaining({ id: 'm-2', state: 'evaluating' }));
    await stay.tell('SpsEvaluationDelivered', '2026-05-20', { requestId: 'm-2' }, 'sps');
    const decided: Omit<DataOf<'ModalityDecided'>, 'authority'> = {
      requestId: 'm-2',
      code: 'CONDITIONAL',
      outcome: 'GRANTED',
      conditions: ['RESIDENCE'],
    };
    expect((await stay.refuse('ModalityDecided', '2026-05-25', { ...decided, authority: 'MINISTER' })).code).toBe('wrong-authority');
    await stay.tell('ModalityDecided', '2026-05-25', { ...decided, authority: 'SENTENCE_COURT' });
    const { modalities } = await stay.releasePlan('sps');
    expect(modalities.find(({ id }) => id === 'm-2')).toMatchObject({ state: 'granted', since: '2026-05-25' });
  });

  it('T17 T22 T23 P15: given a release that is planned, when housing, reference person, kit and justice house are there, then nothing stands in its way', async () => {
    await stay.tell('ReleasePlanned', '2026-05-26', { expectedOn: '2026-06-01', basis: 'REGISTRY', modality: 'CONDITIONAL' });
    const blockers = async () => (await stay.releasePlan('housing')).release.readiness.blockers;
    expect(await blockers()).toEqual(['NO_HOUSING', 'NO_REFERENCE_PERSON', 'NO_KIT', 'JUSTICE_HOUSE_NOT_NOTIFIED']);
    await stay.tell('HousingSecured', '2026-05-27', { kind: 'HOSTEL', serviceId: 'housing' }, 'housing');
    await stay.tell('ReferencePersonNamed', '2026-05-27', { serviceId: 'aid', accepted: true }, 'aid');
    expect(await blockers()).toEqual(['NO_KIT', 'JUSTICE_HOUSE_NOT_NOTIFIED']);
    await stay.tell('ReleaseKitIssued', '2026-05-31', { contents: ['ADDRESSES', 'DOCUMENTS'], language: 'ar' }, 'aid');
    await stay.tell('JusticeHouseNotified', '2026-05-31', { officeId: 'justice-house', modality: 'CONDITIONAL' });
    const { release } = await stay.releasePlan('housing');
    expect(release).toMatchObject({
      kit: { language: 'ar' },
      reference: { serviceId: 'aid', accepted: true },
      readiness: { percent: 100, blockers: [] },
    });
  });

  it('T19 T21 N18: given the release, when aftercare starts, then the file goes on, and its past reads as it was', async () => {
    await stay.tell('AftercareRequested', '2026-05-31', { serviceId: 'aid', obligatory: true }, 'aid');
    await stay.tell('DetaineeReleased', '2026-06-01', { modality: 'CONDITIONAL' });
    await stay.tell('AftercareStarted', '2026-06-05', { serviceId: 'aid' }, 'aid');
    expect(await stay.read('aid')).toMatchObject({ status: 'released', since: '2026-06-01', modality: 'CONDITIONAL', open: { needs: 0 } });
    expect((await stay.releasePlan('aid')).aftercare).toMatchObject([
      { state: 'started', since: '2026-06-05', data: { obligatory: true } },
    ]);
    expect((await stay.plan('aid', { validAt: '2026-04-30' })).header).toMatchObject({
      status: 'held',
      prison: 'ittre',
      legalStatus: 'CONVICTED',
    });
    expect((await stay.plan('aid', { validAt: '2026-03-13' })).header).toMatchObject({ prison: 'haren', legalStatus: 'REMAND' });
  });

  it('A13 P16: given the whole story, when justice and an officer read it, then each sees only what is theirs', async () => {
    const judged = await stay.plan('judge');
    expect([judged.needs, judged.activities.skills, judged.reception.information]).toEqual([[], [], []]);
    expect(judged.modalities.map(({ state }) => state)).toEqual(['granted', 'granted']);
    expect(await stay.story('officer')).toEqual(expect.not.arrayContaining(['NeedIdentified', 'SupportStarted', 'ModalityDecided']));
  });

  it('N2: given the plan of that person, when it is read in Dutch, French and English, then the same facts stand in each language', async () => {
    const plan = await stay.plan('aid', { validAt: '2026-03-13' });
    const page = (language: 'nl' | 'fr' | 'en') =>
      planText(plan as unknown as Parameters<typeof planText>[0], new PageWriter(language, new Zone('Europe/Brussels')));
    expect(page('nl')).toContain('beklaagd');
    expect(page('fr')).toContain('prévenu');
    expect(page('en')).toContain('remand');
    for (const language of ['nl', 'fr', 'en'] as const) expect(page(language)).toContain('I want to work as a baker.');
  });
});
