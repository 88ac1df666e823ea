import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STATISTICS_SHOWN } from '#platform';
import { type TestApi, facts, freshId, startTestApi } from '../testing/test-api.js';

const ANALYST = { 'traject-actor': 'user=ada; service=s-9; role=ANALYST; relation=NONE' };
const DIRECTOR = { 'traject-actor': 'user=dirk; service=s-8; role=DIRECTOR; relation=ESTABLISHMENT' };
const COORDINATOR = { 'traject-actor': 'user=cora; service=s-7; role=COORDINATOR; relation=NONE' };
const LONG = 60_000;
const DAY = 86_400_000;

describe('figures over HTTP, asked for again', () => {
  let api: TestApi;
  const stays = Array.from({ length: 30 }, freshId);
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true, projecting: false });
    for (const [i, stay] of stays.entries())
      await api.known(
        stay,
        facts.admitted({ personId: `p-${i}`, legalStatus: i < 12 ? 'REMAND' : 'CONVICTED' }, { occurredAt: '2026-03-01' }),
      );
  }, LONG);
  afterAll(() => api.close());

  const ask = async (query: string, who = DIRECTOR) => (await api.get(`/v1/statistics/stock?${query}`, who)).json();
  const kept = async () => (await api.engine.stores.documents.find(STATISTICS_SHOWN)).documents.map(({ revision }) => revision);

  test(
    'then the same question is the same answer while few changed, whoever asks, and by whatever cut-off',
    async () => {
      const first = await ask('on=2026-03-02');
      expect(first.rows).toEqual([{ date: '2026-03-02', persons: 30 }]);
      api.clock.ms += DAY;
      await api.known(stays[0]!, facts.released({}, { occurredAt: '2026-03-02' }));
      const second = await ask('on=2026-03-02');
      expect(second.rows).toEqual(first.rows);
      expect(second.meta.suppressed).toMatchObject({ hidden: 0, withheld: 0, earlier: [{ of: '2026-03-02', cutOff: first.meta.cutOff }] });
      const cut = new Date(api.clock.ms).toISOString();
      expect((await ask(`on=2026-03-02&knownAt=${cut}`, COORDINATOR)).rows).toEqual(first.rows);
      expect((await ask('on=2026-03-02', ANALYST)).rows).toEqual([{ date: '2026-03-02', persons: 29 }]);
      const csv = await api.get('/v1/statistics/stock?on=2026-03-02&format=csv', DIRECTOR);
      expect(csv.headers['traject-suppressed']).toBe('0 hidden, 0 exposed, 0 withheld, as before: 2026-03-02');
    },
    LONG,
  );

  test(
    'then it is split so that the whole does not follow, and the next day is told as it is',
    async () => {
      const { rows, meta } = await ask('on=2026-03-02&by=legalStatus');
      expect(rows.filter(({ persons }: { persons: number | null }) => persons === null).length).toBeGreaterThan(0);
      expect(meta.suppressed.withheld).toBeGreaterThan(0);
      expect((await ask('on=2026-03-03')).rows).toEqual([{ date: '2026-03-03', persons: 29 }]);
    },
    LONG,
  );

  test(
    'then five changes later the present figure is told',
    async () => {
      for (const stay of stays.slice(1, 6)) await api.known(stay, facts.released({}, { occurredAt: '2026-03-02' }));
      expect(await ask('on=2026-03-02')).toMatchObject({ rows: [{ persons: 24 }], meta: { suppressed: { earlier: [] } } });
    },
    LONG,
  );

  test(
    'then who may see true counts looks at what others would be shown, and that is not kept as shown',
    async () => {
      const before = await kept();
      expect((await ask('on=2026-03-04&unsuppressed=false', ANALYST)).rows).toEqual([{ date: '2026-03-04', persons: 24 }]);
      expect(await kept()).toEqual(before);
    },
    LONG,
  );

  test(
    'then rounded figures are multiples of 5, the same for the same people; small ones stay hidden from those without the right',
    async () => {
      await api.known(freshId(), facts.admitted({ personId: 'p-x', legalStatus: 'INTERNED' }, { occurredAt: '2026-03-05' }));
      const of = async (query: string, who = DIRECTOR): Promise<(number | null)[]> =>
        (await ask(`${query}&rounded=true`, who)).rows.map(({ persons }: { persons: number | null }) => persons);
      const [[convicted, interned, remand]] = [await of('on=2026-03-05&by=legalStatus')];
      expect([interned, [convicted, remand].filter((one) => one !== null && one! % 5 !== 0)]).toEqual([null, []]);
      const all = await of('on=2026-03-05&by=legalStatus', ANALYST);
      expect(all.map((one) => one! % 5)).toEqual([0, 0, 0]);
      expect([5, 0]).toContain(all[1]);
      expect(await of('on=2026-03-05', ANALYST)).toEqual(await of('on=2026-03-05&by=prison', ANALYST));
      const { meta } = await ask('on=2026-03-05&rounded=true', ANALYST);
      expect([meta.parameters.rounded, meta.parameters.unsuppressed, meta.suppressed]).toEqual([true, false, 'nothing']);
      expect((await api.get('/v1/statistics/stock?rounded=true&unsuppressed=true', ANALYST)).statusCode).toBe(400);
    },
    LONG,
  );

  test(
    'then a day is hidden beside its month as it is among all days of the month, also when it is asked for alone',
    async () => {
      const events = async (query: string): Promise<unknown> => (await api.get(`/v1/statistics/admissions?${query}`, DIRECTOR)).json().rows;
      // one came on another day: it would follow from the year, or the month, and this day
      expect(await events('on=2026-03-01')).toEqual([{ date: '2026-03-01', events: null, persons: null }]);
      expect(await events('from=2026-01-01&to=2026-12-31&every=year')).toEqual([{ date: '2026-12-31', events: 31, persons: 31 }]);
    },
    LONG,
  );

  test(
    'then nothing is shown where it cannot be compared or written down',
    async () => {
      // what was shown cannot be read back: somebody broke it
      const broken = {
        id: 'broken',
        revision: 1,
        position: '',
        body: { table: 'stock', from: '2026-03-06', to: '2026-03-06', blocks: 7 },
        contributions: [],
      };
      await api.engine.stores.documents.save(STATISTICS_SHOWN, [broken]);
      const sent = await api.get('/v1/statistics/stock?on=2026-03-06', DIRECTOR);
      expect([sent.statusCode, sent.json().code, sent.headers['retry-after']]).toEqual([503, 'shown-unavailable', '1']);
      expect(sent.payload).not.toContain('persons');
      expect((await api.get('/v1/statistics/stock?on=2026-03-06', ANALYST)).statusCode).toBe(200);
    },
    LONG,
  );
});
