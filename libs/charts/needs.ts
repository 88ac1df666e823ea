import type { Chart, Figure, Telling } from './chart.js';
import { drawn } from './draw.js';
import { heightOf, stackedOption } from './stacked.js';
import { WORDS } from './words.js';

/** Needs by domain, and what became of them: answered, open, unmet by each cause. */
export interface Needs {
  readonly domains: readonly string[];
  /** In the order in which they are drawn; one value for each domain. */
  readonly outcomes: readonly { readonly name: string; readonly values: readonly Figure[] }[];
}

export function needs({ domains, outcomes }: Needs, { language, subtitle }: Telling): Chart {
  return drawn({
    id: 'needs',
    title: WORDS.needs[language],
    subtitle,
    description: WORDS.needsIs[language],
    height: heightOf(
      domains.length,
      outcomes.map(({ name }) => name),
    ),
    tables: [
      {
        caption: WORDS.needs[language],
        columns: [WORDS.domain[language], ...outcomes.map(({ name }) => name)],
        heads: 1,
        rows: domains.map((domain, i) => [domain, ...outcomes.map(({ values }) => values[i])]),
      },
    ],
    option: stackedOption(
      { rows: domains, parts: outcomes, axis: { name: WORDS.needsCount[language], nameLocation: 'middle', nameGap: 30 } },
      language,
    ),
  });
}
