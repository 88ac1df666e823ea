import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditedReads } from '#platform';
import { type TestApi, startTestApi } from '../testing/test-api.js';

const ANALYST = { 'traject-actor': 'user=ada; service=s-9; role=ANALYST; relation=NONE' };
const DIRECTOR = { 'traject-actor': 'user=dirk; service=s-8; role=DIRECTOR; relation=ESTABLISHMENT' };
const WORKER = { 'traject-actor': 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED' };
const LONG = 60_000;
const LENGTHS = '/v1/statistics/stay-length-observed?by=legalStatus';

const stay = (id: string, legalStatus: string, until: string): object[] => [
  {
    trajectoryId: id,
    type: 'DetaineeAdmitted',
    occurredAt: '2025-01-10',
    data: { personId: `p-${id}`, prisonId: 'ghent', legalStatus, kind: 'NEW' },
  },
  { trajectoryId: id, type: 'DetaineeReleased', occurredAt: until, data: { modality: 'COURT' } },
];

/** Now is 2026-06-15. Sixty on remand: 30 leave after 41 days, 30 after 172. Six convicted. */
describe('charts over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true, projecting: false });
    const remand = Array.from({ length: 60 }, (_, i) => stay(`r-${i}`, 'REMAND', i < 30 ? '2025-02-20' : '2025-07-01'));
    const convicted = Array.from({ length: 6 }, (_, i) => stay(`c-${i}`, 'CONVICTED', '2025-04-01'));
    await api.import([...remand, ...convicted].flat());
  }, LONG);
  afterAll(() => api.close());

  const audited = async () => (await auditedReads(api.engine)).length;

  test(
    'then a drawing stands on its own, in the language that is asked for, and says in headers what it was made of',
    async () => {
      const { headers, payload } = await api.get('/v1/statistics/balance?format=svg&lang=fr', DIRECTOR);
      expect(headers).toMatchObject({
        'content-type': 'image/svg+xml; charset=utf-8',
        'content-language': 'fr',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'traject-residual': '0',
      });
      expect(payload).toMatch(/^<svg role="img"[\s\S]*Personnes en détention, entrées et sorties[\s\S]*2025-01 – 2025-12/);
      expect(payload).not.toMatch(/<script|\sstyle=|<style/);
    },
    LONG,
  );

  test(
    'then a page has the drawing, the same figures as the table, and a policy that allows its own style alone',
    async () => {
      const { headers, payload } = await api.get('/v1/statistics/stock?format=html&by=legalStatus&on=2025-03-01', ANALYST);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; frame-ancestors 'none'/);
      expect(payload).toContain('<html lang="nl">');
      expect(payload).toContain('<th scope="row">veroordeeld</th><td class="figure">6</td>');
    },
    LONG,
  );

  test(
    'then without the right to true counts a curve goes down in steps, and that of few people is not shown',
    async () => {
      const hidden = (await api.get(`${LENGTHS}&format=html&lang=en`, DIRECTOR)).payload;
      expect(hidden).toContain('convicted: not shown (small number)');
      // 30 of 60 after 41 days: read on day 60, in steps of 10 %
      expect(hidden).toContain(
        '<th scope="row">30</th><td class="figure"><abbr title="not shown (small number)">–</abbr></td><td class="figure">100</td>',
      );
      expect(hidden).toMatch(/<th scope="row">60<\/th><td class="figure"><abbr [^>]*>–<\/abbr><\/td><td class="figure">50<\/td>/);
      expect(hidden).toContain('in steps that stand for at least five people');
      expect((await api.get(`${LENGTHS}&format=html&unsuppressed=true`, DIRECTOR)).statusCode).toBe(403);
      expect((await api.get(`${LENGTHS}&format=svg`, WORKER)).statusCode).toBe(403);
    },
    LONG,
  );

  test(
    'then who has the right sees every curve as it is, and that is written down; a table that has no chart is counted for nobody',
    async () => {
      const before = await audited();
      const { payload } = await api.get(`${LENGTHS}&format=svg&lang=en`, ANALYST);
      expect(payload).not.toContain('not shown');
      expect(await audited()).toBe(before + 1);
      expect((await auditedReads(api.engine)).at(-1)).toMatchObject({
        use: 'true-counts',
        of: 'stay-length-observed',
        parameters: { from: '2025-01-01' },
      });
      const refused = await api.get('/v1/statistics/turnover?format=svg', ANALYST);
      expect([refused.statusCode, refused.json().errors]).toEqual([400, [expect.objectContaining({ path: 'format', code: 'no-chart' })]]);
      expect(await audited()).toBe(before + 1);
    },
    LONG,
  );

  test(
    'then more lines than can be told apart, another table, format or language are refused, each by its name',
    async () => {
      const refusal = async (asked: string) => {
        const sent = await api.get(`/v1/statistics/${asked}`, ANALYST);
        return [sent.statusCode, sent.json().errors?.[0]?.code];
      };
      expect(await refusal('stay-length-observed?format=svg&by=legalStatus&from=2025-01-01&to=2025-12-31&every=month')).toEqual([
        400,
        'too-many-lines',
      ]);
      expect(await refusal('nothing?format=svg')).toEqual([404, undefined]);
      expect(await refusal('stock?format=png')).toEqual([400, 'bad-parameter']);
      expect(await refusal('stock?format=svg&lang=de')).toEqual([400, 'bad-parameter']);
      expect(await refusal('stock?format=svg&by=shoe')).toEqual([400, 'unknown-dimension']);
    },
    LONG,
  );

  test('then curves stay with charts: neither data nor lines have them', async () => {
    const { rows, meta, ...rest } = (await api.get(`${LENGTHS}&on=2025-07-01`, ANALYST)).json();
    expect(Object.keys(rest).toSorted()).toEqual(['asOf', 'position']);
    expect(meta.parameters.on).toBe('2025-07-01');
    expect(rows).toHaveLength(1);
  });
});
