import { Malformed, Unreadable } from './errors.js';
import type { Calendar, RecordedFact } from './effective-history.js';
import type { StoredEvent, Visibility } from './event.js';
import type { JsonObject } from './json.js';
import { type PayloadClass, fieldsOf } from './payload/field.js';
import type { Zone } from './time.js';

/** Labels in the languages of the pages. */
export interface Labels {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}

/** One type of event: everything that is said of it beside its payload class. */
export interface EventDescription {
  readonly visibility: Visibility;
  readonly labels: Labels;
  /** Version of the payload's shape, from 1. Older versions are brought up to date by `upcasters`. */
  readonly schemaVersion?: number;
  /** Place within a day that holds a plain date, 0 (first) to 9 (last). Default 5. */
  readonly dayRank?: number;
  /** Codes of the rules that may refuse it. */
  readonly refusals?: readonly string[];
  /** Codes of the warnings it may be accepted with. */
  readonly warnings?: readonly string[];
  /** `upcasters[n]` turns data of version n into version n + 1. */
  readonly upcasters?: { readonly [version: number]: (data: JsonObject) => JsonObject };
}

export interface EventType extends Required<Omit<EventDescription, 'upcasters'>> {
  readonly type: string;
  readonly payload: PayloadClass;
  readonly upcasters: NonNullable<EventDescription['upcasters']>;
}

const DEFAULT_RANK = 5;
const DESCRIPTION = 'traject:event';

/** Declares a class to be the payload of the event type of its name. */
export function EventPayload(description: EventDescription): ClassDecorator {
  return (target) => Reflect.defineMetadata(DESCRIPTION, description, target);
}

/** Every event type there is, by name: the only list of them. */
export class Catalogue {
  private readonly types: ReadonlyMap<string, EventType>;

  /** @throws Error at start when a class has no description or stands twice */
  constructor(payloads: readonly PayloadClass[]) {
    const types = new Map<string, EventType>();
    for (const payload of payloads) {
      if (types.has(payload.name)) throw new Error(`${payload.name} stands twice in the catalogue`);
      types.set(payload.name, describe(payload));
    }
    this.types = types;
  }

  all(): readonly EventType[] {
    return [...this.types.values()];
  }

  find(type: string): EventType | undefined {
    return this.types.get(type);
  }

  /** @throws Malformed naming `type`, code `unknown-type` */
  get(type: string): EventType {
    const found = this.types.get(type);
    if (!found) throw Malformed.at('type', 'there is no such event type here; GET /v1/catalogue lists them', 'unknown-type');
    return found;
  }

  /** The calendar of this catalogue in a zone. */
  calendar(zone: Zone): Calendar {
    return { zone, dayRank: (type) => this.types.get(type)?.dayRank ?? DEFAULT_RANK };
  }

  /**
   * Reads a stored event: its type must be known, its data are brought up to the current version. It never asks whether
   * today's rules would accept it.
   * @throws Unreadable for an unknown type, a version from the future, or data that are no object
   */
  decode(event: StoredEvent): RecordedFact {
    const type = this.types.get(event.type);
    if (!type) throw new Unreadable(`event ${event.eventId}: unknown type ${event.type}`);
    const { metadata } = event;
    if (!isObject(event.data) || !isObject(metadata)) throw new Unreadable(`event ${event.eventId}: its data are damaged`);
    return {
      eventId: event.eventId,
      type: event.type,
      occurredAt: metadata.occurredAt,
      recordedAt: metadata.recordedAt,
      revision: event.revision,
      data: upcast(type, event),
      position: event.position,
      visibility: metadata.visibility,
      actor: metadata.actor,
    };
  }
}

function describe(payload: PayloadClass): EventType {
  const description = Reflect.getMetadata(DESCRIPTION, payload) as EventDescription | undefined;
  if (!description) throw new Error(`${payload.name} has no @EventPayload`);
  refuseNestedSealing(payload, payload.name);
  return {
    schemaVersion: 1,
    dayRank: DEFAULT_RANK,
    refusals: [],
    warnings: [],
    upcasters: {},
    ...description,
    type: payload.name,
    payload,
  };
}

/** Only fields of the payload itself are sealed; a sealed field further inside would be stored in clear. */
function refuseNestedSealing(payload: PayloadClass, name: string, inside = false): void {
  for (const field of fieldsOf(payload)) {
    if (inside && field.sealed) throw new Error(`${name}.${field.name} is sealed inside an object: seal the object as a whole`);
    if (field.nested && !field.sealed) refuseNestedSealing(field.nested, `${name}.${field.name}`, true);
  }
}

function upcast(type: EventType, event: StoredEvent): JsonObject {
  const version = event.metadata.schemaVersion;
  if (!(version <= type.schemaVersion))
    throw new Unreadable(`event ${event.eventId}: ${event.type} version ${version} is newer than this code`);
  let data = event.data;
  for (let v = version; v < type.schemaVersion; v += 1) {
    const step = type.upcasters[v];
    if (!step) throw new Unreadable(`event ${event.eventId}: no way from version ${v} of ${event.type} to ${v + 1}`);
    data = step(data);
  }
  return data;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
