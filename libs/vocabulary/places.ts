import { label } from './label.js';

/** Kinds of place (domain notes L10); which of them a stock counts is a rule of the table. */
export const PLACE_KIND = {
  PRISON: label('gevangenis', 'prison', 'prison'),
  DETENTION_HOUSE: label('detentiehuis', 'maison de détention', 'detention house'),
  TRANSITION_HOUSE: label('transitiehuis', 'maison de transition', 'transition house'),
  FPC: label('forensisch psychiatrisch centrum', 'centre de psychiatrie légale', 'forensic psychiatric centre'),
  HOSPITAL: label('beveiligd ziekenhuis', 'hôpital sécurisé', 'secured hospital'),
  RECEPTION_HOUSE: label('opvanghuis', "maison d'accueil", 'reception house'),
  OTHER: label('andere', 'autre', 'other'),
};
export type PlaceKind = keyof typeof PLACE_KIND;

/** What a prison is for (seed table F5). */
export const PLACE_REGIME = {
  REMAND_HOUSE: label('arresthuis', "maison d'arrêt", 'remand house'),
  SENTENCE_HOUSE: label('strafhuis', 'maison de peine', 'sentence house'),
  BOTH: label('arrest- en strafhuis', "maison d'arrêt et de peine", 'remand and sentence house'),
  HALF_OPEN: label('halfopen', 'semi-ouvert', 'half-open'),
};
export type PlaceRegime = keyof typeof PLACE_REGIME;

export const ROOM_KIND = {
  INTERVIEW: label('gesprekslokaal', "local d'entretien", 'interview room'),
  CLASSROOM: label('leslokaal', 'salle de cours', 'classroom'),
  WORKSHOP: label('atelier', 'atelier', 'workshop'),
  SPORT: label('sportzaal', 'salle de sport', 'sports hall'),
  VISIT: label('bezoekzaal', 'salle de visite', 'visiting room'),
  MULTIPURPOSE: label('polyvalente zaal', 'salle polyvalente', 'multipurpose room'),
  OTHER: label('andere', 'autre', 'other'),
};
export type RoomKind = keyof typeof ROOM_KIND;

/** What somebody's time or a room is taken for, the one that goes first on top (peers' agendas: hearing > transfer > visit > …). */
export const AGENDA_PURPOSE = {
  HEARING: label('zitting', 'audience', 'hearing'),
  TRANSFER: label('overplaatsing', 'transfert', 'transfer'),
  VISIT: label('bezoek', 'visite', 'visit'),
  APPOINTMENT: label('afspraak', 'rendez-vous', 'appointment'),
  ACTIVITY: label('activiteit', 'activité', 'activity'),
};
export type AgendaPurpose = keyof typeof AGENDA_PURPOSE;

/** Why a room was not given. */
export const ROOM_REFUSAL = {
  NO_ROOM: label('geen lokaal vrij', 'aucun local libre', 'no room free'),
  NO_STAFF: label('geen personeel', 'pas de personnel', 'no staff'),
  SECURITY: label('veiligheid', 'sécurité', 'security'),
  STRIKE: label('staking', 'grève', 'strike'),
  EQUIPMENT: label('materiaal ontbreekt', 'matériel manquant', 'equipment missing'),
  OTHER: label('andere', 'autre', 'other'),
};
export type RoomRefusal = keyof typeof ROOM_REFUSAL;

export const BOOKING_STATE = {
  booked: label('geboekt', 'réservé', 'booked'),
  released: label('vrijgegeven', 'libéré', 'released'),
};
export const ROOM_STATE = {
  available: label('beschikbaar', 'disponible', 'available'),
  withdrawn: label('buiten gebruik', 'hors service', 'withdrawn'),
};
