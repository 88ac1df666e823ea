import { Code, EventPayload, Id, Languages, Nested, NestedList, PartText, type Sealed, WholeNumber } from '#eventsourcing';
import { NATIONALITY_GROUP, SEX, codesOf } from '#vocabulary';

const EARLIEST_BIRTH = 1900;
const LATEST_BIRTH = 2100;

export class PersonName {
  @PartText({ compartment: 'identity' })
  family!: string;

  @PartText({ compartment: 'identity' })
  given!: string;
}

export class ExternalId {
  @PartText({ compartment: 'identity' })
  system!: string;

  @PartText({ compartment: 'identity' })
  value!: string;
}

/** The texts an external id is found by. */
export function externalIdText(id: { readonly system: string; readonly value: string }): string {
  return `${id.system.trim().toLowerCase()}\n${id.value.trim()}`;
}

/** A person becomes known to this stay, or is described again on a later one. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  dayRank: 0,
  labels: { nl: 'Persoon geregistreerd', fr: 'Personne enregistrée', en: 'Person registered' },
  refusals: ['other-person'],
})
export class PersonRegistered {
  @Id({ compartment: 'administrative' })
  personId!: string;

  @Code(codesOf(SEX), { compartment: 'administrative', optional: true })
  sex?: keyof typeof SEX;

  @WholeNumber({ min: EARLIEST_BIRTH, max: LATEST_BIRTH }, { compartment: 'administrative', optional: true })
  birthYear?: number;

  @Code(codesOf(NATIONALITY_GROUP), { compartment: 'administrative', optional: true })
  nationalityGroup?: keyof typeof NATIONALITY_GROUP;

  @Languages({ compartment: 'administrative', optional: true })
  languages?: string[];

  @NestedList(ExternalId, {
    compartment: 'identity',
    optional: true,
    sealed: { index: (ids: readonly ExternalId[]) => ids.map(externalIdText) },
  })
  externalIds?: Sealed<ExternalId[]>;

  @Nested(PersonName, { compartment: 'identity', optional: true, sealed: true })
  name?: Sealed<PersonName>;
}

export const personPayloads = { PersonRegistered };
