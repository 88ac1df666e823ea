import type { Chart, ChartTable, Figure, Telling } from './chart.js';
import { drawn } from './draw.js';
import { AXIS, DASHES, FAINT, figuresOn, LINE_COLOURS, MARKS, frame, legendHeight, saidOf } from './look.js';
import { WORDS } from './words.js';

/** A point of a survival curve: the share, 0 to 1, that still lasts from that day on. */
export type Step = readonly [day: number, share: number];

/** Survival curves. */
export interface Survival {
  readonly curves: readonly {
    readonly name: string;
    /** Ascending; the share never grows. The first is of day 0, the last is where the curve ends. Absent: the curve is not shown. */
    readonly steps: readonly Step[] | undefined;
  }[];
  /** How the shares were made coarser, where they were. */
  readonly note?: string;
}

const HALF = 0.5;
const PERCENT = 100;
/** With more, marks would hide the line. */
const MOST_MARKS = 40;
/** Days between the rows of the table: the first of these that makes few enough rows. */
const EVERY = [30, 90, 180, 365, 730, 3650];
const MOST_ROWS = 25;

/** How long stays last, people who are still inside included (Kaplan & Meier 1958). */
export function survival({ curves, note }: Survival, { language, subtitle }: Telling): Chart {
  const names = curves.map(({ name, steps }) => (steps ? name : saidOf(name, WORDS.hidden[language], language)));
  return drawn({
    id: 'survival',
    title: WORDS.survival[language],
    subtitle,
    description: [WORDS.survivalIs[language], ...(note === undefined ? [] : [note])].join(' '),
    height: 440 + legendHeight(names),
    tables: [tableOf(curves, language)],
    option: {
      ...frame(names),
      grid: { left: 70, right: 40, top: 90, bottom: 60 + legendHeight(names) },
      xAxis: {
        ...AXIS,
        type: 'value',
        min: 0,
        axisLabel: figuresOn(language),
        name: WORDS.days[language],
        nameLocation: 'middle',
        nameGap: 30,
      },
      yAxis: { ...AXIS, type: 'value', min: 0, max: PERCENT, axisLabel: figuresOn(language, ' %') },
      series: curves.map(({ steps }, i) => ({
        name: names[i],
        type: 'line',
        step: 'end',
        symbol: (steps?.length ?? 0) > MOST_MARKS ? 'none' : MARKS[i % MARKS.length],
        symbolSize: 7,
        lineStyle: { color: LINE_COLOURS[i % LINE_COLOURS.length], width: 2.5, type: DASHES[i % DASHES.length] },
        itemStyle: { color: LINE_COLOURS[i % LINE_COLOURS.length] },
        data: (steps ?? []).map(([day, share]) => [day, share * PERCENT]),
        ...(i === 0 ? { markLine: medianLine(WORDS.half[language]) } : {}),
      })),
    },
  });
}

/** The curves read at regular days; nothing where one has ended. */
function tableOf(curves: Survival['curves'], language: Telling['language']): ChartTable {
  const last = Math.max(0, ...curves.map(({ steps }) => steps?.at(-1)?.[0] ?? 0));
  const every = EVERY.find((days) => last / days < MOST_ROWS) ?? EVERY.at(-1)!;
  const days = Array.from({ length: Math.floor(last / every) + 1 }, (_, i) => i * every);
  return {
    caption: `${WORDS.survival[language]} (%)`,
    columns: [WORDS.days[language], ...curves.map(({ name }) => name)],
    heads: 1,
    rows: days.map((day) => [String(day), ...curves.map(({ steps }) => (steps ? readAt(steps, day) : undefined))]),
  };
}

function readAt(steps: readonly Step[], day: number): Figure | '' {
  if (day > steps.at(-1)![0]) return '';
  const share = steps.findLast(([from]) => from <= day)?.[1];
  return share === undefined ? '' : share * PERCENT;
}

function medianLine(name: string): object {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: FAINT, type: [4, 4] },
    label: { formatter: name, position: 'insideEndTop', color: '#1a1a1a' },
    data: [{ yAxis: HALF * PERCENT }],
  };
}
