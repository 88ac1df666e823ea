import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Workplace, fact } from '../testing/command.js';

const LONG = 240_000;
let place: Workplace;

const admitted = (id: string, legalStatus: string): object => ({
  ...fact(id, 'DetaineeAdmitted', '2026-03-01', { personId: `p-${id}`, prisonId: 'ghent', legalStatus, kind: 'NEW' }),
  recordedAt: '2026-03-01T10:00:00Z',
});
const released = (id: string, learned: string): object => ({
  ...fact(id, 'DetaineeReleased', '2026-03-02', { modality: 'COURT' }),
  recordedAt: learned,
});
const many = (letter: string, legalStatus: string): object[] =>
  Array.from({ length: 12 }, (_, i) => admitted(`${letter}-${i}`, legalStatus));

const STOCK = ['stock', '--on', '2026-03-02', '--by', 'legalStatus', '--approver', 'chief-1'] as const;

describe('traject publish', () => {
  beforeEach(async () => {
    place = await Workplace.make();
    await place.run('import', await place.lines('facts.ndjson', [...many('r', 'REMAND'), ...many('c', 'CONVICTED')]), '--historical');
  });
  afterEach(() => place.leave());

  it(
    'freezes a table under a number, gives its bytes back, and names the facts behind what changed since',
    async () => {
      const made = await place.run('publish', ...STOCK);
      expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^publication 1: stock, SUPPRESSED, sha256 [0-9a-f]{64}\n$/)]);
      const bytes = 'date,legalStatus,persons\n2026-03-02,CONVICTED,12\n2026-03-02,REMAND,12\n';
      expect((await place.run('publish', 'show', '1')).out).toBe(bytes);
      expect((await place.run('publish', 'list')).out).toMatch(
        /^1  .*  stock by legalStatus  2026-03-02  SUPPRESSED  approved by chief-1  sha256 /,
      );
      expect((await place.run('publish', 'diff', '1')).out).toBe('date,legalStatus,measure,before,after,facts\n');

      const after = await place.run('publish', 'stock', '--on', '2026-03-02', '--known-at', '2026-03-01', '--approver', 'chief-1');
      expect([after.code, after.err]).toEqual([1, expect.stringMatching(/2026-03-02 lies after the cut-off.*\(after-cut-off\)/)]);
      const future = await place.run('publish', 'stock', '--on', '2026-03-02', '--known-at', '2999-01-01', '--approver', 'chief-1');
      expect([future.code, future.err]).toEqual([2, expect.stringMatching(/--known-at: lies in the future/)]);

      const late = fact('r-0', 'DetaineeReleased', '2026-03-02', { modality: 'COURT' });
      await place.run('import', await place.lines('late.ndjson', [late]));
      expect((await place.run('publish', 'show', '1')).out).toBe(bytes);
      const { out, err } = await place.run('publish', 'diff', '1');
      expect(out).toMatch(/\n2026-03-02,REMAND,persons,12,11,late r-0:DetaineeReleased:[\w-]+\n$/);
      expect(err).toBe('');
      expect(JSON.parse((await place.run('publish', 'diff', '1', '--format', 'json')).out)).toMatchObject({
        reproducible: true,
        cause: null,
      });

      const again = await place.run('publish', ...STOCK);
      expect([again.code, again.err]).toEqual([
        1,
        expect.stringMatching(/persons on 2026-03-02 of legalStatus REMAND differs a little.*publication 1/),
      ]);
      expect(again.err).not.toMatch(/\b(11|12)\b/);
      expect((await place.run('publish', ...STOCK, '--rounded')).out).toMatch(/^publication 2: stock, ROUNDED/);
      expect((await place.run('publish', 'show', '2')).out).toMatch(/CONVICTED,1[05]\n2026-03-02,REMAND,1[05]\n$/);
      expect((await place.run('verify')).code).toBe(0);
    },
    LONG,
  );

  it(
    'publishes through the server that has the store open',
    async () => {
      const server = await place.start();
      expect((await place.run('publish', ...STOCK)).out).toMatch(/^publication 1: /);
      await server.stop();
      expect((await place.run('publish', 'show', '1', '--format', 'json')).out).toContain('"approverId": "chief-1"');
    },
    LONG,
  );

  it(
    'hides small figures, and says what is missing or wrong in a request',
    async () => {
      await place.run(
        'import',
        await place.lines('few.ndjson', [admitted('x-1', 'INTERNED'), released('c-0', '2026-03-03T10:00:00Z')]),
        '--historical',
      );
      await place.run('publish', ...STOCK);
      expect((await place.run('publish', 'show', '1')).out).toMatch(/INTERNED,\n/);
      const rounded = await place.run('publish', ...STOCK, '--rounded');
      expect([rounded.code, rounded.err]).toEqual([
        1,
        expect.stringMatching(/publication 1 has figures of 2026-03-02 by the other method/),
      ]);
      for (const args of [['stock'], ['stok', '--approver', 'a'], [...STOCK, '--known-at', 'each'], ['show', '9'], ['diff', 'x']])
        expect([args, (await place.run('publish', ...args)).code]).toEqual([args, 2]);
    },
    LONG,
  );
});
