import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const ANNA = 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED';
const BART = 'user=bart; service=s-2; role=SPS; relation=ASSIGNED';
const ZOE = 'user=zoe; service=s-3; role=SERVICE_WORKER; relation=NONE';
const RUTH = 'user=ruth; role=JUDICIAL; relation=ASSIGNED';
const OLAF = 'user=olaf; service=prison; role=OFFICER; relation=ESTABLISHMENT';

const HOSTILE = '<script>alert("1")</script> & <b>bread</b>';
const steps = [{ stepId: 'step-1', who: ['PERSON'], dueOn: '2026-09-01' }];
const goal = (goalId: string, domain: string, words: string, what = 'Visit a workshop.') => ({
  type: 'PlanGoalSet',
  occurredAt: '2026-03-10',
  data: { goalId, domain, words, steps, stepTexts: [{ stepId: 'step-1', what }] },
});
const consent = (consentId: string, data: object = {}, occurredAt = '2026-03-05') => ({
  type: 'ConsentGiven',
  occurredAt,
  data: { consentId, services: ['SENTENCE_COURT'], domains: ['D6', 'D10'], language: 'nl', ...data },
});

describe('prints for a court', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  afterAll(() => api.close());
  const read = (id: string, query = '', actor = ANNA, headers = {}) =>
    api.get(`/v1/trajectories/${id}/reclassement${query}`, { 'traject-actor': actor, ...headers });
  const tell = async (id: string, actor: string, ...told: readonly object[]): Promise<void> => {
    const sent = await api.post(`/v1/trajectories/${id}/events`, told, { 'traject-actor': actor });
    if (sent.statusCode !== 201) throw new Error(sent.payload);
  };
  /** A convicted person with a plan, goals of three domains, a crisis and a residence situation. */
  const planned = async (): Promise<string> => {
    const id = freshId();
    await api.known(
      id,
      facts.registered({ personId: `p-${id}`, name: { given: 'Ann', family: 'Dirks' }, birthYear: 1990 }),
      facts.admitted({ personId: `p-${id}`, legalStatus: 'CONVICTED' }),
    );
    await tell(
      id,
      ANNA,
      { type: 'DetentionPlanOpened', occurredAt: '2026-03-09', data: { kind: 'STATUTORY', basis: 'LAW' } },
      goal('g-work', 'D6', HOSTILE),
      goal('g-drugs', 'D10', 'canary-drugs', 'canary-treatment'),
      goal('g-talk', 'D1', 'canary-talk'),
      { type: 'CrisisInterventionRecorded', occurredAt: '2026-03-11', data: { serviceId: 's-1' } },
      { type: 'PlanProtocolSigned', occurredAt: '2026-03-20', data: { kind: 'STATUTORY', signatory: 'PERSON', planVersion: 4 } },
    );
    await tell(id, BART, { type: 'ResidenceSituationRecorded', occurredAt: '2026-03-11', data: { category: 'ASYLUM', source: 'PERSON' } });
    return id;
  };

  test('given no consent, one for others, one that ended or one taken back, then each is refused the same', async () => {
    const id = await planned();
    const answers = [await read(id)];
    await api.known(id, consent('c-other', { services: ['s-2'] }), consent('c-past', { until: '2026-06-14' }));
    answers.push(await read(id));
    await api.known(id, consent('c-taken'), { type: 'ConsentWithdrawn', occurredAt: '2026-03-06', data: { consentId: 'c-taken' } });
    answers.push(await read(id), await read(id, '?validAt=2026-03-05'));
    const problems = answers.map((answer) => ({ ...answer.json<object>(), correlationId: '' }));
    expect(answers.map((answer) => answer.statusCode)).toEqual([422, 422, 422, 422]);
    expect(problems[0]).toMatchObject({ code: 'consent-missing' });
    for (const problem of problems) expect(problem).toEqual(problems[0]);
  });

  test('given a consent for work and drugs, then work is printed, and neither health, crisis, residence nor what was not consented to', async () => {
    const id = await planned();
    await api.known(id, consent('c-1'));
    const answer = (await read(id)).json();
    expect(answer).toMatchObject({
      court: 'SENTENCE_COURT',
      consents: ['c-1'],
      person: { name: { given: 'Ann', family: 'Dirks' }, birthYear: 1990 },
      protocol: { plans: [{ kind: 'STATUTORY', state: 'open' }], signatures: [{ signatory: 'PERSON', planVersion: 4 }] },
      position: expect.any(String),
      asOf: expect.any(Object),
      withheld: expect.any(Object),
      revision: 9,
    });
    expect(answer.sections.GOALS).toMatchObject([
      { id: 'g-work', domain: 'D6', words: HOSTILE, stepTexts: [{ what: 'Visit a workshop.' }] },
    ]);
    for (const trace of ['canary', 'D10', 'D1"', 'Crisis', 'Residence', 'ASYLUM', 'anna', 'eventId'])
      expect(JSON.stringify(answer)).not.toContain(trace);
  });

  test('given a consent that names aid too, then its words are opened; drugs never', async () => {
    const id = await planned();
    await api.known(id, consent('c-1', { domains: ['D1', 'D6', 'D10'] }));
    const text = (await read(id)).payload;
    expect(text).toContain('canary-talk');
    for (const trace of ['canary-drugs', 'canary-treatment', 'g-drugs']) expect(text).not.toContain(trace);
  });

  test('then only the sections that were asked for are there, at both cuts', async () => {
    const id = await planned();
    await api.known(id, consent('c-1'));
    expect(Object.keys((await read(id, '?sections=RELEASE,GOALS')).json().sections)).toEqual(['GOALS', 'RELEASE']);
    expect((await read(id, '?sections=GOALS&validAt=2026-03-09')).json().sections).toEqual({ GOALS: [] });
    expect((await read(id, '?sections=HEALTH')).statusCode).toBe(400);
  });

  test('then nobody prints what another service keeps to itself', async () => {
    const id = await planned();
    await api.known(id, consent('c-1'));
    const printed = (await read(id, '', BART)).json();
    expect(printed).toMatchObject({ sections: { GOALS: [] }, protocol: { plans: [] }, withheld: { SERVICE: 6 } });
  });

  test('then a page is answered to who asks for HTML: printable, escaped, without script, in three languages', async () => {
    const id = await planned();
    await api.known(id, consent('c-1'));
    const page = await read(id, '?lang=fr', ANNA, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-language': 'fr' });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.payload).toContain('<html lang="fr">');
    expect(page.payload).toContain('&lt;script>alert(');
    expect(page.payload).not.toMatch(/<script|<b>|canary|withheld/);
    for (const [lang, title] of Object.entries({ nl: 'Reclasseringsplan', fr: 'Plan de reclassement', en: 'Reclassement plan' }))
      expect((await read(id, `?format=html&lang=${lang}`)).payload).toContain(`<h1>${title}</h1>`);
    expect((await read(id, '?format=json', ANNA, { accept: 'text/html' })).json()).toHaveProperty('sections');
  });

  test('then officers and justice print nothing, and strangers find nothing', async () => {
    const id = await planned();
    const codes = await Promise.all([RUTH, OLAF, ZOE].map((actor) => read(id, '', actor)));
    expect(codes.map((sent) => sent.statusCode)).toEqual([403, 403, 404]);
  });
});
