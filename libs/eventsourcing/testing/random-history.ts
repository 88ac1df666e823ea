import fc from 'fast-check';
import { type JsonObject, type RecordedFact, derivedId, formatInstant } from '#eventsourcing';

/** One kind of random fact: its type and how its data are made. */
export interface RandomType {
  readonly type: string;
  readonly data: fc.Arbitrary<JsonObject>;
}

const FIRST_DAY = Date.UTC(2026, 2, 25); // around the change of the clock in Brussels
const DAYS = 8;

const plainDate = fc.integer({ min: 0, max: DAYS }).map((d) => formatInstant(FIRST_DAY + d * 86_400_000).slice(0, 10));
const instant = fc
  .tuple(fc.integer({ min: 0, max: DAYS * 48 }), fc.constantFrom('Z', '+01:00', '+02:00', '-05:00'))
  .map(([halfHours, offset]) => `${formatInstant(FIRST_DAY + halfHours * 1_800_000).slice(0, 19)}${offset}`);

/** An instant or a plain date within a week in which the clock changes: many facts share days and times. */
export const occurredAt = fc.oneof(plainDate, instant);

/**
 * A random stream of one stay: facts of the given types in any order of time, with corrections and annulments of anything
 * that stands before them, annulments of annulments included. No rule has looked at it: history is accepted as it is.
 */
export function randomStream(types: readonly RandomType[], maxLength = 25): fc.Arbitrary<RecordedFact[]> {
  const fact = fc.record({
    kind: fc.constant('fact' as const),
    occurredAt,
    choice: fc.oneof(...types.map((t) => t.data.map((data) => ({ type: t.type, data })))),
  });
  const change = fc.record({
    kind: fc.constantFrom('correct' as const, 'annul' as const),
    occurredAt: fc.option(occurredAt, { nil: undefined }),
    newData: fc.boolean(),
    target: fc.nat(),
  });
  const steps = fc.array(fc.oneof({ arbitrary: fact, weight: 3 }, { arbitrary: change, weight: 1 }), { minLength: 1, maxLength });
  const streams = fc.tuple(steps, fc.nat()).map(([all, seed]) => {
    const events: RecordedFact[] = [];
    for (const step of all) {
      const made =
        step.kind === 'fact' ? { type: step.choice.type, occurredAt: step.occurredAt, data: step.choice.data } : changeOf(step, events);
      if (made) events.push(recorded(made, events.length, seed));
    }
    return events;
  });
  return streams.filter((events) => events.length > 0);
}

interface Change {
  readonly kind: 'correct' | 'annul';
  readonly occurredAt?: string;
  readonly newData: boolean;
  readonly target: number;
}

function changeOf(step: Change, events: readonly RecordedFact[]): { type: string; occurredAt: string; data: JsonObject } | undefined {
  const targets = step.kind === 'annul' ? events : events.filter((e) => e.type !== 'EventCorrected' && e.type !== 'EventAnnulled');
  const target = targets[step.target % Math.max(targets.length, 1)];
  if (!target) return undefined;
  const targetEventId = target.eventId;
  if (step.kind === 'annul') return { type: 'EventAnnulled', occurredAt: '2026-06-01', data: { targetEventId, reason: 'OTHER' } };
  const like = step.newData ? events.find((e) => e.type === target.type)?.data : undefined;
  const moved = step.occurredAt ?? (like ? undefined : '2026-03-28');
  return { type: 'EventCorrected', occurredAt: '2026-06-01', data: { targetEventId, reason: 'OTHER', occurredAt: moved, data: like } };
}

function recorded(made: { type: string; occurredAt: string; data: JsonObject }, revision: number, seed: number): RecordedFact {
  return {
    ...made,
    eventId: derivedId('random', String(seed), String(revision)),
    revision,
    recordedAt: formatInstant(Date.UTC(2026, 3, 10) + Math.floor(revision / 2) * 3_600_000),
    position: '',
    visibility: 'PARTNERSHIP',
    actor: { userId: 'u' },
  };
}
