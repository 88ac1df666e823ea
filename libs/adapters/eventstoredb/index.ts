export { type EventStoreDb, openEventStoreDb } from './event-store-db.js';
export { defaultLimits, type EventStoreDbOptions, type Limits, type Trouble } from './setup.js';
export { realTimers, type Timers, type Wait } from './timers.js';
