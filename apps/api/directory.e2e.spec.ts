import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const COORDINATOR = 'user=c; service=coordination; role=COORDINATOR; relation=ASSIGNED';
const WORKER = 'user=w; service=s-lessons; role=SERVICE_WORKER; relation=ASSIGNED';
const OFFICER = 'user=o; service=prison; role=OFFICER; relation=ESTABLISHMENT';
const LESSONS = {
  name: 'Nederlands voor beginners',
  serviceId: 's-lessons',
  domains: ['D2'],
  kind: 'GROUP',
  activity: 'COURSE',
  prisonId: 'ghent',
  languages: ['nl'],
  statuses: ['CONVICTED'],
  capacity: 12,
  from: '2026-03-01',
  to: '2026-12-31',
};

/** Now is 2026-06-15. */
describe('the directory of the partnership', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
    await say('services/s-lessons', {
      type: 'ServiceRegistered',
      occurredAt: '2026-01-05',
      data: { name: 'Leerpunt', kind: 'SCHOOL', authority: 'FLEMISH_COMMUNITY', languages: ['nl'], domains: ['D2'] },
    });
    await say('services/s-lessons', { type: 'MeansRecorded', occurredAt: '2026-01-06', data: { year: 2026, fteHundredths: 250 } });
    await say('services/s-lessons', { type: 'CoordinationTakenOn', occurredAt: '2026-01-06', data: { function: 'TRAINING' } });
    await say('offers/o-nl', { type: 'OfferPublished', occurredAt: '2026-01-10', data: LESSONS });
    await say('offers/o-gone', { type: 'OfferPublished', occurredAt: '2026-01-10', data: { ...LESSONS, domains: ['D5'] } });
    await say('offers/o-gone', { type: 'OfferWithdrawn', occurredAt: '2026-04-01', data: { cause: 'NO_FUNDING' } });
  });
  afterAll(() => api.close());

  async function say(stream: string, ...events: readonly object[]): Promise<void> {
    const sent = await api.post(`/v1/${stream}/events`, events, { 'traject-actor': COORDINATOR, prefer: 'wait=10' });
    if (sent.statusCode !== 201) throw new Error(sent.payload);
  }
  async function read(path: string, actor = WORKER) {
    const sent = await api.get(path, { 'traject-actor': actor });
    return { status: sent.statusCode, body: sent.json() };
  }
  const ids = async (path: string): Promise<string[]> => (await read(path)).body.offers.map((offer: { offerId: string }) => offer.offerId);

  test('says what is on offer, by whom, to whom, until when, and how many places are free', async () => {
    const { body } = await read('/v1/offers');
    expect(body).toMatchObject({ counted: true, counts: { offers: 1, open: 1, stale: 0, doubled: 0 }, position: expect.any(String) });
    expect(body.offers).toEqual([
      expect.objectContaining({
        offerId: 'o-nl',
        name: 'Nederlands voor beginners',
        serviceName: 'Leerpunt',
        authority: 'FLEMISH_COMMUNITY',
        standing: 'open',
        capacity: 12,
        enrolled: 0,
        free: 12,
        unreached: true,
      }),
    ]);
  });

  test('says to officers what is on offer, not how many take part', async () => {
    const { body } = await read('/v1/offers?counted=true', OFFICER);
    expect(body).toMatchObject({ counted: false, offers: [{ offerId: 'o-nl', capacity: 12 }] });
    expect(body.offers[0]).not.toHaveProperty('enrolled');
  });

  test('answers as of any date, and as it was known then', async () => {
    expect(await ids('/v1/offers?validAt=2026-02-15')).toEqual(['o-gone', 'o-nl']);
    expect((await read('/v1/offers?validAt=2026-02-15')).body.offers[1]).toMatchObject({ offerId: 'o-nl', standing: 'planned' });
    expect(await ids('/v1/offers?validAt=2027-01-01')).toEqual([]);
    expect(await ids('/v1/offers?knownAt=2026-06-01')).toEqual([]); // everything was reported on 15 June
    expect((await read('/v1/offers?validAt=2026-02-15')).body).toMatchObject({ counted: false });
  });

  test('is filtered', async () => {
    expect(await ids('/v1/offers?domain=D2&prison=ghent&language=nl&status=CONVICTED')).toEqual(['o-nl']);
    for (const other of ['domain=D5', 'prison=bruges', 'language=fr', 'status=REMAND', 'standing=suspended'])
      expect(await ids(`/v1/offers?${other}`)).toEqual([]);
    expect(await ids('/v1/offers?standing=withdrawn')).toEqual(['o-gone']);
    for (const wrong of ['domain=D11', 'standing=lost', 'language=n%20l']) expect((await read(`/v1/offers?${wrong}`)).status).toBe(400);
  });

  test('says where nothing is on offer', async () => {
    const { body } = await read('/v1/offers/gaps');
    const row = body.rows.find((one: { domain: string; language: string }) => one.domain === 'D2' && one.language === 'nl');
    expect(row).toEqual({
      domain: 'D2',
      prisonId: 'ghent',
      language: 'nl',
      offers: { REMAND: 0, CONVICTED: 1, INTERNED: 0 },
      missing: ['REMAND', 'INTERNED'],
    });
    expect(body.gaps).toBe(body.cells - 1);
  });

  test('draws where nothing is on offer, to everybody who works here', async () => {
    const drawn = async (format: string, actor = WORKER) => {
      const { statusCode, headers, payload } = await api.get(`/v1/offers/gaps?format=${format}&lang=fr`, { 'traject-actor': actor });
      return { statusCode, type: headers['content-type'], policy: headers['content-security-policy'], payload };
    };
    const svg = await drawn('svg');
    expect([svg.type, svg.policy]).toEqual(['image/svg+xml; charset=utf-8', "default-src 'none'; frame-ancestors 'none'"]);
    expect(svg.payload).toContain('ghent · néerlandais');
    const html = await drawn('html');
    expect([html.type, html.policy]).toEqual(['text/html; charset=utf-8', expect.stringContaining("style-src 'sha256-")]);
    expect(html.payload).toMatch(/<th scope="row">ghent<\/th><th scope="row">néerlandais<\/th><td>tous<\/td><td>prévenu, interné<\/td>/);
    expect((await drawn('png')).statusCode).toBe(400);
    expect((await drawn('svg', OFFICER)).statusCode).toBe(200);
  });

  test('says who is who, with means and coordination, to everybody who works here', async () => {
    const { body } = await read('/v1/services', OFFICER);
    expect(body.services).toEqual([
      expect.objectContaining({
        serviceId: 's-lessons',
        name: 'Leerpunt',
        standing: 'active',
        means: [{ year: 2026, fteHundredths: 250 }],
        coordination: [{ function: 'TRAINING', since: '2026-01-06' }],
      }),
    ]);
    expect((await read('/v1/services/s-lessons')).body).toMatchObject({ name: 'Leerpunt' });
    expect((await read('/v1/services/nobody')).status).toBe(404);
    expect((await read('/v1/services?knownAt=2026-06-01')).body.services).toEqual([]);
  });

  test('an unmet need reaches a body, and what becomes of it comes back to the plan of the person', async () => {
    const id = freshId();
    await api.known(
      id,
      facts.registered({ personId: 'p-ar', languages: ['ar'] }, { occurredAt: '2026-03-01' }),
      facts.admitted({ personId: 'p-ar' }),
      facts.need({ needId: 'n-ar', domain: 'D2' }, { occurredAt: '2026-03-03' }),
      { type: 'NeedDeclaredUnmet', occurredAt: '2026-03-04', data: { needId: 'n-ar', cause: 'LANGUAGE' } },
      { type: 'WaitingListJoined', occurredAt: '2026-03-05', data: { offerId: 'o-nl' } },
    );
    const needs = [{ domain: 'D2', cause: 'LANGUAGE', language: 'ar' }];
    const words = 'Een klas met een tolk.';
    await say(
      'bodies/b-1',
      { type: 'BodyConvened', occurredAt: '2026-01-05', data: { name: 'Overlegcomité', kind: 'CONSULTATION_COMMITTEE' } },
      { type: 'SectorInvited', occurredAt: '2026-04-01', data: { sector: 'EDUCATION', needs } },
      { type: 'RecommendationMade', occurredAt: '2026-04-02', data: { recommendationId: 'r-1', needs, words } },
      {
        type: 'DecisionTaken',
        occurredAt: '2026-05-04',
        data: { decisionId: 'd-1', recommendationId: 'r-1', ownerServiceId: 's-lessons', dueOn: '2026-06-01', words },
      },
      { type: 'DecisionProgressed', occurredAt: '2026-05-20', data: { decisionId: 'd-1', status: 'IN_PROGRESS' } },
    );
    const { body: plan } = await read(`/v1/trajectories/${id}/plan`, 'user=l; role=LOCAL');
    expect(plan.names).toEqual({ services: {}, offers: { 'o-nl': 'Nederlands voor beginners' } });
    expect(plan.followUps).toEqual([
      expect.objectContaining({ needId: 'n-ar', bodyId: 'b-1', bodyName: 'Overlegcomité', what: 'SECTOR_INVITED', sector: 'EDUCATION' }),
      expect.objectContaining({
        what: 'RECOMMENDATION',
        recommendationId: 'r-1',
        state: 'adopted',
        decision: { decisionId: 'd-1', state: 'in-progress', since: '2026-05-20', dueOn: '2026-06-01' },
      }),
    ]);
    const { body: stream } = await read('/v1/bodies/b-1/events');
    expect(JSON.stringify(stream)).not.toMatch(new RegExp(`n-ar|p-ar|${id}`));
    const { body } = await read('/v1/bodies/b-1');
    expect(body).toMatchObject({
      name: 'Overlegcomité',
      openDecisions: 1,
      recommendations: [{ id: 'r-1', state: 'adopted', data: { words } }],
      decisions: [{ id: 'd-1', state: 'in-progress', overdue: true, data: { words } }],
    });
    expect((await read('/v1/bodies')).body.bodies).toEqual([expect.objectContaining({ bodyId: 'b-1', openDecisions: 1 })]);
    const counts = 'user=a; role=ANALYST';
    expect((await read('/v1/bodies/b-1', counts)).status).toBe(200);
    expect(JSON.stringify((await read('/v1/bodies/b-1', counts)).body)).not.toContain(words);
    expect((await read('/v1/bodies/none')).status).toBe(404);
  });

  test('keeps the partnership log', async () => {
    await say('bodies/b-2', { type: 'AnnualPlanAdopted', occurredAt: '2026-01-10', data: { year: 2026, objectives: ['O41'] } });
    await say('bodies/b-2', {
      type: 'StudyDayHeld',
      occurredAt: '2026-05-10',
      data: { attendance: [{ serviceId: 's-lessons', count: 4 }], guests: 20 },
    });
    const { body } = await read('/v1/partnership/log?year=2026');
    expect(body.rows).toEqual([
      { objective: 'O41', year: 2026, plannedBy: ['b-2'], evidence: [], open: true },
      { objective: 'O62', year: 2026, plannedBy: [], evidence: [{ bodyId: 'b-2', kind: 'STUDY_DAY', on: '2026-05-10' }], open: false },
    ]);
  });
});
