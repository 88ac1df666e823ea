// Without Nest: commands that only read a store need not load it. What stands on Nest is in `#platform/http`.
export * from './config.js';
export * from './engine/appended.js';
export * from './engine/boards.js';
export * from './engine/catalogue-answer.js';
export * from './engine/engine.js';
export * from './engine/import.js';
export * from './engine/lines.js';
export * from './engine/open.js';
export * from './engine/projections.js';
export * from './engine/projector.js';
export * from './engine/stays.js';
export * from './engine/stores.js';
export * from './http/problem.js';
export * from './http/strict-json.js';
export * from './shutdown.js';
export * from './telemetry-log.js';
export * from './telemetry.js';
