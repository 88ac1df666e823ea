export * from './definition.js';
export * from './disclosure/index.js';
export * from './replay/lean-log.js';
export * from './stock/compute.js';
export * from './stock/stock.js';
export type { KnownAt } from './stock/unroll.js';
export * from './table/dates.js';
export * from './table/suppress.js';
export * from './table/table.js';
