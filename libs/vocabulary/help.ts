import { label } from './label.js';

export const REFERRAL_STATE = {
  sent: label('verstuurd', 'envoyée', 'sent'),
  accepted: label('aanvaard', 'acceptée', 'accepted'),
  declined: label('geweigerd', 'déclinée', 'declined'),
  revoked: label('ingetrokken', 'retirée', 'revoked'),
  completed: label('afgerond', 'achevée', 'completed'),
};

/** Why a service does not take on what it is asked: a code beside its own words, so that it can be counted. */
export const DECLINE_CAUSE = {
  FULL: label('volzet', 'complet', 'full'),
  NOT_OUR_MANDATE: label('buiten ons mandaat', 'hors de notre mandat', 'outside our mandate'),
  LANGUAGE: label('taal', 'langue', 'language'),
  STATUS_EXCLUDED: label('statuut uitgesloten', 'statut exclu', 'status excluded'),
  NO_ROOM: label('geen lokaal', 'pas de local', 'no room'),
  PERSON_UNWILLING: label('de persoon wil niet', 'la personne ne veut pas', 'the person does not want it'),
  OTHER: label('andere', 'autre', 'other'),
};

/** The five kinds of support of the source plan, and care. */
export const SUPPORT_TRACK = {
  PSYCHOSOCIAL: label('psychosociaal', 'psychosocial', 'psychosocial'),
  ADMIN: label('administratief', 'administratif', 'administrative'),
  LEGAL: label('juridisch', 'juridique', 'legal'),
  WORK: label('socio-professioneel', 'socio-professionnel', 'work'),
  HOUSING: label('huisvesting', 'logement', 'housing'),
  CARE: label('zorg', 'soins', 'care'),
};
export type SupportTrack = keyof typeof SUPPORT_TRACK;

/** What a support is for: the source plan gives support only towards one of these. */
export const SUPPORT_PROJECT = {
  REINTEGRATION: label('re-integratie', 'réinsertion', 'reintegration'),
  RECLASSEMENT: label('reclassering', 'reclassement', 'reclassement'),
  CARE: label('zorgproject', 'projet de soins', 'care project'),
};

export const SUPPORT_STATE = {
  running: label('lopend', 'en cours', 'running'),
  ended: label('beëindigd', 'terminé', 'ended'),
};

export const SUPPORT_END = {
  COMPLETED: label('afgerond', 'achevé', 'completed'),
  PERSON_STOPPED: label('gestopt door de persoon', 'arrêté par la personne', 'stopped by the person'),
  SERVICE_STOPPED: label('gestopt door de dienst', 'arrêté par le service', 'stopped by the service'),
  PASSED_ON: label('overgedragen', 'transmis', 'passed on'),
  TRANSFER: label('overbrenging', 'transfert', 'transfer'),
  RELEASE: label('vrijlating', 'libération', 'release'),
  OTHER: label('andere', 'autre', 'other'),
};

export const WAITING_STATE = {
  waiting: label('wachtend', 'en attente', 'waiting'),
  left: label('van de lijst', 'hors de la liste', 'off the list'),
};

export const WAITING_END = {
  ALLOCATED: label('plaats gekregen', 'place obtenue', 'allocated'),
  WITHDRAWN: label('ingetrokken door de persoon', 'retiré par la personne', 'withdrawn by the person'),
  DECLINED: label('geweigerd door de dienst', 'décliné par le service', 'declined by the service'),
  MOVED: label('overgebracht', 'transféré', 'moved'),
  RELEASED: label('vrijgelaten', 'libéré', 'released'),
};

export const ACTIVITY_STATE = {
  enrolled: label('ingeschreven', 'inscrit', 'enrolled'),
  interrupted: label('onderbroken', 'interrompu', 'interrupted'),
  ended: label('beëindigd', 'terminé', 'ended'),
};

/** `DISCIPLINE` stands here to be answered by a named refusal (`discipline-is-no-end`), and so counted. */
export const ACTIVITY_END = {
  COMPLETED: label('voltooid', 'achevé', 'completed'),
  CERTIFIED: label('voltooid met getuigschrift', 'achevé avec certificat', 'completed with a certificate'),
  PERSON_STOPPED: label('gestopt door de persoon', 'arrêté par la personne', 'stopped by the person'),
  OFFER_ENDED: label('aanbod gestopt', "fin de l'offre", 'offer ended'),
  TRANSFER: label('overbrenging', 'transfert', 'transfer'),
  RELEASE: label('vrijlating', 'libération', 'release'),
  DISCIPLINE: label('tuchtmaatregel (geweigerd)', 'mesure disciplinaire (refusé)', 'disciplinary measure (refused)'),
  OTHER: label('andere', 'autre', 'other'),
};

/** Why a course pauses. A disciplinary measure is no cause: it would end the course by another name. */
export const INTERRUPTION_CAUSE = {
  STRIKE: label('staking', 'grève', 'strike'),
  NO_STAFF: label('geen personeel', 'pas de personnel', 'no staff'),
  NO_ROOM: label('geen lokaal', 'pas de local', 'no room'),
  TEACHER_ABSENT: label('begeleider afwezig', 'animateur absent', 'teacher absent'),
  HEALTH: label('gezondheid', 'santé', 'health'),
  TRANSFER: label('overbrenging', 'transfert', 'transfer'),
  COURT: label('rechtbank', 'tribunal', 'court'),
  SECURITY: label('veiligheid', 'sécurité', 'security'),
  HOLIDAY: label('vakantie', 'congé', 'holiday'),
  OTHER: label('andere', 'autre', 'other'),
};

/** Why a person was not there. A disciplinary measure keeps a person away in fact: it is counted. */
export const ABSENCE_CAUSE = {
  REFUSED: label('wou niet komen', "n'a pas voulu venir", 'did not want to come'),
  ILL: label('ziek', 'malade', 'ill'),
  AT_COURT: label('op de rechtbank', 'au tribunal', 'at court'),
  VISIT: label('bezoek', 'visite', 'visit'),
  WORK: label('werk', 'travail', 'work'),
  NOT_FETCHED: label('niet opgehaald', 'pas amené', 'not fetched'),
  REGIME: label('regime verstoord', 'régime perturbé', 'regime disrupted'),
  DISCIPLINE: label('tuchtmaatregel', 'mesure disciplinaire', 'disciplinary measure'),
  OTHER: label('andere', 'autre', 'other'),
};

/** May the person take this course? (seed table N8) */
export const COURSE_ACCESS = {
  ELIGIBLE: label('toegelaten', 'admis', 'eligible'),
  NOT_YET: label('nog niet', 'pas encore', 'not yet'),
  NOT_ELIGIBLE: label('niet toegelaten', 'non admis', 'not eligible'),
};

/** What is lacking for a course. */
export const COURSE_LACK = {
  BASIC_SKILLS: label('basiscompetenties', 'compétences de base', 'basic skills'),
  LANGUAGE: label('taal', 'langue', 'language'),
  DIPLOMA: label('vooropleiding', 'formation préalable', 'earlier schooling'),
  INTERNET: label('internet', 'internet', 'internet'),
  TIME_LEFT: label('te weinig tijd', 'trop peu de temps', 'too little time'),
  STATUS: label('wettelijk statuut', 'statut légal', 'legal status'),
  OTHER: label('andere', 'autre', 'other'),
};

export const SELECTION_TEST = {
  PASSED: label('geslaagd', 'réussi', 'passed'),
  FAILED: label('niet geslaagd', 'non réussi', 'not passed'),
  ABSENT: label('niet afgelegd', 'non présenté', 'not taken'),
};

export const SKILL_EVIDENCE = {
  CERTIFICATE: label('getuigschrift', 'certificat', 'certificate'),
  TEST: label('test', 'test', 'test'),
  PRISON_WORK: label('werk in de gevangenis', 'travail en prison', 'prison work'),
  OBSERVED: label('vastgesteld in de activiteit', "constaté dans l'activité", 'observed in the activity'),
  DECLARED: label('door de persoon gezegd', 'déclaré par la personne', 'declared by the person'),
};
