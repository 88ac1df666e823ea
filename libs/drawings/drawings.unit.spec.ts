import { describe, expect, it } from '@jest/globals';
import { TABLES, type Table } from '#statistics';
import { type Drawable, chartPeriod, gapsPage, gapsSvg, mustHaveChart, tablePage, tableSvg } from './index.js';

const LANGUAGES = ['nl', 'fr', 'en'] as const;
type Values = Readonly<Record<string, number | null | undefined>>;

/** A table as it may be shown; a measure that is not named is 0. */
function drawable(name: string, dimensions: readonly string[], rows: readonly (readonly [string, readonly string[], Values])[]): Drawable {
  const { title, inWords, counted, measures } = TABLES[name]!;
  const table: Table = {
    dimensions,
    measures: measures.map((measure) => measure.name),
    rows: rows.map(([date, group, values]) => ({
      date,
      group,
      values: measures.map((one) => (one.name in values ? values[one.name] : 0)),
    })),
  };
  const meta = {
    table: name,
    title,
    inWords,
    counted,
    measures,
    parameters: { every: 'month' as const },
    cutOff: 'recorded at 2026-03-31T22:30:00.000Z or before',
    head: 'abc-9',
    zone: 'UTC',
    codeHash: 'sha256:1',
    suppressed: { hidden: 2, threshold: 5, exposed: 1 },
    notes: [],
  };
  return { table, meta };
}

const bodyOf = (html: string, table = 0): string[][] => {
  const bodies = [...html.matchAll(/<tbody>\n([\s\S]*?)<\/tbody>/g)].map((match) => match[1]!);
  return bodies[table]!.trim()
    .split('\n')
    .map((row) => [...row.matchAll(/<(?:td|th)[^>]*>(?:<abbr[^>]*>)?([^<]*)/g)].map((cell) => cell[1]!));
};

describe('stock and flows', () => {
  const balance = drawable(
    'balance',
    [],
    [
      ['2026-01-31', [], { stockBefore: 60, admissions: 20, releases: 12, deaths: undefined, scopeOut: undefined, stockAfter: 67 }],
      ['2026-02-28', [], { stockBefore: 67, admissions: 9, releases: undefined, escapes: undefined, stockAfter: 70 }],
    ],
  );

  it('are drawn from the figures of the balance, with a mark where one is hidden', () => {
    const svg = tableSvg(balance, 'en');
    for (const name of ['in custody on the date', 'admissions', 'releases', 'not shown (small number)']) expect(svg).toContain(name);
    expect(tableSvg({ ...balance, table: { ...balance.table, rows: balance.table.rows.slice(0, 1) } }, 'en')).not.toContain('not shown');
  });

  it('have every figure of the balance in the table below', () => {
    expect(bodyOf(tablePage(balance, 'en'))[0]).toEqual(['2026-01-31', '60', '20', '0', '0', '12', '–', '0', '–', '67', '0']);
  });

  it('say what was counted and what is hidden in the language of the page', () => {
    const said = LANGUAGES.map((language) => tablePage(balance, language));
    expect(said[0]).toContain('<p>Verborgen cijfers: 2 (kleiner dan 5');
    expect(said[1]).toContain('<p>Compté : ce qui était enregistré le 2026-03-31T22:30:00.000Z ou avant.</p>');
    expect(said[2]).toContain('1 of them may follow from totals');
    for (const html of said) expect(html).toContain('<p lang="en">head abc-9 · zone UTC · code sha256:1</p>');
  });
});

describe('the survival curves', () => {
  const lengths = (curves: Drawable['curves']): Drawable => ({
    ...drawable(
      'stay-length-observed',
      ['legalStatus'],
      [
        ['2025-12-31', ['CONVICTED'], { releases: 40, meanDays: 100 }],
        ['2025-12-31', ['INTERNED'], { releases: undefined, meanDays: undefined }],
      ],
    ),
    curves,
  });
  const both = lengths([
    {
      date: '2025-12-31',
      group: ['CONVICTED'],
      steps: [
        [0, 1],
        [60, 0.5],
      ],
    },
    { date: '2025-12-31', group: ['INTERNED'] },
  ]);

  it('have the table of lengths and the curve in figures below; one that is hidden is named as such', () => {
    const html = tablePage(both, 'fr');
    expect(html).toContain('interné\u00a0: non montré (petit nombre)');
    expect(bodyOf(html, 0).map((row) => row.slice(0, 4))).toEqual([
      ['2025-12-31', 'condamné', '40', '100'],
      ['2025-12-31', 'interné', '–', '–'],
    ]);
    expect(bodyOf(html, 1)).toEqual([
      ['0', '100', '–'],
      ['30', '100', '–'],
      ['60', '50', '–'],
    ]);
  });

  it('say how they were made coarser, unless they were not', () => {
    const note = 'in steps that stand for at least five people';
    expect(tableSvg(both, 'en')).toContain(note);
    expect(tableSvg({ ...both, meta: { ...both.meta, suppressed: 'nothing' } }, 'en')).not.toContain(note);
  });
});

describe('what cannot be drawn', () => {
  it('is refused by its name: a table without a chart, and more lines than can be told apart', () => {
    const offence = (code: string) => expect.objectContaining({ offences: [expect.objectContaining({ code })] });
    expect(() => mustHaveChart('turnover')).toThrow(offence('no-chart'));
    expect(() => mustHaveChart('constructor')).toThrow(offence('no-chart'));
    const groups = (n: number) => Array.from({ length: n }, (_, i) => ['2026-01-31', [`P${i}`], { stockAfter: 9 }] as const);
    expect(() => tableSvg(drawable('balance', ['prison'], groups(5)), 'nl')).toThrow(offence('too-many-lines'));
    expect(tableSvg(drawable('balance', ['prison'], groups(4)), 'nl')).toContain('P3');
    expect(() => tableSvg(drawable('reception', ['kind'], groups(37)), 'nl')).toThrow(offence('too-many-lines'));
  });
});

describe('the bars', () => {
  it('of needs stand in the order of the domains: the tenth comes last', () => {
    const rows = ['D1', 'D10', 'D2'].map((code) => ['2026-01-31', [code], { answered: 9 }] as const);
    expect(bodyOf(tablePage(drawable('needs', ['domain'], rows), 'en')).map(([name]) => name)).toEqual([
      'social and psychological aid',
      'education and training',
      'drug treatment',
    ]);
  });

  it('of reception are not there where nobody was due, and nothing is hidden then', () => {
    expect(tableSvg(drawable('reception', ['kind'], [['2026-01-31', ['SPS'], {}]]), 'en')).not.toContain('not shown');
  });
});

describe('the period of a chart', () => {
  it('is last year when nobody says which: by month for stocks, else as a whole', () => {
    expect(chartPeriod('balance', {}, '2026-06-15')).toEqual({ from: '2025-01-01', to: '2025-12-31', every: 'month' });
    expect(chartPeriod('needs', { by: ['domain'] }, '2026-01-01')).toEqual({
      by: ['domain'],
      from: '2025-01-01',
      to: '2025-12-31',
      every: 'year',
    });
    for (const asked of [{ on: '2026-01-01' }, { from: '2026-01-01' }, { every: 'day' as const }])
      expect(chartPeriod('stock', asked, '2026-06-15')).toBe(asked);
  });
});

describe('the gap matrix', () => {
  const row = (prisonId: string, language: string, domain: string, missing: readonly string[]) => ({
    domain,
    prisonId,
    language,
    offers: {},
    missing,
  });
  const gaps = (languages: readonly string[]) => ({
    prisons: ['ghent'],
    languages,
    statuses: ['REMAND', 'CONVICTED', 'INTERNED'],
    rows: languages.flatMap((language) =>
      Array.from({ length: 10 }, (_, i) =>
        row('ghent', language, `D${i + 1}`, i === 1 ? ['REMAND'] : i === 2 ? [] : ['REMAND', 'CONVICTED', 'INTERNED']),
      ),
    ),
    gaps: 25,
    cells: 30,
    asOf: { validAt: '2026-03-02T10:00:00Z', knownAt: '2026-03-02T10:00:00Z' },
  });

  it('tells in each language who is left out, and of when it is', () => {
    const html = gapsPage(gaps(['ar']), 'nl');
    expect(bodyOf(html)[0]!.slice(0, 5)).toEqual(['ghent', 'Arabisch', 'alle', 'beklaagd', 'geen']);
    expect(html).toContain('25 van 30 combinaties');
    expect(html).toContain('2026-03-02T10:00:00Z');
    for (const [language, words] of [
      ['nl', 'aanbod voor elk statuut'],
      ['fr', 'une offre pour chaque statut'],
      ['en', 'an offer for every status'],
    ] as const)
      expect(gapsSvg(gaps(['ar']), language)).toContain(words);
  });

  it('is in as many drawings as there are sheets of it, with no id twice, and in one where a drawing is asked for', () => {
    const languages = Array.from({ length: 30 }, (_, i) => `x-l${i}`);
    const html = gapsPage(gaps(languages), 'en');
    expect(html.match(/<svg /g)).toHaveLength(2);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(gapsSvg(gaps(languages), 'en').match(/ghent · /g)).toHaveLength(30);
  });

  it('stands when there is nobody and no offer', () => {
    expect(gapsPage(gaps([]), 'fr')).toContain('<tbody>\n</tbody>');
  });
});
