import { label } from './label.js';

export const ACCESS_CAUSE = {
  NO_ROOM: label('geen lokaal', 'pas de local', 'no room'),
  NO_STAFF: label('geen personeel', 'pas de personnel', 'no staff'),
  STRIKE: label('staking', 'grève', 'strike'),
  SECURITY: label('veiligheid', 'sécurité', 'security'),
  REGIME: label('regime', 'régime', 'regime'),
  NO_PERMISSION: label('geen toelating', "pas d'autorisation", 'no permission'),
  OTHER: label('andere', 'autre', 'other'),
};

export const DISRUPTION_CAUSE = {
  STRIKE: label('staking', 'grève', 'strike'),
  NO_STAFF: label('personeelstekort', 'manque de personnel', 'lack of staff'),
  INCIDENT: label('incident', 'incident', 'incident'),
  SEARCH: label('zoeking', 'fouille', 'search'),
  HEALTH: label('gezondheidsmaatregel', 'mesure sanitaire', 'health measure'),
  OTHER: label('andere', 'autre', 'other'),
};

export const INTERPRETER_FOR = {
  RECEPTION: label('onthaal', 'accueil', 'reception'),
  SUPPORT: label('begeleiding', 'accompagnement', 'support'),
  PLAN: label('detentieplan', 'plan de détention', 'detention plan'),
  ACTIVITY: label('activiteit', 'activité', 'activity'),
  LEGAL_AID: label('juridische bijstand', 'aide juridique', 'legal aid'),
  FAMILY: label('familie', 'famille', 'family'),
  OTHER: label('andere', 'autre', 'other'),
};

export const INTERPRETER_STATE = {
  requested: label('gevraagd', 'demandé', 'requested'),
  provided: label('geleverd', 'fourni', 'provided'),
  unavailable: label('niet beschikbaar', 'indisponible', 'unavailable'),
};

export const RIGHT = {
  ID: label('identiteitsdocument', "document d'identité", 'identity document'),
  MUTUELLE: label('ziekenfonds', 'mutuelle', 'health insurance'),
  ADDRESS: label('adres', 'adresse', 'address'),
  INCOME: label('inkomen', 'revenu', 'income'),
  BANK_ACCOUNT: label('bankrekening', 'compte bancaire', 'bank account'),
  OTHER: label('andere', 'autre', 'other'),
};
export type Right = keyof typeof RIGHT;

export const RIGHT_STATUS = {
  MISSING: label('ontbreekt', 'manque', 'missing'),
  REQUESTED: label('aangevraagd', 'demandé', 'requested'),
  IN_ORDER: label('in orde', 'en ordre', 'in order'),
  REFUSED: label('geweigerd', 'refusé', 'refused'),
  EXPIRED: label('vervallen', 'expiré', 'expired'),
};
export type RightStatus = keyof typeof RIGHT_STATUS;

export const CASE_STATE = {
  assigned: label('toegewezen', 'attribué', 'assigned'),
  unassigned: label('niet meer toegewezen', "n'est plus attribué", 'no longer assigned'),
};
