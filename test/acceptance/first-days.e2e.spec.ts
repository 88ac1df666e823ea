import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Scene } from './scene.js';

describe('the limits of the first days', () => {
  let api: TestApi;
  let stay: Scene;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  beforeEach(async () => {
    stay = new Scene(api);
    await stay.admitted();
  });
  afterAll(() => api.close());

  const lineOf = async (kind: string, validAt: string) =>
    (await stay.plan(undefined, { validAt })).reception.checklist.find((line) => line.kind === kind);

  it('T5: given an admission, when nobody comes, then the limit of the director is open, then overdue, and stands on the work list', async () => {
    expect(await lineOf('DIRECTOR', '2026-03-02T12:00:00+01:00')).toMatchObject({ state: 'open', dueAt: '2026-03-03T08:00:00.000Z' });
    expect(await lineOf('DIRECTOR', '2026-03-04')).toMatchObject({ state: 'overdue' });
    const { deadlines } = await stay.plan(undefined, { validAt: '2026-03-04' });
    expect(deadlines[0]).toMatchObject({ what: 'DIRECTOR', state: 'overdue' });
    expect((await stay.workRow('sps'))?.deadlines.map(({ what, state }) => [what, state])).toContainEqual(['SPS', 'overdue']);
    await stay.tell('ReceptionContactHeld', '2026-03-05', { kind: 'DIRECTOR' });
    expect(await lineOf('DIRECTOR', '2026-03-06')).toMatchObject({ state: 'late', heldAt: '2026-03-05' });
  });

  it('T5 X7: given a strike, when it puts the regime out of order, then the limit waits as long and says for how many days', async () => {
    await stay.tell('RegimeDisrupted', '2026-03-03', { cause: 'STRIKE', until: '2026-03-04' });
    expect(await lineOf('DIRECTOR', '2026-03-04T12:00:00+01:00')).toMatchObject({ state: 'on-hold', onHoldDays: 2 });
    expect(await lineOf('DIRECTOR', '2026-03-05T12:00:00+01:00')).toMatchObject({ state: 'overdue', dueAt: '2026-03-05T08:00:00.000Z' });
  });

  it('T5: given a limit that runs, when more time is given, then it is extended with who did so, and once overdue by a coordinator only', async () => {
    const more = { kind: 'SPS', dueOn: '2026-03-10', reason: 'at court all week' } as const;
    await stay.tell('ReceptionDeadlineExtended', '2026-03-04', more, 'sps');
    expect(await lineOf('SPS', '2026-03-09')).toMatchObject({
      state: 'open',
      dueAt: '2026-03-10',
      setBy: { reporter: { serviceId: 'sps' } },
    });
    const late = { ...more, dueOn: '2026-03-20' };
    expect((await stay.refuse('ReceptionDeadlineExtended', '2026-03-12', late, 'sps')).code).toBe('overdue-needs-coordinator');
    await stay.tell('ReceptionDeadlineExtended', '2026-03-12', late, 'coordinator');
    expect(await lineOf('SPS', '2026-03-15')).toMatchObject({ state: 'open', dueAt: '2026-03-20' });
  });

  it('T4 A3 N9: given a relative who agrees, when the family is received, then the plan of the service tells the tie, and others need consent', async () => {
    await stay.tell('RelativeRegistered', '2026-03-10', { relativeId: 'rel-1', relation: 'CHILD', consents: true }, 'aid');
    await stay.tell(
      'FamilyContactNeedNoted',
      '2026-03-11',
      { relativeId: 'rel-1', matter: 'CHILDREN', words: 'a visit on Wednesday' },
      'aid',
    );
    await stay.tell('FamilyReceptionHeld', '2026-03-12', { relativeId: 'rel-1', matter: 'CHILDREN' }, 'aid');
    const { family } = await stay.plan('aid');
    expect(family.relatives).toMatchObject([{ id: 'rel-1', data: { relation: 'CHILD' } }]);
    expect(family.receptions).toMatchObject([{ relativeId: 'rel-1', source: { occurredAt: '2026-03-12' } }]);
    expect(family.contactNeeds).toMatchObject([{ words: 'a visit on Wednesday' }]);
    expect((await stay.plan('housing')).family).toEqual({ relatives: [], receptions: [], contactNeeds: [] });
  });

  const TRACKS = ['PSYCHOSOCIAL', 'ADMIN', 'LEGAL', 'WORK', 'HOUSING'] as const;

  it('T11: given the five kinds of support, when each names its project, then all run on the plan, and one without a project is warned of', async () => {
    for (const track of TRACKS)
      expect(
        await stay.tell(
          'SupportStarted',
          '2026-03-10',
          { supportId: `s-${track}`, track, serviceId: 'aid', project: 'REINTEGRATION' },
          'aid',
        ),
      ).toEqual([]);
    const { supports, whoIsWho } = await stay.plan('aid');
    expect(supports.map(({ id, state }) => [id, state])).toEqual(TRACKS.map((track) => [`s-${track}`, 'running']));
    expect(whoIsWho.filter(({ role }) => role === 'SUPPORT')).toHaveLength(TRACKS.length);
    const bare = { supportId: 's-6', track: 'CARE', serviceId: 'aid' } as const;
    expect(await stay.tell('SupportStarted', '2026-03-11', bare, 'aid')).toContain('project-missing');
  });
});
