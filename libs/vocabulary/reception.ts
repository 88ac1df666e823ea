import { label } from './label.js';

export const CONTACT_KIND = {
  DIRECTOR: label('directie', 'direction', 'director'),
  SPS: label('PSD', 'SPS', 'psychosocial service'),
  EXTERNAL: label('externe dienst', 'service externe', 'external service'),
  MEDICAL: label('medisch', 'médical', 'medical'),
  LEGAL_AID: label('juridische bijstand', 'aide juridique', 'legal aid'),
  FAMILY: label('familie', 'famille', 'family'),
};
export type ContactKind = keyof typeof CONTACT_KIND;

export const CONTACT_STEP = {
  CONTACT: label('kennismaking', 'prise de contact', 'first contact'),
  PRESENTATION: label('voorstelling', 'présentation', 'presentation'),
  OFFER: label('aanbod', 'offre', 'offer'),
  ORIENTATION: label('oriëntatie', 'orientation', 'orientation'),
  SUPPORT: label('begeleiding', 'accompagnement', 'support'),
};

export const HEARING_OUTCOME = {
  MAINTAINED: label('aanhouding gehandhaafd', 'détention maintenue', 'detention maintained'),
  RELEASED: label('vrijgelaten', 'remis en liberté', 'released'),
  CONDITIONS: label('vrij onder voorwaarden', 'libre sous conditions', 'free under conditions'),
  ELECTRONIC_MONITORING: label('elektronisch toezicht', 'surveillance électronique', 'electronic monitoring'),
};

export const MISSED_CAUSE = {
  NO_ROOM: label('geen lokaal', 'pas de local', 'no room'),
  NO_STAFF: label('geen personeel', 'pas de personnel', 'no staff'),
  REFUSED: label('geweigerd door de persoon', 'refusé par la personne', 'refused by the person'),
  AT_COURT: label('op de rechtbank', 'au tribunal', 'at court'),
  LANGUAGE: label('taal', 'langue', 'language'),
  SECURITY: label('veiligheid', 'sécurité', 'security'),
};

/** Why a person set a limit, beside their own words. */
export const DEADLINE_RULE = {
  AGREEMENT: label('afspraak met de dienst', 'accord avec le service', 'agreement with the service'),
  REQUEST: label('op vraag van de persoon', 'à la demande de la personne', 'at the request of the person'),
  CIRCUMSTANCE: label('omstandigheden', 'circonstances', 'circumstances'),
  OTHER: label('andere', 'autre', 'other'),
};

/** Where a limit stands at a moment. */
export const DEADLINE_STATE = {
  none: label('geen termijn', 'pas de délai', 'no limit'),
  open: label('te doen', 'à faire', 'to do'),
  'on-hold': label('opgeschort', 'suspendu', 'on hold'),
  overdue: label('verstreken', 'dépassé', 'overdue'),
  done: label('op tijd', 'à temps', 'in time'),
  late: label('te laat', 'en retard', 'late'),
  cancelled: label('vervallen', 'sans objet', 'cancelled'),
};
export type DeadlineState = keyof typeof DEADLINE_STATE;

export const INFORMATION_TOPIC = {
  RIGHTS: label('rechten', 'droits', 'rights'),
  SERVICES: label('diensten', 'services', 'services'),
  OFFER: label('aanbod', 'offre', 'offer'),
  LEGAL: label('juridisch', 'juridique', 'legal'),
  CULTURE: label('recht op cultuur', 'droit à la culture', 'right to culture'),
};

export const INFORMATION_CHANNEL = {
  TALK: label('gesprek', 'entretien', 'talk'),
  LEAFLET: label('brochure', 'brochure', 'leaflet'),
  TELEVISION: label('televisie', 'télévision', 'television'),
  SESSION: label('infosessie', "séance d'information", 'information session'),
  OTHER: label('andere', 'autre', 'other'),
};

export const APPOINTMENT_STATE = {
  scheduled: label('gepland', 'prévu', 'scheduled'),
  held: label('gehouden', 'tenu', 'held'),
  lapsed: label('vervallen', 'caduc', 'lapsed'),
};

export const LAPSE_CAUSE = {
  ...MISSED_CAUSE,
  RELEASED: label('vrijgelaten', 'libéré', 'released'),
  TRANSFER: label('overbrenging', 'transfert', 'transfer'),
  OTHER: label('andere', 'autre', 'other'),
};
