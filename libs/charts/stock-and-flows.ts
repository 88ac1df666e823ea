import type { Chart, Figure, Telling } from './chart.js';
import { drawn } from './draw.js';
import { AXIS, COLOURS, DASHES, MARKS, PATTERNS, frame, hiddenMarks } from './look.js';
import { WORDS } from './words.js';

interface Line {
  readonly name: string;
  /** One for each date. */
  readonly values: readonly Figure[];
}

/** Stocks as lines, flows as bars, over the same dates. */
export interface StockAndFlows {
  /** Plain dates, ascending. */
  readonly dates: readonly string[];
  readonly stocks: readonly Line[];
  readonly flows: readonly Line[];
  /** In place of the usual title, where only a part is drawn. */
  readonly title?: string;
}

/** Who was inside over time, who came and who left. */
export function stockAndFlows(data: StockAndFlows, { language, subtitle }: Telling): Chart {
  const lines = [...data.stocks, ...data.flows];
  const hidden = lines.flatMap(({ values }) => data.dates.filter((_, i) => values[i] === undefined));
  const marks = hiddenMarks(
    [...new Set(hidden)].toSorted().map((date) => [date, 0]),
    language,
  );
  const both = data.stocks.length > 0 && data.flows.length > 0;
  return drawn({
    id: 'stock-and-flows',
    title: data.title ?? WORDS.stockAndFlows[language],
    subtitle,
    description: WORDS.stockAndFlowsIs[language],
    height: 480,
    table: {
      columns: [WORDS.date[language], ...lines.map(({ name }) => name)],
      rows: data.dates.map((date, i) => [date, ...lines.map(({ values }) => values[i])]),
    },
    option: {
      ...frame(lines.map(({ name }) => name)),
      grid: { left: 70, right: both ? 70 : 30, top: 90, bottom: 100 },
      xAxis: { ...AXIS, type: 'category', data: data.dates, axisLabel: { ...AXIS.axisLabel, hideOverlap: true } },
      yAxis: [
        { ...AXIS, type: 'value', min: 0, name: data.stocks.length > 0 ? WORDS.persons[language] : WORDS.events[language], minInterval: 1 },
        ...(both ? [{ ...AXIS, type: 'value', min: 0, name: WORDS.events[language], minInterval: 1, splitLine: { show: false } }] : []),
      ],
      series: [...data.flows.map((flow, i) => barOf(flow, i + data.stocks.length, both ? 1 : 0)), ...data.stocks.map(lineOf), ...marks],
    },
  });
}

function lineOf({ name, values }: Line, i: number): object {
  const color = COLOURS[i % COLOURS.length];
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

function barOf({ name, values }: Line, i: number, yAxisIndex: number): object {
  const itemStyle = { color: COLOURS[i % COLOURS.length], decal: PATTERNS[i % PATTERNS.length], borderColor: '#1a1a1a', borderWidth: 0.5 };
  return { name, type: 'bar', yAxisIndex, barMaxWidth: 22, itemStyle, data: values.map((value) => value ?? null), z: 2 };
}
