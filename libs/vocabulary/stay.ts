import { label } from './label.js';

export const OPENING_KIND = {
  NEW: label('nieuw', 'nouvelle', 'new'),
  RETURN: label('terugkeer', 'retour', 'return'),
  TRANSFER_IN: label('overbrenging van elders', "transfert d'ailleurs", 'transfer in'),
  EXTRA_MUROS_PREP: label('voorbereiding van buiten de muren', 'préparation extra-muros', 'preparation outside the walls'),
};

/** What was considered instead of custody, before it began (seed table T1). */
export const ALTERNATIVE = {
  MEDIATION: label('bemiddeling', 'médiation', 'mediation'),
  CONDITIONS: label('vrijheid onder voorwaarden', 'liberté sous conditions', 'freedom under conditions'),
  ELECTRONIC_MONITORING: label('elektronisch toezicht', 'surveillance électronique', 'electronic monitoring'),
  WORK_PENALTY: label('werkstraf', 'peine de travail', 'work penalty'),
  PROBATION: label('probatie', 'probation', 'probation'),
  CARE: label('zorg of behandeling', 'soins ou traitement', 'care or treatment'),
  OTHER: label('andere', 'autre', 'other'),
};

export const ALTERNATIVE_OUTCOME = {
  CONSIDERED: label('overwogen', 'envisagée', 'considered'),
  TRIED: label('geprobeerd', 'tentée', 'tried'),
  NOT_RETAINED: label('niet weerhouden', 'non retenue', 'not retained'),
  REFUSED_BY_PERSON: label('geweigerd door de persoon', 'refusée par la personne', 'refused by the person'),
};

export const CLOSING_REASON = {
  RELEASED: label('vrijgelaten', 'libéré', 'released'),
  AFTERCARE_ENDED: label('nazorg beëindigd', 'suivi terminé', 'aftercare ended'),
  MOVED_OUT_OF_SCOPE: label('elders gedetineerd', 'détenu ailleurs', 'held elsewhere'),
  DIED: label('overleden', 'décédé', 'died'),
  OPENED_IN_ERROR: label('ten onrechte geopend', 'ouvert par erreur', 'opened in error'),
  OTHER: label('andere', 'autre', 'other'),
};

export const FILE_STATE = {
  open: label('open', 'ouvert', 'open'),
  closed: label('afgesloten', 'clôturé', 'closed'),
};

export const ABSENCE_MODALITY = {
  EXIT_PERMISSION: label('uitgaansvergunning', 'permission de sortie', 'exit permission'),
  PENITENTIARY_LEAVE: label('penitentiair verlof', 'congé pénitentiaire', 'penitentiary leave'),
  EXTENDED_LEAVE: label('verlengd penitentiair verlof', 'congé pénitentiaire prolongé', 'extended leave'),
  LIMITED_DETENTION: label('beperkte detentie', 'détention limitée', 'limited detention'),
  COURT: label('rechtbank', 'tribunal', 'court'),
  HOSPITAL: label('ziekenhuis', 'hôpital', 'hospital'),
  OTHER: label('andere', 'autre', 'other'),
};
export type AbsenceModality = keyof typeof ABSENCE_MODALITY;

export const RETURN_FROM_ABSENCE = {
  RETURNED: label('teruggekeerd', 'revenu', 'returned'),
  LATE: label('te laat teruggekeerd', 'revenu en retard', 'returned late'),
  NOT_RETURNED: label('niet teruggekeerd', 'pas revenu', 'not returned'),
};

export const ABSENCE_STATE = {
  out: label('buiten', 'dehors', 'out'),
  missing: label('niet teruggekeerd', 'pas revenu', 'did not return'),
  back: label('terug', 'de retour', 'back'),
  lapsed: label('vervallen', 'caduc', 'lapsed'),
};

export const ANNOUNCEMENT_STATE = {
  announced: label('aangekondigd', 'annoncé', 'announced'),
  cancelled: label('geannuleerd', 'annulé', 'cancelled'),
  departed: label('uitgevoerd', 'exécuté', 'carried out'),
  lapsed: label('vervallen', 'caduc', 'lapsed'),
};
