import {
  type Compartment,
  type Field,
  type JsonObject,
  type PayloadClass,
  type RecordedFact,
  fieldsOf,
  isResolution,
  targetOf,
} from '#eventsourcing';
import { trajectoryCatalogue } from '#trajectory';

/** What is left of data, and how many fields were taken out. */
export interface Cut<Of> {
  readonly rest: Of;
  readonly fields: number;
}

/**
 * A fact without the fields of compartments that its reader may not see. What names something stays: an id has no meaning of its
 * own, and a fact without it would be about nothing. Sealed fields stay sealed: they are opened, or not, where they are answered.
 * @param typeOf the type of the fact that a correction is about
 */
export function cutFields(
  event: RecordedFact,
  typeOf: (eventId: string) => string | undefined,
  mayRead: (compartment: Compartment) => boolean,
): Cut<RecordedFact> {
  if (!isResolution(event.type)) return within(event, event.data, cutData(event.data, payloadOf(event.type), mayRead));
  const corrected = event.data['data'] as JsonObject | undefined;
  if (corrected === undefined) return { rest: event, fields: 0 };
  const { rest, fields } = cutData(corrected, payloadOf(typeOf(targetOf(event))), mayRead);
  return within(event, event.data, { rest: { ...event.data, data: rest }, fields });
}

function within(event: RecordedFact, whole: JsonObject, { rest, fields }: Cut<JsonObject>): Cut<RecordedFact> {
  return { rest: fields === 0 || rest === whole ? event : { ...event, data: rest }, fields };
}

function payloadOf(type: string | undefined): PayloadClass | undefined {
  return type === undefined ? undefined : trajectoryCatalogue.find(type)?.payload;
}

function cutData(data: JsonObject, payload: PayloadClass | undefined, mayRead: (compartment: Compartment) => boolean): Cut<JsonObject> {
  let cut = 0;
  const rest: Record<string, JsonObject[string]> = { ...data };
  for (const field of payload ? fieldsOf(payload) : []) {
    const value = data[field.name];
    if (value === undefined || field.sealed || field.reference) continue;
    if (field.nested) {
      const inner = cutNested(value, field.nested, mayRead);
      rest[field.name] = inner.rest;
      cut += inner.fields;
    } else if (!mayRead(field.compartment)) {
      delete rest[field.name];
      cut += 1;
    }
  }
  return { rest, fields: cut };
}

function cutNested(
  value: JsonObject[string],
  nested: NonNullable<Field['nested']>,
  mayRead: (compartment: Compartment) => boolean,
): Cut<JsonObject[string]> {
  if (!Array.isArray(value)) return cutData(value as JsonObject, nested, mayRead);
  const parts = value.map((one) => cutData(one as JsonObject, nested, mayRead));
  return { rest: parts.map(({ rest }) => rest), fields: parts.reduce((sum, { fields }) => sum + fields, 0) };
}
