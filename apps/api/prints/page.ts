import { createHash } from 'node:crypto';
import { html } from 'htm/preact';
import { render } from 'preact-render-to-string';
import type { Words } from './words.js';

/** A4, full width, black on white; what belongs together stays on one page. The margin says which document and which page. */
const STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
* { box-sizing: border-box; }
body { font: 11pt/1.45 "Liberation Sans", Arial, sans-serif; color: #111; background: #fff; max-width: 178mm; margin: 10mm auto; padding: 0 4mm; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 13pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.4mm solid #111; break-after: avoid; }
h3 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
.sub { color: #444; margin-bottom: 5mm; }
.note { border-left: 1mm solid #666; padding-left: 3mm; margin: 5mm 0; }
.words { white-space: pre-wrap; font-style: italic; margin: 0 0 2mm 4mm; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: 52mm 1fr; gap: 1mm 4mm; margin: 0 0 3mm; }
dt { color: #444; } dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 1mm 0 3mm; }
th:first-child, td:first-child { width: 46%; }
th, td { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: 0.2mm solid #bbb; overflow-wrap: break-word; }
tr, .item { break-inside: avoid; }
ul { margin: 0 0 3mm; padding-left: 5mm; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-top: 12mm; break-inside: avoid; }
.sign div { border-top: 0.3mm solid #111; padding-top: 1mm; }
footer { margin-top: 8mm; padding-top: 2mm; border-top: 0.2mm solid #bbb; font-size: 9pt; color: #444; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
`;

/** No script, nothing from elsewhere: only the style of this page. */
export const PRINT_CSP = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

export interface Sheet {
  readonly title: string;
  readonly subtitle: string;
  readonly body: unknown;
  /** What identifies the print: version, moment. */
  readonly foot: unknown;
}

/** A whole page of HTML. Every value in it is escaped by the template. */
export function sheet({ title, subtitle, body, foot }: Sheet, words: Words): string {
  const page = html`<html lang=${words.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <style dangerouslySetInnerHTML=${{ __html: STYLE }}></style>
    </head>
    <body>
      <main>
        <h1>${title}</h1>
        <p class="sub">${subtitle}</p>
        ${body}
      </main>
      <footer>${foot}</footer>
    </body>
  </html>`;
  return `<!doctype html>${render(page)}`;
}

/** Names with values; a line without value is left out. */
export function definitions(lines: readonly (readonly [string, unknown])[]): unknown {
  const there = lines.filter(([, value]) => value !== undefined && value !== '');
  return html`<dl>
    ${there.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

export function table(heads: readonly string[], rows: readonly (readonly unknown[])[]): unknown {
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
