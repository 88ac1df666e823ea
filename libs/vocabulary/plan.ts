import { label } from './label.js';

/** `AID`: for anyone, by consent. `STATUTORY`: for convicted and interned people, by law (Basic Act, arts 35-39). */
export const PLAN_KIND = {
  AID: label('hulpverleningsplan', "plan d'aide", 'aid plan'),
  STATUTORY: label('individueel detentieplan', 'plan de détention individuel', 'individual detention plan'),
};
export type PlanKind = keyof typeof PLAN_KIND;

export const PLAN_BASIS = {
  CONSENT: label('toestemming van de persoon', 'consentement de la personne', 'consent of the person'),
  LAW: label('wet', 'loi', 'law'),
  LAW_WITHOUT_INQUIRY: label(
    'wet, zonder onderzoek wegens korte straf',
    'loi, sans enquête vu la courte peine',
    'law, without inquiry for a short sentence',
  ),
};

/** `free`: refused once, the refusal withdrawn, and not opened since. */
export const PLAN_STATE = {
  open: label('open', 'ouvert', 'open'),
  refused: label('geweigerd', 'refusé', 'refused'),
  free: label('weigering ingetrokken', 'refus retiré', 'refusal withdrawn'),
};

/** What a plan lacks. It never stands in the way of anything. */
export const PLAN_WARNING = {
  NO_SOCIOCULTURAL_ACTIVITY: label(
    'geen socioculturele activiteit in het plan',
    'aucune activité socioculturelle dans le plan',
    'no socio-cultural activity in the plan',
  ),
};

export const GOAL_STATE = {
  open: label('lopend', 'en cours', 'open'),
  achieved: label('bereikt', 'atteint', 'achieved'),
  dropped: label('losgelaten', 'abandonné', 'dropped'),
};

export const STEP_STATUS = {
  NOT_STARTED: label('niet begonnen', 'pas commencé', 'not started'),
  IN_PROGRESS: label('bezig', 'en cours', 'in progress'),
  CANNOT_YET: label('kan nog niet', 'pas encore possible', 'cannot be done yet'),
  NO_LONGER_NEEDED: label('niet meer nodig', 'plus nécessaire', 'no longer needed'),
  DONE: label('gedaan', 'fait', 'done'),
};
export type StepStatus = keyof typeof STEP_STATUS;

/** Who does a step. */
export const STEP_ACTOR = {
  PERSON: label('de persoon', 'la personne', 'the person'),
  SERVICE: label('een dienst', 'un service', 'a service'),
  SPS: label('PSD', 'SPS', 'psychosocial service'),
  PRISON: label('de gevangenis', 'la prison', 'the prison'),
  RELATIVE: label('een naaste', 'un proche', 'a relative'),
  OTHER: label('iemand anders', "quelqu'un d'autre", 'someone else'),
};

export const AGREEMENT = {
  AGREED: label('akkoord', "d'accord", 'agreed'),
  NOT_AGREED: label('niet akkoord', "pas d'accord", 'not agreed'),
  COULD_NOT_ANSWER: label('kon niet antwoorden', "n'a pas pu répondre", 'could not answer'),
};

export const SIGNATORY = {
  PERSON: label('de persoon', 'la personne', 'the person'),
  DIRECTOR: label('de directeur', 'le directeur', 'the director'),
};
export type Signatory = keyof typeof SIGNATORY;
