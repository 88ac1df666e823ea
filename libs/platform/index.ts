export * from './engine/engine.js';
export * from './engine/stays.js';
export * from './engine/stores.js';
