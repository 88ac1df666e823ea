import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Scene } from './scene.js';

describe('from the arrest to the release', () => {
  let api: TestApi;
  let stay: Scene;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  beforeEach(() => {
    stay = new Scene(api);
  });
  afterAll(() => api.close());

  it('A2 A4: given an admission on remand, when a second one is told, then it is refused and the person is held once', async () => {
    await stay.admitted();
    const again = { personId: `person-${stay.id}`, prisonId: 'saint-gilles', legalStatus: 'REMAND', kind: 'NEW' } as const;
    expect(await stay.refuse('DetaineeAdmitted', '2026-03-05', again)).toEqual({ status: 422, code: 'already-in-custody' });
    expect(await stay.read()).toMatchObject({ status: 'held', prison: 'haren', legalStatus: 'REMAND' });
  });

  it('A5 T8: given a person on remand, when a conviction is told, then the status changes on that date and not before', async () => {
    await stay.admitted();
    await stay.tell('LegalStatusChanged', '2026-05-04', { from: 'REMAND', to: 'CONVICTED' });
    expect(await stay.read()).toMatchObject({ legalStatus: 'CONVICTED' });
    const before = await stay.plan(undefined, { validAt: '2026-04-30' });
    expect(before.header).toMatchObject({ status: 'held', legalStatus: 'REMAND' });
  });

  it('A6 T12: given an interned person, when care support starts, then the stay says both', async () => {
    await stay.admitted('INTERNED');
    await stay.tell('SupportStarted', '2026-03-20', { supportId: 'care-1', track: 'CARE', serviceId: 'sps', project: 'CARE' }, 'sps');
    expect(await stay.read()).toMatchObject({ legalStatus: 'INTERNED' });
    expect(await stay.story('sps')).toContain('SupportStarted');
  });

  it('T2 T3 T5: given an admission, when the psychosocial service and an external service hold their talks, then both are told', async () => {
    await stay.admitted();
    await stay.tell('ReceptionContactHeld', '2026-03-04', { kind: 'SPS', steps: ['CONTACT', 'PRESENTATION', 'ORIENTATION'] }, 'sps');
    await stay.tell('ReceptionContactHeld', '2026-03-06', { kind: 'EXTERNAL', serviceId: 'aid', steps: ['CONTACT', 'OFFER'] }, 'aid');
    const missed = await stay.refuse('ReceptionContactMissed', '2026-03-07', { kind: 'SPS', cause: 'NO_ROOM' }, 'sps');
    expect(missed).toEqual({ status: 422, code: 'contact-already-held' });
    expect((await stay.story()).filter((type) => type === 'ReceptionContactHeld')).toHaveLength(2);
  });

  it('T6: given a hearing of the council chamber, when the second appointment is planned and held, then it cannot be held twice', async () => {
    await stay.admitted();
    await stay.tell('CouncilChamberHearingHeld', '2026-03-06', { outcome: 'MAINTAINED' });
    const appointment = { appointmentId: 'a-1', serviceId: 'aid' };
    await stay.tell('SecondAppointmentScheduled', '2026-03-07', { ...appointment, dueOn: '2026-03-16' }, 'aid');
    await stay.tell('SecondAppointmentHeld', '2026-03-12', appointment, 'aid');
    expect((await stay.refuse('SecondAppointmentHeld', '2026-03-13', appointment, 'aid')).code).toBe('appointment-not-scheduled');
    expect(await stay.story()).toContain('SecondAppointmentHeld');
  });

  it('T7 N2: given a person who reads Arabic, when information is given in that language, then the file says so', async () => {
    await stay.admitted();
    await stay.tell('InformationProvided', '2026-03-03', { topic: 'RIGHTS', channel: 'TELEVISION', language: 'ar' }, 'aid');
    expect(await stay.read()).toMatchObject({ person: { languages: ['ar', 'fr'] } });
    expect(await stay.story()).toContain('InformationProvided');
  });

  it('T18: given a transfer that is announced, when the person leaves and arrives, then the stay goes on in the other prison', async () => {
    await stay.admitted();
    await stay.tell('TransferAnnounced', '2026-04-01', {
      transferId: 't-1',
      toPrisonId: 'ittre',
      plannedOn: '2026-04-08',
      reason: 'POLICY',
    });
    await stay.tell('TransferDeparted', '2026-04-08T08:00:00+02:00', { fromPrisonId: 'haren', toPrisonId: 'ittre', reason: 'POLICY' });
    expect(await stay.read()).toMatchObject({ status: 'in-transit', prison: 'haren' });
    await stay.tell('TransferArrived', '2026-04-08T10:00:00+02:00', { prisonId: 'ittre' });
    await stay.tell('ReceivingOrientationHeld', '2026-04-10', { language: 'fr' }, 'sps');
    expect(await stay.read()).toMatchObject({ status: 'held', prison: 'ittre' });
  });

  it('T20: given a leave that has begun, when the person is out, then custody goes on', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('TemporaryAbsenceStarted', '2026-05-01', { absenceId: 'l-1', modality: 'PENITENTIARY_LEAVE', dueBack: '2026-05-03' });
    expect((await stay.read()).status).toBe('held');
    await stay.tell('TemporaryAbsenceEnded', '2026-05-03', { absenceId: 'l-1', returned: 'RETURNED' });
    expect(await stay.story()).toContain('TemporaryAbsenceEnded');
  });
});
