import type { Chart, ChartTable, Telling } from './chart.js';
import { drawn } from './draw.js';
import { AXIS, COLOURS, DASHES, FAINT, frame } from './look.js';
import { WORDS } from './words.js';

/** Survival curves: at each step the share, 0 to 1, that still lasts from that day on. */
export interface Survival {
  readonly curves: readonly {
    readonly name: string;
    /** Ascending; the share never grows. The first is [0, 1]. Absent where fewer than ten are counted: the curve is not shown. */
    readonly steps: readonly (readonly [day: number, share: number])[] | undefined;
  }[];
}

const HALF = 0.5;
const PERCENT = 100;

/** How long stays last, people who are still inside included (Kaplan & Meier 1958). */
export function survival({ curves }: Survival, { language, subtitle }: Telling): Chart {
  const names = curves.map(({ name, steps }) => (steps ? name : `${name}: ${WORDS.hidden[language]}`));
  return drawn({
    id: 'survival',
    title: WORDS.survival[language],
    subtitle,
    description: WORDS.survivalIs[language],
    height: 480,
    table: {
      columns: [WORDS.group[language], WORDS.days[language], `${WORDS.share[language]} (%)`],
      rows: curves.flatMap<ChartTable['rows'][number]>(({ name, steps }) =>
        steps ? steps.map(([day, share]) => [name, day, share * PERCENT]) : [[name, undefined, undefined]],
      ),
    },
    option: {
      ...frame(names),
      grid: { left: 70, right: 40, top: 90, bottom: 110 },
      xAxis: { ...AXIS, type: 'value', min: 0, name: WORDS.days[language], nameLocation: 'middle', nameGap: 30 },
      yAxis: { ...AXIS, type: 'value', min: 0, max: PERCENT, axisLabel: { ...AXIS.axisLabel, formatter: '{value} %' } },
      series: curves.map(({ steps }, i) => ({
        name: names[i],
        type: 'line',
        step: 'end',
        symbol: 'none',
        lineStyle: { color: COLOURS[i % COLOURS.length], width: 2.5, type: DASHES[i % DASHES.length] },
        itemStyle: { color: COLOURS[i % COLOURS.length], opacity: 0 },
        data: (steps ?? []).map(([day, share]) => [day, share * PERCENT]),
        ...(i === 0 ? { markLine: medianLine(WORDS.median[language]) } : {}),
      })),
    },
  });
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
