import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Workplace } from '../../testing/command.js';

const EXAMPLES = join(import.meta.dirname, '../../../../docs/exchange');
const MAP = `
file: { separator: ';', encoding: utf-8 }
dates: { formats: [dd/mm/yyyy] }
stay: { column: stay }
codes: { status: { détenu: REMAND } }
facts:
  - type: DetaineeAdmitted
    occurredAt: { column: from, time: at }
    recordedAt: { column: from }
    data: { personId: { column: stay, prefix: p- }, prisonId: { column: prison }, legalStatus: { column: status, codes: status }, kind: NEW }
`;
const HEADER = 'stay;from;at;prison;status';

describe('traject import --map', () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await Workplace.make();
    await writeFile(place.path('map.yaml'), MAP);
  });
  afterAll(() => place.leave());

  const imported = (file: string, ...more: readonly string[]): ReturnType<Workplace['run']> =>
    place.run('import', file, '--map', 'map.yaml', '--data', 'data', ...more);
  const csv = async (name: string, ...rows: readonly string[]): Promise<string> => place.lines(name, [HEADER, ...rows]);

  test('given rejected rows, when they are mended and imported again, then everything is stored once', async () => {
    const [file, map] = [join(EXAMPLES, 'dossiers.csv'), join(EXAMPLES, 'dossiers.yaml')];
    const first = await place.run('import', file, '--map', map, '--data', 'mended', '--rejects', 'rejects.csv');
    expect([first.code, first.out]).toEqual([1, expect.stringContaining('7 facts: 5 stored, 0 repeated, 2 refused')]);
    const rejects = await readFile(place.path('rejects.csv'), 'latin1');
    const original = (await readFile(file, 'latin1')).split('\r\n').find((line) => line.startsWith('10233'));
    expect(rejects.split('\r\n')[1]).toContain(original!); // byte for byte
    await writeFile(place.path('rejects.csv'), rejects.replace('31/02/2026', '28/02/2026').replace('Détenu;', 'Prévenu;'), 'latin1');
    const second = await place.run('import', 'rejects.csv', '--map', map, '--data', 'mended', '--rejects', 'again.csv');
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('4 facts: 4 stored, 0 repeated, 0 refused')]);
    expect(await place.read('again.csv')).toBe('');
    const all = await place.run('import', file, '--map', map, '--data', 'mended');
    expect(all.out).toContain('7 facts: 0 stored, 5 repeated, 2 refused');
  });

  test('given what the engine refuses, then the row and the column are named, and the row is kept', async () => {
    const file = await csv(
      'refused.csv',
      'a-1;02/03/2026;09:10;haren;détenu',
      '',
      'a-2;02/03/2026;25:00;haren;détenu',
      'a-3;02/03/2090;;"ha',
      'ren";détenu',
    );
    const { code, out } = await imported(file, '--rejects', 'r.csv');
    expect(code).toBe(1);
    expect(out).toContain('1 × bad-date, first at refused.csv:4 (column from');
    expect(out).toMatch(/refused\.csv:5 \(column (prison|from)/);
    expect((await place.read('r.csv')).split('\r\n').length).toBeGreaterThan(2);
  });

  test('given a store that a server has open, then rows go through it and are answered the same', async () => {
    const { url } = await place.start('served', '--data', 'served');
    const file = await csv('served.csv', 'b-1;02/03/2026;09:10;haren;détenu', 'b-2;x;;haren;détenu');
    const { out } = await place.run('import', file, '--map', 'map.yaml', '--url', url);
    expect(out).toContain('2 facts: 1 stored, 0 repeated, 1 refused');
  });

  test.each([
    ['a column that is not there', 'stay;from\na;01/03/2026\n', 'f.csv:1: has no column at, prison, status, which the map names'],
    ['quotes that do not close', `${HEADER}\nc-1;01/03/2026;;haren;détenu\nc-2;"01/03`, 'cannot be read as CSV from about here on'],
    ['nothing at all', '', 'f.csv:1: holds no line with the names of its columns'],
  ])('given a file with %s, then it says so and where', async (_, text, said) => {
    await writeFile(place.path('f.csv'), text);
    const { code, err } = await imported('f.csv');
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  });

  test('given another encoding than the map says, then it says so and where', async () => {
    await writeFile(place.path('latin.csv'), Buffer.from(`${HEADER}\nd-1;01/03/2026;;haren;détenu\n`, 'latin1'));
    expect((await imported('latin.csv')).err).toContain('latin.csv:2: is not in utf-8: set file.encoding of the map');
  });

  test.each([
    ['a type that does not exist', MAP.replace('DetaineeAdmitted', 'Zebra'), 'bad.yaml:7: there is no event type Zebra'],
    ['a property that does not exist', MAP.replace('prisonId', 'prison'), 'bad.yaml:10: DetaineeAdmitted has no property prison'],
    ['a table that does not exist', MAP.replace('codes: status }', 'codes: statut }'), 'there is no table statut in codes'],
    ['an unknown word', MAP.replace('stay: {', 'stays: {'), 'stays'],
    ['an unknown format', MAP.replace('dd/mm/yyyy', 'dd/mm/yy'), 'must be equal to one of the allowed values: dd/mm/yyyy'],
    ['no YAML', 'file: [', 'bad.yaml:'],
  ])('given a map with %s, then it says so and where', async (_, map, said) => {
    await writeFile(place.path('bad.yaml'), map);
    const { code, err } = await place.run('import', 'served.csv', '--map', 'bad.yaml', '--data', 'data');
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  test('given CSV without a map, then it says what is missing', async () => {
    expect(await place.run('import', 'served.csv', '--data', 'data')).toMatchObject({ code: 2, err: expect.stringContaining('--map') });
  });

  test('given --historical, then recordedAt comes from its column', async () => {
    const file = await csv('old.csv', 'e-1;02/03/2020;09:10;haren;détenu');
    const { out, code } = await imported(file, '--historical');
    expect([out, code]).toEqual([expect.stringContaining('1 refused'), 1]); // a plain date is no instant
  });
});
