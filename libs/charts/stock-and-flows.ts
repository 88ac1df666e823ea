import type { Chart, Figure, Telling } from './chart.js';
import { drawn } from './draw.js';
import { AXIS, DASHES, LINE_COLOURS, MARKS, figuresOn, fillOf, frame, hiddenMarks, legendHeight } from './look.js';
import { WORDS } from './words.js';

interface Line {
  readonly name: string;
  /** One for each date. */
  readonly values: readonly Figure[];
}

/** Stocks as lines, flows as bars below, over the same dates. */
export interface StockAndFlows {
  /** Plain dates, ascending. */
  readonly dates: readonly string[];
  readonly stocks: readonly Line[];
  readonly flows: readonly Line[];
  /** In place of the usual title, where only a part is drawn. */
  readonly title?: string;
}

const [TOP, PANEL, GAP, REST] = [100, 230, 70, 50];

/** So few dates all stand on the axis. */
const FEW = 12;

/** Who was inside over time, who came and who left. Each has an axis of its own, one above the other: they are of different size. */
export function stockAndFlows(data: StockAndFlows, { language, subtitle }: Telling): Chart {
  const { dates, stocks, flows } = data;
  const panels = [
    { lines: stocks, unit: WORDS.persons[language], series: lineOf },
    { lines: flows, unit: WORDS.events[language], series: barOf },
  ].filter(({ lines }) => lines.length > 0);
  const height = panels.length > 1 ? PANEL : PANEL + GAP;
  const topOf = (panel: number): number => TOP + panel * (height + GAP);
  const title = data.title ?? WORDS.stockAndFlows[language];
  const all = [...stocks, ...flows];
  return drawn({
    id: 'stock-and-flows',
    title,
    subtitle,
    description: flows.length > 0 ? WORDS.stockAndFlowsIs[language] : WORDS.stockIs[language],
    height: TOP + Math.max(1, panels.length) * (height + GAP) - GAP + REST + legendHeight(all.map(({ name }) => name)),
    tables: [
      {
        caption: title,
        columns: [WORDS.date[language], ...all.map(({ name }) => name)],
        heads: 1,
        rows: dates.map((date, i) => [date, ...all.map(({ values }) => values[i])]),
      },
    ],
    option: {
      ...frame(all.map(({ name }) => name)),
      grid: panels.map((_, i) => ({ left: 70, right: 30, top: topOf(i), height })),
      xAxis: panels.map((_, gridIndex) => ({
        ...AXIS,
        gridIndex,
        type: 'category',
        data: dates,
        axisLabel: { ...AXIS.axisLabel, hideOverlap: true, ...(dates.length <= FEW ? { interval: 0, fontSize: 11 } : {}) },
      })),
      yAxis: panels.map(({ unit: name }, gridIndex) => ({
        ...AXIS,
        gridIndex,
        type: 'value',
        min: 0,
        name,
        minInterval: 1,
        axisLabel: figuresOn(language),
      })),
      series: panels.flatMap(({ lines, series }, i) => [
        ...lines.map((line, at) => ({ ...series(line, i === 0 ? at : at + stocks.length), xAxisIndex: i, yAxisIndex: i })),
        ...hiddenMarks(hiddenOn(lines, dates), language).map((marks) => ({ ...marks, xAxisIndex: i, yAxisIndex: i })),
      ]),
    },
  });
}

/** At the foot of each date on which a figure of a panel is hidden. */
function hiddenOn(lines: readonly Line[], dates: readonly string[]): (readonly [string, number])[] {
  return dates.filter((_, i) => lines.some(({ values }) => values[i] === undefined)).map((date) => [date, 0]);
}

function lineOf({ name, values }: Line, i: number): object {
  const color = LINE_COLOURS[i % LINE_COLOURS.length];
  const dash = DASHES[i % DASHES.length];
  return {
    name,
    type: 'line',
    symbol: MARKS[i % MARKS.length],
    symbolSize: values.length > 60 ? 0 : 7,
    lineStyle: { color, width: 2.5, type: dash },
    itemStyle: { color },
    connectNulls: false,
    data: values.map((value) => value ?? null),
    z: 3,
  };
}

function barOf({ name, values }: Line, i: number): object {
  return { name, type: 'bar', barMaxWidth: 22, itemStyle: fillOf(i), data: values.map((value) => value ?? null), z: 2 };
}
