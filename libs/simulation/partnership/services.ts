import type { Domain } from '#vocabulary';
import { rate } from '../rates.js';
import { dateAfter } from '../stay.js';
import {
  AFTERCARE,
  HEALTH,
  HELPERS,
  HELPER_ELSEWHERE,
  HOUSING,
  INTERPRETERS,
  JUSTICE_AID,
  JUSTICE_HOUSE,
  LAWYERS,
  SPS,
} from '../services.js';
import type { Register } from './register.js';

interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly authority: string;
  readonly languages: readonly string[];
  readonly domains: readonly Domain[];
}

export const DIRECTION = 'sim-direction';
export const COORDINATORS = 'sim-coordination';
/** Volunteers whose mandate ends within every simulation. */
export const READERS = 'sim-reading-circle';

const [NL, FR, BOTH] = [['nl'], ['fr'], ['fr', 'nl']];
const [WELFARE_NL, TRAINING_NL, CULTURE_NL] = HELPERS.nl;
const [WELFARE_FR, AID_FR, TRAINING_FR, CULTURE_FR] = HELPERS.fr;
const [, ADDICTION, EMPLOYMENT] = HELPERS.both;

/** Every service that a fact of the simulation names. */
export const SERVICES: readonly ServiceRow[] = [
  row(DIRECTION, 'PRISON_DIRECTION', 'FEDERAL_JUSTICE', BOTH, []),
  row(SPS, 'PSYCHOSOCIAL', 'FEDERAL_JUSTICE', BOTH, []),
  row(COORDINATORS, 'COORDINATION', 'COCOM', BOTH, []),
  row(WELFARE_NL, 'EXTERNAL', 'FLEMISH_COMMUNITY', NL, ['D1', 'D3', 'D7']),
  row(TRAINING_NL, 'SCHOOL', 'FLEMISH_COMMUNITY', NL, ['D2', 'D6']),
  row(CULTURE_NL, 'EXTERNAL', 'VGC', NL, ['D4', 'D5']),
  row(WELFARE_FR, 'EXTERNAL', 'COCOF', FR, ['D1', 'D3']),
  row(AID_FR, 'EXTERNAL', 'FRENCH_COMMUNITY', FR, ['D1', 'D7']),
  row(TRAINING_FR, 'SCHOOL', 'FRENCH_COMMUNITY', FR, ['D2', 'D6']),
  row(CULTURE_FR, 'EXTERNAL', 'FRENCH_COMMUNITY', FR, ['D4', 'D5']),
  row(HEALTH, 'CARE_TEAM', 'FEDERAL_JUSTICE', BOTH, ['D8']),
  row(ADDICTION, 'EXTERNAL', 'COCOM', BOTH, ['D9', 'D10']),
  row(EMPLOYMENT, 'EMPLOYMENT', 'REGION', BOTH, ['D6']),
  row(HELPER_ELSEWHERE, 'EXTERNAL', 'OTHER', BOTH, ['D1', 'D2']),
  row(JUSTICE_AID, 'EXTERNAL', 'COCOM', BOTH, ['D1']),
  row(HOUSING, 'WELFARE', 'REGION', BOTH, ['D1']),
  row(AFTERCARE, 'EXTERNAL', 'COCOM', BOTH, ['D1']),
  row(INTERPRETERS, 'INTERPRETERS', 'COCOM', ['fr', 'nl', 'en', 'ar', 'tr', 'ro', 'es'], []),
  row(JUSTICE_HOUSE, 'JUSTICE_HOUSE', 'FRENCH_COMMUNITY', BOTH, []),
  row(LAWYERS, 'LEGAL_AID', 'OTHER', BOTH, []),
  row(READERS, 'VOLUNTEERS', 'COCOF', FR, ['D4']),
];

/** When the mandate of the volunteers ends, as a share of the period. */
export const READERS_END = 0.55;
const [RENEWED_AT, HANDED_ON_AT] = [0.3, 0.5];

/** Registers every service; what it is charged with, what it has and how it is reached changes over the years. */
export function tellServices(register: Register): void {
  for (const { id, ...service } of SERVICES) {
    const subject = { serviceId: id };
    register.firm(subject, 'ServiceRegistered', register.begun, service);
    register.firm(subject, 'ContactPointsChanged', register.begun, { points: pointsOf(id) });
    means(register, id);
  }
  mandates(register);
  coordination(register);
}

function pointsOf(id: string): readonly object[] {
  return [
    { kind: 'EMAIL', value: `desk@${id}.example` },
    { kind: 'WEB', value: `https://${id}.example` },
  ];
}

/** Each year its people and money; what was told is sometimes counted again. */
function means(register: Register, id: string): void {
  const { random, period } = register;
  const [first, last] = [yearOf(period.from), yearOf(period.to)];
  let fte = Math.round(rate.fteHundredths * (0.5 + random.next()));
  for (let year = first; year <= last; year += 1) {
    const data = (hundredths: number): object => ({
      year,
      fteHundredths: hundredths,
      subsidyEuro: Math.round((hundredths * rate.subsidyPerFte) / 100 / 1000) * 1000,
    });
    const at = Math.max(Date.UTC(year, 0, 20), register.begun);
    if (random.chance(rate.factCorrected))
      register.mended({ serviceId: id }, 'MeansRecorded', at, { wrong: data(fte), right: data(fte + 25) });
    else register.loose({ serviceId: id }, 'MeansRecorded', at, data(fte));
    fte = Math.round(fte * (1 + rate.meansGrow * (2 * random.next() - 0.5)));
  }
}

/** A mandate that is renewed, one that grows, and one that ends. */
function mandates(register: Register): void {
  const day = (share: number): string => dateAfter(register.within(share), 0);
  const employment = { serviceId: EMPLOYMENT };
  register.firm(employment, 'MandateChanged', register.begun, { until: day(HANDED_ON_AT) });
  register.firm(employment, 'MandateChanged', register.within(RENEWED_AT), { until: day(2) });
  register.firm({ serviceId: WELFARE_FR }, 'MandateChanged', register.within(HANDED_ON_AT), { domains: ['D1', 'D3', 'D7'] });
  const readers = { serviceId: READERS };
  register.firm(readers, 'MandateChanged', register.begun, { until: day(READERS_END) });
  register.firm(readers, 'ServiceClosed', register.within(READERS_END), { successorServiceId: CULTURE_FR });
}

function coordination(register: Register): void {
  const held: readonly (readonly [string, string])[] = [
    [COORDINATORS, 'COMMUNITY'],
    [TRAINING_FR, 'TRAINING'],
    [CULTURE_NL, 'CULTURE'],
    [CULTURE_FR, 'SPORT'],
  ];
  for (const [serviceId, name] of held) register.firm({ serviceId }, 'CoordinationTakenOn', register.begun, { function: name });
  register.firm({ serviceId: CULTURE_FR }, 'CoordinationEnded', register.within(HANDED_ON_AT), { function: 'SPORT' });
  register.firm({ serviceId: CULTURE_NL }, 'CoordinationTakenOn', register.within(HANDED_ON_AT), { function: 'SPORT' });
}

function row(
  id: string,
  ...[kind, authority, languages, domains]: readonly [string, string, readonly string[], readonly Domain[]]
): ServiceRow {
  return { id, name: `${id.replace('sim-', '').replaceAll('-', ' ')} (made up)`, kind, authority, languages, domains };
}

function yearOf(ms: number): number {
  return new Date(ms).getUTCFullYear();
}
