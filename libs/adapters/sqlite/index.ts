export { openSqliteEventStore, SqliteEventStore } from './event-store.js';
export type { SqliteEventStoreOptions } from './event-store.js';
export type { ScanOptions, ScanRow } from './log-scan.js';
export { openSqliteViews } from './views.js';
export type { SqliteViews, SqliteViewsOptions } from './views.js';
export { openSqliteKeyStore, SqliteKeyStore } from './key-store.js';
export type { SqliteKeyStoreOptions } from './key-store.js';
