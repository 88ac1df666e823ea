import type { Chart, ChartTable, Language } from './chart.js';
import { escaped } from './draw.js';
import { FONT, written } from './look.js';
import { WORDS } from './words.js';

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** What the figures were made of: cut-off, code, what is hidden. */
  readonly notes: readonly string[];
  readonly charts: readonly Chart[];
}

const STYLE = `
body { font-family: ${FONT}; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
figure { margin: 0 0 2.5rem; } svg { width: 100%; height: auto; } figcaption { max-width: 45rem; margin: .5rem 0; }
table { border-collapse: collapse; font-size: .875rem; } th, td { padding: .25rem .6rem; border-bottom: 1px solid #bbb; text-align: left; }
td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; } .notes { font-size: .8125rem; }
.scroll { overflow-x: auto; }
@media print { body { margin: 0; max-width: none; } figure { break-inside: avoid; } details > summary { display: none; } thead { display: table-header-group; } }
`;

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
${notes.map((note) => `<p>${escaped(note)}</p>\n`).join('')}</section>
</main>
</body>
</html>
`;
}

function figureOf({ svg, description, table }: Chart, language: Language): string {
  return `<figure>
${svg}<figcaption>${escaped(description)}</figcaption>
<details open><summary>${WORDS.table[language]}</summary>
<div class="scroll" tabindex="0">${tableOf(table, language)}</div>
</details>
</figure>
`;
}

function tableOf({ columns, rows }: ChartTable, language: Language): string {
  const isFigure = columns.map((_, i) => rows.every((row) => typeof row[i] !== 'string'));
  const kind = (i: number): string => (isFigure[i] ? ' class="figure"' : '');
  const head = columns.map((name, i) => `<th scope="col"${kind(i)}>${escaped(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, i) => `<td${kind(i)}>${cellText(cell, language)}</td>`).join('')}</tr>\n`);
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>`;
}

function cellText(cell: string | number | undefined, language: Language): string {
  if (cell === undefined) return `<abbr title="${WORDS.hidden[language]}">${written(undefined, language)}</abbr>`;
  return typeof cell === 'string' ? escaped(cell) : written(cell, language);
}
