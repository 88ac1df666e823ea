import type { Figure, Language } from './chart.js';
import { AXIS, figuresOn, fillOf, frame, hiddenMarks, legendHeight } from './look.js';

/** Bars of several parts, one below the other. */
export interface Stacked {
  readonly rows: readonly string[];
  readonly parts: readonly { readonly name: string; readonly values: readonly Figure[] }[];
  readonly axis: object;
}

/** Room for one bar, in pixels. */
const ROW = 34;
const REST = 150;
const BESIDE = 12;

/** @param legend what stands in the legend */
export function heightOf(rows: number, legend: readonly string[]): number {
  return REST + rows * ROW + legendHeight(legend);
}

/** A row with a hidden part is marked at the end of its bar: it is longer than it is drawn. */
export function stackedOption({ rows, parts, axis }: Stacked, language: Language): object {
  const ends = rows.map((row, i) => [parts.reduce((sum, { values }) => sum + (values[i] ?? 0), 0), row] as const);
  const incomplete = ends.filter((_, i) => parts.some(({ values }) => values[i] === undefined));
  return {
    ...frame(parts.map(({ name }) => name)),
    grid: {
      left: 20,
      right: 40,
      top: 80,
      bottom: 50 + legendHeight(parts.map(({ name }) => name)),
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { ...AXIS, type: 'value', min: 0, axisLabel: figuresOn(language), ...axis },
    yAxis: { ...AXIS, type: 'category', data: rows, inverse: true, axisTick: { show: false }, splitLine: { show: false } },
    series: [
      ...parts.map(({ name, values }, i) => ({
        name,
        type: 'bar',
        stack: 'all',
        barMaxWidth: 22,
        itemStyle: fillOf(i),
        data: values.map((value) => value ?? null),
      })),
      ...hiddenMarks(incomplete, language, [BESIDE, 0]),
    ],
  };
}
