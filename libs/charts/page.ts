import { createHash } from 'node:crypto';
import type { Chart, ChartTable, Language } from './chart.js';
import { escaped } from './draw.js';
import { FONT, written } from './look.js';
import { WORDS } from './words.js';

/** A sentence in the language of the page, or in another. */
export type Note = string | { readonly text: string; readonly language: Language };

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** What the figures were made of: cut-off, code, what is hidden. */
  readonly notes: readonly Note[];
  readonly charts: readonly Chart[];
}

const STYLE = `
@page { size: A4 landscape; margin: 12mm; }
body { font-family: ${FONT}; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
figure { margin: 0 0 2.5rem; } svg { width: 100%; height: auto; } figcaption { max-width: 45rem; margin: .5rem 0; }
.scroll { overflow-x: auto; margin: 0 0 1.25rem; }
table { border-collapse: collapse; font-size: .875rem; } caption { text-align: left; font-weight: bold; padding: .25rem 0; white-space: nowrap; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #bbb; text-align: left; vertical-align: top; }
tbody th { font-weight: normal; white-space: nowrap; } abbr { text-decoration: none; }
td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; } .notes { font-size: .8125rem; overflow-wrap: anywhere; }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 10pt; } h1 { font-size: 15pt; margin: 0 0 3mm; }
  svg { width: 100%; height: auto; max-height: 150mm; break-inside: avoid; } figcaption { max-width: none; }
  table { font-size: 8.5pt; } caption { break-after: avoid; } th, td { padding: .6mm 1.5mm; } tr { break-inside: avoid; }
  thead { display: table-header-group; } details > summary { display: none; } .scroll { overflow: visible; }
}
`;

/** What a page of charts may do, as its `Content-Security-Policy`: show itself, with its own style. */
export const PAGE_CSP = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** Charts with their tables below, as one page that needs nothing from elsewhere: no script, no font, no picture. */
export function page({ language, title, notes, charts }: Page): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${charts.map((chart) => figureOf(chart, language)).join('')}<section class="notes">
${notes.map(noteOf).join('')}</section>
</main>
</body>
</html>
`;
}

function noteOf(note: Note): string {
  return typeof note === 'string' ? `<p>${escaped(note)}</p>\n` : `<p lang="${note.language}">${escaped(note.text)}</p>\n`;
}

function figureOf({ svg, description, tables }: Chart, language: Language): string {
  return `<figure>
${svg}<figcaption>${escaped(description)}</figcaption>
<details open><summary>${WORDS.table[language]}</summary>
${tables.map((table) => `<div class="scroll" role="region" aria-label="${escaped(table.caption)}" tabindex="0">${tableOf(table, language)}</div>\n`).join('')}</details>
</figure>
`;
}

function tableOf({ caption, columns, heads, rows }: ChartTable, language: Language): string {
  const isFigure = columns.map((_, i) => i >= heads && rows.every((row) => typeof row[i] !== 'string' || row[i] === ''));
  const kind = (i: number): string => (isFigure[i] ? ' class="figure"' : '');
  const head = columns.map((name, i) => `<th scope="col"${kind(i)}>${escaped(name)}</th>`).join('');
  const cell = (text: string, i: number): string => (i < heads ? `<th scope="row">${text}</th>` : `<td${kind(i)}>${text}</td>`);
  const body = rows.map((row) => `<tr>${row.map((value, i) => cell(cellText(value, language), i)).join('')}</tr>\n`);
  return `<table>\n<caption>${escaped(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>`;
}

function cellText(cell: string | number | undefined, language: Language): string {
  if (cell === undefined) return `<abbr title="${WORDS.hidden[language]}">${written(undefined, language)}</abbr>`;
  return typeof cell === 'string' ? escaped(cell) : written(cell, language);
}
