export * from './projector.module.js';
export * from './thread.js';
