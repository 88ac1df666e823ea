import type { Random } from './random.js';
import { dates, rate, shares } from './rates.js';

const HAREN_FROM = dates.harenOpens;
const FOREST_UNTIL = dates.forestCloses;
const BERKENDAEL_UNTIL = dates.berkendaelCloses;
/** Out of the scope of this partnership. */
export const ELSEWHERE = ['leuven-centraal', 'oudenaarde', 'ittre', 'andenne', 'nivelles'] as const;
/** The detention house of Forest, for convicted people of the region. */
export const FOREST_HOUSE = 'forest-house';
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
  if (ms >= FOREST_UNTIL - OPENING_MS) return women || random.chance(rate.entersHaren) ? 'haren' : 'saint-gilles';
  if (women) return 'berkendael';
  return random.chance(0.3) ? 'forest' : 'saint-gilles';
}

export function unitOf(random: Random, sex: string, prisonId: string): { readonly unitId?: string } {
  if (prisonId !== 'haren') return {};
  const { 'haren-women': _, ...men } = shares.harenUnit;
  return { unitId: sex === 'F' ? 'haren-women' : random.weighted(men) };
}

/** Another prison: within Brussels, or elsewhere; never one that is not open. */
export function otherPrison(random: Random, from: string, ms: number, convicted = false): string {
  const house = convicted && ms >= dates.forestHouseOpens ? [FOREST_HOUSE] : [];
  const near = [...(ms < HAREN_FROM ? ['saint-gilles'] : ['haren', 'saint-gilles']), ...house];
  return random.pick([...near, ...ELSEWHERE].filter((prison) => prison !== from));
}

export function isElsewhere(prisonId: string): boolean {
  return (ELSEWHERE as readonly string[]).includes(prisonId);
}
