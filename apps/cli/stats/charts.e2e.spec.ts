import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FEW_FACTS, Workplace } from '../testing/command.js';

const LONG = 120_000;

describe('traject stats, drawn', () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await Workplace.make();
    await place.run('import', await place.lines('facts.ndjson', FEW_FACTS));
  }, LONG);
  afterAll(() => place.leave());

  it(
    'draws last year when no date is given, and says so beside it',
    async () => {
      const year = String(new Date().getUTCFullYear() - 1);
      const { code } = await place.run('stats', 'balance', '--format', 'svg', '--out', 'balance.svg', '--zone', 'UTC');
      expect([code, await place.read('balance.svg')]).toEqual([0, expect.stringContaining(`${year}-01 – ${year}-12`)]);
      expect(JSON.parse(await place.read('balance.svg.meta.json')).parameters).toMatchObject({ from: `${year}-01-01`, every: 'month' });
    },
    LONG,
  );

  it(
    'draws the curve of a few people only by the right to true counts',
    async () => {
      const asked = ['stats', 'stay-length-observed', '--from', '2026-03-01', '--to', '2026-03-31', '--every', 'month', '--format', 'html'];
      expect((await place.run(...asked)).out).toContain('2026-03: not shown (small number)');
      const { out } = await place.run(...asked, '--unsuppressed');
      expect(out).not.toContain('not shown');
      // one released after 3 days, one still inside: 50 % from then on
      expect(out).toContain('<th scope="row">0</th><td class="figure">100</td>');
    },
    LONG,
  );

  it(
    'refuses a table that has no chart, and tells what is behind a cell in lines all the same',
    async () => {
      const { code, err } = await place.run('stats', 'turnover', '--format', 'svg');
      expect([code, err]).toEqual([2, expect.stringContaining('--format: the table turnover has no chart')]);
      const { out } = await place.run('stats', 'stock', '--explain', '2026-03-03', '--format', 'svg');
      expect(out).toMatch(/^s-1 {2}present 2026-03-02/);
    },
    LONG,
  );
});
