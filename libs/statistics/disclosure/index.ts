export { type Difference, type Released, differences } from './differences.js';
export { type Counted, type Hidden, type HiddenTotal, type HideRules, type Total, THRESHOLD, blockOf, hide } from './hide.js';
export type { Mark } from './protect.js';
export { KeyedRounding, ROUNDING_BASE, percentage } from './rounding.js';
export { FEWEST_FOR_MEAN, MOST_DIMENSIONS, type Question, checkQuestion, meanOf } from './rules.js';
export { type Adds, type Interval, narrowed } from './intervals.js';
