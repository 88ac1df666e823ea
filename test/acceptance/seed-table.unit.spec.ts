import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const HERE = import.meta.dirname;
/** How many rows the source plan has by the letters of their ids. */
const ROWS = { A: 13, D: 10, P: 24, F: 7, B: 8, T: 24, N: 18, E: 10, SO: 6, X: 9 };
const OBJECTIVES = ['11', '12', '13', '21', '31', '32', '33', '41', '42', '43', '51', '52', '61', '62', '63'];

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function seedTable(...args: readonly string[]): Promise<Ended> {
  return new Promise((done) =>
    execFile(process.execPath, [join(HERE, 'seed-table.js'), ...args], (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    ),
  );
}

describe('the seed table', () => {
  let directory: string;
  let rows: Record<string, unknown>;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'traject-rows-'));
    rows = JSON.parse(await readFile(join(HERE, 'rows.json'), 'utf8')) as Record<string, unknown>;
  });
  afterAll(() => rm(directory, { recursive: true }));

  const given = async (table: object): Promise<Ended> => {
    const file = join(directory, 'rows.json');
    await writeFile(file, JSON.stringify(table));
    return seedTable(file);
  };

  it('names every row of the source plan', () => {
    const numbered = Object.entries(ROWS).flatMap(([letter, count]) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`));
    expect(Object.keys(rows).toSorted()).toEqual([...numbered, ...OBJECTIVES.map((number) => `O${number}`)].toSorted());
  });

  it('has a scenario, or a reason why there is none, for every row', async () => {
    const { code, out, err } = await seedTable();
    expect([err, code]).toEqual(['', 0]);
    expect(out).toMatch(/X9 {3}[^\n]+\n {7}no scenario: /);
  });

  it('fails on a row without either, and on a scenario of a row that there is not', async () => {
    expect(await given({ ...rows, Z1: 'something new' })).toMatchObject({ code: 1, err: expect.stringContaining('Z1') });
    const { A1: _, ...others } = rows;
    expect(await given(others)).toMatchObject({ code: 1, err: expect.stringContaining('A1 in partnership.e2e.spec.ts') });
  });
});
