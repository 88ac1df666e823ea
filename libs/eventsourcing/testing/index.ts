export type { Open, Opened } from './contract.js';
export { freshPrefix, sampleEvent, sampleEvents } from './event-samples.js';
export { eventStoreContract } from './event-store.suite.js';
export * from './given-when-then.js';
export * from './oracle.js';
export * from './random-history.js';
