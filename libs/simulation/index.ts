export { type SimulationOptions, simulate } from './population.js';
export type { SimulatedLine } from './stay.js';
