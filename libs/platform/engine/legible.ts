import { type Catalogue, type RecordedFact, type StoredEvent, Unreadable } from '#eventsourcing';

/** A stream of which an event may be unreadable: what stands before it, and what can be read behind it. */
export interface Legible {
  readonly events: readonly RecordedFact[];
  /** To take rights away by, never to give any: what the unreadable event says is not known. */
  readonly behind: readonly RecordedFact[];
  /** Present when an event cannot be read: since when, and no word of what it is. */
  readonly stale?: { readonly since: string; readonly reason: string };
}

const REASON = 'an event of this stay cannot be read: what was recorded since is not shown';

/** Decodes as far as it goes. For showing a stay with a mark only: rules judge, and prints are made, on whole histories. */
export function legible(stored: readonly StoredEvent[], catalogue: Pick<Catalogue, 'decode'>): Legible {
  const decoded = stored.map((event) => decodedOrNot(event, catalogue));
  const damaged = decoded.indexOf(undefined);
  if (damaged === -1) return { events: decoded as readonly RecordedFact[], behind: [] };
  const events = decoded.slice(0, damaged) as readonly RecordedFact[];
  const since = sinceOf(stored[damaged]!) ?? events.at(-1)?.recordedAt ?? '';
  return { events, behind: decoded.slice(damaged).filter((fact) => fact !== undefined), stale: { since, reason: REASON } };
}

function decodedOrNot(event: StoredEvent, catalogue: Pick<Catalogue, 'decode'>): RecordedFact | undefined {
  try {
    return catalogue.decode(event);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Its metadata may be what is damaged. */
function sinceOf({ metadata }: StoredEvent): string | undefined {
  const recordedAt = (metadata as { readonly recordedAt?: unknown } | undefined)?.recordedAt;
  return typeof recordedAt === 'string' ? recordedAt : undefined;
}
