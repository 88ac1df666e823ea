import { label } from './label.js';

/** Ways of serving a sentence or an internment otherwise. Who decides, for whom and from when are dated data (settings). */
export const MODALITY = {
  EXIT_PERMISSION: label('uitgaansvergunning', 'permission de sortie', 'exit permission'),
  PENITENTIARY_LEAVE: label('penitentiair verlof', 'congé pénitentiaire', 'penitentiary leave'),
  EXTENDED_LEAVE: label('verlengd penitentiair verlof', 'congé pénitentiaire prolongé', 'extended leave'),
  TRANSITION_HOUSE: label('plaatsing in een transitiehuis', 'placement en maison de transition', 'transition house'),
  LIMITED_DETENTION: label('beperkte detentie', 'détention limitée', 'limited detention'),
  ELECTRONIC_MONITORING: label('elektronisch toezicht', 'surveillance électronique', 'electronic monitoring'),
  CONDITIONAL: label('voorwaardelijke invrijheidstelling', 'libération conditionnelle', 'conditional release'),
  PROVISIONAL: label('voorlopige invrijheidstelling', 'libération provisoire', 'provisional release'),
  REMOVAL: label(
    'vrijstelling met het oog op verwijdering of overlevering',
    "libération en vue de l'éloignement ou de la remise",
    'release for removal or surrender',
  ),
  PLACEMENT: label('plaatsing', 'placement', 'placement'),
  PROBATION: label('invrijheidstelling op proef', "libération à l'essai", 'release on trial'),
  FINAL_RELEASE: label('definitieve invrijheidstelling', 'libération définitive', 'final release'),
};
export type Modality = keyof typeof MODALITY;

export const MODALITY_AUTHORITY = {
  MINISTER: label('minister van Justitie of zijn gemachtigde', 'ministre de la Justice ou son délégué', 'minister of Justice or delegate'),
  SENTENCE_COURT: label('strafuitvoeringsrechtbank', "tribunal de l'application des peines", 'sentence-enforcement court'),
  SENTENCE_JUDGE: label('strafuitvoeringsrechter', "juge de l'application des peines", 'sentence-enforcement judge'),
  PROTECTION_CHAMBER: label(
    'kamer voor de bescherming van de maatschappij',
    'chambre de protection sociale',
    'chamber for the protection of society',
  ),
  SOCIAL_DEFENCE_COMMISSION: label(
    'commissie tot bescherming van de maatschappij (tot 2016)',
    "commission de défense sociale (jusqu'en 2016)",
    'social defence commission (until 2016)',
  ),
};
export type ModalityAuthority = keyof typeof MODALITY_AUTHORITY;

export const MODALITY_STATE = {
  requested: label('gevraagd', 'demandée', 'requested'),
  evaluating: label('advies gevraagd', 'avis demandé', 'evaluation asked'),
  evaluated: label('advies gegeven', 'avis rendu', 'evaluated'),
  granted: label('toegekend', 'octroyée', 'granted'),
  refused: label('geweigerd', 'refusée', 'refused'),
  revoked: label('herroepen', 'révoquée', 'revoked'),
};

export const MODALITY_OUTCOME = {
  GRANTED: label('toegekend', 'octroyée', 'granted'),
  REFUSED: label('geweigerd', 'refusée', 'refused'),
};

export const EVALUATION_ASKER = { DIRECTOR: label('directeur', 'directeur', 'director') };

export const MODALITY_CONDITION = {
  RESIDENCE: label('vaste verblijfplaats', 'résidence fixe', 'fixed residence'),
  WORK_OR_TRAINING: label('werk of opleiding', 'travail ou formation', 'work or training'),
  SUPPORT: label('begeleiding', 'accompagnement', 'support'),
  TREATMENT: label('behandeling', 'traitement', 'treatment'),
  NO_CONTACT: label('contactverbod', 'interdiction de contact', 'no contact'),
  PLACE_BAN: label('plaatsverbod', 'interdiction de lieu', 'ban from a place'),
  CURFEW: label('uurregeling', 'horaire imposé', 'curfew'),
  VICTIM_COMPENSATION: label('vergoeding van slachtoffers', 'indemnisation des victimes', 'compensation of victims'),
  OTHER: label('andere', 'autre', 'other'),
};
