import { DAY_MS } from '#eventsourcing';
import { rate, shares } from '../rates.js';
import { dateAfter } from '../stay.js';
import { agreementOf } from './bodies.js';
import { HOUSES, type House, modelOf } from './places.js';
import type { Register } from './register.js';
import { READERS, READERS_END } from './services.js';
import { SLOTS, type Slot } from './slots.js';

/** An offer as it is made: what it is, and when it can be taken up. */
export interface MadeOffer extends Slot {
  readonly offerId: string;
  readonly prisonId: string;
  readonly from: number;
  /** When it is over; Infinity while nobody knows. */
  readonly until: number;
  /** When it pauses. */
  readonly pause?: { readonly from: number; readonly to: number };
}

type Fate = keyof typeof shares.offerFate;

const LEAST_PLACES = 3;
const OPENING_DAYS = 20;

/** Publishes what every prison has, and tells what becomes of it. What was over before it could begin is never published. */
export function tellOffers(register: Register, scale: number): readonly MadeOffer[] {
  const houses = HOUSES.filter(({ closes = Infinity }) => closes > register.begun);
  const all = houses.flatMap((house) => (SLOTS[house.id] ?? []).map((slot, i) => ({ house, slot, number: i + 1, scale })));
  return all.flatMap((making) => tellOffer(register, making) ?? []);
}

interface Making {
  readonly house: House;
  readonly slot: Slot;
  readonly number: number;
  readonly scale: number;
}

function tellOffer(register: Register, { house, slot, number, scale }: Making): MadeOffer | undefined {
  const { random, begun } = register;
  const offerId = `sim-offer-${house.id}-${slot.domain.toLowerCase()}-${number}`;
  const from = Math.max(begun - random.between(0, 600) * DAY_MS, house.opens + OPENING_DAYS * DAY_MS);
  const turn = Math.max(register.within(0.15 + 0.7 * random.next()), from + DAY_MS);
  const until = endOf(register, slot, house);
  if (until <= from) return undefined;
  const fate = slot.lasting || until <= turn + PAUSE_MS ? 'stays' : random.weighted(shares.offerFate);
  const places = Math.max(LEAST_PLACES, modelOf(house.places * rate.placesInOffers, scale));
  publish(register, { offerId, slot, house, from, until, places });
  if (until > turn) become(register, offerId, { fate, turn, places });
  const ended = fate === 'expires' || fate === 'withdrawn' ? turn : until;
  if (ended === until && until < Infinity) register.firm({ offerId }, 'OfferExpired', until, {});
  const made = { ...slot, offerId, prisonId: house.id, from, until: ended };
  return fate === 'suspended' ? { ...made, pause: { from: turn, to: turn + PAUSE_MS } } : made;
}

/** An offer ends with its house or its service. */
function endOf(register: Register, { serviceId }: Slot, { closes = Infinity }: House): number {
  return serviceId === READERS ? Math.min(closes, register.within(READERS_END)) : closes;
}

interface Publishing {
  readonly offerId: string;
  readonly slot: Slot;
  readonly house: House;
  readonly from: number;
  readonly until: number;
  readonly places: number;
}

function publish(register: Register, { offerId, slot, house, from, until, places }: Publishing): void {
  const { lasting: _, domain, ...said } = slot;
  const term = until < Infinity ? { to: dateAfter(until, 0) } : {};
  const limit = slot.kind === 'GROUP' ? { capacity: places } : {};
  const data = {
    ...said,
    domains: [domain],
    prisonId: house.id,
    ...limit,
    from: dateAfter(from, 0),
    ...term,
    agreementRef: agreementOf(slot.serviceId),
  };
  register.firm({ offerId }, 'OfferPublished', from, data);
}

const PAUSE_MS = 50 * DAY_MS;
const CAUSES = ['NO_ROOM', 'NO_STAFF', 'FACILITATOR_ABSENT', 'HOLIDAY'] as const;

/** What becomes of an offer at its turn. */
function become(register: Register, offerId: string, { fate, turn, places }: { fate: Fate; turn: number; places: number }): void {
  const { random } = register;
  const offer = { offerId };
  const cause = random.pick(CAUSES);
  if (random.chance(rate.offerConfirmed)) register.loose(offer, 'OfferConfirmed', turn - DAY_MS, {});
  if (fate === 'revised') register.loose(offer, 'OfferRevised', turn, { capacity: places + random.between(1, 4) });
  if (fate === 'suspended') {
    register.firm(offer, 'OfferSuspended', turn, { cause, until: dateAfter(turn + PAUSE_MS, 0) });
    register.firm(offer, 'OfferResumed', turn + PAUSE_MS, {});
  }
  if (fate === 'expires') register.firm(offer, 'OfferExpired', turn, {});
  if (fate === 'withdrawn') register.firm(offer, 'OfferWithdrawn', turn, { cause: 'NO_FUNDING' });
}
