import type { AnyDefinition } from './definition.js';
import { stock } from './stock/stock.js';

/** Every table of figures, in the order of the documentation. */
const ALL = [stock];

/** The tables by name. */
export const TABLES: { readonly [name: string]: AnyDefinition | undefined } = Object.fromEntries(
  ALL.map((definition) => [definition.name, definition as unknown as AnyDefinition]),
);
