import { label } from './label.js';

export const DOMAIN = {
  D1: label('sociale en psychologische hulp', 'aide sociale et psychologique', 'social and psychological aid'),
  D2: label('onderwijs en vorming', 'formation et enseignement', 'education and training'),
  D3: label('sociale vaardigheden', 'habiletés sociales', 'social skills'),
  D4: label(
    'creatieve en socio-culturele activiteiten',
    'activités créatives et socio-culturelles',
    'creative and socio-cultural activities',
  ),
  D5: label('sport', 'sport', 'sport'),
  D6: label('toeleiding naar werk', 'réinsertion professionnelle', 'back to work'),
  D7: label('herstel en bemiddeling', 'réparation et médiation', 'restorative work and mediation'),
  D8: label('gezondheidspreventie', 'prévention santé', 'health prevention'),
  D9: label('drugpreventie', 'réduction des risques', 'drug harm reduction'),
  D10: label('drughulpverlening', 'soins aux usagers de drogues', 'drug treatment'),
};
export type Domain = keyof typeof DOMAIN;

export const ASKED_BY = {
  PERSON: label('de persoon', 'la personne', 'the person'),
  SERVICE: label('een dienst', 'un service', 'a service'),
  RELATIVE: label('een naaste', 'un proche', 'a relative'),
};

export const NEED_SUBJECT = {
  PERSON: label('de persoon', 'la personne', 'the person'),
  RELATIVE: label('een naaste', 'un proche', 'a relative'),
};

export const URGENCY = {
  LOW: label('laag', 'faible', 'low'),
  NORMAL: label('gewoon', 'normale', 'normal'),
  HIGH: label('hoog', 'élevée', 'high'),
};

export const UNMET_CAUSE = {
  NO_OFFER: label('geen aanbod', "pas d'offre", 'no offer'),
  FULL: label('volzet', 'complet', 'full'),
  LANGUAGE: label('taal', 'langue', 'language'),
  STATUS_EXCLUDED: label('statuut uitgesloten', 'statut exclu', 'status excluded'),
  NO_ROOM: label('geen lokaal', 'pas de local', 'no room'),
  TRANSFER: label('overbrenging', 'transfert', 'transfer'),
  TOO_SHORT: label('verblijf te kort', 'séjour trop court', 'stay too short'),
};

export const NEED_STATE = {
  open: label('open', 'ouvert', 'open'),
  answered: label('beantwoord', 'rencontré', 'answered'),
  unmet: label('niet beantwoord', 'non rencontré', 'unmet'),
  withdrawn: label('ingetrokken', 'retiré', 'withdrawn'),
};
