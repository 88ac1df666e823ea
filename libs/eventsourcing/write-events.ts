import type { Catalogue } from './catalogue.js';
import { chain } from './chain.js';
import type { Decided, Decision } from './decider.js';
import { CORRECTED, type EventCorrectedData } from './effective-history.js';
import type { Advice, Metadata, NewEvent, Visibility } from './event.js';
import { type Fact, derivedId } from './fact.js';
import type { Command } from './handle-command.js';
import type { History } from './history.js';
import type { JsonObject } from './json.js';
import type { KeyStore } from './ports/key-store.js';
import { sealPayload } from './sealing.js';

/** A fact that was decided, and what the metadata will say of it. */
export interface DecidedFact {
  readonly fact: Fact;
  readonly decision: Decision;
  readonly command: Command;
  readonly told: { readonly recordedAt: string; readonly digest: string; readonly advice?: readonly Advice[] };
}

interface Writing {
  readonly catalogue: Catalogue;
  readonly keys: KeyStore;
}

/** The id of the event that a decision on a fact leads to at place `i`, when it is not the fact itself. */
export function consequenceId(fact: Fact, i: number): string {
  return derivedId('consequence', fact.eventId, String(i));
}

/** What a decision stores: the fact itself and its consequences, sealed and chained to the stream. Consequences known already are left out. */
export async function eventsOf<State>(writing: Writing, history: History<State>, decided: DecidedFact): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  let previous = history.lastHash;
  for (const [i, event] of decided.decision.events.entries()) {
    const self = event.type === decided.fact.type.type;
    const eventId = self ? decided.fact.eventId : consequenceId(decided.fact, i);
    if (history.known(eventId)) continue;
    const plain = { eventId, type: event.type, data: self ? decided.fact.data : event.data };
    const data = await seal(writing, history, plain, decided.command.stay);
    const metadata = self ? ownMetadata(history, decided) : consequenceMetadata(writing, event, decided);
    const chained = chain(previous, { eventId, type: event.type, data, metadata });
    previous = chained.metadata.hash;
    events.push(chained);
  }
  return events;
}

type Unhashed = Omit<Metadata, 'hash'>;

function ownMetadata<State>(history: History<State>, { fact, decision, command, told }: DecidedFact): Unhashed {
  const { schemaVersion } = fact.type;
  const own = decision.events.find((event) => event.type === fact.type.type);
  return {
    schemaVersion,
    ...common(fact, command, told),
    visibility: command.beside === undefined ? (own?.visibility ?? visibilityOf(history, fact)) : 'SECRET',
    ...(fact.causationId === undefined ? {} : { causationId: fact.causationId }),
    ...(told.advice?.length ? { advice: told.advice } : {}),
    digest: told.digest,
  };
}

function consequenceMetadata({ catalogue }: Writing, event: Decided, { fact, command, told }: DecidedFact): Unhashed {
  const type = catalogue.get(event.type);
  const visibility = command.beside === undefined ? (event.visibility ?? type.visibility) : 'SECRET';
  return { schemaVersion: type.schemaVersion, ...common(fact, command, told), visibility, causationId: fact.eventId, digest: '' };
}

function common(
  fact: Fact,
  { actor, correlationId }: Command,
  { recordedAt }: DecidedFact['told'],
): Pick<Unhashed, 'occurredAt' | 'recordedAt' | 'actor' | 'correlationId'> {
  return { occurredAt: fact.occurredAt, recordedAt, actor, ...(correlationId === undefined ? {} : { correlationId }) };
}

/** A correction or annulment is seen by whoever may see its target. */
function visibilityOf<State>(history: History<State>, fact: Fact): Visibility {
  const target = fact.data['targetEventId'];
  return (typeof target === 'string' && history.known(target)?.fact.visibility) || fact.type.visibility;
}

async function seal<State>(
  { catalogue, keys }: Writing,
  history: History<State>,
  event: { readonly eventId: string; readonly type: string; readonly data: JsonObject },
  stay: string,
): Promise<JsonObject> {
  const sealed = await sealPayload(keys, catalogue.get(event.type).payload, event.data, { stay, eventId: event.eventId });
  const corrected = event.type === CORRECTED ? (event.data as unknown as EventCorrectedData) : undefined;
  const target = corrected && history.known(corrected.targetEventId)?.fact;
  if (!corrected?.data || !target) return sealed;
  const inner = await sealPayload(keys, catalogue.get(target.type).payload, corrected.data, {
    stay,
    eventId: event.eventId,
    path: 'data.',
  });
  return { ...sealed, data: inner };
}
