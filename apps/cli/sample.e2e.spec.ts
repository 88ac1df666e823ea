import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Workplace } from './testing/command.js';

/** A month of a real custody roster; it stays outside the project. */
const SAMPLE = fileURLToPath(new URL('../../../shared/data/custody-sample/', import.meta.url));
const present = existsSync(SAMPLE);
const given = present ? describe : describe.skip;
const LONG = 300_000;

given(present ? 'the custody sample, end to end' : 'the custody sample (skipped: ../shared/data/custody-sample is not here)', () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await Workplace.make();
  });
  afterAll(() => place.leave());

  it(
    'is stored once, and both tables of the stock come out equal to the last cell',
    async () => {
      const facts = `${SAMPLE}facts.ndjson`;
      expect(await place.run('import', facts, '--historical')).toMatchObject({
        code: 0,
        out: expect.stringMatching(/17827 stored, 0 repeated, 0 refused/),
      });
      expect(await place.run('import', facts, '--historical')).toMatchObject({
        code: 0,
        out: expect.stringMatching(/0 stored, 17827 repeated, 0 refused/),
      });
      const verified = await place.run('verify');
      expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^log +17,827 events in/)]);
      const month = [
        '--from',
        '2023-09-01',
        '--to',
        '2023-09-30',
        '--every',
        'day',
        '--by',
        'legalStatus',
        '--format',
        'csv',
        '--unsuppressed',
      ];
      const daily = await place.run('stats', 'stock', ...month, '--known-at', 'each');
      expect(daily.out).toBe(await readFile(`${SAMPLE}expected-known-daily.csv`, 'utf8'));
      const end = await place.run('stats', 'stock', ...month);
      expect(end.out).toBe(await readFile(`${SAMPLE}expected-known-end.csv`, 'utf8'));
      expect(end.out.trim().split('\n')).toHaveLength(91);
    },
    LONG,
  );
});
