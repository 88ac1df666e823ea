import type { Chart, ChartTable, Telling } from './chart.js';
import { drawn } from './draw.js';
import { AXIS, INK, SHADES, frame, saidOf } from './look.js';
import { WORDS } from './words.js';

/** To whom nothing is on offer: of each prison and language, by domain. It counts offers, never people. */
export interface GapMatrix {
  readonly domains: readonly string[];
  /** The legal statuses that an offer may admit. */
  readonly statuses: readonly string[];
  readonly rows: readonly {
    readonly prison: string;
    readonly language: string;
    /** For each domain the statuses to which nothing is on offer. */
    readonly missing: readonly (readonly string[])[];
  }[];
  /** Which part of several this is, where one drawing would be too tall. */
  readonly part?: number;
}

const ROW = 26;
const REST = 270;
/** From this share of the statuses on, a number stands in white on a dark shade. */
const DARK = 0.6;

/** Where nothing is on offer, as a heat map; every cell has its number, so that it also reads without colour. */
export function gapMatrix(matrix: GapMatrix, { language, subtitle }: Telling): Chart {
  const { domains, statuses, rows, part = 1 } = matrix;
  const cells = rows.flatMap(({ missing }, y) => domains.map((_, x) => [x, y, missing[x]!.length] as const));
  return drawn({
    id: part === 1 ? 'gap-matrix' : `gap-matrix-${part}`,
    title: WORDS.gapMatrix[language],
    subtitle,
    description: WORDS.gapMatrixIs[language].replace('*', statuses.join(', ')),
    height: REST + rows.length * ROW,
    tables: [tableOf(matrix, language)],
    option: {
      ...frame([]),
      grid: { left: 16, right: 30, top: 80, bottom: 70, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        ...AXIS,
        type: 'category',
        data: domains,
        position: 'bottom',
        axisLabel: { ...AXIS.axisLabel, interval: 0, rotate: 35, width: 240, overflow: 'truncate' },
      },
      yAxis: {
        ...AXIS,
        type: 'category',
        data: rows.map(({ prison, language: tongue }) => `${prison} · ${tongue}`),
        inverse: true,
        axisLabel: { ...AXIS.axisLabel, interval: 0 },
      },
      visualMap: shadesOf(statuses.length, language),
      series: [
        {
          type: 'heatmap',
          data: cells.map(([x, y, n]) => ({ value: [x, y, n], label: { color: n / statuses.length >= DARK ? '#ffffff' : INK } })),
          label: { show: true, fontSize: 12, formatter: ({ value }: { value: number[] }) => String(value[2]) },
          itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
        },
      ],
    },
  });
}

/** One shade for each number of statuses, from something for everybody to nothing for anybody. */
function shadesOf(most: number, language: Telling['language']): object {
  const shade = (n: number): string => SHADES[Math.round((n / Math.max(1, most)) * (SHADES.length - 1))]!;
  const words = (n: number): string => {
    if (n === 0) return saidOf('0', WORDS.noGap[language], language);
    return n === most ? saidOf(String(n), WORDS.nothingAtAll[language], language) : String(n);
  };
  return {
    type: 'piecewise',
    dimension: 2,
    pieces: Array.from({ length: most + 1 }, (_, n) => ({ value: n, label: words(n), color: shade(n) })),
    orient: 'horizontal',
    left: 'center',
    bottom: 14,
    itemWidth: 22,
    itemSymbol: 'rect',
    textStyle: { color: INK, fontSize: 13 },
  };
}

/** Of each cell who is left out, in words. */
function tableOf({ domains, statuses, rows }: GapMatrix, language: Telling['language']): ChartTable {
  const said = (missing: readonly string[]): string => {
    if (missing.length === statuses.length) return WORDS.all[language];
    return missing.join(', ') || WORDS.nobody[language];
  };
  return {
    caption: WORDS.gapMatrixTable[language],
    columns: [WORDS.prison[language], WORDS.language[language], ...domains],
    heads: 2,
    rows: rows.map((row) => [row.prison, row.language, ...row.missing.map(said)]),
  };
}
