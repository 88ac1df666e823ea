import { label } from './label.js';

/** Limits that run by rule in a stay, beside those of the reception. */
export const CASE_DEADLINE = {
  SECOND_APPOINTMENT: label('tweede afspraak', 'second rendez-vous', 'second appointment'),
  PLAN_REVIEW_AFTER_TRANSFER: label(
    'herziening van het plan na overbrenging',
    'révision du plan après transfert',
    'review of the plan after a transfer',
  ),
  PLAN_REVIEW: label('herziening van het plan', 'révision du plan', 'review of the plan'),
  HANDOVER_ACKNOWLEDGED: label('ontvangst van de overdracht bevestigd', 'réception de la transmission confirmée', 'hand-over acknowledged'),
  AFTERCARE_FIRST_CONTACT: label('eerste contact van de nazorg', 'premier contact du suivi', 'first contact of aftercare'),
  RELEASE_KIT: label('startkit', 'kit de sortie', 'release kit'),
  REFERENCE_PERSON_BEFORE_RELEASE: label(
    'referentiepersoon vóór de vrijlating',
    'personne de référence avant la libération',
    'reference person before the release',
  ),
  RELEASE_KIT_BEFORE_RELEASE: label('startkit vóór de vrijlating', 'kit de sortie avant la libération', 'release kit before the release'),
};
export type CaseDeadline = keyof typeof CASE_DEADLINE;
