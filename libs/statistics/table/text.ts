/** By code point, so that an order is the same everywhere. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A text that a fact may hold; empty where it holds none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
