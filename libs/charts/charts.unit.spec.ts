import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { PAGE_CSP, page, survival } from './index.js';
import { sampleCharts } from './testing/samples.js';

const LANGUAGES = ['nl', 'fr', 'en'] as const;

const WELL_FORMED_TAG = /<\/?[a-zA-Z]+(\s+[\w:-]+="[^"<>]*")*\s*\/?>/g;

describe.each(LANGUAGES)('the charts in %s', (language) => {
  const charts = sampleCharts(language);

  it.each(charts.map((chart) => [chart.id, chart] as const))('%s: names itself to who hears it', (id, { svg, title, description }) => {
    expect(svg).toMatch(new RegExp(`^<svg role="img" aria-labelledby="${id}-title ${id}-desc"`));
    expect(svg).toContain(`<title id="${id}-title">${title}</title>`);
    expect(svg).toContain(`<desc id="${id}-desc">${description}`);
    expect(svg).not.toMatch(/NaN|undefined|zr\d/);
    expect(svg.replaceAll(WELL_FORMED_TAG, '')).not.toMatch(/[<>"]/);
  });

  it('draw the same bytes from the same figures, whatever was drawn before', () => {
    expect(sampleCharts(language).map(({ svg }) => svg)).toEqual(charts.map(({ svg }) => svg));
  });
});

describe('a hidden figure', () => {
  const [stock, curve, timely] = sampleCharts('en');

  it('is marked in the drawing, and is no number in the table', () => {
    expect(stock!.svg).toContain('not shown (small number)');
    expect(curve!.svg).toContain('INTERNED: not shown');
    expect(stock!.tables[0]!.rows[10]).toEqual([
      '2024-11-30',
      expect.any(Number),
      expect.any(Number),
      undefined,
      expect.any(Number),
      expect.any(Number),
    ]);
  });

  it('hides the shares of its group, since the others would give it away', () => {
    expect(timely!.tables[0]!.rows[2]).toEqual(['Vorst <2>', 40, undefined, undefined]);
    expect(timely!.svg).not.toContain('<2>');
  });
});

describe('the table of survival curves', () => {
  const [table] = survival(
    {
      curves: [
        {
          name: 'A',
          steps: [
            [0, 1],
            [45, 0.5],
            [100, 0.25],
          ],
        },
        {
          name: 'B',
          steps: [
            [0, 0.9],
            [31, 0.9],
          ],
        },
        { name: 'C', steps: undefined },
      ],
    },
    { language: 'en' },
  ).tables;

  it('reads each curve at the same days, and says nothing where one has ended', () => {
    expect(table!.rows).toEqual([
      ['0', 100, 90, undefined],
      ['30', 100, 90, undefined],
      ['60', 50, '', undefined],
      ['90', 50, '', undefined],
    ]);
  });
});

describe('the gap matrix', () => {
  const gaps = sampleCharts('en')[4]!;

  it('says in numbers for how many statuses nothing is on offer, and in its table for which', () => {
    expect(gaps.svg).toContain('3: nothing on offer at all');
    expect(gaps.tables[0]!.rows[0]!.slice(0, 5)).toEqual(['Haren', 'nl', 'none', 'all', 'remand, convicted']);
    expect(gaps.description).toContain('(remand, convicted, interned)');
  });
});

describe('a page of charts', () => {
  const html = page({ language: 'fr', title: 'Chiffres & graphiques', notes: ['cut-off <now>'], charts: sampleCharts('fr') });

  it('has a table below each chart, named and with named columns and rows, and needs nothing from elsewhere', () => {
    expect(html.match(/<svg /g)).toHaveLength(5);
    expect(html.match(/<table>\n<caption>[^<]+<\/caption>/g)).toHaveLength(5);
    expect(html).toContain('<th scope="row">Haren</th><th scope="row">nl</th>');
    expect(html).toContain('<html lang="fr">');
    expect(html).not.toMatch(/<script|<link|src=|url\(http|@import/);
  });

  it('is shown under a policy that allows its own style and nothing else: no element has a style', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(PAGE_CSP).toMatch(/^default-src 'none';/);
    expect(PAGE_CSP).toContain(`style-src 'sha256-${hash}';`);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('escapes what came from elsewhere, and says what is hidden', () => {
    expect(html).toContain('Chiffres &amp; graphiques');
    expect(html).toContain('cut-off &lt;now&gt;');
    expect(html).toContain('<abbr title="non montré (petit nombre)">–</abbr>');
  });

  it('has no id twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
