/** Something that stands in line by a text that sorts, and by a number among equals. */
export interface Queued {
  readonly key: string;
  readonly order: number;
}

/** A binary heap: what comes first is taken first. */
export class Queue<Item extends Queued> {
  private readonly items: Item[] = [];

  get size(): number {
    return this.items.length;
  }

  peek(): Item | undefined {
    return this.items[0];
  }

  add(item: Item): void {
    const { items } = this;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(item, items[parent]!)) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = item;
  }

  take(): Item | undefined {
    const { items } = this;
    const [first] = items;
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.sink(last);
    return first;
  }

  private sink(item: Item): void {
    const { items } = this;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && isBefore(items[child + 1]!, items[child]!)) child += 1;
      if (!isBefore(items[child]!, item)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = item;
  }
}

function isBefore(a: Queued, b: Queued): boolean {
  return a.key < b.key || (a.key === b.key && a.order < b.order);
}
