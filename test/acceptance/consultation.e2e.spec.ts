import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Network, type NetworkData, type NetworkType } from './network.js';
import { Scene } from './scene.js';

type Convened = NetworkData<'body', 'BodyConvened'>;

/** Where the partnership consults, decides and shows what it does. Now is 15 June 2026. */
describe('consultation', () => {
  let api: TestApi;
  let network: Network;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true });
    network = new Network(api);
  });
  afterAll(() => api.close());

  const convene = (id: string, data: Partial<Convened> & Pick<Convened, 'kind'>) =>
    network.tell(['body', id], ['BodyConvened', '2026-01-05'], { name: `Body ${id}`, ...data });
  const told = <Type extends NetworkType<'body'>>(id: string, type: Type, on: string, data: NetworkData<'body', Type>) =>
    network.tell(['body', id], [type, on], data);
  const line = async (id: string) => (await network.bodies()).find(({ bodyId }) => bodyId === id);

  it('B1 O11: given the monthly committee, when it meets and decides, then its log has who was there, who does what, and what is overdue', async () => {
    await convene('committee', {
      kind: 'CONSULTATION_COMMITTEE',
      rhythm: 'MONTHLY',
      members: ['cocom', 'cocof', 'justice'],
      objectives: ['O11'],
    });
    await told('committee', 'MeetingHeld', '2026-04-02', { present: ['cocom', 'justice'], absent: ['cocof'] });
    const words = 'One reception leaflet for all.';
    const decision = { decisionId: 'd-1', ownerServiceId: 'cocom', objective: 'O11', dueOn: '2026-05-31', words } as const;
    await told('committee', 'DecisionTaken', '2026-04-02', decision);
    expect(await told('committee', 'MeetingHeld', '2026-05-07', { present: ['cocom', 'somebody'] })).toContain('not-a-member');
    await told('committee', 'DecisionProgressed', '2026-05-07', { decisionId: 'd-1', status: 'IN_PROGRESS' });
    const log = await network.body('committee');
    expect(log.meetingsHeld).toMatchObject([{ present: ['cocom', 'justice'], absent: ['cocof'] }, { present: ['cocom', 'somebody'] }]);
    expect(log.decisions).toMatchObject([{ id: 'd-1', state: 'in-progress', overdue: true, data: { ownerServiceId: 'cocom', words } }]);
    expect(log).toMatchObject({ rhythm: 'MONTHLY', lastMeetingOn: '2026-05-07', meetings: 2, openDecisions: 1 });
    await told('committee', 'DecisionProgressed', '2026-06-01', { decisionId: 'd-1', status: 'DONE' });
    expect((await network.body('committee')).decisions[0]).toMatchObject({ state: 'done', overdue: false });
    expect((await network.body('committee', { validAt: '2026-04-30' })).decisions[0]).toMatchObject({ state: 'open', overdue: false });
  });

  it('B2 B3 B4 O21: given bodies of every kind, when the register is read, then each has its mandate, also after it is put anew', async () => {
    const bodies = {
      'haren-talks': { kind: 'PRISON_CONSULTATION', rhythm: 'QUARTERLY', prisonId: 'haren' },
      'on-interned': { kind: 'THEMATIC_GROUP', domains: ['D10'] },
      'on-education': { kind: 'THEMATIC_GROUP', domains: ['D2'] },
      'on-social-aid': { kind: 'THEMATIC_GROUP', domains: ['D1'] },
      'forest-yearly': { kind: 'YEARLY_MEETING', rhythm: 'YEARLY' },
      'mixed-commission': { kind: 'MIXED_COMMISSION' },
      cabinets: { kind: 'CABINETS', rhythm: 'ON_CALL' },
    } as const;
    for (const [id, { kind, ...data }] of Object.entries<Convened>(bodies as never)) await convene(id, { kind, ...data });
    for (const [id, data] of Object.entries(bodies)) expect(await line(id)).toMatchObject({ bodyId: id, ...data });
    await told('on-education', 'BodyMandateChanged', '2026-03-01', { objectives: ['O21', 'O41'], mandate: 'Courses in every prison.' });
    expect((await network.body('on-education', { validAt: '2026-02-01' })).objectives).toEqual([]);
    expect(await network.body('on-education')).toMatchObject({
      objectives: ['O21', 'O41'],
      mandate: 'Courses in every prison.',
      domains: ['D2'],
    });
    await told('forest-yearly', 'BodyDissolved', '2026-06-01', { successorBodyId: 'haren-talks' });
    expect(await network.refuse(['body', 'forest-yearly'], ['BodyDissolved', '2026-06-02'], {})).toBe('body-dissolved');
    expect(await line('forest-yearly')).toMatchObject({ dissolvedOn: '2026-06-01' });
  });

  it('B6 O52: given what detainees ask for together, when their body raises it, then it is counted by kind and names nobody', async () => {
    await convene('detainees', { kind: 'DETAINEES', prisonId: 'haren' });
    const need = { domain: 'D4', prisonId: 'haren', voices: 34, words: 'A room for music.' } as const;
    await network.tell(['body', 'detainees'], ['CollectiveNeedRaised', '2026-05-10'], need, 'director');
    expect((await network.body('detainees')).collectiveNeeds).toMatchObject([need]);
    expect(await network.refuse(['body', 'detainees'], ['CollectiveNeedRaised', '2026-05-11'], need, 'aid')).toBe('forbidden');
  });

  it('B7: given an agreement, when an offer stands on it, then nothing is warned of; without one, or after its end, it is', async () => {
    await convene('signatories', { kind: 'MIXED_COMMISSION' });
    const agreement = { agreementId: 'ag-1', kind: 'PROJECT', parties: ['aid'], from: '2026-01-01', to: '2026-12-31' } as const;
    await told('signatories', 'AgreementConcluded', '2026-01-05', { ...agreement, parties: ['aid'] });
    const terms: NetworkData<'offer', 'OfferPublished'> = {
      name: 'Family visits',
      serviceId: 'aid',
      domains: ['D1'],
      kind: 'INDIVIDUAL',
      activity: 'SUPPORT',
      languages: ['fr'],
    };
    const publish = (id: string, on: string, agreementRef?: string) =>
      network.tell(['offer', id], ['OfferPublished', on], { ...terms, ...(agreementRef === undefined ? {} : { agreementRef }) }, 'aid');
    expect(await publish('visits-1', '2026-02-01', 'ag-1')).toEqual([]);
    expect(await publish('visits-2', '2026-02-01')).toEqual(['no-agreement']);
    expect((await network.offers()).find(({ offerId }) => offerId === 'visits-1')).toMatchObject({
      agreementRef: 'ag-1',
      standing: 'open',
    });
    expect((await network.body('signatories')).agreements).toMatchObject([{ id: 'ag-1', binds: true }]);
    await told('signatories', 'AgreementEnded', '2026-03-01', { agreementId: 'ag-1' });
    expect(await publish('visits-3', '2026-04-01', 'ag-1')).toEqual(['no-agreement']);
    expect((await network.body('signatories')).agreements).toMatchObject([{ id: 'ag-1', state: 'ended', binds: false }]);
  });

  it('O12 O51 O52: given a need that nobody answers, when it reaches a body, then a sector is invited, and the plan tells what becomes of it', async () => {
    const stay = new Scene(api);
    await stay.admitted();
    await stay.tell('NeedIdentified', '2026-03-05', { needId: 'n-1', domain: 'D2', askedBy: 'PERSON', words: 'to read' }, 'aid');
    await stay.tell('NeedDeclaredUnmet', '2026-03-10', { needId: 'n-1', cause: 'LANGUAGE' }, 'aid');
    expect((await network.coordination()).needs).toContainEqual(
      expect.objectContaining({ key: { state: 'unmet', domain: 'D2', cause: 'LANGUAGE', language: 'ar' }, n: 1 }),
    );
    await convene('on-needs', { kind: 'THEMATIC_GROUP', domains: ['D2'] });
    const needs = [{ domain: 'D2', cause: 'LANGUAGE', language: 'ar' } as const];
    await told('on-needs', 'SectorInvited', '2026-04-01', { sector: 'INTERPRETING', needs });
    await told('on-needs', 'RecommendationMade', '2026-04-02', { recommendationId: 'r-1', needs, words: 'A teacher of Arabic.' });
    const decision = { decisionId: 'd-2', recommendationId: 'r-1', ownerServiceId: 'aid', words: 'From September.' };
    await told('on-needs', 'DecisionTaken', '2026-05-05', decision);
    const { followUps, needs: own } = await stay.plan('aid');
    expect(followUps).toMatchObject([
      { needId: 'n-1', bodyId: 'on-needs', what: 'SECTOR_INVITED', sector: 'INTERPRETING' },
      { needId: 'n-1', what: 'RECOMMENDATION', recommendationId: 'r-1', state: 'adopted', decision: { decisionId: 'd-2', state: 'open' } },
    ]);
    expect(own).toMatchObject([{ needId: 'n-1', state: 'unmet' }]);
    expect(JSON.stringify(await network.body('on-needs'))).not.toMatch(new RegExp(`n-1|${stay.id}|${stay.personId}|to read`));
    await stay.tell('NeedReopened', '2026-05-20', { needId: 'n-1' }, 'aid');
    await stay.tell('NeedAnswered', '2026-05-21', { needId: 'n-1', offerId: 'visits-1', serviceId: 'aid' }, 'aid');
    expect((await stay.plan('aid')).needs).toMatchObject([{ needId: 'n-1', state: 'answered' }]);
  });

  it('O13 B1 O33: given the pack of a committee, when few people are behind a figure, then it is not shown, nor anybody named', async () => {
    await convene('yearly', { kind: 'CONSULTATION_COMMITTEE', rhythm: 'YEARLY' });
    await told('yearly', 'MeetingHeld', '2026-06-01', { present: ['cocom'] });
    const unmet = async (count: number, domain: 'D6' | 'D7') => {
      for (let i = 0; i < count; i += 1) {
        const stay = new Scene(api);
        await stay.admitted();
        await stay.tell('NeedIdentified', '2026-03-05', { needId: 'n-1', domain, askedBy: 'PERSON' }, 'aid');
        await stay.tell('NeedDeclaredUnmet', '2026-03-06', { needId: 'n-1', cause: 'NO_OFFER' }, 'aid');
      }
    };
    const byDomain = async (domain: string) => (await network.pack('yearly')).figures.unmetByDomain.find(({ name }) => name === domain);
    await unmet(6, 'D6');
    expect(await byDomain('D6')).toEqual({ name: 'D6', now: 6, before: 0, change: 6 });
    await unmet(1, 'D7');
    expect(await byDomain('D7')).toEqual({ name: 'D7', before: 0, suppressed: true });
    const { since, ...pack } = await network.pack('yearly', 'analyst');
    expect(since).toBe('2026-06-01');
    expect(JSON.stringify(pack)).not.toMatch(/person-|"t-/);
  });

  it('O61 O62: given staff who learn from each other and the study day, when they are held, then who came is counted by service, and stands in the log', async () => {
    await convene('trainers', { kind: 'PLATFORM' });
    const attendance = [
      { serviceId: 'sps', count: 12 },
      { serviceId: 'aid', count: 7 },
    ];
    await told('trainers', 'StaffTrainingHeld', '2026-03-20', { topic: 'EACH_OTHERS_WORK', givenByServiceId: 'sps', attendance });
    await told('trainers', 'StudyDayHeld', '2026-05-20', { attendance, guests: 80, objectives: ['O33'] });
    const { trainings, studyDays } = await network.body('trainers');
    expect(trainings).toMatchObject([{ topic: 'EACH_OTHERS_WORK', attendance }]);
    expect(studyDays).toMatchObject([{ guests: 80, attendance, objectives: ['O33'] }]);
    const twice = [attendance[0]!, attendance[0]!];
    expect(await network.refuse(['body', 'trainers'], ['StudyDayHeld', '2026-05-21'], { attendance: twice })).toBe('service-twice');
    const log = (await network.log(2026)).filter(({ objective }) => objective === 'O61' || objective === 'O62');
    expect(log.map(({ objective, evidence }) => [objective, evidence.map(({ kind }) => kind)])).toEqual([
      ['O61', ['TRAINING']],
      ['O62', ['STUDY_DAY']],
    ]);
  });

  it('B8 SO1 SO2 SO3 SO4 SO5 SO6: given the plan of a year, when evidence comes in, then the log says per objective what is shown and what is open', async () => {
    const objectives = ['SO1', 'SO2', 'SO3', 'SO4', 'SO5', 'SO6'] as const;
    await convene('steering', { kind: 'STEERING_GROUP', objectives: [...objectives] });
    await told('steering', 'AnnualPlanAdopted', '2026-01-10', { year: 2025, objectives: [...objectives] });
    await told('steering', 'AnnualPlanAdopted', '2026-01-11', { year: 2024, objectives: ['SO1'] });
    expect((await network.log(2025)).every(({ open }) => open)).toBe(true);
    for (const [i, objective] of objectives.slice(0, 5).entries())
      await told('steering', 'ObjectiveEvidenceRecorded', `2026-02-0${i + 1}`, { objective, year: 2025, kind: 'PUBLICATION' });
    const stray = { objective: 'O41', year: 2025, kind: 'FIGURE' } as const;
    expect(await told('steering', 'ObjectiveEvidenceRecorded', '2026-02-10', stray)).toEqual(['objective-not-planned']);
    const rows = await network.log(2025);
    for (const objective of objectives) {
      const evidence = objective === 'SO6' ? [] : [{ bodyId: 'steering', kind: 'PUBLICATION' }];
      expect(rows.find((row) => row.objective === objective)).toMatchObject({
        plannedBy: ['steering'],
        evidence,
        open: objective === 'SO6',
      });
    }
    expect((await network.log(2024)).map(({ objective, open }) => [objective, open])).toEqual([['SO1', true]]);
  });
});
