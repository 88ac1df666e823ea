import type { Span, Spans } from './spans.js';

/** For each group, by its number, how many persons count in it on each date. */
export type Counts = readonly Int32Array[];

/** Counts persons: each once on a date, whatever the number of stays. */
export function countPersons(spans: Spans, dates: number): Counts {
  const changes = spans.groups.texts.map(() => new Int32Array(dates + 1));
  const several = personsWithSeveralStays(spans);
  const overlapping = new Map<number, Span[]>();
  for (const span of spans) {
    if (several.has(span.person)) gather(overlapping, span);
    else enter(changes, span);
  }
  for (const stays of overlapping.values()) for (const span of mainSpans(stays)) enter(changes, span);
  return changes.map(runningSum);
}

function enter(changes: readonly Int32Array[], { group, from, to }: Pick<Span, 'group' | 'from' | 'to'>): void {
  const change = changes[group]!;
  change[from]! += 1;
  change[to]! -= 1;
}

function runningSum(change: Int32Array): Int32Array {
  let sum = 0;
  return change.subarray(0, -1).map((step) => (sum += step));
}

function personsWithSeveralStays(spans: Spans): ReadonlySet<number> {
  const stayOf = new Int32Array(spans.persons.texts.length).fill(-1);
  const several = new Set<number>();
  for (const { person, stay } of spans) {
    if (stayOf[person] === -1) stayOf[person] = stay;
    else if (stayOf[person] !== stay) several.add(person);
  }
  return several;
}

function gather(overlapping: Map<number, Span[]>, span: Span): void {
  const known = overlapping.get(span.person);
  if (known) known.push(span);
  else overlapping.set(span.person, [span]);
}

/** The stretches between any two borders of one person's spans, each in the group of the span that comes first there. */
function mainSpans(spans: readonly Span[]): Pick<Span, 'group' | 'from' | 'to'>[] {
  const borders = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return borders.slice(1).flatMap((to, i) => {
    const from = borders[i]!;
    const covering = spans.filter((span) => span.from <= from && span.to >= to);
    const main = covering.toSorted(comesFirst)[0];
    return main ? [{ group: main.group, from, to }] : [];
  });
}

/** Which of two stays of one person gives the group: the better priority, then the later beginning, then the one reported later. */
function comesFirst(a: Span, b: Span): number {
  return a.priority - b.priority || b.begun - a.begun || b.stay - a.stay;
}
