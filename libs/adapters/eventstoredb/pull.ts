/** What is needed of the client's streams: they are Node's, typed by another version of Node's types. */
export interface Source {
  readonly readableLength: number;
  on(event: string, listener: (...values: unknown[]) => void): unknown;
  read(): unknown;
  destroy(): unknown;
}

/** Takes items from one of the client's streams, one at a time and only when asked: that is all the back-pressure there is (fact 6). */
export class Pull<T> {
  failure: Error | undefined;
  ended = false;
  #wake: () => void = () => undefined;

  /** @param stop what really ends the call at the server; destroying the stream does not (fact 4) */
  constructor(
    private readonly source: Source,
    private readonly stop: () => Promise<void>,
  ) {
    // In the same turn as the stream was made: an error without a listener ends the process (fact 23). Never taken off again.
    source.on('error', (error) => {
      this.failure ??= error instanceof Error ? error : new Error('the call failed', { cause: error });
      this.wake();
    });
    for (const event of ['end', 'close']) {
      source.on(event, () => {
        this.ended = true;
        this.wake();
      });
    }
    source.on('readable', () => this.wake());
  }

  /** Items that are here and not taken. */
  get buffered(): number {
    return this.source.readableLength;
  }

  take(): T | undefined {
    return (this.source.read() as T | null) ?? undefined;
  }

  takeMany(most: number): T[] {
    const items: T[] = [];
    for (let item = this.take(); item !== undefined; item = this.take()) {
      items.push(item);
      if (items.length === most) break;
    }
    return items;
  }

  /** Settles when there may be something new to see. Call it only right after having seen nothing. */
  changed(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  wake(): void {
    this.#wake();
  }

  async close(): Promise<void> {
    if (!this.ended) await this.stop().catch(() => undefined);
    this.source.destroy();
  }
}
