import { Code, Id, Language } from '#eventsourcing';
import { DOMAIN, type Domain, UNMET_CAUSE, codesOf } from '#vocabulary';

/**
 * A kind of unmet need, as a body sees it: never whose. The way back to people is by these properties, computed when a plan is
 * read; what is left out stands for any.
 */
export class NeedType {
  @Code(codesOf(DOMAIN), { compartment: 'administrative' })
  domain!: Domain;

  @Code(codesOf(UNMET_CAUSE), { compartment: 'administrative', optional: true })
  cause?: keyof typeof UNMET_CAUSE;

  @Language({ compartment: 'administrative', optional: true })
  language?: string;

  @Id({ compartment: 'administrative', optional: true })
  prisonId?: string;
}
