import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { replayOf } from '#replay';
import daysInside from '../../../docs/replay/days-inside.js';
import lateKnowledge from '../../../docs/replay/late-knowledge.js';
import { type Ended, FEW_FACTS, Workplace } from '../testing/command.js';

const LONG = 120_000;
const example = (name: string): string => fileURLToPath(new URL(`../../../docs/replay/${name}.ts`, import.meta.url));
let place: Workplace;

/** A definition of its own, written as an analyst writes it. */
async function defined(body: string): Promise<string> {
  await writeFile(place.path('own.ts'), `export default { name: 'own', initial: {}, evolve: (state: object) => state, ${body} };\n`);
  return 'own.ts';
}

async function rowsOf(...args: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const ended = await place.run('replay', ...args, '--format', 'json');
  expect(ended).toMatchObject({ code: 0 });
  return (JSON.parse(ended.out) as { rows: Record<string, unknown>[] }).rows;
}

describe('traject replay', () => {
  beforeEach(async () => {
    place = await Workplace.make();
    const facts = FEW_FACTS.map((one) => ({ ...one, recordedAt: '2026-03-05T10:00:00.000Z' }));
    await place.run('import', await place.lines('facts.ndjson', facts), '--historical');
  });
  afterEach(() => place.leave());

  it(
    'runs the worked examples: rows with pseudonyms, in their order, the same each time, with what they were made of',
    async () => {
      const { code } = await place.run('replay', example('days-inside'), '--out', 'days.csv', '--known-at', '2026-03-31');
      expect(code).toBe(0);
      expect(await place.read('days.csv')).toMatch(/^stay,admitted,days\n[0-9a-f]{32},2026-03-01,3\n$/);
      const meta = JSON.parse(await place.read('days.csv.meta.json')) as object;
      expect(meta).toMatchObject({ replay: 'days-inside', stays: 2, rows: 1, skipped: 0, summary: { stays: 1, days: 3 } });
      const late = await rowsOf(example('late-knowledge'));
      expect(new Set(late.map(({ facts, longest }) => JSON.stringify([facts, longest])))).toEqual(new Set(['[2,4]', '[3,4]']));
      expect(late.map(({ stay }) => stay)).toEqual(late.map(({ stay }) => String(stay)).toSorted());
      expect(await rowsOf(example('late-knowledge'))).toEqual(late);
      expect(await rowsOf(example('late-knowledge'), '--known-at', '2026-03-04')).toEqual([]);
    },
    LONG,
  );

  it(
    'gives a definition no name, no text and no id of a person or a stay',
    async () => {
      const own = await defined(
        'initial: [], evolve: (all: object[], fact: object) => [...all, fact], row: (all: object[]) => ({ all: JSON.stringify(all) })',
      );
      const text = JSON.stringify(await rowsOf(own));
      expect(text).not.toMatch(/Vandenbroeck|Annelies|learn Dutch|\bp-1\b|\bp-2\b|\bs-1\b|\bs-2\b|\bn-1\b/);
      expect(text).toMatch(/ghent/);
    },
    LONG,
  );

  it(
    'names the file and the event where a definition fails',
    async () => {
      const failing = await defined("evolve: () => { throw new Error('no such luck'); }, row: () => undefined");
      const failed: Ended = await place.run('replay', failing);
      expect([failed.code, failed.out]).toEqual([1, '']);
      expect(failed.err).toMatch(/own\.ts: \w+ of stay [0-9a-f]{32} at \S+-\d+: evolve: no such luck/);
      const strange = await place.run('replay', await defined("reads: ['Nothing'], row: () => undefined"));
      expect([strange.code, strange.err]).toEqual([2, expect.stringMatching(/own\.ts: reads .*Nothing/)]);
      expect((await place.run('replay', await defined('name: 3'))).err).toMatch(/own\.ts: name must be a text/);
      expect((await place.run('replay', 'nowhere.ts')).code).toBe(2);
    },
    LONG,
  );

  it.each([
    ['of an unknown type', "UPDATE types SET text = 'FromElsewhere' WHERE text = 'DetaineeReleased'"],
    ['that is damaged', "UPDATE events SET data = '{' WHERE type = (SELECT id FROM types WHERE text = 'DetaineeReleased')"],
    ['without a date', "UPDATE events SET occurred_at = '?' WHERE type = (SELECT id FROM types WHERE text = 'DetaineeReleased')"],
  ])(
    'stops at an event %s, or leaves its stay out and says so',
    async (_, sql) => {
      const database = new Database(place.path('data/events.db'));
      database.exec(sql);
      database.close();
      const stopped = await place.run('replay', example('late-knowledge'));
      expect([stopped.code, stopped.out]).toEqual([1, '']);
      expect(stopped.err).toMatch(/(FromElsewhere|DetaineeReleased) of stay [0-9a-f]{32} at \S+-\d+ cannot be read; --skip-parked/);
      const { code, out, err } = await place.run('replay', example('late-knowledge'), '--skip-parked', '--format', 'json');
      expect([code, err]).toEqual([0, expect.stringMatching(/1 rows of 1 stays; 1 with an event that cannot be read/)]);
      expect(JSON.parse(out)).toMatchObject({ meta: { stays: 1, skipped: 1 }, rows: [{ facts: 3 }] });
    },
    LONG,
  );

  it(
    'goes by settings of its own, as a table does, and says which',
    async () => {
      const own = await defined(
        "row: (_: object, { settings }: any) => ({ sps: JSON.stringify(settings.receptionLimits.find((l: any) => l.kind === 'SPS').limit) })",
      );
      expect((await rowsOf(own, '--set', 'reception.sps.limit=P3D'))[0]).toEqual({ sps: '{"days":3}' });
      const asked = [
        'stats',
        'reception',
        '--from',
        '2026-03-01',
        '--to',
        '2026-03-31',
        '--every',
        'month',
        '--format',
        'json',
        '--unsuppressed',
      ];
      const due = async (...args: string[]): Promise<{ rows: object[]; meta: { parameters: object } }> =>
        JSON.parse((await place.run(...asked, '--by', 'kind', ...args)).out) as never;
      const [before, after] = [await due(), await due('--set', 'reception.sps.limit=P2D')];
      expect(after.meta.parameters).toMatchObject({ set: { 'reception.sps.limit': 'P2D' } });
      expect(after.rows).not.toEqual(before.rows);
      const unknown = await place.run(...asked, '--set', 'reception.cook.limit=P3D');
      expect([unknown.code, unknown.err]).toEqual([2, expect.stringMatching(/--set: .*reception\.director\.limit, reception\.sps\.limit/)]);
      expect((await place.run('replay', own, '--set', 'reception.sps.limit=3 days')).code).toBe(2);
    },
    LONG,
  );
});

describe('the worked examples', () => {
  it('say what they say of a few facts', () => {
    const stay = [
      { type: 'DetaineeAdmitted', day: '2026-03-01' },
      { type: 'NeedIdentified', day: '2026-03-02', recordedAt: '2026-03-09T08:00:00.000Z', corrected: true },
    ];
    expect(replayOf(daysInside, stay)).toBeUndefined();
    expect(replayOf(daysInside, [...stay, { type: 'DetaineeReleased', day: '2026-03-05' }])).toMatchObject({ days: 4 });
    expect(replayOf(lateKnowledge, stay)).toEqual({ stay: 'stay', facts: 2, corrected: 1, longest: 7 });
  });
});
