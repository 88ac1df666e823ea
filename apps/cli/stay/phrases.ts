import type { Language } from '../options.js';

/** A sentence or word of the pages, in the languages of the staff. */
type Phrase = { readonly [L in Language]: string };
const say = (nl: string, fr: string, en: string): Phrase => ({ nl, fr, en });

/** Everything that the pages say themselves; labels of codes come from the vocabulary. */
export const PHRASES = {
  plan: say('Detentieplan', 'Plan de détention', 'Detention plan'),
  timeline: say('Tijdslijn', 'Ligne du temps', 'Timeline'),
  explanation: say('Waarom de toestand zo is', "Pourquoi l'état est tel", 'Why the state is what it is'),
  stay: say('verblijf', 'séjour', 'stay'),
  person: say('Persoon', 'Personne', 'Person'),
  born: say('geboren', 'né(e) en', 'born'),
  speaks: say('spreekt', 'parle', 'speaks'),
  custody: say('Detentie', 'Détention', 'Custody'),
  since: say('sinds', 'depuis', 'since'),
  to: say('naar', 'vers', 'to'),
  reception: say('Onthaal', 'Accueil', 'Reception'),
  due: say('uiterlijk', 'au plus tard', 'due by'),
  held: say('gesprek op', 'entretien le', 'held on'),
  hearing: say('raadkamer', 'chambre du conseil', 'council chamber'),
  needs: say('Noden', 'Besoins', 'Needs'),
  noNeeds: say('geen noden gekend', 'aucun besoin connu', 'no needs known'),
  askedBy: say('gevraagd door', 'demandé par', 'asked by'),
  urgency: say('dringendheid', 'urgence', 'urgency'),
  offer: say('aanbod', 'offre', 'offer'),
  cause: say('oorzaak', 'cause', 'cause'),
  deadlines: say('Termijnen', 'Échéances', 'Deadlines'),
  whoIsWho: say('Wie is wie', 'Qui est qui', 'Who is who'),
  rights: say('Administratieve rechten', 'Droits administratifs', 'Administrative rights'),
  goals: say('Doelen en stappen', 'Objectifs et étapes', 'Goals and steps'),
  activities: say('Activiteiten', 'Activités', 'Activities'),
  access: say('Toegang tot de persoon geweigerd', 'Accès à la personne refusé', 'Access to the person refused'),
  alternatives: say('Voor de detentie', 'Avant la détention', 'Before custody'),
  courseAccess: say('Toegang tot cursussen', 'Accès aux cours', 'Access to courses'),
  test: say('test', 'test', 'test'),
  eLearning: say('online', 'en ligne', 'on line'),
  warnings: say('Wat het plan mist', 'Ce qui manque au plan', 'What the plan lacks'),
  stale: say(
    'Onvolledig: een feit is onleesbaar; niets getoond sinds',
    "Incomplet : un fait est illisible ; rien n'est montré depuis le",
    'Incomplete: a fact cannot be read; nothing is shown since',
  ),
  asFarAsShown: say('voor zover u kunt zien', 'pour autant que vous puissiez voir', 'as far as you may see'),
  referrals: say('Doorverwijzingen', 'Orientations', 'Referrals'),
  supports: say('Begeleiding', 'Accompagnement', 'Support'),
  doubles: say('dubbel met', 'en double avec', 'doubled by'),
  modalities: say('Modaliteiten', 'Modalités', 'Modalities'),
  continuity: say('Wat moet voortgaan', 'Ce qui doit continuer', 'What is to go on'),
  family: say('Familie en banden buiten', "Famille et liens à l'extérieur", 'Family and ties outside'),
  release: say('Vrijlating', 'Libération', 'Release'),
  expected: say('verwacht op', 'prévue le', 'expected on'),
  ready: say('klaar', 'prêt', 'ready'),
  aftercare: say('Nazorg', 'Suivi après la libération', 'Aftercare'),
  consents: say('Toestemmingen', 'Consentements', 'Consents'),
  waiting: say('Wacht op een eerder feit', "En attente d'un fait antérieur", 'Waiting for an earlier fact'),
  toSettle: say('Spreekt elkaar tegen: uit te klaren', 'Contradictions à trancher', 'Contradictions to settle'),
  withheld: say('Niet getoond', 'Non montré', 'Not shown'),
  now: say('Stand van', 'Situation au', 'As of'),
  known: say('zoals gekend op', 'telle que connue au', 'as known at'),
  entered: say('ingevoerd', 'encodé', 'entered'),
  by: say('door', 'par', 'by'),
  corrected: say('verbeterd', 'corrigé', 'corrected'),
  annulled: say('geschrapt, telt niet', 'annulé, ne compte pas', 'annulled, does not count'),
  noFacts: say('geen feiten op dit ogenblik', 'aucun fait à ce moment', 'no facts at this moment'),
} satisfies { readonly [name: string]: Phrase };

/** States of the reception checklist. */
export const CHECKLIST: { readonly [state: string]: Phrase } = {
  done: say('gehouden', 'tenu', 'held'),
  late: say('te laat gehouden', 'tenu en retard', 'held late'),
  open: say('nog te houden', 'à tenir', 'still to be held'),
  'on-hold': say('opgeschort', 'suspendu', 'on hold'),
  overdue: say('TE LAAT, nog niet gehouden', 'EN RETARD, pas encore tenu', 'OVERDUE, not held yet'),
  none: say('geen termijn, niet gehouden', 'sans délai, non tenu', 'no limit, not held'),
  cancelled: say('vervallen: eerder vrijgelaten', 'sans objet : libéré avant', 'lapsed: released first'),
};

/** What somebody is to the person. */
export const WHO_ROLE: { readonly [role: string]: Phrase } = {
  CASE: say('heeft het dossier', 'a le dossier', 'has the case'),
  SUPPORT: say('begeleidt', 'accompagne', 'supports'),
  CONTACT: say('sprak de persoon', 'a vu la personne', 'has met the person'),
  REFERENCE_PERSON: say('referentiepersoon', 'personne de référence', 'reference person'),
  AFTERCARE: say('nazorg', 'suivi', 'aftercare'),
};

/** Why facts are not shown. */
export const WITHHELD: { readonly [reason: string]: Phrase } = {
  LOGISTIC: say('over verplaatsingen', 'de logistique', 'on logistics'),
  PARTNERSHIP: say('van de partners', 'des partenaires', 'of the partnership'),
  SERVICE: say(
    'van andere diensten, zonder toestemming die u dekt',
    "d'autres services, sans consentement qui vous couvre",
    'of other services, without a consent that covers you',
  ),
};

export const CONTINUITY: Phrase = say('nog niet overgedragen', 'pas encore transmis', 'not handed over yet');

/** The words of a code; the code itself where it has none. */
export function phraseOf(list: { readonly [code: string]: Phrase }, code: string, language: Language): string {
  return list[code]?.[language] ?? code;
}

export type PhraseName = keyof typeof PHRASES;
