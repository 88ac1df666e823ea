export type { Open, Opened } from './contract.js';
export { freshPrefix, sampleEvent, sampleEvents } from './event-samples.js';
export { eventStoreContract } from './event-store.suite.js';
