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

export type PhraseName = keyof typeof PHRASES;
