import { label } from './label.js';

/** What a person's own words may be about. */
export const STATEMENT_ABOUT = {
  STAY: label('het verblijf', 'le séjour', 'the stay'),
  FACT: label('een feit', 'un fait', 'a fact'),
  NEED: label('een behoefte', 'un besoin', 'a need'),
  REFERRAL: label('een doorverwijzing', 'une orientation', 'a referral'),
  SUPPORT: label('een begeleiding', 'un accompagnement', 'a support'),
  ACTIVITY: label('een activiteit', 'une activité', 'an activity'),
  PLAN: label('het plan', 'le plan', 'the plan'),
  GOAL: label('een doel', 'un objectif', 'a goal'),
  MODALITY: label('een modaliteit', 'une modalité', 'a modality'),
  HANDOVER: label('een overdracht', 'une transmission', 'a hand-over'),
};

export const RECTIFICATION_STATE = {
  requested: label('gevraagd', 'demandée', 'requested'),
  granted: label('toegestaan', 'accordée', 'granted'),
  partly: label('gedeeltelijk toegestaan', 'accordée en partie', 'partly granted'),
  refused: label('geweigerd', 'refusée', 'refused'),
};

export const RECTIFICATION_OUTCOME = {
  GRANTED: label('toegestaan', 'accordée', 'granted'),
  PARTLY: label('gedeeltelijk toegestaan', 'accordée en partie', 'partly granted'),
  REFUSED: label('geweigerd', 'refusée', 'refused'),
};
