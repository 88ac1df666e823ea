export { type SimulatedLine, type StayLine, isOfStay, streamOf } from './line.js';
export { type SimulationOptions, simulate } from './population.js';
export { simulationParameters } from './rates.js';
