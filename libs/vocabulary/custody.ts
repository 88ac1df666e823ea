import { label } from './label.js';

export const ENTRY_STATUS = {
  REMAND: label('beklaagd', 'prévenu', 'remand'),
  CONVICTED: label('veroordeeld', 'condamné', 'convicted'),
  INTERNED: label('geïnterneerd', 'interné', 'interned'),
  OTHER: label('andere', 'autre', 'other'),
};

export const LEGAL_STATUS = { ...ENTRY_STATUS, MIXED: label('gemengd', 'mixte', 'mixed') };
export type LegalStatus = keyof typeof LEGAL_STATUS;

export const ADMISSION_KIND = { NEW: label('nieuw', 'nouvelle', 'new'), RETURN: label('terugkeer', 'retour', 'return') };

export const TRANSFER_REASON = {
  POLICY: label('beleid', 'politique', 'policy'),
  CAPACITY: label('capaciteit', 'capacité', 'capacity'),
  REQUEST: label('op verzoek', 'à la demande', 'on request'),
  SECURITY: label('veiligheid', 'sécurité', 'security'),
  COURT: label('rechtbank', 'tribunal', 'court'),
  CARE: label('zorg', 'soins', 'care'),
  OTHER: label('andere', 'autre', 'other'),
};

export const RELEASE_MODALITY = {
  CONDITIONAL: label('voorwaardelijke invrijheidstelling', 'libération conditionnelle', 'conditional release'),
  ELECTRONIC_MONITORING: label('elektronisch toezicht', 'surveillance électronique', 'electronic monitoring'),
  PROBATION: label('invrijheidstelling op proef', "libération à l'essai", 'release on trial'),
  PROVISIONAL: label('voorlopige invrijheidstelling', 'libération provisoire', 'provisional release'),
  END_OF_TERM: label('strafeinde', 'fin de peine', 'end of term'),
  COURT: label('beslissing van de rechter', 'décision du juge', 'court decision'),
  PARDON: label('genade', 'grâce', 'pardon'),
  REMOVAL: label('verwijdering of overlevering', 'éloignement ou remise', 'removal or surrender'),
  OTHER: label('andere', 'autre', 'other'),
};

export const RETURN_CAUSE = {
  NEW_CHARGE: label('nieuwe feiten', 'nouveaux faits', 'new charge'),
  REVOCATION: label('herroeping', 'révocation', 'revocation'),
  UNKNOWN: label('onbekend', 'inconnue', 'unknown'),
};

export const CUSTODY_STATE = {
  unknown: label('onbekend', 'inconnu', 'unknown'),
  held: label('in detentie', 'en détention', 'in custody'),
  'in-transit': label('onderweg', 'en transfert', 'in transit'),
  released: label('vrijgelaten', 'libéré', 'released'),
  escaped: label('ontsnapt', 'évadé', 'escaped'),
  dead: label('overleden', 'décédé', 'died'),
};
