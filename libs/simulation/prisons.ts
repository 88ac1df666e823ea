import type { Random } from './random.js';

/** Haren opened at the end of September 2022; the women of Berkendael and the men of Forest moved there in November (domain notes, L8). */
export const HAREN_FROM = Date.UTC(2022, 8, 30);
export const FOREST_UNTIL = Date.UTC(2022, 10, 30);
export const BERKENDAEL_UNTIL = Date.UTC(2022, 10, 23);
const ELSEWHERE = ['leuven-centraal', 'oudenaarde', 'ittre', 'andenne', 'nivelles'] as const;
const OPENING_MS = 45 * 86_400_000;

interface Closing {
  readonly from: string;
  readonly until: number;
}

export const CLOSINGS: readonly Closing[] = [
  { from: 'forest', until: FOREST_UNTIL },
  { from: 'berkendael', until: BERKENDAEL_UNTIL },
];

/** Where somebody who comes in is taken. */
export function prisonOfEntry(random: Random, sex: string, ms: number): string {
  const women = sex === 'F';
  if (ms >= FOREST_UNTIL - OPENING_MS) return women || random.chance(0.7) ? 'haren' : 'saint-gilles';
  if (women) return 'berkendael';
  return random.chance(0.3) ? 'forest' : 'saint-gilles';
}

export function unitOf(random: Random, sex: string, prisonId: string): { readonly unitId?: string } {
  if (prisonId !== 'haren') return {};
  return { unitId: sex === 'F' ? 'haren-women' : random.pick(['haren-a', 'haren-b', 'haren-c', 'haren-medical']) };
}

/** Another prison: within Brussels, or elsewhere; never one that is not open. */
export function otherPrison(random: Random, from: string, ms: number): string {
  const near = ms < HAREN_FROM ? ['saint-gilles'] : ['haren', 'saint-gilles'];
  return random.pick([...near, ...ELSEWHERE].filter((prison) => prison !== from));
}

export function isElsewhere(prisonId: string): boolean {
  return (ELSEWHERE as readonly string[]).includes(prisonId);
}
