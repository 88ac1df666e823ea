import { label } from './label.js';

/** Who answers for services and places: the authorities of the source plan (seed table P1 to P7). */
export const AUTHORITY = {
  COCOM: label('Gemeenschappelijke Gemeenschapscommissie (GGC)', 'Commission communautaire commune (COCOM)', 'Common Community Commission'),
  FRENCH_COMMUNITY: label('Franse Gemeenschap', 'Communauté française', 'French Community'),
  FLEMISH_COMMUNITY: label('Vlaamse Gemeenschap', 'Communauté flamande', 'Flemish Community'),
  COCOF: label('Franse Gemeenschapscommissie (COCOF)', 'Commission communautaire française (COCOF)', 'French Community Commission'),
  VGC: label('Vlaamse Gemeenschapscommissie (VGC)', 'Commission communautaire flamande (VGC)', 'Flemish Community Commission'),
  REGION: label('Brussels Hoofdstedelijk Gewest', 'Région de Bruxelles-Capitale', 'Brussels-Capital Region'),
  FEDERAL_JUSTICE: label('FOD Justitie', 'SPF Justice', 'Federal Public Service Justice'),
  OTHER: label('andere', 'autre', 'other'),
};
export type Authority = keyof typeof AUTHORITY;

export const SERVICE_KIND = {
  PRISON_DIRECTION: label('gevangenisdirectie', 'direction de prison', 'prison direction'),
  PSYCHOSOCIAL: label('psychosociale dienst (PSD)', 'service psychosocial (SPS)', 'psychosocial service'),
  CARE_TEAM: label('zorgteam', 'équipe de soins', 'care team'),
  EXTERNAL: label('externe dienst', 'service externe', 'external service'),
  JUSTICE_HOUSE: label('justitiehuis', 'maison de justice', 'justice house'),
  WELFARE: label('OCMW', 'CPAS', 'public welfare centre'),
  EMPLOYMENT: label('tewerkstelling (Actiris, VDAB, FOREM)', 'emploi (Actiris, VDAB, FOREM)', 'employment service'),
  SCHOOL: label('school of opleidingscentrum', 'école ou centre de formation', 'school or training centre'),
  LEGAL_AID: label('juridische hulp', 'aide juridique', 'legal aid'),
  INTERPRETERS: label('tolkendienst', "service d'interprétation", 'interpreters'),
  VOLUNTEERS: label('vrijwilligers', 'bénévoles', 'volunteers'),
  COORDINATION: label('coördinatie', 'coordination', 'coordination'),
  OTHER: label('andere', 'autre', 'other'),
};
export type ServiceKind = keyof typeof SERVICE_KIND;

/** How an organisation is reached: its own points of contact, never those of a person. */
export const CONTACT_POINT = {
  PHONE: label('telefoon', 'téléphone', 'phone'),
  EMAIL: label('e-mail', 'courriel', 'e-mail'),
  WEB: label('website', 'site web', 'website'),
  ADDRESS: label('adres', 'adresse', 'address'),
};
export type ContactPointKind = keyof typeof CONTACT_POINT;

/** Coordinators of the communities, held equally by all of them (P12, O42), the local one (P13), and those of a field (X3). */
export const COORDINATION_FUNCTION = {
  COMMUNITY: label('gemeenschapscoördinator', 'coordinateur communautaire', 'community coordinator'),
  SPECIFIC_SERVICES: label(
    'coördinator van de specifieke diensten',
    'coordinateur des services spécifiques',
    'coordinator of specific services',
  ),
  LOCAL_SOCIO_CULTURAL: label(
    'lokale socio-culturele coördinator',
    'coordinateur local socio-culturel',
    'local socio-cultural coordinator',
  ),
  TRAINING: label('coördinator opleiding', 'coordinateur de la formation', 'training coordinator'),
  CULTURE: label('coördinator cultuur', 'coordinateur de la culture', 'culture coordinator'),
  SPORT: label('coördinator sport', 'coordinateur du sport', 'sport coordinator'),
};
export type CoordinationFunction = keyof typeof COORDINATION_FUNCTION;

export const COORDINATION_STATE = {
  held: label('waargenomen', 'exercée', 'held'),
  ended: label('beëindigd', 'terminée', 'ended'),
};
