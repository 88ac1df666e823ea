import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Network, type NetworkData } from './network.js';
import { Scene } from './scene.js';

type Registered = NetworkData<'service', 'ServiceRegistered'>;

/** Actors of the source plan as services of the partnership. Now is 15 June 2026. */
describe('the partnership', () => {
  let api: TestApi;
  let network: Network;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true });
    network = new Network(api);
  });
  afterAll(() => api.close());

  const register = (id: string, data: Partial<Registered> & Pick<Registered, 'kind'>, on = '2026-01-05') =>
    network.tell(['service', id], ['ServiceRegistered', on], {
      name: `Service ${id}`,
      authority: 'COCOM',
      languages: ['fr', 'nl'],
      ...data,
    });
  const names = async (ids: readonly string[]) => {
    const services = await network.services();
    return ids.map((id) => services.find(({ serviceId }) => serviceId === id)?.kind);
  };

  it('A1: given services with mandates that change, when the directory is read as of a date, then it says who there was then', async () => {
    await register('mobile-team', { kind: 'EXTERNAL', authority: 'FRENCH_COMMUNITY', domains: ['D1'] });
    await network.tell(['service', 'mobile-team'], ['MandateChanged', '2026-04-01'], { authority: 'COCOF', domains: ['D1', 'D3'] });
    await register('short-project', { kind: 'EXTERNAL' });
    await network.tell(['service', 'short-project'], ['MandateChanged', '2026-02-01'], { until: '2026-05-31' });
    await network.tell(['service', 'short-project'], ['ServiceClosed', '2026-06-10'], { successorServiceId: 'mobile-team' });
    const at = async (validAt: string) => {
      const found = (await network.services('aid', { validAt })).filter(({ serviceId }) => /mobile|short/.test(serviceId));
      return found.map(({ serviceId, authority, domains, standing }) => [serviceId, authority, domains.length, standing]);
    };
    expect(await at('2026-01-01')).toEqual([]);
    expect(await at('2026-03-01')).toEqual([
      ['mobile-team', 'FRENCH_COMMUNITY', 1, 'active'],
      ['short-project', 'COCOM', 0, 'active'],
    ]);
    expect((await at('2026-06-01'))[1]).toEqual(['short-project', 'COCOM', 0, 'mandate-ended']);
    expect((await at('2026-06-15')).map(([, authority, , standing]) => [authority, standing])).toEqual([
      ['COCOF', 'active'],
      ['COCOM', 'closed'],
    ]);
  });

  it('P1 P2 P3 P4 P5 P6 P7: given a service of each authority, when the directory is read, then each answers for its own, and pays for it', async () => {
    const authorities = ['COCOM', 'FRENCH_COMMUNITY', 'FLEMISH_COMMUNITY', 'COCOF', 'VGC', 'REGION', 'FEDERAL_JUSTICE'] as const;
    for (const [i, authority] of authorities.entries()) {
      await register(`of-${authority}`, { kind: authority === 'FEDERAL_JUSTICE' ? 'PSYCHOSOCIAL' : 'EXTERNAL', authority });
      await network.tell(['service', `of-${authority}`], ['MeansRecorded', '2026-01-06'], {
        year: 2026,
        fteHundredths: 100 * i,
        paidBy: authority,
      });
    }
    for (const [i, authority] of authorities.entries()) {
      const { means, ...service } = await network.service(`of-${authority}`);
      expect(service).toMatchObject({ authority, standing: 'active' });
      expect(means).toEqual([{ year: 2026, fteHundredths: 100 * i, paidBy: authority }]);
    }
  });

  it('P7: given a person who asks for leave, when it is decided, then the court may not, the minister may, and the plan says who did', async () => {
    const stay = new Scene(api);
    await stay.admitted('CONVICTED');
    await stay.tell('ModalityRequested', '2026-03-10', { requestId: 'm-1', code: 'PENITENTIARY_LEAVE' });
    const decided = { requestId: 'm-1', code: 'PENITENTIARY_LEAVE', outcome: 'GRANTED' } as const;
    expect((await stay.refuse('ModalityDecided', '2026-03-20', { ...decided, authority: 'SENTENCE_COURT' })).code).toBe('wrong-authority');
    await stay.tell('ModalityDecided', '2026-03-20', { ...decided, authority: 'MINISTER' });
    expect((await stay.plan('sps')).modalities).toMatchObject([{ id: 'm-1', state: 'granted', data: { authority: 'MINISTER' } }]);
  });

  it('P8: given the director, when the talk is held and the protocol signed, then both stand in the plan under that role', async () => {
    const stay = new Scene(api);
    await register('direction', { kind: 'PRISON_DIRECTION', authority: 'FEDERAL_JUSTICE' });
    await stay.admitted('CONVICTED');
    await stay.tell('ReceptionContactHeld', '2026-03-02T17:00:00+01:00', { kind: 'DIRECTOR', language: 'fr' }, 'director');
    await stay.tell('DetentionPlanOpened', '2026-03-10', { kind: 'STATUTORY', basis: 'LAW' }, 'sps');
    const planVersion = (await stay.read()).revision;
    await stay.tell('PlanProtocolSigned', '2026-03-12', { kind: 'STATUTORY', signatory: 'DIRECTOR', planVersion }, 'director');
    const { reception, agreed } = await stay.plan('director');
    expect(reception.checklist.find(({ kind }) => kind === 'DIRECTOR')).toMatchObject({ state: 'done' });
    expect(agreed.signatures).toMatchObject([{ signatory: 'DIRECTOR', planVersion }]);
    expect(await names(['direction'])).toEqual(['PRISON_DIRECTION']);
  });

  it('P9 P10 N11: given the psychosocial service and a care team, when each has to do with the person, then the plan says who is who, by name', async () => {
    const stay = new Scene(api);
    await register('sps', { kind: 'PSYCHOSOCIAL', authority: 'FEDERAL_JUSTICE', name: 'SPS Haren' });
    await register('health', { kind: 'CARE_TEAM', authority: 'FEDERAL_JUSTICE', name: 'Care team Haren' });
    await stay.admitted('INTERNED');
    await stay.tell('ReceptionContactHeld', '2026-03-04', { kind: 'SPS', serviceId: 'sps' }, 'sps');
    await stay.tell('CaseAssigned', '2026-03-04', { serviceId: 'sps', workerId: 'sps-worker' }, 'sps');
    await stay.tell('SupportStarted', '2026-03-20', { supportId: 'care-1', track: 'CARE', serviceId: 'health', project: 'CARE' }, 'health');
    const own = await stay.plan('health');
    expect(own.whoIsWho).toContainEqual(expect.objectContaining({ serviceId: 'health', role: 'SUPPORT', since: '2026-03-20' }));
    expect(own.names.services).toMatchObject({ health: 'Care team Haren' });
    const { whoIsWho, names: called } = await stay.plan('sps');
    expect(whoIsWho).toContainEqual(expect.objectContaining({ serviceId: 'sps', role: 'CASE', workerId: 'sps-worker' }));
    expect(called.services).toMatchObject({ sps: 'SPS Haren' });
    expect(await names(['sps', 'health'])).toEqual(['PSYCHOSOCIAL', 'CARE_TEAM']);
  });

  it('P11: given a stay with needs and a move, when a prison officer reads it, then there are logistics and nothing else', async () => {
    const stay = new Scene(api);
    await stay.admitted();
    await stay.tell('NeedIdentified', '2026-03-05', { needId: 'n-1', domain: 'D9', askedBy: 'PERSON', words: 'no more' }, 'aid');
    await stay.tell('RegimeDisrupted', '2026-03-06', { cause: 'STRIKE' }, 'director');
    expect(await stay.story('officer')).toContain('RegimeDisrupted');
    const plan = await stay.plan('officer');
    expect([plan.needs, plan.whoIsWho, plan.agreed.goals]).toEqual([[], [], []]);
    expect(JSON.stringify(plan)).not.toMatch(/no more|D9/);
    const told = await stay.refuse('NeedIdentified', '2026-03-07', { needId: 'n-2', domain: 'D1', askedBy: 'SERVICE' }, 'officer');
    expect(told.status).toBe(403);
  });

  it('P12 P13 X3 O42: given coordinators of four communities, one local and three of a field, then all hold their function alike', async () => {
    const functions = {
      cocom: 'COMMUNITY',
      flemish: 'COMMUNITY',
      french: 'COMMUNITY',
      specific: 'SPECIFIC_SERVICES',
      local: 'LOCAL_SOCIO_CULTURAL',
      courses: 'TRAINING',
      arts: 'CULTURE',
      games: 'SPORT',
    } as const;
    for (const [id, role] of Object.entries(functions)) {
      await register(id, { kind: 'COORDINATION' });
      const prisonIds = id === 'local' ? ['haren'] : undefined;
      await network.tell(['service', id], ['CoordinationTakenOn', '2026-01-10'], { function: role, ...(prisonIds ? { prisonIds } : {}) });
      const again = await network.refuse(['service', id], ['CoordinationTakenOn', '2026-01-11'], { function: role });
      expect(again).toBe('coordination-held');
    }
    const held = (await network.services()).filter(({ serviceId }) => Object.hasOwn(functions, serviceId));
    expect(Object.fromEntries(held.map(({ serviceId, coordination }) => [serviceId, coordination]))).toEqual(
      Object.fromEntries(
        Object.entries(functions).map(([id, role]) => [
          id,
          [{ function: role, since: '2026-01-10', ...(id === 'local' ? { prisonIds: ['haren'] } : {}) }],
        ]),
      ),
    );
    await network.tell(['service', 'local'], ['CoordinationEnded', '2026-06-01'], { function: 'LOCAL_SOCIO_CULTURAL' });
    expect((await network.service('local')).coordination).toEqual([]);
  });

  it('P14 P19 P20 P21 P23: given services from outside, when they join, then the register has their kind, authority, languages and domains', async () => {
    const kinds = {
      'aid-brussels': { kind: 'EXTERNAL', authority: 'COCOM', languages: ['fr', 'nl', 'ar'], domains: ['D1', 'D3'] },
      cpas: { kind: 'WELFARE', authority: 'REGION', languages: ['fr', 'nl'], domains: ['D1'] },
      forem: { kind: 'EMPLOYMENT', authority: 'OTHER', languages: ['fr'], domains: ['D6'] },
      actiris: { kind: 'EMPLOYMENT', authority: 'REGION', languages: ['fr', 'nl'], domains: ['D6'] },
      promotion: { kind: 'SCHOOL', authority: 'FRENCH_COMMUNITY', languages: ['fr'], domains: ['D2'] },
      lawyers: { kind: 'LEGAL_AID', authority: 'FEDERAL_JUSTICE', languages: ['fr', 'nl'], domains: [] },
      interpreters: { kind: 'INTERPRETERS', authority: 'COCOM', languages: ['ar', 'ps', 'sq'], domains: [] },
    } as const;
    for (const [id, { languages, domains, ...rest }] of Object.entries(kinds))
      await register(id, { ...rest, languages: [...languages], domains: [...domains] });
    await network.tell(['service', 'cpas'], ['ContactPointsChanged', '2026-02-01'], { points: [{ kind: 'PHONE', value: '02 000 00 00' }] });
    const found = (await network.services('stranger')).filter(({ serviceId }) => Object.hasOwn(kinds, serviceId));
    for (const { serviceId, ...line } of found) expect(line).toMatchObject(kinds[serviceId as keyof typeof kinds]);
    expect(found).toHaveLength(7);
    expect(found.find(({ serviceId }) => serviceId === 'cpas')?.contactPoints).toEqual([{ kind: 'PHONE', value: '02 000 00 00' }]);
    const own = { kind: 'EMPLOYMENT', name: 'Elsewhere', authority: 'OTHER', languages: ['fr'] } as const;
    expect(await network.refuse(['service', 'vdab'], ['ServiceRegistered', '2026-01-05'], { ...own, languages: ['fr'] }, 'aid')).toBe(
      'forbidden',
    );
  });

  it('P20 T14: given a course of a school outside, when the person leaves, then it is handed over to that school and goes on there', async () => {
    const stay = new Scene(api);
    await register('school', { kind: 'SCHOOL', authority: 'FRENCH_COMMUNITY', domains: ['D2'], name: 'Evening school' });
    await stay.admitted('CONVICTED');
    await stay.tell('ActivityEnrolled', '2026-03-15', { offerId: 'o-welding', domain: 'D2' }, 'aid');
    await stay.tell('ConsentGiven', '2026-04-01', { consentId: 'c-1', services: ['school'], domains: ['D2'], language: 'fr' }, 'aid');
    const items = [{ kind: 'ACTIVITY', itemId: 'o-welding', domain: 'D2' }] as const;
    await stay.tell('HandoverPrepared', '2026-04-02', { handoverId: 'h-1', toServiceId: 'school', items: [...items] }, 'aid');
    await stay.tell('HandoverAccepted', '2026-04-03', { handoverId: 'h-1' }, 'school');
    await stay.tell('DetaineeReleased', '2026-04-15', { modality: 'END_OF_TERM' });
    await stay.tell('HandoverItemContinued', '2026-04-20', { handoverId: 'h-1', kind: 'ACTIVITY', itemId: 'o-welding' }, 'school');
    const { items: carried } = await stay.dossier('school');
    expect(carried.find(({ itemId }) => itemId === 'o-welding')).toMatchObject({ kind: 'ACTIVITY', state: 'continued' });
  });

  it('P21: given the first days, when legal aid has come, then its cell on the reception list is done', async () => {
    const stay = new Scene(api);
    await stay.admitted();
    const cell = async () => (await stay.plan('aid')).reception.checklist.find(({ kind }) => kind === 'LEGAL_AID');
    expect((await cell())?.heldAt).toBeUndefined();
    await stay.tell('ReceptionContactHeld', '2026-03-03', { kind: 'LEGAL_AID', serviceId: 'aid' }, 'aid');
    expect(await cell()).toMatchObject({ heldAt: '2026-03-03' });
  });

  it('P22: given a volunteer who visits, when the file is read, then the volunteer sees less than a service, and without a visit nothing', async () => {
    const stay = new Scene(api);
    await register('visitors', { kind: 'VOLUNTEERS', name: 'Visitors' });
    await stay.admitted();
    await stay.tell('NeedIdentified', '2026-03-05', { needId: 'n-1', domain: 'D1', askedBy: 'PERSON', words: 'my debts' }, 'aid');
    await stay.tell('CrisisInterventionRecorded', '2026-03-06', { serviceId: 'sps' }, 'sps');
    const plan = await stay.plan('volunteer');
    expect(plan.header).toMatchObject({ status: 'held', prison: 'haren' });
    expect(plan.needs).toEqual([]);
    expect(plan.withheld).toMatchObject({ SERVICE: 2 });
    await expect(stay.plan('stranger')).rejects.toMatchObject({ problem: { status: 404 } });
    expect(await names(['visitors'])).toEqual(['VOLUNTEERS']);
  });

  it('P23: given a person whose language nobody speaks, when an interpreter is asked for, then the file says whether one came', async () => {
    const stay = new Scene(api);
    await stay.admitted();
    await stay.tell('InterpreterRequested', '2026-03-03', { requestId: 'i-1', language: 'ps', for: 'RECEPTION' }, 'aid');
    await stay.tell('InterpreterUnavailable', '2026-03-04', { requestId: 'i-1' }, 'aid');
    await stay.tell('InterpreterRequested', '2026-03-05', { requestId: 'i-2', language: 'ps', for: 'RECEPTION' }, 'aid');
    await stay.tell('InterpreterProvided', '2026-03-06', { requestId: 'i-2', serviceId: 'interpreters' }, 'aid');
    expect((await stay.refuse('InterpreterProvided', '2026-03-07', { requestId: 'i-2' }, 'aid')).code).toBe('interpreter-already-provided');
    const told = (await stay.story('aid')).filter((type) => type.startsWith('Interpreter'));
    expect(told.toSorted()).toEqual(['InterpreterProvided', 'InterpreterRequested', 'InterpreterRequested', 'InterpreterUnavailable']);
  });

  it('X2: given people and money of a service by year, when a year is counted again, then the latest stands, each year on its own', async () => {
    await register('counted', { kind: 'EXTERNAL' });
    const means = (on: string, data: NetworkData<'service', 'MeansRecorded'>) =>
      network.tell(['service', 'counted'], ['MeansRecorded', on], data);
    await means('2026-01-10', { year: 2025, fteHundredths: 250, subsidyEuro: 180_000 });
    await means('2026-01-11', { year: 2026, fteHundredths: 200, subsidyEuro: 150_000 });
    await means('2026-03-01', { year: 2026, fteHundredths: 225, subsidyEuro: 160_000 });
    expect((await network.service('counted')).means).toEqual([
      { year: 2026, fteHundredths: 225, subsidyEuro: 160_000 },
      { year: 2025, fteHundredths: 250, subsidyEuro: 180_000 },
    ]);
    expect(
      (await network.services('aid', { validAt: '2026-02-01' })).find(({ serviceId }) => serviceId === 'counted')?.means[0],
    ).toMatchObject({
      fteHundredths: 200,
    });
    expect(await network.refuse(['service', 'counted'], ['MeansRecorded', '2026-03-02'], { year: 2026 })).toBe('means-without-figure');
  });
});
