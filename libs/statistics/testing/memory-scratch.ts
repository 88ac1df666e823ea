import type { Reached } from '../replay/lean-log.js';
import type { Seen } from '../replay/observer.js';
import type { Scratch } from '../replay/scratch.js';

/** A scratch in memory: what was not saved is gone when it is opened again. */
export class MemoryScratch implements Scratch {
  reached: Reached | undefined;
  private readonly parts = new Map<string, string>();
  private saved = new Map<string, string>();
  private readonly seen = new Map<string, Seen>();

  /** The same scratch as another process finds it. */
  again(): MemoryScratch {
    const other = new MemoryScratch();
    other.reached = this.reached;
    for (const [part, text] of this.saved) other.parts.set(part, text);
    other.saved = new Map(this.saved);
    for (const [part, seen] of this.seen) other.seen.set(part, structuredClone(seen));
    return other;
  }

  async append(part: string, text: string): Promise<void> {
    this.parts.set(part, `${this.parts.get(part) ?? ''}${text}`);
  }

  async save(reached: Reached): Promise<void> {
    this.saved = new Map(this.parts);
    this.reached = reached;
  }

  async *lines(part: string): AsyncGenerator<string, void, undefined> {
    yield* (this.parts.get(part) ?? '').split('\n').slice(0, -1);
  }

  async keep(part: string, seen: Seen): Promise<void> {
    this.seen.set(part, seen);
  }

  async kept(part: string): Promise<Seen | undefined> {
    return this.seen.get(part);
  }

  /** How many parts have something in them, and how many were seen. */
  get counts(): { readonly parts: number; readonly seen: number } {
    return { parts: this.parts.size, seen: this.seen.size };
  }
}
