import type { Chart, Figure, Telling } from './chart.js';
import { drawn } from './draw.js';
import { figuresOn } from './look.js';
import { heightOf, stackedOption } from './stacked.js';
import { WORDS } from './words.js';

/** For each group how many admissions, whose limit has passed, were received on time, late, or never. */
export interface Reception {
  readonly groups: readonly { readonly name: string; readonly onTime: Figure; readonly late: Figure; readonly missing: Figure }[];
}

const PARTS = ['onTime', 'late', 'missing'] as const;
const PERCENT = 100;

/** Timeliness of the reception, as shares. A group with a hidden figure has no shares: the others would give it away. */
export function reception({ groups }: Reception, { language, subtitle }: Telling): Chart {
  const parts = PARTS.map((part) => ({ name: WORDS[part][language], values: groups.map((group) => shareOf(group, part)) }));
  return drawn({
    id: 'reception',
    title: WORDS.reception[language],
    subtitle,
    description: WORDS.receptionIs[language],
    height: heightOf(
      groups.length,
      parts.map(({ name }) => name),
    ),
    tables: [
      {
        caption: WORDS.reception[language],
        columns: [WORDS.group[language], ...PARTS.map((part) => WORDS[part][language])],
        heads: 1,
        rows: groups.map((group) => [group.name, ...PARTS.map((part) => group[part])]),
      },
    ],
    option: stackedOption(
      { rows: groups.map(({ name }) => name), parts, axis: { max: PERCENT, axisLabel: figuresOn(language, ' %') } },
      language,
    ),
  });
}

function shareOf(group: Reception['groups'][number], part: (typeof PARTS)[number]): Figure {
  const figures = PARTS.map((one) => group[one]);
  const value = group[part];
  if (value === undefined || figures.includes(undefined)) return undefined;
  const total = figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  // nobody: no bar, and nothing that is hidden
  return total === 0 ? 0 : (PERCENT * value) / total;
}
