import { type Catalogue, type EventType, type Field, type JsonObject, fieldsOf } from '#eventsourcing';

/** What an export does with a field. `pseudonym`: an id of a person, a stay, an event or an item of one. */
export type Treatment = 'kept' | 'pseudonym' | 'left-out';

/**
 * Ids of organisations and places, and codes that only look like ids: they describe no person, and figures go by them. Not those of
 * offers and sessions: some services make one for each person and name it after the stay.
 * Every other id gets another name, so that a new field is never shown by mistake.
 */
const ORGANISATIONS = new Set([
  'field',
  'fromPrisonId',
  'jointWith',
  'officeId',
  'prisonId',
  'serviceId',
  'services',
  'toPrisonId',
  'toServiceId',
  'unitId',
]);

const ID = /"pattern":"\^\[A-Za-z0-9\._-\]\{1,64\}\$"|"format":"uuid"/;

/** Ids of a person in other systems stay out even where they would not be sealed. */
const NEVER = new Set(['externalIds']);

export function treatmentOf({ name, sealed, schema }: Field): Treatment {
  if (sealed || NEVER.has(name)) return 'left-out';
  return ID.test(JSON.stringify(schema)) && !ORGANISATIONS.has(name) ? 'pseudonym' : 'kept';
}

/** The declared fields of a type, those of nested objects as `outer.inner`. */
export function* declared({ payload }: Pick<EventType, 'payload'>, path = ''): Generator<readonly [string, Field]> {
  for (const field of fieldsOf(payload)) {
    yield [path + field.name, field];
    if (field.nested && !field.sealed) yield* declared({ payload: field.nested }, `${path}${field.name}.`);
  }
}

export type Treatments = ReadonlyMap<string, Treatment>;

/** How each field of a type is treated, by its name; what is declared nowhere is left out. */
export class FieldTreatments {
  private readonly byType: ReadonlyMap<string, Treatments>;
  /** Where a correction carries fields of the fact that it corrects: what is left out anywhere is left out, an id is one everywhere. */
  private readonly byName: Treatments;

  constructor(catalogue: Catalogue) {
    const order: readonly Treatment[] = ['kept', 'pseudonym', 'left-out'];
    const byName = new Map<string, Treatment>();
    this.byType = new Map(
      catalogue.all().map((type) => {
        const own = new Map([...declared(type)].map(([, field]) => [field.name, treatmentOf(field)]));
        for (const [name, treatment] of own) {
          const other = byName.get(name) ?? 'kept';
          byName.set(name, order.indexOf(treatment) > order.indexOf(other) ? treatment : other);
        }
        return [type.type, own];
      }),
    );
    this.byName = byName;
  }

  of(type: string): Treatments {
    return this.byType.get(type) ?? new Map<string, Treatment>();
  }

  get ofCorrections(): Treatments {
    return this.byName;
  }
}

/** What a field holds, in a few words, for a data dictionary. */
export function typeText({ schema, nested }: Pick<Field, 'schema' | 'nested'>): string {
  const { type, items } = schema as { readonly type?: string; readonly items?: JsonObject };
  return type === 'array' ? `list of ${nested ? 'objects' : oneText(items ?? {})}` : oneText(schema);
}

function oneText(schema: JsonObject): string {
  const { enum: codes, format, type } = schema as { readonly enum?: readonly unknown[]; readonly format?: string; readonly type?: string };
  return codes ? `one of ${codes.join(', ')}` : (format ?? type ?? 'value');
}
