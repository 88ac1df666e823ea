import { Code, Id } from '#eventsourcing';
import { CONTINUITY_KIND, type ContinuityKind, DOMAIN, type Domain, codesOf } from '#vocabulary';

/** Something that runs and is to go on elsewhere, with the domain that its consent is for. */
export class ContinuityItem {
  @Code(codesOf(CONTINUITY_KIND), { compartment: 'social' })
  kind!: ContinuityKind;

  @Id({ compartment: 'social' })
  itemId!: string;

  @Code(codesOf(DOMAIN), { compartment: 'social' })
  domain!: Domain;
}
