import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Scene } from './scene.js';

/** Today, by the clock of tests, is 15 June 2026. */
describe('out for a while, and out for good: what goes wrong', () => {
  let api: TestApi;
  let stay: Scene;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  beforeEach(async () => {
    stay = new Scene(api);
    await stay.admitted('CONVICTED');
  });
  afterAll(() => api.close());

  it('T20: given no grant that is known, when leave begins, then it is warned of, and a second one meanwhile is refused', async () => {
    const leave = { absenceId: 'l-1', modality: 'PENITENTIARY_LEAVE', dueBack: '2026-05-03' } as const;
    expect(await stay.tell('TemporaryAbsenceStarted', '2026-05-01', leave)).toEqual(['modality-not-granted']);
    const refused = await stay.refuse('TemporaryAbsenceStarted', '2026-05-02', { absenceId: 'l-2', modality: 'COURT' });
    expect(refused).toEqual({ status: 422, code: 'already-out' });
    expect((await stay.refuse('TemporaryAbsenceEnded', '2026-04-30', { absenceId: 'l-1', returned: 'RETURNED' })).code).toBe(
      'before-absence',
    );
  });

  it('T20: given a leave, when the person does not come back, then it is no escape until one is told, and a late return ends it', async () => {
    await stay.tell('TemporaryAbsenceStarted', '2026-05-01', { absenceId: 'l-1', modality: 'EXIT_PERMISSION', dueBack: '2026-05-01' });
    await stay.tell('TemporaryAbsenceEnded', '2026-05-02', { absenceId: 'l-1', returned: 'NOT_RETURNED' });
    const missing = await stay.plan();
    expect(missing.header).toMatchObject({ status: 'held', prison: 'haren', out: { dueBack: '2026-05-01' } });
    await stay.tell('TemporaryAbsenceEnded', '2026-05-04', { absenceId: 'l-1', returned: 'LATE' });
    expect((await stay.plan()).header).not.toHaveProperty('out');
    expect((await stay.refuse('TemporaryAbsenceEnded', '2026-05-05', { absenceId: 'l-1', returned: 'RETURNED' })).code).toBe('not-out');
  });

  it('T20: given a return that is told before its leave is known, then it waits on the plan, and is settled when the leave is told', async () => {
    expect(await stay.tell('TemporaryAbsenceEnded', '2026-05-03', { absenceId: 'l-1', returned: 'RETURNED' })).toEqual([
      'prerequisite-unknown',
    ]);
    expect((await stay.plan()).waiting).toMatchObject([{ type: 'TemporaryAbsenceEnded' }]);
    await stay.tell('TemporaryAbsenceStarted', '2026-05-01', { absenceId: 'l-1', modality: 'HOSPITAL' });
    const { waiting, header } = await stay.plan();
    expect([waiting, header.out]).toEqual([[], undefined]);
  });

  it('T22 T23: given a release in two days, when neither kit nor reference person is there, then both limits stand on plan and work list until they are', async () => {
    await stay.tell('CaseAssigned', '2026-05-01', { serviceId: 'aid', workerId: 'aid-worker' }, 'aid');
    for (const kind of ['DIRECTOR', 'SPS', 'EXTERNAL', 'MEDICAL', 'LEGAL_AID'] as const)
      await stay.tell('ReceptionContactHeld', '2026-03-02T10:00:00+01:00', { kind, serviceId: 'aid' }, 'aid');
    await stay.tell('ReleasePlanned', '2026-06-10', { expectedOn: '2026-06-17', basis: 'REGISTRY', modality: 'END_OF_TERM' });
    const preparing = async () =>
      (await stay.releasePlan('aid')).deadlines
        .filter(({ what }) => what.endsWith('_BEFORE_RELEASE'))
        .map(({ what, state }) => [what, state]);
    expect(await preparing()).toEqual([
      ['REFERENCE_PERSON_BEFORE_RELEASE', 'open'],
      ['RELEASE_KIT_BEFORE_RELEASE', 'open'],
    ]);
    const row = await stay.workRow('aid', 'aid');
    expect(row?.deadlines.map(({ what }) => what)).toEqual(['REFERENCE_PERSON_BEFORE_RELEASE', 'RELEASE_KIT_BEFORE_RELEASE']);
    expect((await stay.refuse('ReferencePersonNamed', '2026-06-11', { accepted: true }, 'aid')).code).toBe('reference-without-person');
    // named, and not agreed yet
    await stay.tell('ReferencePersonNamed', '2026-06-11', { name: 'Aunt Marie', accepted: false }, 'aid');
    expect(await preparing()).toHaveLength(2);
    await stay.tell('ReferencePersonNamed', '2026-06-12', { name: 'Aunt Marie', accepted: true }, 'aid');
    await stay.tell('ReleaseKitIssued', '2026-06-12', { contents: ['ADDRESSES'], language: 'ar' }, 'aid');
    expect(await preparing()).toEqual([]);
    expect((await stay.workRow('aid', 'aid'))?.deadlines).toEqual([]);
  });

  it('T22: given a release without a kit, when its limit has passed, then it is overdue, and a kit that comes late is kept and flagged', async () => {
    await stay.tell('DetaineeReleased', '2026-05-01', { modality: 'COURT' });
    const kit = async () => (await stay.releasePlan()).deadlines.find(({ what }) => what === 'RELEASE_KIT');
    expect(await kit()).toMatchObject({ state: 'overdue' });
    expect(await stay.tell('ReleaseKitIssued', '2026-06-01', { contents: ['ADDRESSES'], language: 'fr' }, 'aid')).toEqual([
      'kit-after-limit',
    ]);
    expect(await kit()).toBeUndefined();
    expect((await stay.releasePlan()).release.kit).toMatchObject({ language: 'fr' });
  });
});
