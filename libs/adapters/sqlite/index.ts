export { openSqliteEventStore, SqliteEventStore } from './event-store.js';
export type { SqliteEventStoreOptions } from './event-store.js';
export type { ScanOptions, ScanRow } from './log-scan.js';
