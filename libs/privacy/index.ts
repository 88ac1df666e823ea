export * from './actor.js';
export * from './can.js';
