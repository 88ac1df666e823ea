import type { Actor } from './actor.js';
import { ALLOWED, CARERS, type FactRights, HEALTH_DOMAINS, NEVER_JUDICIAL, type Permission, no, related } from './facts.js';

/** May this actor print something about the person for a court? Whoever cares for the person: the content is decided fact by fact. */
export function printForCourt(actor: Actor): Permission {
  if (!CARERS.includes(actor.role)) return no(`needs one of the roles ${CARERS.join(', ')}`);
  return related(actor);
}

/**
 * May a fact pass to a court on paper? Only what the person consented to, beside what the whole partnership knows of custody and
 * release. No secret of a service, no health, crisis or residence: consent or not (domain notes L9).
 */
export function passToCourt({ visibility, type = '', domains = [], consented = [] }: FactRights, court: string): Permission {
  if (visibility === 'SECRET') return no('a secret of a service');
  if (NEVER_JUDICIAL.includes(type) || domains.some((domain) => HEALTH_DOMAINS.includes(domain))) return no('never shown to justice');
  if (domains.length === 0 && visibility !== 'SERVICE') return ALLOWED;
  return consented.includes(court) ? ALLOWED : no('the person did not consent');
}
