import type { Random } from './random.js';

/** The made-up services that the people of `simulate` meet; `partnership/services.ts` registers each of them. */
export const SPS = 'sim-sps';
export const HOUSING = 'sim-housing';
export const AFTERCARE = 'sim-aftercare';
export const INTERPRETERS = 'sim-interpreters';
export const JUSTICE_HOUSE = 'sim-justice-house';
export const LAWYERS = 'sim-legal-aid';
export const HEALTH = 'sim-health';
export const JUSTICE_AID = 'sim-justice-aid';

/** Services that help people inside, by the language in which they work; the last one works outside Brussels. */
export const HELPERS = {
  nl: ['sim-welfare-nl', 'sim-training-nl', 'sim-culture-nl'],
  fr: ['sim-welfare-fr', 'sim-aid-fr', 'sim-training-fr', 'sim-culture-fr'],
  both: [HEALTH, 'sim-addiction', 'sim-employment'],
} as const;
export const HELPER_ELSEWHERE = 'sim-welfare-elsewhere';

const WORKERS = 4;

/** A service that can help somebody who speaks a language. */
export function helperFor(random: Random, language: string): string {
  return random.pick([...(language === 'nl' ? HELPERS.nl : HELPERS.fr), ...HELPERS.both]);
}

export function workerOf(random: Random, serviceId: string): string {
  return `${serviceId}-worker-${random.between(1, WORKERS)}`;
}
