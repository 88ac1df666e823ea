import { describe, expect, test } from '@jest/globals';
import type { CsvMap } from './map.js';
import { RowReader } from './values.js';

function read(text: string, format: string, zone = 'Europe/Brussels'): unknown {
  const map: CsvMap = { file: { separator: ';', encoding: 'utf-8' }, dates: { formats: [format], zone }, stay: { column: 's' }, facts: [] };
  const reader = new RowReader(map, { line: 2, end: 0, bytes: [], values: new Map([['d', text]]) });
  return reader.moment({ column: 'd' }, 'occurredAt') ?? reader.offences.map(({ code }) => code);
}

describe('dates of other tools', () => {
  test.each([
    ['02/03/2026', 'dd/mm/yyyy', '2026-03-02'],
    ['2/3/2026', 'd/m/yyyy', '2026-03-02'],
    ['2-3-2026', 'd-m-yyyy', '2026-03-02'],
    ['03/02/2026', 'mm/dd/yyyy', '2026-03-02'],
    ['02.03.2026 9:05', 'dd.mm.yyyy', '2026-03-02T09:05:00+01:00'],
    ['20260302', 'yyyymmdd', '2026-03-02'],
    ['2024-02-29T23:59:58', 'yyyy-mm-dd', '2024-02-29T23:59:58+01:00'],
    ['29/03/2026 01:59', 'dd/mm/yyyy', '2026-03-29T01:59:00+01:00'],
    ['29/03/2026 03:00', 'dd/mm/yyyy', '2026-03-29T03:00:00+02:00'],
    ['25/10/2026 02:30', 'dd/mm/yyyy', '2026-10-25T02:30:00+02:00'],
    ['25/10/2026 03:00', 'dd/mm/yyyy', '2026-10-25T03:00:00+01:00'],
    ['01/07/2026 12:00', 'dd/mm/yyyy', '2026-07-01T12:00:00+02:00'],
  ])('%s as %s is %s', (text, format, moment) => {
    expect(read(text, format)).toBe(moment);
  });

  test.each([
    ['30/02/2026', 'dd/mm/yyyy'],
    ['29/02/2025', 'dd/mm/yyyy'],
    ['2/3/2026', 'dd/mm/yyyy'],
    ['02/13/2026', 'dd/mm/yyyy'],
    ['02/03/2026 24:00', 'dd/mm/yyyy'],
    ['02/03/26', 'dd/mm/yyyy'],
    ['soon', 'yyyy-mm-dd'],
  ])('%s as %s is none', (text, format) => {
    expect(read(text, format)).toEqual(['bad-date']);
  });
});
