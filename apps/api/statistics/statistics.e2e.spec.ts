import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditedReads } from '#platform';
import { type TestApi, facts, freshId, startTestApi } from '../testing/test-api.js';

const ANALYST = { 'traject-actor': 'user=ada; service=s-9; role=ANALYST; relation=NONE' };
const DIRECTOR = { 'traject-actor': 'user=dirk; service=s-8; role=DIRECTOR; relation=ESTABLISHMENT' };
const WORKER = { 'traject-actor': 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED' };
const LONG = 60_000;

describe('figures over HTTP', () => {
  let api: TestApi;
  const [first, second] = [freshId(), freshId()];
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true, projecting: false });
    await api.known(first, facts.admitted({ personId: 'p-1' }, { occurredAt: '2026-03-01' }));
    await api.known(second, facts.admitted({ personId: 'p-2' }, { occurredAt: '2026-03-01' }));
    for (let i = 0; i < 6; i += 1) {
      await api.known(freshId(), facts.admitted({ personId: `c-${i}`, legalStatus: 'CONVICTED' }, { occurredAt: '2026-03-01' }));
    }
    api.clock.ms += 86_400_000;
    await api.known(second, facts.released({}, { occurredAt: '2026-03-03' }));
  }, LONG);
  afterAll(() => api.close());

  const audited = async () => (await auditedReads(api.engine)).length;

  test('then every table is listed with its definition, to those who may read figures', async () => {
    const { tables } = (await api.get('/v1/statistics', DIRECTOR)).json();
    const stock = tables.find(({ name }: { name: string }) => name === 'stock');
    expect(stock).toMatchObject({ measures: [{ name: 'persons', kind: 'count' }], formula: expect.any(String) });
    expect(stock.dimensions.map(({ name }: { name: string }) => name)).toContain('legalStatus');
    expect((await api.get('/v1/statistics', WORKER)).statusCode).toBe(403);
  });

  test(
    'then a table is answered at both cuts, as data and as lines, with what it was made of',
    async () => {
      const asked = '/v1/statistics/stock?from=2026-03-02&to=2026-03-03&every=day&by=legalStatus';
      const now = (await api.get(asked, ANALYST)).json();
      expect(now.rows).toEqual([
        { date: '2026-03-02', legalStatus: 'CONVICTED', persons: 6 },
        { date: '2026-03-02', legalStatus: 'REMAND', persons: 2 },
        { date: '2026-03-03', legalStatus: 'CONVICTED', persons: 6 },
        { date: '2026-03-03', legalStatus: 'REMAND', persons: 1 },
      ]);
      expect(now.meta).toMatchObject({ table: 'stock', suppressed: 'nothing', head: now.position, zone: 'Europe/Brussels' });
      const before = (await api.get(`${asked}&knownAt=2026-06-15&atLeast=${now.position}`, ANALYST)).json();
      expect(before.rows[3]).toEqual({ date: '2026-03-03', legalStatus: 'REMAND', persons: 2 });
      expect(before.asOf.knownAt).toBe('2026-06-15T21:59:59.999Z');
      const csv = await api.get(`${asked}&format=csv`, ANALYST);
      expect(csv.payload).toBe(
        'date,legalStatus,persons\n2026-03-02,CONVICTED,6\n2026-03-02,REMAND,2\n2026-03-03,CONVICTED,6\n2026-03-03,REMAND,1\n',
      );
      expect(csv.headers).toMatchObject({ 'traject-head': now.position, 'traject-suppressed': 'nothing' });
    },
    LONG,
  );

  test(
    'then small figures are hidden from those without the right to true counts, and they cannot ask for them',
    async () => {
      const asked = '/v1/statistics/stock?on=2026-03-02&by=legalStatus';
      const { rows, meta } = (await api.get(asked, DIRECTOR)).json();
      expect(rows[1]).toEqual({ date: '2026-03-02', legalStatus: 'REMAND', persons: null });
      expect(meta.suppressed.hidden).toBeGreaterThan(0);
      expect((await api.get(`${asked}&unsuppressed=true`, DIRECTOR)).statusCode).toBe(403);
      expect((await api.get(`/v1/statistics/stock/members?cell=2026-03-02,REMAND&by=legalStatus`, DIRECTOR)).statusCode).toBe(403);
      expect((await api.get(`${asked}&unsuppressed=false`, ANALYST)).json().rows).toEqual(rows);
    },
    LONG,
  );

  test(
    'then the stays behind a cell are named, and who asked is written down first',
    async () => {
      const asked = '/v1/statistics/stock/members?by=legalStatus&cell=2026-03-03,REMAND';
      const { members, cell } = (await api.get(asked, { ...ANALYST, 'x-correlation-id': 'corr-12345678' })).json();
      expect(members).toEqual([
        expect.objectContaining({
          stay: first,
          from: '2026-03-01',
          until: null,
          events: [expect.objectContaining({ type: 'DetaineeAdmitted' })],
        }),
      ]);
      expect(cell).toEqual({ date: '2026-03-03', group: ['REMAND'] });
      expect((await auditedReads(api.engine)).at(-1)).toMatchObject({
        userId: 'ada',
        role: 'ANALYST',
        use: 'members',
        of: 'stock',
        parameters: { by: ['legalStatus'], cell: '2026-03-03,REMAND', head: expect.any(String) },
        codeHash: expect.stringMatching(/^sha256:/),
        correlationId: 'corr-12345678',
      });
    },
    LONG,
  );

  test(
    'then true counts are audited and hidden ones are not',
    async () => {
      const before = await audited();
      await api.get('/v1/statistics/stock?on=2026-03-02', DIRECTOR);
      expect(await audited()).toBe(before);
      await api.get('/v1/statistics/stock?on=2026-03-02', ANALYST);
      expect(await audited()).toBe(before + 1);
    },
    LONG,
  );

  test(
    'then a table, a dimension, a period, a cell or a position that is not there is refused, each by its name',
    async () => {
      const status = async (path: string) => (await api.get(`/v1/statistics/${path}`, ANALYST)).statusCode;
      expect(await status('nothing')).toBe(404);
      expect(await status('constructor')).toBe(404);
      for (const query of ['by=shoe', 'on=2026-02-30', 'from=2026-03-01', 'knownAt=never', 'by=sex,sex', 'on=2026-03-01&to=2026-03-02'])
        expect([query, await status(`stock?${query}`)]).toEqual([query, 400]);
      const problem = (await api.get('/v1/statistics/stock/members?by=legalStatus&on=2026-03-02&cell=2026-03-04,REMAND', ANALYST)).json();
      expect([problem.status, problem.errors[0].code]).toEqual([400, 'no-such-cell']);
      expect(await status('stock/members?by=legalStatus&cell=2026-03-02')).toBe(400);
      expect(await status('stock/members')).toBe(400);
      expect(await status('stock?atLeast=elsewhere-0000000000000001')).toBe(410);
    },
    LONG,
  );
});
