import { label } from './label.js';

/** Bodies of consultation of the source plan (seed table B1 to B8). */
export const BODY_KIND = {
  CONSULTATION_COMMITTEE: label(
    'overlegcomité justitieel welzijnswerk',
    "comité de concertation de l'aide aux justiciables",
    'consultation committee',
  ),
  PRISON_CONSULTATION: label('overleg directies-coördinatoren', 'concertation directions-coordinateurs', 'prison consultation'),
  THEMATIC_GROUP: label('thematische werkgroep', 'groupe thématique', 'thematic group'),
  YEARLY_MEETING: label('jaarlijkse ontmoeting', 'rencontre annuelle', 'yearly meeting'),
  MIXED_COMMISSION: label('gemengde commissie', 'commission mixte', 'mixed commission'),
  CABINETS: label('kabinetsoverleg', 'concertation des cabinets', 'meeting of cabinets'),
  PLATFORM: label('platform', 'plate-forme', 'platform'),
  DETAINEES: label('overlegorgaan van gedetineerden', 'organe de concertation des détenus', 'consultative body of detainees'),
  STEERING_GROUP: label('stuurgroep', 'comité de pilotage', 'steering group'),
  OTHER: label('andere', 'autre', 'other'),
};
export type BodyKind = keyof typeof BODY_KIND;

export const RHYTHM = {
  MONTHLY: label('maandelijks', 'mensuel', 'monthly'),
  QUARTERLY: label('per trimester', 'trimestriel', 'quarterly'),
  HALF_YEARLY: label('halfjaarlijks', 'semestriel', 'half-yearly'),
  YEARLY: label('jaarlijks', 'annuel', 'yearly'),
  ON_CALL: label('op afroep', 'sur convocation', 'on call'),
};
export type Rhythm = keyof typeof RHYTHM;

/** Strategic and operational objectives of the source plan (chapters 4 and 5). */
export const OBJECTIVE = {
  SO1: label('strategische doelstelling 1', 'objectif stratégique 1', 'strategic objective 1'),
  SO2: label('strategische doelstelling 2', 'objectif stratégique 2', 'strategic objective 2'),
  SO3: label('strategische doelstelling 3', 'objectif stratégique 3', 'strategic objective 3'),
  SO4: label('strategische doelstelling 4', 'objectif stratégique 4', 'strategic objective 4'),
  SO5: label('strategische doelstelling 5', 'objectif stratégique 5', 'strategic objective 5'),
  SO6: label('strategische doelstelling 6', 'objectif stratégique 6', 'strategic objective 6'),
  O11: label('1.1 beleid afstemmen', '1.1 politique commune', '1.1 align policy'),
  O12: label('1.2 beleidsaanbevelingen van het terrein', '1.2 recommandations du terrain', '1.2 recommendations of the field'),
  O13: label('1.3 evaluatie', '1.3 évaluation', '1.3 evaluation'),
  O21: label('2.1 overlegorganen versterken en uitklaren', '2.1 redéfinir les organes', '2.1 clarify the bodies'),
  O31: label('3.1 netwerking intra en extra muros', '3.1 travail de réseau', '3.1 network inside and outside'),
  O32: label('3.2 detentietraject', '3.2 trajet de détention', '3.2 detention trajectory'),
  O33: label('3.3 sensibilisering', '3.3 sensibiliser', '3.3 awareness'),
  O41: label('4.1 inventaris van het aanbod', "4.1 cartographie de l'offre", '4.1 inventory of the offer'),
  O42: label('4.2 statuut van de coördinatoren', '4.2 statut des coordinateurs', '4.2 status of coordinators'),
  O43: label('4.3 aanbod voor iedereen', "4.3 l'offre pour chacun", '4.3 the offer for everyone'),
  O51: label('5.1 behoeften bepalen en beantwoorden', '5.1 diagnostiquer les besoins et y répondre', '5.1 identify and answer needs'),
  O52: label('5.2 onbeantwoorde behoeften', '5.2 besoins non rencontrés', '5.2 unmet needs'),
  O61: label('6.1 wederzijdse opleidingen', '6.1 formations réciproques', '6.1 mutual training of staff'),
  O62: label('6.2 jaarlijkse studiedag', "6.2 journée d'étude annuelle", '6.2 yearly study day'),
  O63: label('6.3 infrastructuur in samenspraak', '6.3 infrastructure en concertation', '6.3 infrastructure together'),
};
export type Objective = keyof typeof OBJECTIVE;

/** Sectors next to the partnership, invited for needs that it does not answer (seed table O52). */
export const SECTOR = {
  HOUSING: label('huisvesting', 'logement', 'housing'),
  HEALTH: label('gezondheid', 'santé', 'health'),
  MENTAL_HEALTH: label('geestelijke gezondheid', 'santé mentale', 'mental health'),
  ADDICTION: label('verslavingszorg', 'assuétudes', 'addiction care'),
  EMPLOYMENT: label('werk', 'emploi', 'employment'),
  EDUCATION: label('onderwijs', 'enseignement', 'education'),
  CULTURE: label('cultuur', 'culture', 'culture'),
  SPORT: label('sport', 'sport', 'sport'),
  WELFARE: label('welzijn', 'aide sociale', 'welfare'),
  DISABILITY: label('handicap', 'handicap', 'disability'),
  YOUTH: label('jeugd', 'jeunesse', 'youth'),
  MIGRATION: label('asiel en migratie', 'asile et migration', 'asylum and migration'),
  INTERPRETING: label('tolken', 'interprétariat', 'interpreting'),
  OTHER: label('andere', 'autre', 'other'),
};
export type Sector = keyof typeof SECTOR;

export const RECOMMENDATION_STATE = {
  made: label('gedaan', 'faite', 'made'),
  adopted: label('overgenomen', 'suivie', 'adopted'),
  postponed: label('uitgesteld', 'reportée', 'postponed'),
  rejected: label('niet overgenomen', 'non suivie', 'not followed'),
};
export type RecommendationState = keyof typeof RECOMMENDATION_STATE;

export const DECISION_OUTCOME = {
  ADOPTED: label('overgenomen', 'suivie', 'adopted'),
  POSTPONED: label('uitgesteld', 'reportée', 'postponed'),
  REJECTED: label('niet overgenomen', 'non suivie', 'not followed'),
};
export type DecisionOutcome = keyof typeof DECISION_OUTCOME;

export const DECISION_STATE = {
  open: label('te doen', 'à faire', 'to do'),
  'in-progress': label('lopend', 'en cours', 'in progress'),
  done: label('uitgevoerd', 'exécutée', 'done'),
  dropped: label('vervallen', 'abandonnée', 'dropped'),
};
export type DecisionState = keyof typeof DECISION_STATE;

export const DECISION_PROGRESS = {
  IN_PROGRESS: label('lopend', 'en cours', 'in progress'),
  DONE: label('uitgevoerd', 'exécutée', 'done'),
  DROPPED: label('vervallen', 'abandonnée', 'dropped'),
};

export const AGREEMENT_KIND = {
  COOPERATION: label('samenwerkingsakkoord', 'accord de coopération', 'cooperation agreement'),
  PROJECT: label('overeenkomst per project', 'convention par projet', 'agreement for a project'),
};

export const AGREEMENT_STATE = {
  concluded: label('gesloten', 'conclu', 'concluded'),
  ended: label('beëindigd', 'terminé', 'ended'),
};

export const EVIDENCE_KIND = {
  DECISION: label('beslissing', 'décision', 'decision'),
  FIGURE: label('cijfer', 'chiffre', 'figure'),
  MEETING: label('vergadering', 'réunion', 'meeting'),
  PUBLICATION: label('publicatie', 'publication', 'publication'),
  TRAINING: label('opleiding', 'formation', 'training'),
  OTHER: label('andere', 'autre', 'other'),
};

export const TRAINING_TOPIC = {
  TRAJECTORY: label('detentietraject', 'trajet de détention', 'detention trajectory'),
  RIGHTS: label('rechten en statuut', 'droits et statut', 'rights and status'),
  PRISON_LIFE: label('leven in de gevangenis', 'vie en prison', 'life in prison'),
  EACH_OTHERS_WORK: label('elkaars werk', 'le travail des autres', "each other's work"),
  SECRECY: label('beroepsgeheim en deontologie', 'secret professionnel et déontologie', 'professional secrecy'),
  LANGUAGES: label('talen', 'langues', 'languages'),
  HEALTH: label('gezondheid en verslaving', 'santé et assuétudes', 'health and addiction'),
  OTHER: label('andere', 'autre', 'other'),
};
