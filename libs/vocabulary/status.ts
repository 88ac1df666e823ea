import { label } from './label.js';

export const TITLE_KIND = {
  ARREST_WARRANT: label('aanhoudingsbevel', "mandat d'arrêt", 'arrest warrant'),
  CONVICTION: label('veroordeling', 'condamnation', 'conviction'),
  INTERNMENT: label('internering', 'internement', 'internment'),
  REVOCATION: label('herroeping', 'révocation', 'revocation'),
  SURRENDER: label('uitlevering of overlevering', 'extradition ou remise', 'extradition or surrender'),
  OTHER: label('andere', 'autre', 'other'),
};
export type TitleKind = keyof typeof TITLE_KIND;

export const TITLE_STATE = {
  open: label('niet definitief', 'pas définitif', 'not final'),
  final: label('definitief', 'définitif', 'final'),
  ended: label('beëindigd', 'terminé', 'ended'),
};

export const DATES_SOURCE = {
  REGISTRY: label('griffie van de gevangenis', 'greffe de la prison', 'prison registry'),
  COURT: label('rechtbank', 'tribunal', 'court'),
  ADMINISTRATION: label('penitentiaire administratie', 'administration pénitentiaire', 'prison administration'),
  PERSON: label('de persoon', 'la personne', 'the person'),
  OTHER: label('andere', 'autre', 'other'),
};

export const RESIDENCE = {
  NATIONAL: label('Belg', 'belge', 'Belgian'),
  RIGHT_OF_RESIDENCE: label('verblijfsrecht', 'droit de séjour', 'right of residence'),
  TEMPORARY: label('tijdelijk verblijf', 'séjour temporaire', 'temporary residence'),
  ASYLUM: label('internationale bescherming gevraagd', 'protection internationale demandée', 'international protection asked'),
  NO_RIGHT: label('geen verblijfsrecht', 'sans droit de séjour', 'no right of residence'),
  UNKNOWN: label('onbekend', 'inconnu', 'unknown'),
};

export const RESIDENCE_SOURCE = {
  PERSON: label('de persoon', 'la personne', 'the person'),
  DOCUMENT: label('document', 'document', 'document'),
  AUTHORITY: label('bevoegde overheid', 'autorité compétente', 'competent authority'),
  OTHER: label('andere', 'autre', 'other'),
};

export const APPEAL_AGAINST = {
  COUNCIL_CHAMBER: label('beslissing van de raadkamer', 'décision de la chambre du conseil', 'decision of the council chamber'),
  CONVICTION: label('veroordeling', 'condamnation', 'conviction'),
  INTERNMENT: label('internering', 'internement', 'internment'),
  MODALITY: label('beslissing over een modaliteit', 'décision sur une modalité', 'decision on a modality'),
  RESIDENCE: label('beslissing over het verblijf', 'décision sur le séjour', 'decision on residence'),
  OTHER: label('andere', 'autre', 'other'),
};

export const APPEAL_BY = {
  PERSON: label('de persoon', 'la personne', 'the person'),
  PROSECUTOR: label('parket', 'parquet', 'prosecutor'),
  OTHER: label('andere', 'autre', 'other'),
};

export const APPEAL_OUTCOME = {
  CONFIRMED: label('bevestigd', 'confirmé', 'confirmed'),
  REVERSED: label('hervormd', 'réformé', 'reversed'),
  INADMISSIBLE: label('onontvankelijk', 'irrecevable', 'inadmissible'),
  WITHDRAWN: label('ingetrokken', 'désisté', 'withdrawn'),
};

export const APPEAL_STATE = {
  lodged: label('ingesteld', 'introduit', 'lodged'),
  decided: label('beslist', 'tranché', 'decided'),
};
