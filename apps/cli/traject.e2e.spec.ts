import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FEW_FACTS, Workplace, fact } from './testing/command.js';

const LONG = 120_000;
let place: Workplace;

beforeEach(async () => {
  place = await Workplace.make();
});
afterEach(() => place.leave());

describe('traject import', () => {
  it(
    'stores facts once: a repetition changes nothing',
    async () => {
      const file = await place.lines('facts.ndjson', FEW_FACTS);
      const first = await place.run('import', file);
      expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^5 lines: 5 stored, 0 repeated, 0 refused/)]);
      const second = await place.run('import', file);
      expect([second.code, second.out]).toEqual([0, expect.stringMatching(/^5 lines: 0 stored, 5 repeated, 0 refused/)]);
    },
    LONG,
  );

  it(
    'ends with 1 and keeps every refused line with its reason; the others are stored',
    async () => {
      const tooEarly = fact('s-1', 'DetaineeReleased', '2026-02-01', { modality: 'COURT' });
      const lines = [...FEW_FACTS, 'not json', '', tooEarly, fact('s-3', 'Nonsense', '2026-03-01', {})];
      const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
      const { code, out } = await place.runWith(input, 'import', '-', '--rejects', 'rejects.ndjson');
      expect(code).toBe(1);
      expect(out).toMatch(/^8 lines: 5 stored, 0 repeated, 3 refused/);
      const rejects = (await place.read('rejects.ndjson'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(rejects.map(({ line, text }) => [line, text])).toEqual([
        [6, 'not json'],
        [8, JSON.stringify(tooEarly)],
        [9, JSON.stringify(lines[8])],
      ]);
      expect(rejects[1]!['code']).toBe('released-before-admission');
    },
    LONG,
  );

  it(
    'judges and stores nothing in a dry run',
    async () => {
      const file = await place.lines('facts.ndjson', FEW_FACTS);
      expect((await place.run('import', file, '--dry-run')).out).toMatch(/^5 lines: 5 stored.*dry run: nothing was stored/);
      expect((await place.run('export')).out).toBe('');
    },
    LONG,
  );
});

describe('traject stats', () => {
  it(
    'prints the table and nothing else; what it was made of stands beside it',
    async () => {
      await place.run('import', await place.lines('facts.ndjson', FEW_FACTS));
      const args = ['stats', 'stock', '--from', '2026-03-01', '--to', '2026-03-04', '--by', 'legalStatus', '--format', 'csv'];
      const { code, out, err } = await place.run(...args, '--unsuppressed');
      expect([code, out.split('\n').slice(0, 4)]).toEqual([
        0,
        ['date,legalStatus,persons', '2026-03-01,CONVICTED,1', '2026-03-01,REMAND,0', '2026-03-02,CONVICTED,1'],
      ]);
      expect(err).toMatch(/head +\S+-0{15}5\n/);
      expect((await place.run(...args)).out).toContain('2026-03-01,CONVICTED,\n');
      expect((await place.run(...args, '--known-at', 'each', '--unsuppressed')).out).toBe('date,legalStatus,persons\n');
      await place.run(...args, '--unsuppressed', '--out', 'stock.csv');
      expect(await place.read('stock.csv')).toBe(out);
      const meta = JSON.parse(await place.read('stock.csv.meta.json')) as Record<string, unknown>;
      expect(meta).toMatchObject({
        table: 'stock',
        zone: 'Europe/Brussels',
        suppressed: 'nothing',
        codeHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      });
      // more facts change nothing up to the same head
      await place.run(
        'import',
        await place.lines('more.ndjson', [
          { ...FEW_FACTS[3], trajectoryId: 's-9', data: { personId: 'p-9', prisonId: 'x', legalStatus: 'OTHER', kind: 'NEW' } },
        ]),
      );
      expect((await place.run(...args, '--unsuppressed', '--head', String(meta['head']))).out).toBe(out);
      expect((await place.run(...args, '--unsuppressed')).out).toContain('2026-03-01,OTHER,1');
    },
    LONG,
  );
});

describe('the pages of a stay', () => {
  it(
    'can be read in three languages, at both cuts, and sealed values are opened for who may',
    async () => {
      await place.run('import', await place.lines('facts.ndjson', FEW_FACTS));
      const page = (await place.run('plan', 's-1', '--lang', 'nl')).out;
      expect(page).toContain('Annelies Vandenbroeck · p-1 · vrouw');
      expect(page).toContain('in detentie · beklaagd · ghent · sinds 2 maart 2026 om 09:10');
      expect(page).toContain('wants to learn Dutch');
      expect((await place.run('plan', 's-1', '--valid-at', '2026-03-01', '--lang', 'fr')).out).toContain('Détention  inconnu');
      expect((await place.run('timeline', 's-2')).out).toMatch(/1 March 2026 {2}Admitted[\s\S]*4 March 2026 {2}Released/);
      expect((await place.run('explain', 's-2')).out).toMatch(/custody\.modality +END_OF_TERM +Released 4 March 2026/);
      expect(JSON.parse((await place.run('plan', 's-1', '--format', 'json')).out)).toMatchObject({ header: { prison: 'ghent' } });
      expect(await place.run('plan', 's-404')).toMatchObject({ code: 2, out: '', err: 'traject: there is no such stay\n' });
    },
    LONG,
  );
});

describe('traject start', () => {
  it(
    'serves: imports go through it, readers stand beside it, nobody else gets in',
    async () => {
      const server = await place.start();
      expect((await place.run('import', await place.lines('facts.ndjson', FEW_FACTS))).out).toMatch(/5 stored/);
      const answer = (await (await fetch(`${server.url}/v1/trajectories/s-1/events`)).json()) as { events: unknown[] };
      expect(answer.events).toHaveLength(3);
      expect((await place.run('plan', 's-1')).out).toContain('ghent');
      expect((await place.run('projections', 'rebuild', 'plan')).code).toBe(0);
      const second = await place.run('start', '--port', '0');
      expect([second.code, second.err]).toEqual([3, expect.stringContaining('already open for writing')]);
      const elsewhere = await place.run('start', '--data', 'other', '--port', new URL(server.url).port);
      expect([elsewhere.code, elsewhere.err]).toEqual([3, expect.stringContaining('choose another with --port')]);
      expect(await server.stop()).toBe(0);
      await expect(place.read('data/server.json')).rejects.toThrow(/ENOENT/);
      expect((await place.run('verify')).code).toBe(0);
      expect((await place.run('projections')).out).toMatch(/plan .*up to date/);
    },
    LONG,
  );

  it(
    'a note left by a server that is gone is not believed',
    async () => {
      await place.run('import', await place.lines('facts.ndjson', FEW_FACTS.slice(0, 2)));
      await writeFile(place.path('data/server.json'), JSON.stringify({ url: 'http://127.0.0.1:9', pid: 1, startedAt: '' }));
      expect((await place.run('import', await place.lines('facts.ndjson', FEW_FACTS))).out).toMatch(/3 stored, 2 repeated/);
    },
    LONG,
  );
});

describe('traject export', () => {
  it(
    'takes out what import --historical takes back',
    async () => {
      await place.run('import', await place.lines('facts.ndjson', FEW_FACTS));
      await place.run('export', '--out', 'all.ndjson');
      expect((await place.run('import', 'all.ndjson', '--historical', '--data', 'copy')).out).toMatch(/5 stored, 0 repeated, 0 refused/);
      await place.run('export', '--out', 'again.ndjson', '--data', 'copy');
      const sorted = async (name: string): Promise<string[]> => (await place.read(name)).split('\n').toSorted();
      expect(await sorted('again.ndjson')).toEqual(await sorted('all.ndjson'));
      expect(await place.read('all.ndjson')).toContain('Vandenbroeck');
      expect((await place.run('export', '--sealed', 'leave-out')).out).not.toMatch(/Vandenbroeck|wants to learn/);
    },
    LONG,
  );
});

describe('traject verify', () => {
  it(
    'finds a changed byte in the log and a changed document',
    async () => {
      await place.run('import', await place.lines('facts.ndjson', FEW_FACTS));
      expect(await place.run('verify')).toMatchObject({ code: 0, out: expect.stringContaining('nothing found') });
      await swap('data/views.db', 'ghent', 'genth');
      const changed = await place.run('verify');
      expect([changed.code, changed.out]).toEqual([1, expect.stringMatching(/FINDING {2}\w+@\d+ s-[12]: it differs from what its/)]);
      await swap('data/views.db', 'genth', 'ghent');
      await swap('data/views.db', '{"legalStatus":"REMAND","prison":"ghent"}', '{"legalStatus":"REMAND","prison":"gHent"}');
      expect((await place.run('verify')).out).toMatch(/FINDING {2}stay@\d+ board occupancy: its rows are not the sums/);
      await swap('data/events.db', 'ghent', 'genth');
      const { code, out } = await place.run('verify');
      expect([code, out]).toEqual([1, expect.stringMatching(/FINDING {2}trajectory-s-[12] revision \d: its hash does not follow/)]);
    },
    LONG,
  );

  /** Changes a text wherever it stands in a file, length as before. */
  async function swap(file: string, from: string, to: string): Promise<void> {
    const bytes = await readFile(place.path(file), 'latin1');
    await writeFile(place.path(file), bytes.replaceAll(from, to), 'latin1');
  }
});

describe('a wrong use', () => {
  it.each([
    [['nonsense'], /unknown command/],
    [['stats', 'nonsense'], /there is no table "nonsense"; there is: stock/],
    [['stats', 'stock', '--by', 'colour'], /--by: the table stock has no dimension "colour"/],
    [['stats', 'stock', '--from', '2026-01-01'], /--to: is missing/],
    [['stats', 'stock', '--every', 'week'], /Allowed choices are day, month, year/],
    [['stats', 'stock', '--on', '2026-02-30'], /--on: "2026-02-30" is not a date/],
    [['import'], /missing required argument/],
    [['import', 'nowhere.ndjson'], /nowhere\.ndjson: there is no such file/],
    [['start', '--port', '99999'], /whole number from 0 to 65535/],
  ])(
    '%j ends with 2 and says the way out',
    async (args, message) => {
      await place.run('import', await place.lines('facts.ndjson', FEW_FACTS.slice(0, 1)));
      const { code, out, err } = await place.run(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(message);
      expect(err).not.toMatch(/\n {4}at /);
    },
    LONG,
  );

  it(
    'a store that is not there ends with 3',
    async () => {
      expect(await place.run('stats', 'stock')).toMatchObject({ code: 3, out: '', err: expect.stringContaining('storage-missing') });
      expect((await place.run('import', await place.lines('f', []), '--url', 'http://127.0.0.1:9')).code).toBe(3);
    },
    LONG,
  );
});
