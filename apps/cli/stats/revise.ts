import { type EventStore, type StoredEvent, isResolution } from '#eventsourcing';
import { type Revision, type Split, shown } from '#statistics';

/** Both cut-offs, in milliseconds: what was recorded after the first, up to the second, makes the difference. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

/** A figure that changed, with the facts that were learned of its stays in between. */
export interface Revised extends Revision {
  /** `stay:type:eventId`, with `late`, `correction` or `annulment` before it. */
  readonly facts: readonly string[];
}

/** Names the facts behind each change. */
export async function causesOf(
  revisions: readonly Revision[],
  between: Between,
  { split, store }: { split: Split; store: EventStore },
): Promise<Revised[]> {
  const types = new Set(split.definition.sources.flatMap(({ reads }) => Object.keys(reads)));
  const prefixes = [...new Set(split.definition.sources.map(({ prefix }) => prefix))];
  const known = new Map<string, readonly string[]>();
  const revised: Revised[] = [];
  for (const revision of revisions) {
    const facts: string[] = [];
    for (const stay of revision.stays) {
      const learned = known.get(stay) ?? (await learnedOf(stay, between, { types, prefixes, store }));
      known.set(stay, learned);
      facts.push(...learned);
    }
    revised.push({ ...revision, facts });
  }
  return revised;
}

async function learnedOf(
  stay: string,
  { from, to }: Between,
  { types, prefixes, store }: { types: ReadonlySet<string>; prefixes: readonly string[]; store: EventStore },
): Promise<string[]> {
  const streams = await Promise.all(prefixes.map((prefix) => store.readStream(`${prefix}${stay}`)));
  const between = streams.flat().filter(({ type, metadata }) => {
    const at = Date.parse(metadata.recordedAt);
    return at > from && at <= to && (types.has(type) || isResolution(type));
  });
  return between.map((event) => `${reasonOf(event)} ${stay}:${event.type}:${event.eventId}`);
}

function reasonOf({ type }: StoredEvent): string {
  if (!isResolution(type)) return 'late';
  return type === 'EventCorrected' ? 'correction' : 'annulment';
}

/** One line for each figure that changed. Facts have semicolons between them. */
export function revisionsCsv(dimensions: readonly string[], revised: readonly Revised[]): string {
  const figure = (value: number | null): string => (value === null ? '' : shown(value));
  const lines = revised.map(({ date, group, measure, before, after, facts }) =>
    [date, ...group, measure, figure(before), figure(after), facts.join('; ')].map(quoted).join(','),
  );
  return `${[['date', ...dimensions, 'measure', 'before', 'after', 'facts'].join(','), ...lines].join('\n')}\n`;
}

/** A text as a cell of CSV. */
export function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
