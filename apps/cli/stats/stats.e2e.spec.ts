import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { auditedReads, mostMegabytes, openEngine } from '#platform';
import type { Console } from '../console.js';
import { EXIT } from '../outcome.js';
import { run } from '../program.js';
import { Workplace, fact } from '../testing/command.js';

const LONG = 120_000;
let place: Workplace;

const at = (line: object, recordedAt: string): object => ({ ...line, recordedAt });
const admitted = (id: string, on: string): object =>
  fact(id, 'DetaineeAdmitted', on, { personId: `p-${id}`, prisonId: 'ghent', legalStatus: 'REMAND', kind: 'NEW' });

const LINES = [
  at(admitted('s-1', '2026-03-01'), '2026-03-01T10:00:00Z'),
  at(admitted('s-2', '2026-03-01'), '2026-03-01T10:01:00Z'),
  at(fact('s-2', 'DetaineeReleased', '2026-03-02', { modality: 'COURT' }), '2026-03-05T10:00:00Z'),
];

describe('traject stats, behind the figures', () => {
  beforeEach(async () => {
    place = await Workplace.make();
    await place.run('import', await place.lines('facts.ndjson', LINES), '--historical');
  });
  afterEach(() => place.leave());

  it(
    'names the stays and deciding events of a cell',
    async () => {
      const { code, out } = await place.run('stats', 'stock', '--by', 'legalStatus', '--explain', '2026-03-02,REMAND', '--format', 'json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject([{ stay: 's-1', from: '2026-03-01', until: null, events: [{ type: 'DetaineeAdmitted' }] }]);
      expect((await place.run('stats', 'stock', '--on', '2026-03-02', '--explain', '2026-03-03')).code).toBe(2);
      const nobody = await place.run('stats', 'stock', '--by', 'legalStatus', '--explain', '2026-03-02,FOO');
      expect([nobody.code, nobody.err]).toEqual([2, expect.stringMatching(/--explain: the table has nobody in FOO/)]);
      const future = await place.run('stats', 'stock', '--on', '2026-03-02', '--known-at', '2999-01-01');
      expect([future.code, future.err]).toEqual([2, expect.stringMatching(/--known-at: lies in the future/)]);
      const after = await place.run('stats', 'stock', '--on', '2026-03-05', '--known-at', '2026-03-04');
      expect(after.err).toMatch(/2026-03-05 and later lie after the cut-off: what is known then is carried forward/);
    },
    LONG,
  );

  it(
    'writes down who looks at true counts, at stays, and who exports, but not who looks at what is hidden',
    async () => {
      await place.run('stats', 'stock', '--on', '2026-03-02');
      await place.run('stats', 'stock', '--on', '2026-03-02', '--unsuppressed');
      await place.run('stats', 'stock', '--explain', '2026-03-02');
      await place.run('export', '--out', 'all.ndjson');
      const stores = { data: place.path('data'), masterKeyFile: '', zone: 'UTC', eventStore: 'sqlite', readStore: 'sqlite' } as const;
      const engine = await openEngine(stores, { mode: 'reader' });
      const entries = await auditedReads(engine);
      await engine.close();
      expect(entries.map(({ userId, use, of }) => [userId, use, of])).toEqual([
        ['local', 'true-counts', 'stock'],
        ['local', 'members', 'stock'],
        ['local', 'export', 'events'],
      ]);
      const again = { on: '2026-03-02', head: expect.any(String), zone: 'Europe/Brussels', now: expect.any(String), format: 'table' };
      expect(entries[0]).toMatchObject({ parameters: again, codeHash: expect.stringMatching(/^sha256:/) });
    },
    LONG,
  );

  it(
    'rounds every count, hides nothing then, and takes shares from rounded counts; what is neither is left out with a reason',
    async () => {
      const many = Array.from({ length: 13 }, (_, i) => at(admitted(`m-${i}`, '2026-03-01'), '2026-03-01T11:00:00Z'));
      await place.run('import', await place.lines('many.ndjson', many), '--historical');
      const asked = ['--on', '2026-03-02', '--format', 'json', '--rounded'];
      const stock = JSON.parse((await place.run('stats', 'stock', ...asked)).out);
      expect([10, 15]).toContain(stock.rows[0].persons);
      expect(stock.meta).toMatchObject({ suppressed: 'nothing', parameters: { rounded: true, unsuppressed: false } });
      const mean = JSON.parse((await place.run('stats', 'mean-population', ...asked)).out);
      expect(mean.rows[0]).toMatchObject({ persons: stock.rows[0].persons, days: null, meanPopulation: null });
      expect(mean.meta.notes.at(-1)).toMatch(/^no figures of meanPopulation, days/);
      expect((await place.run('stats', 'stock', ...asked, '--unsuppressed')).code).toBe(2);
    },
    LONG,
  );

  it(
    'names the facts that changed a figure between two cut-offs',
    async () => {
      const asked = ['stats', 'stock', '--on', '2026-03-02', '--known-at', '2026-03-06', '--compare-known-at', '2026-03-02'];
      const { code, out } = await place.run(...asked);
      expect([code, out]).toEqual([
        0,
        expect.stringMatching(/^date,measure,before,after,facts\n2026-03-02,persons,2,1,late s-2:DetaineeReleased:[\w-]+\n$/),
      ]);
    },
    LONG,
  );

  it(
    'are the same with several threads, and of the prisons in scope only',
    async () => {
      const asked = [
        'stats',
        'balance',
        '--from',
        '2026-03-01',
        '--to',
        '2026-03-31',
        '--every',
        'month',
        '--format',
        'csv',
        '--unsuppressed',
      ];
      const one = await place.run(...asked, '--workers', '1');
      expect(one.out).toBe(
        'date,stockBefore,admissions,scopeIn,recaptures,releases,deaths,escapes,scopeOut,stockAfter,residual\n2026-03-31,0,2,0,0,1,0,0,0,1,0\n',
      );
      expect((await place.run(...asked, '--workers', '3')).out).toBe(one.out);
      const scope = await place.lines('scope.json', [[{ prison: 'haren' }]]);
      expect((await place.run(...asked, '--scope', scope)).out).toMatch(/\n2026-03-31,0,0,0,0,0,0,0,0,0,0\n$/);
      await place.run(...asked, '--scope', scope, '--out', 'balance.csv');
      expect(JSON.parse(await place.read('balance.csv.meta.json'))).toMatchObject({ parameters: { scope: 'haren' } });
      expect((await place.run(...asked, '--workers', '0')).code).toBe(2);
    },
    LONG,
  );

  it(
    'of several tables read the log once: each to a file of its own, as it would be alone',
    async () => {
      const asked = ['--on', '2026-03-02', '--format', 'csv', '--unsuppressed'];
      const together = ['stats', 'stock:legalStatus', 'admissions', 'stock', '--by', 'prison', ...asked];
      expect(await place.run(...together, '--out', 'figures')).toMatchObject({ code: 0, out: '' });
      for (const [file, table, by] of [
        ['stock-legalStatus', 'stock', 'legalStatus'],
        ['stock-prison', 'stock', 'prison'],
        ['admissions-prison', 'admissions', 'prison'],
      ] as const) {
        expect(await place.read(`figures/${file}.csv`)).toBe((await place.run('stats', table, '--by', by, ...asked)).out);
        expect(JSON.parse(await place.read(`figures/${file}.csv.meta.json`))).toMatchObject({ table, parameters: { by: [by] } });
      }
      const printed = await place.run('stats', 'stock:legalStatus', 'admissions', '--on', '2026-03-02', '--unsuppressed');
      expect(printed.out).toMatch(/^stock by legalStatus\n[\s\S]*\n\nadmissions\n/);
      for (const wrong of [
        [...together],
        ['stats', 'stock', 'stock'],
        ['stats', 'stock', 'admissions', '--explain', '2026-03-02'],
        ['stats', 'stock:colour', 'admissions'],
        ['stats', 'stock', '--resume'],
        ['stats', 'stock', '--memory', '0'],
        ['stats', 'stock', '--memory', String(mostMegabytes() + 1)],
      ])
        expect((await place.run(...wrong)).code).toBe(2);
    },
    LONG,
  );

  it(
    'when somebody interrupts them, go on later with the same head, to the same figures',
    async () => {
      const asked = ['stats', 'stock', '--by', 'legalStatus', '--from', '2026-03-01', '--to', '2026-03-03', '--every', 'day'];
      const options = ['--format', 'csv', '--unsuppressed', '--data', place.path('data')];
      const inTerminal = async (args: readonly string[], once?: () => void): Promise<readonly [number, Terminal]> => {
        const terminal = new Terminal(once);
        return [await run(args, terminal.console), terminal];
      };
      const [, whole] = await inTerminal([...asked, ...options]);
      const [code, interrupted] = await inTerminal([...asked, ...options], () => process.emit('SIGINT'));
      expect([code, interrupted.printed]).toEqual([EXIT.interrupted, '']);
      expect(interrupted.said).toMatch(/interrupted after event 3; the same command with --resume goes on from here/);
      await place.run('import', await place.lines('later.ndjson', [admitted('s-3', '2026-03-02')]));
      const [, resumed] = await inTerminal([...asked, ...options, '--resume']);
      expect(whole.printed).toContain('2026-03-03,REMAND,1');
      expect(resumed.printed).toBe(whole.printed);
      const [again, none] = await inTerminal([...asked, ...options, '--resume']);
      expect([again, none.said]).toEqual([EXIT.wrongUse, expect.stringMatching(/traject: --resume: no replay of this question/)]);
    },
    LONG,
  );
});

/** A terminal that somebody watches: something happens as soon as progress is drawn. */
class Terminal {
  said = '';
  printed = '';
  readonly console: Console;

  constructor(once: () => void = () => undefined) {
    const [output, errors] = [new PassThrough(), new PassThrough()];
    output.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    errors.on('data', (chunk: Buffer) => {
      if (this.said === '') once();
      this.said += chunk.toString();
    });
    Object.assign(errors, { isTTY: true });
    this.console = { input: new PassThrough(), output, errors, watched: true };
  }
}
