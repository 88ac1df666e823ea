import type { EffectiveFact } from './effective-history.js';
import type { Visibility } from './event.js';

/** Where a piece of state comes from: rights and explanations go by it. */
export interface Source {
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly visibility: Visibility;
  readonly reporter: { readonly userId: string; readonly serviceId?: string };
}

export function sourceOf(fact: Omit<EffectiveFact, 'data'>): Source {
  const { userId, serviceId } = fact.actor;
  return {
    eventId: fact.eventId,
    type: fact.type,
    occurredAt: fact.occurredAt,
    recordedAt: fact.recordedAt,
    visibility: fact.visibility,
    reporter: serviceId === undefined ? { userId } : { userId, serviceId },
  };
}
