import type { Chart, Figure, Language, Telling } from './chart.js';
import { drawn } from './draw.js';
import { AXIS, HIDDEN, INK, SHADES, STRIPES, frame, written } from './look.js';
import { WORDS } from './words.js';

/** Open needs without an offer: prison, language and status by domain. */
export interface GapMatrix {
  readonly domains: readonly string[];
  readonly rows: readonly {
    readonly prison: string;
    readonly language: string;
    readonly status: string;
    /** One for each domain. */
    readonly values: readonly Figure[];
  }[];
}

const ROW = 26;
const REST = 250;
/** From this share of the most on, a figure stands in white on a dark shade. */
const DARK = 0.55;

/** Where help is missing, as a heat map; every cell has its figure, so that it also reads without colour. */
export function gapMatrix({ domains, rows }: GapMatrix, { language, subtitle }: Telling): Chart {
  const names = rows.map((row) => `${row.prison} · ${row.language} · ${row.status}`);
  const cells = rows.flatMap(({ values }, y) => domains.map((_, x) => [x, y, values[x]] as const));
  const most = Math.max(1, ...cells.map(([, , value]) => value ?? 0));
  const shown = cells.filter((cell) => cell[2] !== undefined);
  const hidden = cells.filter((cell) => cell[2] === undefined);
  return drawn({
    id: 'gap-matrix',
    title: WORDS.gapMatrix[language],
    subtitle,
    description: WORDS.gapMatrixIs[language],
    height: REST + rows.length * ROW,
    table: {
      columns: [WORDS.prison[language], WORDS.language[language], WORDS.status[language], ...domains],
      rows: rows.map((row) => [row.prison, row.language, row.status, ...domains.map((_, x) => row.values[x])]),
    },
    option: {
      ...frame([]),
      grid: { left: 16, right: 30, top: 80, bottom: 80, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { ...AXIS, type: 'category', data: domains, position: 'bottom', axisLabel: { ...AXIS.axisLabel, interval: 0, rotate: 35 } },
      yAxis: { ...AXIS, type: 'category', data: names, inverse: true, axisLabel: { ...AXIS.axisLabel, interval: 0 } },
      visualMap: [shadesOf(most, language), { show: false, seriesIndex: 1, inRange: { color: ['#ffffff'] } }],
      series: [
        {
          type: 'heatmap',
          data: shown.map(([x, y, value]) => cellOf(x, y, { value: value ?? 0, most })),
          label: { show: true, fontSize: 12, formatter: ({ value }: { value: number[] }) => written(value[2], language) },
          itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
        },
        hiddenCells(hidden),
      ],
    },
  });
}

function shadesOf(max: number, language: Language): object {
  return {
    seriesIndex: 0,
    min: 0,
    max,
    inRange: { color: SHADES },
    orient: 'horizontal',
    left: 'center',
    bottom: 10,
    itemHeight: 160,
    text: [written(max, language), `${WORDS.hidden[language]}: ${HIDDEN}      0`],
    textStyle: { color: INK, fontSize: 12 },
  };
}

function cellOf(x: number, y: number, { value, most }: { readonly value: number; readonly most: number }): object {
  return { value: [x, y, value], label: { color: value / most > DARK ? '#ffffff' : INK } };
}

function hiddenCells(cells: readonly (readonly [number, number, Figure])[]): object {
  return {
    type: 'heatmap',
    data: cells.map(([x, y]) => [x, y, 0]),
    label: { show: true, fontSize: 14, color: INK, formatter: HIDDEN, backgroundColor: '#ffffff', padding: [0, 4] },
    itemStyle: { color: '#ffffff', decal: STRIPES, borderColor: '#ffffff', borderWidth: 2 },
  };
}
