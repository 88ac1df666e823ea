import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { type DataOf, Scene } from './scene.js';

type Domain = DataOf<'NeedIdentified'>['domain'];

describe('a need, from the question to the answer', () => {
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

  /** A need is told, waits on the plan, is answered by an offer, and the plan shows it answered. */
  async function answered(domain: Domain): Promise<void> {
    await stay.tell('NeedIdentified', '2026-03-10', { needId: 'n-1', domain, askedBy: 'PERSON' }, 'health');
    expect((await stay.plan('health')).needs).toMatchObject([{ needId: 'n-1', state: 'open', data: { domain } }]);
    await stay.tell('NeedAnswered', '2026-03-20', { needId: 'n-1', offerId: 'o-1', serviceId: 'health' }, 'health');
    const now = await stay.plan('health');
    expect(now.needs).toMatchObject([{ needId: 'n-1', state: 'answered', since: '2026-03-20' }]);
    expect((await stay.plan('health', { validAt: '2026-03-15' })).needs).toMatchObject([{ state: 'open' }]);
  }

  /** Another service sees nothing without a consent for this domain, and the need with one. */
  async function passedByConsent(domain: Domain): Promise<void> {
    const before = await stay.plan('housing');
    expect([before.needs, Object.keys(before.withheld).length > 0]).toEqual([[], true]);
    const consent: DataOf<'ConsentGiven'> = { consentId: 'c-1', services: ['housing'], domains: [domain], language: 'fr' };
    await stay.tell('ConsentGiven', '2026-03-21', consent, 'health');
    expect((await stay.plan('housing')).needs).toMatchObject([{ needId: 'n-1', state: 'answered' }]);
  }

  it('D1: given a need of social aid, when it is answered, then the plan says so, and to others by consent', async () => {
    await answered('D1');
    await passedByConsent('D1');
  });
  it('D2: given a need of education, when it is answered, then the plan says so, and to others by consent', async () => {
    await answered('D2');
    await passedByConsent('D2');
  });
  it('D3: given a need of culture, when it is answered, then the plan says so, and to others by consent', async () => {
    await answered('D3');
    await passedByConsent('D3');
  });
  it('D4: given a need of sport, when it is answered, then the plan says so, and to others by consent', async () => {
    await answered('D4');
    await passedByConsent('D4');
  });
  it('D5: given a need that nobody can answer, when that is declared, then its cause stands in the plan and it is no longer open', async () => {
    await stay.tell('NeedIdentified', '2026-03-10', { needId: 'n-1', domain: 'D5', askedBy: 'PERSON' }, 'aid');
    await stay.tell('NeedDeclaredUnmet', '2026-04-10', { needId: 'n-1', cause: 'NO_ROOM' }, 'aid');
    expect((await stay.plan('aid')).needs).toMatchObject([{ needId: 'n-1', state: 'unmet', since: '2026-04-10' }]);
    expect((await stay.read('aid')).open).toMatchObject({ needs: 0 });
  });
  it('D6: given a need of work, when it is answered, then the plan says so, and to others by consent', async () => {
    await answered('D6');
    await passedByConsent('D6');
  });
  it('D7: given a need of restorative work, when it is answered, then the plan says so, and to others by consent', async () => {
    await answered('D7');
    await passedByConsent('D7');
  });

  /** Professional secrecy: of health nothing is shown to justice, not even that there was something. */
  async function hiddenFromJustice(domain: Domain): Promise<void> {
    const judged = await stay.plan('judge');
    expect(judged.needs).toEqual([]);
    expect(JSON.stringify(judged)).not.toContain(`"${domain}"`);
    expect(await stay.story('judge')).not.toContain('NeedIdentified');
  }

  it('D8: given a need of health, when it is answered, then the plan says so, and justice sees none of it', async () => {
    await answered('D8');
    await hiddenFromJustice('D8');
  });
  it('D9: given a need of harm reduction, when it is answered, then the plan says so, and justice sees none of it', async () => {
    await answered('D9');
    await hiddenFromJustice('D9');
  });
  it('D10: given a need of drug treatment, when it is answered, then the plan says so, and justice sees none of it', async () => {
    await answered('D10');
    await hiddenFromJustice('D10');
  });

  it('A11 N4: given a person who asks and waits for a place, when it is given, then waiting and its cause are seen, and both times', async () => {
    await stay.tell('NeedIdentified', '2026-03-09', { needId: 'n-2', domain: 'D2', askedBy: 'PERSON' }, 'aid');
    await stay.tell('WaitingListJoined', '2026-03-10', { offerId: 'o-2', needId: 'n-2' }, 'aid');
    expect((await stay.refuse('WaitingListJoined', '2026-03-11', { offerId: 'o-2' }, 'aid')).code).toBe('already-waiting');
    expect((await stay.plan('aid', { validAt: '2026-04-01' })).activities.waiting).toMatchObject([
      { since: '2026-03-10', data: { needId: 'n-2' } },
    ]);
    await stay.tell('WaitingListLeft', '2026-05-10', { offerId: 'o-2', cause: 'ALLOCATED' }, 'aid');
    const [line] = (await stay.plan('aid')).activities.waiting;
    expect(line).toMatchObject({ since: '2026-05-10' });
    expect(line?.state).not.toBe('waiting');
  });

  it('N5: given a service at the gate, when access is refused, then the plan tells when and counts the causes, and justice reads nothing of it', async () => {
    await stay.tell('AccessRefused', '2026-03-12', { cause: 'STRIKE', serviceId: 'aid' }, 'aid');
    await stay.tell('ReceptionContactMissed', '2026-03-12', { kind: 'EXTERNAL', serviceId: 'aid', cause: 'NO_STAFF' }, 'aid');
    await stay.tell('AccessRefused', '2026-03-19', { cause: 'NO_ROOM', serviceId: 'aid' }, 'aid');
    await stay.tell('AccessRefused', '2026-03-26', { cause: 'STRIKE', serviceId: 'aid', until: '2026-03-28' }, 'aid');
    const backwards = { cause: 'STRIKE', serviceId: 'aid', until: '2026-03-11' } as const;
    expect((await stay.refuse('AccessRefused', '2026-03-12', backwards, 'aid')).code).toBe('ends-before-it-begins');
    const { reception, access } = await stay.plan('aid');
    expect(access.byCause).toEqual({ STRIKE: 2, NO_ROOM: 1 });
    expect(access.refusals.map(({ source }) => source.occurredAt)).toEqual(['2026-03-12', '2026-03-19', '2026-03-26']);
    expect((await stay.plan('aid', { validAt: '2026-03-18' })).access.byCause).toEqual({ STRIKE: 1 });
    expect((await stay.plan('judge')).access).toEqual({ refusals: [], byCause: {} });
    expect(reception.checklist.find(({ kind }) => kind === 'EXTERNAL')).toMatchObject({
      missed: [{ cause: 'NO_STAFF', serviceId: 'aid' }],
    });
    expect(await stay.story('aid')).toContain('AccessRefused');
    expect(await stay.story('judge')).not.toContain('AccessRefused');
  });

  it('N7: given no course, when a skill from prison work is recognised, then it stands in the plan with its evidence, and others need consent', async () => {
    await stay.tell('SkillRecognised', '2026-04-10', { skill: 'welding', domain: 'D6', evidence: 'PRISON_WORK' }, 'aid');
    expect((await stay.plan('aid')).activities.skills).toMatchObject([{ skill: 'welding', evidence: 'PRISON_WORK' }]);
    expect((await stay.plan('housing')).activities.skills).toEqual([]);
  });

  it('A9: given rights that are looked into, when carers read, then each right has its status, and no answer holds a score of risk', async () => {
    await stay.tell('AdministrativeRightStatusChanged', '2026-03-10', { right: 'ID', status: 'MISSING' }, 'aid');
    await stay.tell('InformationProvided', '2026-03-11', { topic: 'RIGHTS', channel: 'LEAFLET', language: 'ar' }, 'aid');
    const plan = await stay.plan('aid');
    expect(plan.rights).toMatchObject([{ right: 'ID', status: 'MISSING', since: '2026-03-10' }]);
    expect(plan.reception.information).toMatchObject([{ topic: 'RIGHTS', language: 'ar' }]);
    expect(
      keysOf([plan, await stay.releasePlan('aid'), await stay.dossier('aid')]).filter((key) => /risk|score|danger/i.test(key)),
    ).toEqual([]);
  });
});

function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [key, ...keysOf(child)]);
}
