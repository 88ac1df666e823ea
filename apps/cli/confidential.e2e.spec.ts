import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FEW_FACTS, Workplace, fact } from './testing/command.js';

const LONG = 120_000;

describe('given facts that a service keeps to itself', () => {
  let place: Workplace;
  const words = 'Zebrastraat';
  const secret = {
    ...fact('s-1', 'NeedIdentified', '2026-03-04', { needId: 'n-9', domain: 'D1', askedBy: 'PERSON', words }),
    confidentialOf: 'caw-1',
  };
  beforeEach(async () => {
    place = await Workplace.make();
    const { code } = await place.run('import', await place.lines('facts.ndjson', [...FEW_FACTS, secret]));
    expect(code).toBe(0);
  });
  afterEach(() => place.leave());

  it(
    'then what the owner of the machine reads does not have them, and an export carries them into another store',
    async () => {
      const plan = (await place.run('plan', 's-1')).out;
      expect([plan.includes('Dutch'), plan.includes(words)]).toEqual([true, false]);
      const { out } = await place.run('export');
      expect(JSON.parse(out.trim().split('\n').at(-1)!)).toMatchObject(secret);
      const file = await place.lines('exported.ndjson', out.trim().split('\n'));
      expect((await place.run('import', file, '--historical', '--data', 'other')).out).toMatch(/^6 lines: 6 stored/);
      expect((await place.run('export', '--data', 'other')).out).toBe(out);
    },
    LONG,
  );

  it(
    'then statistics never count them, and a move and a check have them too',
    async () => {
      const extra = fact('s-9', 'DetaineeAdmitted', '2026-03-01', {
        personId: 'p-9',
        prisonId: 'ghent',
        legalStatus: 'REMAND',
        kind: 'NEW',
      });
      await place.run('import', await place.lines('more.ndjson', [{ ...extra, confidentialOf: 'caw-1' }]));
      const stock = await place.run('stats', 'stock', '--on', '2026-03-03', '--format', 'csv', '--unsuppressed');
      expect(stock.out).toBe('date,persons\n2026-03-03,2\n');
      await writeFile(place.path('other.env'), `TRAJECT_DATA=other\nTRAJECT_MASTER_KEY_FILE=${place.path('data/master.key')}\n`);
      const moved = await place.run('move', '--to', 'other.env');
      expect([moved.code, moved.out]).toEqual([0, expect.stringMatching(/^7 events in 4 streams moved/)]);
      const checked = await place.run('verify');
      expect([checked.code, checked.out]).toEqual([0, expect.stringMatching(/7 events in 4 streams/)]);
    },
    LONG,
  );
});
