import { DAY_MS } from '#eventsourcing';
import type { Domain } from '#vocabulary';
import type { PartnershipLine } from '../line.js';
import { Random } from '../random.js';
import { rate, shares } from '../rates.js';
import type { Period } from '../stay.js';
import { tellBodies } from './bodies.js';
import { type MadeOffer, tellOffers } from './offers.js';
import { HOUSES, tellPlaces } from './places.js';
import { Register } from './register.js';
import { tellServices } from './services.js';
import { tellSessions } from './sessions.js';

interface Population {
  readonly seed: number;
  readonly period: Period;
  readonly people: number;
}

/** The partnership of a population: its places, services, offers and bodies, with everything that it reported. */
export class Partnership {
  /** Its facts in the order in which they were recorded. */
  readonly lines: readonly PartnershipLine[];
  private readonly offers: ReadonlyMap<string, readonly MadeOffer[]>;

  constructor(population: Population) {
    const { seed, period } = population;
    const register = new Register(new Random(Math.imul(seed + 13, 0x165667b1)), period);
    const scale = scaleOf(population);
    tellPlaces(register, scale);
    tellServices(register);
    const offers = tellOffers(register, scale);
    tellSessions(register, offers, (placeId) => HOUSES.find(({ id }) => id === placeId)!.opens);
    tellBodies(register);
    this.offers = Map.groupBy(offers, ({ prisonId, domain }) => `${prisonId} ${domain}`);
    this.lines = register.lines;
  }

  /** What a prison has of a domain over all of a stretch of time. */
  offersIn(prisonId: string, { domain, from, to }: Period & { readonly domain: Domain }): readonly MadeOffer[] {
    const all = this.offers.get(`${prisonId} ${domain}`) ?? [];
    return all.filter(({ pause, ...offer }) => offer.from <= from && to < offer.until && !(pause && pause.from <= to && pause.to >= from));
  }
}

/**
 * A population is a model of the real one: each place has its real places times this, so that as many people are there for each hundred
 * places as in reality, once the first year has filled them.
 */
function scaleOf({ people, period }: Population): number {
  const { entry } = shares;
  const all = entry.REMAND + entry.CONVICTED + entry.INTERNED + entry.OTHER;
  const days =
    entry.REMAND * rate.remandDays +
    entry.CONVICTED * rate.convictedDays +
    entry.INTERNED * rate.internedDays +
    entry.OTHER * rate.otherDays;
  const length = (period.to - period.from) / DAY_MS;
  const inside = (people * (1 + rate.returns) * (days / all)) / length;
  return (inside * rate.heldInBrussels) / (rate.crowding * (rate.placesHaren + rate.placesSaintGilles));
}
