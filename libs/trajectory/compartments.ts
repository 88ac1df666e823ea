import type { Compartment, JsonObject } from '#eventsourcing';

const HEALTH_DOMAINS: readonly unknown[] = ['D8', 'D9', 'D10'];

/** The compartment that words about a domain belong to. */
export function compartmentOfDomain(data: JsonObject): Compartment {
  if (HEALTH_DOMAINS.includes(data['domain'])) return 'health';
  return data['domain'] === 'D1' ? 'psychosocial' : 'social';
}

/** The compartment that words about a support belong to, by its track. */
export function compartmentOfTrack(data: JsonObject): Compartment {
  if (data['track'] === 'CARE') return 'health';
  return data['track'] === 'PSYCHOSOCIAL' ? 'psychosocial' : 'social';
}
