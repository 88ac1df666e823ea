import type { AnyDefinition, Measure } from './definition.js';

/** True for a measure whose figures of days add up to that of their month, and months to their year: as it says, else as its table. */
export function isFlow({ flow: own }: Pick<Measure, 'flow'>, { flow = false }: Pick<AnyDefinition, 'flow'>): boolean {
  return Boolean(own ?? flow);
}

/** True for a table of which some figures add up over time: its dates are hidden together. */
export function hasFlows(table: Pick<AnyDefinition, 'flow' | 'measures'>): boolean {
  return table.measures.some((measure) => isFlow(measure, table));
}

/** The measures of a table, each of which says itself whether it adds up over time. */
export function measuresOf({ measures, flow = false }: Pick<AnyDefinition, 'flow' | 'measures'>): readonly Measure[] {
  return measures.map((measure) => ({ ...measure, flow: measure.flow ?? flow }));
}
