export * from './actor.js';
export * from './can.js';
export { type FactRights, type Permission } from './facts.js';
