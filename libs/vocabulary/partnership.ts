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
