import {
  CORRECTED,
  type Catalogue,
  type JsonObject,
  type KeyStore,
  type RecordedFact,
  Unreadable,
  fieldsOf,
  isSealed,
  openSealed,
  targetOf,
} from '#eventsourcing';
import type { Findings } from './findings.js';

/** Checks that everything secret is sealed, for the event and field in which it stands, and opens with its key. */
export async function checkSealed(
  events: readonly RecordedFact[],
  { stay, catalogue, keys, findings }: { stay: string; catalogue: Catalogue; keys: KeyStore; findings: Findings },
): Promise<void> {
  const typeOf = new Map(events.map(({ eventId, type }) => [eventId, type]));
  for (const event of events) {
    const where = `${stay} revision ${event.revision}`;
    for (const what of plainOrMoved(event, catalogue, typeOf)) findings.add(where, what);
    if (!(await opens(keys, stay, event.data)))
      findings.add(where, 'a sealed value does not open: it was changed or moved here from elsewhere');
  }
}

function plainOrMoved(event: RecordedFact, catalogue: Catalogue, typeOf: ReadonlyMap<string, string>): string[] {
  const own = fieldsWrong(event.data, { type: event.type, catalogue, at: `${event.eventId}/` });
  const target = event.type === CORRECTED ? typeOf.get(targetOf(event)) : undefined;
  const corrected = event.data['data'] as JsonObject | undefined;
  if (target === undefined || corrected === undefined) return own;
  return [...own, ...fieldsWrong(corrected, { type: target, catalogue, at: `${event.eventId}/data.` })];
}

function fieldsWrong(data: JsonObject, { type, catalogue, at }: { type: string; catalogue: Catalogue; at: string }): string[] {
  return fieldsOf(catalogue.get(type).payload).flatMap(({ name, sealed }) => {
    const value = data[name];
    if (value === undefined) return [];
    if (isSealed(value)) return value.at === `${at}${name}` ? [] : [`${name} was sealed for another event or field`];
    return sealed ? [`${name} is not sealed`] : [];
  });
}

async function opens(keys: KeyStore, stay: string, data: JsonObject): Promise<boolean> {
  try {
    await openSealed(keys, stay, data, () => true);
    return true;
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return false;
    throw error;
  }
}
