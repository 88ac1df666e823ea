export type { Drawable } from './drawable.js';
export { type Gaps, gapsPage, gapsSvg } from './gaps.js';
export { chartPeriod, mustHaveChart, tablePage, tableSvg } from './tables.js';
export { type Language, PAGE_CSP } from '#charts';
