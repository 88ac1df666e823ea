import { Code, Codes, EventPayload, Id, Ids, Languages, NestedList, PlainDate, PublicName, WholeNumber } from '#eventsourcing';
import {
  AUTHORITY,
  type Authority,
  CONTACT_POINT,
  COORDINATION_FUNCTION,
  type ContactPointKind,
  type CoordinationFunction,
  DOMAIN,
  type Domain,
  SERVICE_KIND,
  type ServiceKind,
  codesOf,
} from '#vocabulary';

/** A service joins the partnership: who it is, who answers for it, in which languages it works and on what. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Dienst opgenomen', fr: 'Service enregistré', en: 'Service registered' },
  dayRank: 0,
  refusals: ['service-exists'],
})
export class ServiceRegistered {
  @PublicName({ compartment: 'administrative' })
  name!: string;

  @Code(codesOf(SERVICE_KIND), { compartment: 'administrative' })
  kind!: ServiceKind;

  @Code(codesOf(AUTHORITY), { compartment: 'administrative' })
  authority!: Authority;

  @Languages({ compartment: 'administrative' })
  languages!: string[];

  @Codes(codesOf(DOMAIN), { compartment: 'administrative', optional: true })
  domains?: Domain[];
}

/** What a service is charged with changes: its authority, its domains, or until when it is charged at all. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Opdracht gewijzigd', fr: 'Mandat modifié', en: 'Mandate changed' },
  refusals: ['service-closed', 'before-registration'],
  warnings: ['prerequisite-unknown'],
})
export class MandateChanged {
  @Code(codesOf(AUTHORITY), { compartment: 'administrative', optional: true })
  authority?: Authority;

  @Codes(codesOf(DOMAIN), { compartment: 'administrative', optional: true })
  domains?: Domain[];

  @Languages({ compartment: 'administrative', optional: true })
  languages?: string[];

  /** The last day on which the service is charged. */
  @PlainDate({ compartment: 'administrative', optional: true })
  until?: string;
}

const FTE_LIMIT = 1_000_000;
const EURO_LIMIT = 10_000_000_000;

/** The people and the money that a service has for a year (seed table X2). Recorded again, the latest counts. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Middelen genoteerd', fr: 'Moyens notés', en: 'Means recorded' },
  refusals: ['means-without-figure', 'before-registration'],
  warnings: ['prerequisite-unknown'],
})
export class MeansRecorded {
  @WholeNumber({ min: 1990, max: 2100 }, { compartment: 'administrative' })
  year!: number;

  /** Full-time equivalents in hundredths: 250 is two and a half. */
  @WholeNumber({ min: 0, max: FTE_LIMIT }, { compartment: 'administrative', optional: true })
  fteHundredths?: number;

  /** Whole euros. */
  @WholeNumber({ min: 0, max: EURO_LIMIT }, { compartment: 'administrative', optional: true })
  subsidyEuro?: number;

  /** Who pays. Absent: the authority that answers for the service. */
  @Code(codesOf(AUTHORITY), { compartment: 'administrative', optional: true })
  paidBy?: Authority;
}

/** One way to reach an organisation: its general one, never that of a person. */
export class ContactPoint {
  @Code(codesOf(CONTACT_POINT), { compartment: 'administrative' })
  kind!: ContactPointKind;

  @PublicName({ compartment: 'administrative' })
  value!: string;
}

/** How a service is reached from now on: the whole list. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Contactpunten gewijzigd', fr: 'Points de contact modifiés', en: 'Contact points changed' },
  refusals: ['before-registration'],
  warnings: ['prerequisite-unknown'],
})
export class ContactPointsChanged {
  @NestedList(ContactPoint, { compartment: 'administrative' })
  points!: ContactPoint[];
}

/** A service takes on a coordination function, everywhere or in some prisons. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Coördinatiefunctie opgenomen', fr: 'Fonction de coordination confiée', en: 'Coordination taken on' },
  refusals: ['coordination-held'],
})
export class CoordinationTakenOn {
  @Code(codesOf(COORDINATION_FUNCTION), { compartment: 'administrative' })
  function!: CoordinationFunction;

  /** Absent: in all of them. */
  @Ids({ compartment: 'administrative', optional: true })
  prisonIds?: string[];
}

/** A service no longer has a coordination function. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Coördinatiefunctie beëindigd', fr: 'Fonction de coordination terminée', en: 'Coordination ended' },
  refusals: ['coordination-not-held', 'before-coordination'],
  warnings: ['prerequisite-unknown'],
})
export class CoordinationEnded {
  @Code(codesOf(COORDINATION_FUNCTION), { compartment: 'administrative' })
  function!: CoordinationFunction;
}

/** A service stops for good; another may go on with its work. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Dienst gesloten', fr: 'Service fermé', en: 'Service closed' },
  dayRank: 9,
  refusals: ['service-closed', 'before-registration'],
  warnings: ['prerequisite-unknown'],
})
export class ServiceClosed {
  @Id({ compartment: 'administrative', optional: true })
  successorServiceId?: string;
}

export const servicePayloads = {
  ServiceRegistered,
  MandateChanged,
  MeansRecorded,
  ContactPointsChanged,
  CoordinationTakenOn,
  CoordinationEnded,
  ServiceClosed,
};
