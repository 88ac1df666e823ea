/** A store under test. Suites never close it but once, at the end; real stores are shared, so nothing is assumed to be empty. */
export interface Opened<Store> {
  readonly store: Store;
  close(): Promise<void>;
  /** Closes and opens the same data again; absent where that has no meaning. */
  reopen?(): Promise<Opened<Store>>;
}

/** How an adapter hands its store to a suite. */
export type Open<Store> = () => Promise<Opened<Store>>;

/** Every value of an async iterable of lists, in one list. */
export async function collected<Item>(pages: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

/** What a promise was rejected with; fails when it was not. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('expected a refusal, got an answer');
}

/** Whole numbers from `from` (inclusive) to `to` (exclusive). */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
