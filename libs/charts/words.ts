import type { Labels } from '#eventsourcing';

/** The words of the charts. */
export const WORDS = {
  stockAndFlows: {
    nl: 'Personen in detentie, opsluitingen en vrijlatingen',
    fr: 'Personnes en détention, entrées et sorties',
    en: 'Persons in custody, admissions and releases',
  },
  stockAndFlowsIs: {
    nl: 'Lijnen: aantal personen op het einde van elke datum. Staven: gebeurtenissen in de periode die op die datum eindigt.',
    fr: 'Lignes : nombre de personnes à la fin de chaque date. Barres : événements de la période qui se termine à cette date.',
    en: 'Lines: persons at the end of each date. Bars: events in the period that ends on that date.',
  },
  survival: { nl: 'Nog in detentie na opsluiting', fr: 'Encore en détention après l’entrée', en: 'Still in custody after admission' },
  survivalIs: {
    nl: 'Kaplan-Meier: geschat aandeel van de opsluitingen dat na zoveel dagen nog duurt. Wie nog binnen is telt mee tot de laatste dag die gekend is.',
    fr: 'Kaplan-Meier : part estimée des détentions qui durent encore après ce nombre de jours. Qui est encore détenu compte jusqu’au dernier jour connu.',
    en: 'Kaplan-Meier: estimated share of stays that still last after so many days. Who is still inside counts until the last day that is known.',
  },
  days: { nl: 'dagen', fr: 'jours', en: 'days' },
  share: { nl: 'aandeel', fr: 'part', en: 'share' },
  median: { nl: 'mediaan', fr: 'médiane', en: 'median' },
  reception: { nl: 'Onthaal op tijd', fr: 'Accueil dans les délais', en: 'Reception on time' },
  receptionIs: {
    nl: 'Aandeel van de opsluitingen waarvan de termijn verstreken is, naar het eerste onthaalcontact. Wie nooit onthaald werd staat apart.',
    fr: 'Part des entrées dont le délai est échu, selon le premier contact d’accueil. Les personnes jamais accueillies sont à part.',
    en: 'Share of the admissions whose limit has passed, by the first reception contact. Who was never received stands apart.',
  },
  onTime: { nl: 'op tijd', fr: 'dans les délais', en: 'on time' },
  late: { nl: 'te laat', fr: 'en retard', en: 'late' },
  missing: { nl: 'nooit', fr: 'jamais', en: 'never' },
  needs: { nl: 'Noden per domein', fr: 'Besoins par domaine', en: 'Needs by domain' },
  needsIs: {
    nl: 'Aantal vastgestelde noden per domein: beantwoord, nog open, of niet beantwoord met de oorzaak.',
    fr: 'Nombre de besoins identifiés par domaine : satisfaits, encore ouverts, ou non satisfaits avec la cause.',
    en: 'Identified needs by domain: answered, still open, or unmet with the cause.',
  },
  gapMatrix: { nl: 'Noden zonder aanbod', fr: 'Besoins sans offre', en: 'Needs without an offer' },
  gapMatrixIs: {
    nl: 'Aantal open noden waarvoor er geen passend aanbod is, per gevangenis, taal en statuut (rijen) en domein (kolommen). Hoe donkerder, hoe meer.',
    fr: 'Nombre de besoins ouverts sans offre adaptée, par prison, langue et statut (lignes) et domaine (colonnes). Plus c’est foncé, plus il y en a.',
    en: 'Open needs for which there is no fitting offer, by prison, language and status (rows) and domain (columns). The darker, the more.',
  },
  prison: { nl: 'gevangenis', fr: 'prison', en: 'prison' },
  language: { nl: 'taal', fr: 'langue', en: 'language' },
  status: { nl: 'statuut', fr: 'statut', en: 'status' },
  domain: { nl: 'domein', fr: 'domaine', en: 'domain' },
  group: { nl: 'groep', fr: 'groupe', en: 'group' },
  date: { nl: 'datum', fr: 'date', en: 'date' },
  persons: { nl: 'personen', fr: 'personnes', en: 'persons' },
  events: { nl: 'gebeurtenissen', fr: 'événements', en: 'events' },
  needsCount: { nl: 'noden', fr: 'besoins', en: 'needs' },
  hidden: { nl: 'niet getoond (klein aantal)', fr: 'non montré (petit nombre)', en: 'not shown (small number)' },
  table: { nl: 'De cijfers', fr: 'Les chiffres', en: 'The figures' },
} as const satisfies { readonly [word: string]: Labels };
