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
