import type { Domain } from '#vocabulary';
import { ELSEWHERE, FOREST_HOUSE } from '../prisons.js';
import { HEALTH, HELPERS, HELPER_ELSEWHERE } from '../services.js';
import { READERS } from './services.js';

/** What is offered in a prison. */
export interface Slot {
  readonly domain: Domain;
  readonly name: string;
  readonly serviceId: string;
  readonly languages: readonly string[];
  readonly kind: 'GROUP' | 'INDIVIDUAL';
  readonly activity: string;
  readonly statuses?: readonly string[];
  readonly qualifying?: boolean;
  readonly testNeeded?: boolean;
  readonly eLearning?: boolean;
  readonly openToOfficers?: boolean;
  /** Stands all of the time. */
  readonly lasting?: boolean;
}

const [WELFARE_NL, TRAINING_NL, CULTURE_NL] = HELPERS.nl;
const [WELFARE_FR, AID_FR, TRAINING_FR, CULTURE_FR] = HELPERS.fr;
const [, ADDICTION, EMPLOYMENT] = HELPERS.both;
const [NL, FR, ANY] = [['nl'], ['fr'], ['fr', 'nl', 'en']];
const group = (domain: Domain, name: string, serviceId: string, activity: string): Omit<Slot, 'languages'> => ({
  domain,
  name,
  serviceId,
  kind: 'GROUP',
  activity,
});

const TALKS: readonly Slot[] = [
  { ...group('D1', 'Individuele begeleiding', WELFARE_NL, 'SUPPORT'), kind: 'INDIVIDUAL', languages: NL },
  { ...group('D1', 'Accompagnement individuel', WELFARE_FR, 'SUPPORT'), kind: 'INDIVIDUAL', languages: FR },
];
const COURSES: readonly Slot[] = [
  { ...group('D2', 'Nederlands en rekenen', TRAINING_NL, 'COURSE'), languages: ['nl', 'en'] },
  { ...group('D2', 'Français, langue étrangère', TRAINING_FR, 'COURSE'), languages: ['fr', 'ar', 'ro'], lasting: true },
  { ...group('D2', 'Certificat de base', TRAINING_FR, 'COURSE'), languages: FR, testNeeded: true, qualifying: true, eLearning: true },
];
const WORKSHOPS: readonly Slot[] = [
  { ...group('D3', 'Vivre ensemble', WELFARE_FR, 'WORKSHOP'), languages: FR },
  { ...group('D4', 'Muziekatelier', CULTURE_NL, 'CULTURE'), languages: ['nl', 'en'] },
  { ...group('D4', 'Atelier théâtre', CULTURE_FR, 'CULTURE'), languages: ['fr', 'ar', 'es'], lasting: true },
  { ...group('D4', 'Cercle de lecture', READERS, 'CULTURE'), languages: FR },
];
const MORE: readonly Slot[] = [
  { ...group('D5', 'Sport', CULTURE_FR, 'SPORT'), languages: ['fr', 'nl', 'ar'] },
  {
    ...group('D6', 'Métiers du bâtiment', TRAINING_FR, 'TRAINING'),
    languages: FR,
    statuses: ['CONVICTED'],
    qualifying: true,
    testNeeded: true,
    openToOfficers: true,
  },
  { ...group('D6', 'Vers l’emploi / Naar werk', EMPLOYMENT, 'INFORMATION'), languages: ANY, statuses: ['CONVICTED', 'INTERNED', 'MIXED'] },
  { ...group('D7', 'Médiation réparatrice', AID_FR, 'MEDIATION'), kind: 'INDIVIDUAL', languages: FR },
  { ...group('D8', 'Gezondheid / Santé', HEALTH, 'INFORMATION'), languages: ANY },
];
const DRUGS: readonly Slot[] = [
  { ...group('D9', 'Réduction des risques', ADDICTION, 'INFORMATION'), languages: ['fr', 'nl'] },
  { ...group('D10', 'Suivi assuétudes / Verslavingszorg', ADDICTION, 'CARE'), kind: 'INDIVIDUAL', languages: ['fr', 'nl'] },
];
const FAR: readonly Slot[] = [
  { ...group('D1', 'Begeleiding / Accompagnement', HELPER_ELSEWHERE, 'SUPPORT'), kind: 'INDIVIDUAL', languages: ['fr', 'nl'] },
  { ...group('D2', 'Cursus / Cours', HELPER_ELSEWHERE, 'COURSE'), languages: ['fr', 'nl'] },
];

/** What each prison has; what is not in the list is a gap. */
export const SLOTS: Readonly<Record<string, readonly Slot[]>> = {
  haren: [...TALKS, ...COURSES, ...WORKSHOPS, ...MORE, ...DRUGS],
  'saint-gilles': [...TALKS, ...COURSES.slice(1), ...WORKSHOPS, ...MORE.slice(2), ...DRUGS],
  forest: [...TALKS, ...COURSES.slice(0, 2), ...DRUGS],
  berkendael: [...TALKS, ...COURSES.slice(0, 2)],
  [FOREST_HOUSE]: [...TALKS, ...MORE.slice(1, 3)],
  ...Object.fromEntries(ELSEWHERE.map((prison) => [prison, FAR])),
};
