import type { Figure, Language } from './chart.js';
import { WORDS } from './words.js';

/** Okabe & Ito (2008): told apart with any colour vision. In this order neighbours also differ in grey. */
export const COLOURS = ['#0072B2', '#E69F00', '#000000', '#56B4E9', '#D55E00', '#009E73', '#CC79A7', '#F0E442'] as const;
/** The same for lines: what a colour says, a dash and a mark say as well. */
export const DASHES: readonly (readonly number[] | 'solid')[] = [
  'solid',
  [8, 4],
  [2, 3],
  [12, 3, 2, 3],
  [20, 4],
  [1, 5],
  [10, 3, 2, 3, 2, 3],
  [5, 5],
];
/** Thin lines in yellow are lost on white paper. */
export const LINE_COLOURS: readonly string[] = [...COLOURS.slice(0, -1), '#6b6b6b'];
export const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond'] as const;

/** One hue from light to dark: reads in grey as it does in colour. */
export const SHADES = ['#f1f6fb', '#c6dbef', '#6baed6', '#2171b5', '#08306b'] as const;

export const INK = '#1a1a1a';
export const FAINT = '#8a8a8a';
export const FONT = 'Helvetica, Arial, sans-serif';
export const HIDDEN = '–';

/** How parts of a bar differ without colour. */
export const PATTERNS = [
  undefined,
  { symbol: 'rect', color: 'rgba(255,255,255,0.75)', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  undefined,
  {
    symbol: 'circle',
    color: 'rgba(0,0,0,0.45)',
    symbolSize: 0.5,
    dashArrayX: [
      [0, 6],
      [6, 0],
    ],
    dashArrayY: [6, 0],
  },
  { symbol: 'rect', color: 'rgba(255,255,255,0.6)', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 0 },
  { symbol: 'rect', color: 'rgba(255,255,255,0.6)', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 2 },
] as const;

const LOCALES = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' } as const;

/** A figure as people write it; what is hidden is a dash. */
export function written(figure: Figure, language: Language): string {
  return figure === undefined ? HIDDEN : new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(figure);
}

/** The entry of the legend for what is hidden, and its drawing: a cross at these points, moved by an offset in pixels. */
export function hiddenMarks(at: readonly (readonly [string | number, string | number])[], language: Language, offset = [0, 0]): object[] {
  if (at.length === 0) return [];
  return [
    {
      name: WORDS.hidden[language],
      type: 'scatter',
      symbol: 'path://M0,0 L10,10 M10,0 L0,10',
      symbolSize: 9,
      symbolOffset: offset,
      itemStyle: { color: 'none', borderColor: INK, borderWidth: 1.5 },
      data: at,
      z: 5,
    },
  ];
}

const LEGEND = { width: 868, letter: 7, beside: 51, row: 31 };

/** Room for the legend below a drawing, in pixels; letters are counted, since there are no fonts to measure them. */
export function legendHeight(names: readonly string[]): number {
  let [rows, used] = [names.length > 0 ? 1 : 0, 0];
  for (const { length } of names) {
    const width = length * LEGEND.letter + LEGEND.beside;
    if (used > 0 && used + width > LEGEND.width) [rows, used] = [rows + 1, 0];
    used += width;
  }
  return rows * LEGEND.row;
}

/** A name and what is said of it. */
export function saidOf(name: string, words: string, language: Language): string {
  return `${name}${language === 'fr' ? '\u00a0: ' : ': '}${words}`;
}

/** The look of the i-th of some bars or parts of bars: when the colours begin again, the patterns do not. */
export function fillOf(i: number): object {
  const pattern = (i + Math.floor(i / COLOURS.length)) % PATTERNS.length;
  return { color: COLOURS[i % COLOURS.length], decal: PATTERNS[pattern], borderColor: INK, borderWidth: 0.5 };
}

/** What the charts share: room, letters, a legend below. */
export function frame(legend: readonly string[]): object {
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: FONT, color: INK, fontSize: 13 },
    legend: {
      show: legend.length > 0,
      bottom: 8,
      left: 16,
      right: 16,
      itemGap: 16,
      itemWidth: 30,
      textStyle: { fontSize: 13, color: INK },
    },
  };
}

/** The labels of an axis of figures. */
export function figuresOn(language: Language, unit = ''): object {
  return { ...AXIS.axisLabel, formatter: (value: number) => `${written(value, language)}${unit}` };
}

export const AXIS = {
  axisLine: { show: true, lineStyle: { color: INK } },
  axisTick: { show: true, lineStyle: { color: INK } },
  axisLabel: { color: INK, fontSize: 12 },
  nameTextStyle: { color: INK, fontSize: 12 },
  splitLine: { lineStyle: { color: '#d9d9d9' } },
} as const;
