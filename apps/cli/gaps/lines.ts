import Table3 from 'cli-table3';
import type { GapsAnswer } from '#platform';

type Cell = string | number;

/** One line for each domain, prison and language: how many open offers admit each status. */
function linesOf({ statuses, rows }: GapsAnswer): { readonly head: readonly string[]; readonly lines: readonly (readonly Cell[])[] } {
  return {
    head: ['domain', 'prison', 'language', ...statuses],
    lines: rows.map(({ domain, prisonId, language, offers }) => [domain, prisonId, language, ...statuses.map((status) => offers[status]!)]),
  };
}

/** Codes and numbers only: nothing in them needs quotes. */
export function gapsCsv(gaps: GapsAnswer): string {
  const { head, lines } = linesOf(gaps);
  return `${[head, ...lines].map((line) => line.join(',')).join('\n')}\n`;
}

export function gapsText(gaps: GapsAnswer): string {
  const { head, lines } = linesOf(gaps);
  const table = new Table3({
    head: [...head],
    colAligns: head.map((_, i) => (i < 3 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  for (const line of lines) table.push([...line]);
  return `${table.toString()}\n${gaps.gaps} of ${gaps.cells} combinations have no open offer\n`;
}
