import type { Day } from '#eventsourcing';
import type { Handovers } from '#trajectory';
import { UNKNOWN } from '../custody/path.js';
import { textOf } from '../table/text.js';

/** Days after a departure within which something must go on elsewhere to count as continued. */
export const CONTINUED_WITHIN = 30;

/** Something that ran when a person left a prison, and what became of it. */
export interface LeftItem {
  readonly kind: string;
  readonly domain: string;
  /** `unknown`: nobody has said. */
  outcome: 'continued' | 'lost' | 'withheld' | 'unknown';
  /** Why it was lost. */
  cause: string | undefined;
  /** A hand-over of it was accepted before the person arrived. */
  acceptedInTime: boolean;
  readonly facts: string[];
}

export interface Left {
  readonly day: Day;
  /** The departure. */
  readonly fact: string;
  readonly from: string;
  readonly to: string;
  /** By kind and id. */
  readonly items: ReadonlyMap<string, LeftItem>;
  arrived: boolean;
}

export const keyOf = (kind: unknown, itemId: unknown): string => `${textOf(kind)}:${textOf(itemId)}`;

export const NOTHING_SAID: Pick<LeftItem, 'outcome' | 'cause' | 'acceptedInTime'> = {
  outcome: 'unknown',
  cause: undefined,
  acceptedInTime: false,
};

export type HandedItem = Handovers['items']['items'][string];
export type Settled = 'continued' | 'lost' | 'withheld';

/** What is lost for want of consent was withheld. */
export function lossOf(data: HandedItem['data']): Settled {
  return data['cause'] === 'NO_CONSENT' ? 'withheld' : 'lost';
}

export function causeOf(outcome: Settled, data: HandedItem['data']): string | undefined {
  return outcome === 'lost' ? textOf(data['cause'] ?? UNKNOWN) : undefined;
}

/** An item that was handed over, with what was said of it before the departure. */
export function handedItem({ data, state, opened, moved }: HandedItem, departure: string): LeftItem {
  const what = { ...NOTHING_SAID, kind: textOf(data['kind']), domain: textOf(data['domain']) };
  if (state === 'open') return { ...what, facts: [departure, opened.eventId] };
  const outcome = state === 'lost' ? lossOf(data) : 'continued';
  return { ...what, outcome, cause: causeOf(outcome, data), facts: [departure, opened.eventId, moved.eventId] };
}
