import { Code, Codes, EventPayload, Languages, PlainDate, PublicName } from '#eventsourcing';
import { AUTHORITY, type Authority, DOMAIN, type Domain, SERVICE_KIND, type ServiceKind, codesOf } from '#vocabulary';

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

export const servicePayloads = { ServiceRegistered, MandateChanged };
