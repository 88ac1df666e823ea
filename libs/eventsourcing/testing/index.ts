export { checkpointStoreContract } from './checkpoint-store.suite.js';
export type { Open, Opened } from './contract.js';
export { documentStoreContract } from './document-store.suite.js';
export { freshPrefix, sampleEvent, sampleEvents } from './event-samples.js';
export { eventStoreContract } from './event-store.suite.js';
export * from './given-when-then.js';
export { keyStoreContract } from './key-store.suite.js';
export * from './oracle.js';
export * from './random-history.js';
