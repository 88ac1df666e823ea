import type { Measure } from './definition.js';

/** Columns that several tables share. */
export const PERSONS: Measure = { name: 'persons', labels: { nl: 'personen', fr: 'personnes', en: 'persons' }, kind: 'count' };
export const PERSONS_IN_PERIOD: Measure = {
  name: 'personsInPeriod',
  labels: { nl: 'personen in de periode', fr: 'personnes pendant la période', en: 'persons in the period' },
  kind: 'count',
  flow: 'presence',
};
export const EVENTS: Measure = { name: 'events', labels: { nl: 'gebeurtenissen', fr: 'événements', en: 'events' }, kind: 'count' };
export const ADMISSIONS: Measure = {
  name: 'admissions',
  labels: { nl: 'opsluitingen', fr: 'écrous', en: 'admissions' },
  kind: 'count',
  flow: true,
};
export const RELEASES: Measure = {
  name: 'releases',
  labels: { nl: 'vrijlatingen', fr: 'libérations', en: 'releases' },
  kind: 'count',
  flow: true,
};
export const DAYS: Measure = { name: 'days', labels: { nl: 'dagen', fr: 'jours', en: 'days' }, kind: 'amount', base: 'persons' };
export const STOCK_BEFORE: Measure = {
  name: 'stockBefore',
  labels: { nl: 'in detentie voor de periode', fr: 'en détention avant la période', en: 'in custody before the period' },
  kind: 'count',
};
