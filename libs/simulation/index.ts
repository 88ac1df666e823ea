export { type SimulationOptions, simulate } from './population.js';
export { simulationParameters } from './rates.js';
export type { SimulatedLine } from './stay.js';
