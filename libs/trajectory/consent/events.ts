import { Codes, EventPayload, FreeText, Id, Ids, Language, PlainDate, type Sealed } from '#eventsourcing';
import { DOMAIN, type Domain, codesOf } from '#vocabulary';

/** The person allows services to pass on and see what concerns some domains. It lifts secrecy; it is no basis of the processing (L12). */
@EventPayload({
  visibility: 'PARTNERSHIP', // every service must know what it may not pass on
  labels: { nl: 'Toestemming gegeven', fr: 'Consentement donné', en: 'Consent given' },
  refusals: ['consent-exists', 'consent-covers-nothing', 'consent-ends-before-it-begins'],
})
export class ConsentGiven {
  @Id({ compartment: 'administrative' })
  consentId!: string;

  /** Who may receive: services of this system, or the id of an addressee outside. */
  @Ids({ compartment: 'administrative' })
  services!: string[];

  @Codes(codesOf(DOMAIN), { compartment: 'social' })
  domains!: Domain[];

  /** The language in which it was explained. */
  @Language({ compartment: 'administrative' })
  language!: string;

  /** Its last day. */
  @PlainDate({ compartment: 'administrative', optional: true })
  until?: string;
}

/** The person takes a consent back: nothing passes on its strength from then on. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Toestemming ingetrokken', fr: 'Consentement retiré', en: 'Consent withdrawn' },
  refusals: ['consent-not-given', 'before-consent'],
  warnings: ['prerequisite-unknown'],
})
export class ConsentWithdrawn {
  @Id({ compartment: 'administrative' })
  consentId!: string;

  @FreeText({ compartment: 'psychosocial', optional: true })
  reason?: Sealed;
}

export const consentPayloads = { ConsentGiven, ConsentWithdrawn };
