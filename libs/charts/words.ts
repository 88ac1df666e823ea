import type { Labels } from '#eventsourcing';

/** The words of the charts. */
export const WORDS = {
  stockAndFlows: {
    nl: 'Personen in detentie, opsluitingen en vrijlatingen',
    fr: 'Personnes en détention, entrées et sorties',
    en: 'Persons in custody, admissions and releases',
  },
  stockAndFlowsIs: {
    nl: 'Boven, lijnen: aantal personen op het einde van elke datum. Onder, staven: gebeurtenissen in de periode die op die datum eindigt.',
    fr: 'En haut, lignes : nombre de personnes à la fin de chaque date. En bas, barres : événements de la période qui se termine à cette date.',
    en: 'Above, lines: persons at the end of each date. Below, bars: events in the period that ends on that date.',
  },
  stockIs: {
    nl: 'Aantal personen op het einde van elke datum.',
    fr: 'Nombre de personnes à la fin de chaque date.',
    en: 'Persons at the end of each date.',
  },
  survival: { nl: 'Nog in detentie na opsluiting', fr: 'Encore en détention après l’entrée', en: 'Still in custody after admission' },
  survivalIs: {
    nl: 'Kaplan-Meier: geschat aandeel van de opsluitingen dat na zoveel dagen nog duurt. Wie nog binnen is telt mee tot de laatste dag die gekend is.',
    fr: 'Kaplan-Meier : part estimée des détentions qui durent encore après ce nombre de jours. Qui est encore détenu compte jusqu’au dernier jour connu.',
    en: 'Kaplan-Meier: estimated share of stays that still last after so many days. Who is still inside counts until the last day that is known.',
  },
  days: { nl: 'dagen', fr: 'jours', en: 'days' },
  half: { nl: 'de helft', fr: 'la moitié', en: 'half' },
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
  gapMatrix: { nl: 'Waar geen aanbod is', fr: 'Où il n’y a pas d’offre', en: 'Where nothing is on offer' },
  gapMatrixIs: {
    nl: 'Per gevangenis, taal (rijen) en domein (kolommen): voor hoeveel van de statuten (*) er geen open aanbod is. Hoe donkerder, hoe meer.',
    fr: 'Par prison, langue (lignes) et domaine (colonnes) : pour combien des statuts (*) il n’y a pas d’offre ouverte. Plus c’est foncé, plus il y en a.',
    en: 'By prison, language (rows) and domain (columns): for how many of the statuses (*) there is no open offer. The darker, the more.',
  },
  gapMatrixTable: {
    nl: 'Statuten zonder open aanbod',
    fr: 'Statuts sans offre ouverte',
    en: 'Statuses without an open offer',
  },
  noGap: { nl: 'aanbod voor elk statuut', fr: 'une offre pour chaque statut', en: 'an offer for every status' },
  nothingAtAll: { nl: 'helemaal geen aanbod', fr: 'pas d’offre du tout', en: 'nothing on offer at all' },
  all: { nl: 'alle', fr: 'tous', en: 'all' },
  nobody: { nl: 'geen', fr: 'aucun', en: 'none' },
  prison: { nl: 'gevangenis', fr: 'prison', en: 'prison' },
  language: { nl: 'taal', fr: 'langue', en: 'language' },
  domain: { nl: 'domein', fr: 'domaine', en: 'domain' },
  group: { nl: 'groep', fr: 'groupe', en: 'group' },
  date: { nl: 'datum', fr: 'date', en: 'date' },
  persons: { nl: 'personen', fr: 'personnes', en: 'persons' },
  events: { nl: 'gebeurtenissen', fr: 'événements', en: 'events' },
  needsCount: { nl: 'noden', fr: 'besoins', en: 'needs' },
  hidden: { nl: 'niet getoond (klein aantal)', fr: 'non montré (petit nombre)', en: 'not shown (small number)' },
  table: { nl: 'De cijfers', fr: 'Les chiffres', en: 'The figures' },
} as const satisfies { readonly [word: string]: Labels };
