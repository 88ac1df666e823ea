/** A code of the field with its labels. The code is what is stored and counted; the labels are only shown. */
export interface Label {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}
export type CodeList<Code extends string = string> = { readonly [C in Code]: Label };

const label = (nl: string, fr: string, en: string): Label => ({ nl, fr, en });

/** The codes of a list, in the order of the list. */
export function codesOf<Code extends string>(list: CodeList<Code>): readonly Code[] {
  return Object.keys(list) as Code[];
}

export const SEX = { F: label('vrouw', 'femme', 'female'), M: label('man', 'homme', 'male'), X: label('X', 'X', 'X') };

export const NATIONALITY_GROUP = {
  BE: label('Belg', 'belge', 'Belgian'),
  EU: label('andere EU', 'autre UE', 'other EU'),
  OTHER: label('buiten de EU', 'hors UE', 'outside the EU'),
};

export const ENTRY_STATUS = {
  REMAND: label('beklaagd', 'prévenu', 'remand'),
  CONVICTED: label('veroordeeld', 'condamné', 'convicted'),
  INTERNED: label('geïnterneerd', 'interné', 'interned'),
  OTHER: label('andere', 'autre', 'other'),
};

export const LEGAL_STATUS = { ...ENTRY_STATUS, MIXED: label('gemengd', 'mixte', 'mixed') };
export type LegalStatus = keyof typeof LEGAL_STATUS;

export const ADMISSION_KIND = { NEW: label('nieuw', 'nouvelle', 'new'), RETURN: label('terugkeer', 'retour', 'return') };

export const TRANSFER_REASON = {
  POLICY: label('beleid', 'politique', 'policy'),
  CAPACITY: label('capaciteit', 'capacité', 'capacity'),
  REQUEST: label('op verzoek', 'à la demande', 'on request'),
  SECURITY: label('veiligheid', 'sécurité', 'security'),
  COURT: label('rechtbank', 'tribunal', 'court'),
  CARE: label('zorg', 'soins', 'care'),
  OTHER: label('andere', 'autre', 'other'),
};

export const RELEASE_MODALITY = {
  CONDITIONAL: label('voorwaardelijke invrijheidstelling', 'libération conditionnelle', 'conditional release'),
  ELECTRONIC_MONITORING: label('elektronisch toezicht', 'surveillance électronique', 'electronic monitoring'),
  PROBATION: label('invrijheidstelling op proef', "libération à l'essai", 'release on trial'),
  PROVISIONAL: label('voorlopige invrijheidstelling', 'libération provisoire', 'provisional release'),
  END_OF_TERM: label('strafeinde', 'fin de peine', 'end of term'),
  COURT: label('beslissing van de rechter', 'décision du juge', 'court decision'),
  PARDON: label('genade', 'grâce', 'pardon'),
  REMOVAL: label('verwijdering of overlevering', 'éloignement ou remise', 'removal or surrender'),
  OTHER: label('andere', 'autre', 'other'),
};

export const RETURN_CAUSE = {
  NEW_CHARGE: label('nieuwe feiten', 'nouveaux faits', 'new charge'),
  REVOCATION: label('herroeping', 'révocation', 'revocation'),
  UNKNOWN: label('onbekend', 'inconnue', 'unknown'),
};

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

export const CUSTODY_STATE = {
  unknown: label('onbekend', 'inconnu', 'unknown'),
  held: label('in detentie', 'en détention', 'in custody'),
  'in-transit': label('onderweg', 'en transfert', 'in transit'),
  released: label('vrijgelaten', 'libéré', 'released'),
};

export const CORRECTION_REASON = {
  SOURCE_CORRECTED: label('bron verbeterd', 'source corrigée', 'source corrected'),
  ENTERED_IN_ERROR: label('foutief ingevoerd', 'saisi par erreur', 'entered in error'),
  OTHER: label('andere', 'autre', 'other'),
};

export const ANNULMENT_REASON = {
  ENTERED_IN_ERROR: label('foutief ingevoerd', 'saisi par erreur', 'entered in error'),
  WRONG_PERSON: label('verkeerde persoon', 'mauvaise personne', 'wrong person'),
  DUPLICATE: label('dubbel', 'doublon', 'duplicate'),
  OTHER: label('andere', 'autre', 'other'),
};
