export type { Chart, ChartTable, Figure, Language } from './chart.js';
export { type GapMatrix, gapMatrix } from './gap-matrix.js';
export { type Needs, needs } from './needs.js';
export { type Note, PAGE_CSP, page } from './page.js';
export { type Reception, reception } from './reception.js';
export { type StockAndFlows, stockAndFlows } from './stock-and-flows.js';
export { type Step, type Survival, survival } from './survival.js';
