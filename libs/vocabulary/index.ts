export * from './consent.js';
export * from './custody.js';
export * from './help.js';
export * from './label.js';
export * from './needs.js';
export * from './person.js';
export * from './reception.js';
export * from './resolution.js';
