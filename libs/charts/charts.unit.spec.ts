import { describe, expect, it } from '@jest/globals';
import { page } from './index.js';
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
  const [stock, curve, timely, , gaps] = sampleCharts('en');

  it('is marked in the drawing, and is no number in the table', () => {
    expect(stock!.svg).toContain('not shown (small number)');
    expect(curve!.svg).toContain('INTERNED: not shown');
    expect(gaps!.svg).toContain('–');
    expect(stock!.table.rows[10]).toEqual([
      '2024-11-30',
      expect.any(Number),
      expect.any(Number),
      undefined,
      expect.any(Number),
      expect.any(Number),
    ]);
  });

  it('hides the shares of its group, since the others would give it away', () => {
    expect(timely!.table.rows[2]).toEqual(['Vorst <2>', 40, undefined, undefined]);
    expect(timely!.svg).not.toContain('<2>');
  });
});

describe('a page of charts', () => {
  const html = page({ language: 'fr', title: 'Chiffres & graphiques', notes: ['cut-off <now>'], charts: sampleCharts('fr') });

  it('has a table below each chart, and needs nothing from elsewhere', () => {
    expect(html.match(/<svg /g)).toHaveLength(5);
    expect(html.match(/<table>/g)).toHaveLength(5);
    expect(html).toContain('<html lang="fr">');
    expect(html).not.toMatch(/<script|<link|src=|url\(http|@import/);
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
