import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listenApi } from '../../apps/api/create-api.js';
import { FeedReader } from '../../apps/api/testing/feed-reader.js';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Network } from './network.js';
import { Scene, WHO } from './scene.js';

/** The ten groups that the source plan names, each with what it came for. Now is 15 June 2026. */
describe('interest groups', () => {
  let api: TestApi;
  let url: string;
  let network: Network;
  let stay: Scene;
  const readers: FeedReader[] = [];
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true });
    url = await listenApi(api.app, { host: '127.0.0.1', port: 0 });
    network = new Network(api);
  });
  beforeEach(() => {
    stay = new Scene(api);
  });
  afterEach(() => readers.splice(0).forEach((reader) => reader.close()));
  afterAll(() => api.close());

  it('E1 P6: given the cabinet of an authority, when the log of a year is asked for, then it reads what its plan promised and what shows it', async () => {
    await network.tell(['body', 'region'], ['BodyConvened', '2026-01-05'], { name: 'Cabinets', kind: 'CABINETS' });
    await network.tell(['body', 'region'], ['AnnualPlanAdopted', '2026-01-06'], { year: 2026, objectives: ['O31', 'O51'] });
    const shown = { objective: 'O31', year: 2026, kind: 'FIGURE' } as const;
    await network.tell(['body', 'region'], ['ObjectiveEvidenceRecorded', '2026-05-06'], shown);
    expect((await network.log(2026)).map(({ objective, open }) => [objective, open])).toEqual([
      ['O31', false],
      ['O51', true],
    ]);
  });

  it('E2 P7: given an administration, when it asks who works for it, then it finds its services with their means, and no person', async () => {
    const registered = { name: 'SPS', kind: 'PSYCHOSOCIAL', authority: 'FEDERAL_JUSTICE', languages: ['fr', 'nl'] } as const;
    await network.tell(['service', 'sps'], ['ServiceRegistered', '2026-01-05'], { ...registered, languages: ['fr', 'nl'] });
    await network.tell(['service', 'sps'], ['MeansRecorded', '2026-01-06'], { year: 2026, fteHundredths: 3_150 });
    await stay.admitted();
    const services = (await network.services('analyst')).filter(({ authority }) => authority === 'FEDERAL_JUSTICE');
    expect(services).toMatchObject([{ serviceId: 'sps', means: [{ fteHundredths: 3_150 }] }]);
    await expect(stay.plan('analyst')).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('E3 P14: given an external service, when it opens its work list, then its own work stands there, and that of others does not', async () => {
    await stay.admitted();
    await stay.tell('CaseAssigned', '2026-03-05', { serviceId: 'aid', workerId: 'aid-worker' }, 'aid');
    expect(await stay.workRow('aid', 'aid')).toMatchObject({ trajectoryId: stay.id });
    expect(await stay.workRow('housing', 'housing')).toBeUndefined();
    await expect(stay.workRow('housing', 'aid')).rejects.toMatchObject({ problem: { status: 403 } });
  });

  it('E4 P11: given prison staff, when they follow the feed, then they hear of moves and the regime, and of no need or care', async () => {
    const reader = await FeedReader.open(`${url}/v1/feed`, { 'traject-actor': WHO.officer });
    readers.push(reader);
    await stay.admitted();
    await stay.tell('NeedIdentified', '2026-03-05', { needId: 'n-1', domain: 'D10', askedBy: 'PERSON' }, 'aid');
    await stay.tell('RegimeDisrupted', '2026-03-06', { cause: 'NO_STAFF', until: '2026-03-08' }, 'director');
    const [fact] = await reader.has(1);
    expect(fact).toMatchObject({ type: 'RegimeDisrupted', stream: { id: stay.id } });
    expect(JSON.stringify(reader.frames)).not.toMatch(/NeedIdentified|D10/);
  });

  it('E5: given the person and those close to her, when both speak, then the plan has their words, marked by who asked', async () => {
    await stay.admitted();
    await stay.tell('RelativeRegistered', '2026-03-10', { relativeId: 'rel-1', relation: 'PARENT', consents: true }, 'aid');
    const words = 'I want to see my son grow up.';
    await stay.tell('NeedIdentified', '2026-03-11', { needId: 'n-1', domain: 'D1', askedBy: 'PERSON', words }, 'aid');
    await stay.tell('NeedIdentified', '2026-03-12', { needId: 'n-2', domain: 'D3', askedBy: 'RELATIVE' }, 'aid');
    await stay.tell('FamilyReceptionHeld', '2026-03-12', { relativeId: 'rel-1', matter: 'CHILDREN' }, 'aid');
    const { needs, family } = await stay.plan('aid');
    expect(needs).toMatchObject([
      { needId: 'n-1', data: { askedBy: 'PERSON', words } },
      { needId: 'n-2', data: { askedBy: 'RELATIVE' } },
    ]);
    expect(family.relatives).toMatchObject([{ id: 'rel-1', data: { relation: 'PARENT' } }]);
  });

  it('E6 P15: given a conditional release, when the justice house is told, then nothing more blocks it on that side', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('ReleasePlanned', '2026-05-01', { expectedOn: '2026-06-20', basis: 'REGISTRY', modality: 'CONDITIONAL' });
    const blockers = async () => (await stay.releasePlan('sps')).release.readiness.blockers;
    expect(await blockers()).toContain('JUSTICE_HOUSE_NOT_NOTIFIED');
    const told = { officeId: 'justice-house-brussels', modality: 'CONDITIONAL' } as const;
    await stay.tell('JusticeHouseNotified', '2026-05-02', told, 'sps');
    expect(await blockers()).not.toContain('JUSTICE_HOUSE_NOT_NOTIFIED');
  });

  it('E7 P16 N17: given the magistrate, when the person consents, then the reclassement plan is printed with that domain only, and without consent not at all', async () => {
    await stay.admitted('CONVICTED');
    await stay.tell('DetentionPlanOpened', '2026-03-09', { kind: 'STATUTORY', basis: 'LAW' }, 'aid');
    const steps = [{ stepId: 'step-1', who: ['PERSON' as const] }];
    const goal = (goalId: string, domain: 'D6' | 'D10', words: string) =>
      stay.tell('PlanGoalSet', '2026-03-10', { goalId, domain, words, steps, stepTexts: [{ stepId: 'step-1', what: 'Begin.' }] }, 'aid');
    await goal('g-work', 'D6', 'A bakery of my own.');
    await goal('g-drugs', 'D10', 'Clean.');
    const print = () => api.get(`/v1/trajectories/${stay.id}/reclassement?format=json`, { 'traject-actor': WHO.aid });
    expect((await print()).json()).toMatchObject({ status: 422, code: 'consent-missing' });
    const consent = { consentId: 'c-1', services: ['SENTENCE_COURT'], domains: ['D6' as const, 'D10' as const], language: 'fr' };
    await stay.tell('ConsentGiven', '2026-03-11', consent, 'aid');
    const { court, sections } = (await print()).json();
    expect(court).toBe('SENTENCE_COURT');
    expect(sections.GOALS).toMatchObject([{ id: 'g-work', domain: 'D6', words: 'A bakery of my own.' }]);
    expect(JSON.stringify(sections)).not.toMatch(/Clean|D10/);
  });

  it('E8 P17: given the police, when they ask, then they are nobody here, and who has no relation to the person finds no file', async () => {
    await stay.admitted();
    const ask = (actor: string) => api.get(`/v1/trajectories/${stay.id}`, { 'traject-actor': actor });
    expect((await ask('user=inspector; role=POLICE; relation=ASSIGNED')).json()).toMatchObject({ status: 400, code: 'malformed' });
    const outside = await ask('user=inspector; role=JUDICIAL; relation=NONE');
    const nowhere = await api.get('/v1/trajectories/no-such-stay', { 'traject-actor': 'user=inspector; role=JUDICIAL; relation=NONE' });
    expect([outside.statusCode, nowhere.statusCode]).toEqual([404, 404]);
    expect({ ...outside.json<object>(), correlationId: '' }).toEqual({ ...nowhere.json<object>(), correlationId: '' });
    expect((await api.get('/v1/plans', { 'traject-actor': 'user=inspector; role=JUDICIAL; relation=NONE' })).statusCode).toBe(403);
  });

  it('E10 P24 O33: given researchers and the public, when they ask for counts, then what is small is hidden, and no file is theirs', async () => {
    const left = async (domain: 'D5' | 'D7') => {
      const one = new Scene(api);
      await one.admitted();
      await one.tell('NeedIdentified', '2026-03-05', { needId: 'n-1', domain, askedBy: 'PERSON' }, 'aid');
      await one.tell('NeedDeclaredUnmet', '2026-03-06', { needId: 'n-1', cause: 'NO_OFFER' }, 'aid');
      return one;
    };
    for (let i = 0; i < 6; i += 1) await left('D5');
    const by = async (domain: string) => {
      const { unmetByDomain } = await network.coordination('analyst');
      return unmetByDomain.find(({ key }) => key['domain'] === domain);
    };
    expect(await by('D5')).toMatchObject({ n: 6 });
    const one = await left('D7');
    expect(await by('D7')).toEqual({ key: { domain: 'D7' }, suppressed: true });
    expect(await network.coordination('analyst')).not.toHaveProperty('needs');
    await expect(one.plan('analyst')).rejects.toMatchObject({ problem: { status: 404 } });
    expect((await api.get('/v1/plans', { 'traject-actor': WHO.analyst })).statusCode).toBe(403);
  });
});
