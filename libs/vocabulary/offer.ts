import { label } from './label.js';

/** An offer is for one person at a time, or for a group (seed table A8). */
export const OFFER_KIND = {
  INDIVIDUAL: label('individueel', 'individuelle', 'individual'),
  GROUP: label('groep', 'de groupe', 'group'),
};
export type OfferKind = keyof typeof OFFER_KIND;

/** What is done in it; prison work is one of them (seed table X1). */
export const ACTIVITY_KIND = {
  SUPPORT: label('begeleiding', 'accompagnement', 'support'),
  COURSE: label('cursus', 'cours', 'course'),
  TRAINING: label('beroepsopleiding', 'formation professionnelle', 'vocational training'),
  WORKSHOP: label('atelier', 'atelier', 'workshop'),
  WORK: label('werk', 'travail', 'work'),
  CULTURE: label('cultuur', 'culture', 'culture'),
  SPORT: label('sport', 'sport', 'sport'),
  MEDIATION: label('bemiddeling', 'médiation', 'mediation'),
  INFORMATION: label('informatie', 'information', 'information'),
  CARE: label('zorg', 'soins', 'care'),
  OTHER: label('andere', 'autre', 'other'),
};
export type ActivityKind = keyof typeof ACTIVITY_KIND;

export const OFFER_STATE = {
  open: label('open', 'ouverte', 'open'),
  suspended: label('onderbroken', 'suspendue', 'suspended'),
  expired: label('afgelopen', 'échue', 'expired'),
  withdrawn: label('ingetrokken', 'retirée', 'withdrawn'),
};
export type OfferState = keyof typeof OFFER_STATE;

/** Why an offer pauses, is withdrawn, or one of its sessions does not take place. */
export const OFFER_CAUSE = {
  NO_ROOM: label('geen lokaal', 'pas de local', 'no room'),
  NO_MATERIAL: label('geen materiaal', 'pas de matériel', 'no material'),
  NO_STAFF: label('geen personeel', 'pas de personnel', 'no staff'),
  FACILITATOR_ABSENT: label('begeleider afwezig', 'animateur absent', 'facilitator absent'),
  NO_FUNDING: label('geen middelen', 'pas de moyens', 'no funding'),
  NO_PARTICIPANTS: label('geen deelnemers', 'pas de participants', 'no participants'),
  STRIKE: label('staking', 'grève', 'strike'),
  SECURITY: label('veiligheid', 'sécurité', 'security'),
  HOLIDAY: label('vakantie', 'congé', 'holiday'),
  OTHER: label('andere', 'autre', 'other'),
};
export type OfferCause = keyof typeof OFFER_CAUSE;

export const SESSION_STATE = {
  planned: label('gepland', 'prévue', 'planned'),
  held: label('gehouden', 'tenue', 'held'),
  cancelled: label('geannuleerd', 'annulée', 'cancelled'),
};
export type SessionState = keyof typeof SESSION_STATE;

/** Who took part in a session: counted, never named. Qualifying courses are open to prison officers too (seed table T15). */
export const ATTENDEES = {
  DETAINEES: label('gedetineerden', 'détenus', 'detainees'),
  OFFICERS: label('penitentiair beambten', 'agents pénitentiaires', 'prison officers'),
  RELATIVES: label('naasten', 'proches', 'relatives'),
  VOLUNTEERS: label('vrijwilligers', 'bénévoles', 'volunteers'),
};
