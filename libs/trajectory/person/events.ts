import {
  Code,
  EventPayload,
  FreeText,
  Id,
  type JsonObject,
  Languages,
  Nested,
  NestedList,
  PartText,
  type Sealed,
  WholeNumber,
} from '#eventsourcing';
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

/**
 * The text that a name is found by: the family name without case, accents and signs between letters, with the year of birth.
 * It begins with a sign that no external id may hold.
 */
export function nameText(family: string, birthYear: number): string {
  const letters = family
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
  return `\u0000name\n${letters}\n${birthYear}`;
}

/** A name is found only with the year of birth that the same fact gives. */
function nameTexts({ family }: PersonName, { birthYear }: JsonObject): readonly string[] {
  return typeof birthYear === 'number' ? [nameText(family, birthYear)] : [];
}

/** What can be said of a person, and be corrected later. */
class PersonDescription {
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

  @Nested(PersonName, { compartment: 'identity', optional: true, sealed: { index: nameTexts } })
  name?: Sealed<PersonName>;
}

/** A person becomes known to this stay, or is described again on a later one. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  dayRank: 0,
  labels: { nl: 'Persoon geregistreerd', fr: 'Personne enregistrée', en: 'Person registered' },
  refusals: ['other-person'],
  warnings: ['external-id-known'],
})
export class PersonRegistered extends PersonDescription {
  @Id({ compartment: 'administrative' })
  personId!: string;
}

/** What was said of the person was wrong, or has changed: what is given replaces what was known. The person stays the same one. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Identiteit verbeterd', fr: 'Identité corrigée', en: 'Identity corrected' },
  refusals: ['nothing-corrected'],
  warnings: ['prerequisite-unknown', 'external-id-known'],
})
export class PersonIdentityCorrected extends PersonDescription {
  @FreeText({ compartment: 'identity' })
  reason!: Sealed;
}

export const personPayloads = { PersonRegistered, PersonIdentityCorrected };
