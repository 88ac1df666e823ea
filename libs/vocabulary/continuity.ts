import { label } from './label.js';

/** What can be handed over, or taken over from an earlier stay. */
export const CONTINUITY_KIND = {
  NEED: label('behoefte', 'besoin', 'need'),
  SUPPORT: label('begeleiding', 'accompagnement', 'support'),
  ACTIVITY: label('activiteit', 'activité', 'activity'),
  GOAL: label('doel', 'objectif', 'goal'),
};
export type ContinuityKind = keyof typeof CONTINUITY_KIND;

export const HANDOVER_STATE = {
  prepared: label('voorbereid', 'préparée', 'prepared'),
  accepted: label('aanvaard', 'acceptée', 'accepted'),
};

export const HANDOVER_ITEM_STATE = {
  open: label('open', 'ouvert', 'open'),
  continued: label('voortgezet', 'poursuivi', 'continued'),
  lost: label('verloren', 'perdu', 'lost'),
};

export const HANDOVER_LOSS = {
  NO_OFFER: label('geen aanbod', "pas d'offre", 'no offer'),
  FULL: label('volzet', 'complet', 'full'),
  LANGUAGE: label('taal', 'langue', 'language'),
  STATUS_EXCLUDED: label('statuut uitgesloten', 'statut exclu', 'status excluded'),
  DECLINED_BY_RECEIVER: label('geweigerd door de ontvanger', 'refusé par le destinataire', 'declined by the receiver'),
  PERSON_UNWILLING: label('de persoon wil niet', 'la personne ne veut pas', 'the person does not want it'),
  NO_CONSENT: label('geen toestemming meer', 'plus de consentement', 'no consent any more'),
  NO_ANSWER: label('geen antwoord', 'pas de réponse', 'no answer'),
  OTHER: label('andere', 'autre', 'other'),
};
