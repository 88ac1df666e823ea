import type { Day } from '#eventsourcing';
import { MODALITY, POPULATION } from '../custody/dimensions.js';
import { shareOf } from '../cases/columns.js';
import { byPerson } from '../custody/persons.js';
import type { CustodySubject } from '../custody/source.js';
import { type Cluster, clustersOf } from '../custody/stretches.js';
import { type Definition, FOREVER, type Figure, type Identity, type Measure, type Observation, type Period } from '../definition.js';
import { type Duration, endedWithin } from '../table/spread.js';
import { beginFacts, storyOf, timesInCustody } from './observe.js';

const [ONE_YEAR, TWO_YEARS] = [365, 730];

/** Releases that a return may follow: a removal leads out of reach. */
function isIndex({ last }: Cluster, { start, end }: Period): boolean {
  const { exit, modality } = storyOf(last);
  return exit === 'release' && modality !== 'REMOVAL' && start <= last.until && last.until <= end;
}

/**
 * The first release of each person in the period, with the days until the next admission. Of stays that overlap only the last one
 * releases the person, and only the first one admits them.
 */
function choose(observations: readonly Observation[], period: Period): readonly Observation[] {
  return [...byPerson(observations).values()].flatMap((own) => {
    const times = clustersOf(own);
    const at = times.findIndex((time) => isIndex(time, period));
    if (at === -1) return [];
    const next = times.slice(at + 1).find(({ first }) => storyOf(first).entry === 'admission');
    return [followed(times[at]!.last, next?.first)];
  });
}

function followed(index: Observation, next: Observation | undefined): Observation {
  const release = index.facts.slice(-1);
  if (!next) return { ...index, kind: 'out', from: index.until, facts: release };
  const { cause } = storyOf(next);
  const monitored = storyOf(index).modality === 'ELECTRONIC_MONITORING' && cause === 'REVOCATION';
  const facts = [...release, ...beginFacts(next)];
  return { ...index, kind: monitored ? 'monitoring' : `back/${cause}`, from: index.until, amount: next.from - index.until, facts };
}

/** The days until the return; who did not return, a revocation of monitoring included, is counted up to the cut-off. */
function durationOf({ kind, amount, from }: Observation, knownOn: Day): Duration {
  const ended = kind.startsWith('back/');
  return { days: ended ? amount : Math.max(0, knownOn - from), ended };
}

/** What is counted of the returns within some days: beginning of the kinds, name of the column, and labels. */
const COUNTED: readonly (readonly [kind: string, name: string, nl: string, fr: string, en: string])[] = [
  ['back/', 'returns', 'terug', 'retours', 'returned'],
  ['back/NEW_CHARGE', 'newCharge', 'door nieuwe feiten', 'pour de nouveaux faits', 'by a new charge'],
  ['back/REVOCATION', 'revocation', 'door herroeping', 'par révocation', 'by revocation'],
  ['back/UNKNOWN', 'unknownCause', 'door onbekende oorzaak', 'pour une cause inconnue', 'by an unknown cause'],
  ['monitoring', 'monitoringRevoked', 'toezicht herroepen', 'surveillance révoquée', 'monitoring revoked'],
];

/** Of a year nobody's first release is counted in two months of it: the months add up to nearly the year. */
const OF_PERSONS = { flow: 'presence' } as const;

function countsWithin(days: number): readonly Measure[] {
  return COUNTED.map(([, name, nl, fr, en]) => ({
    name: `${name}${days}`,
    labels: { nl: `${nl} binnen ${days} dagen`, fr: `${fr} dans les ${days} jours`, en: `${en} within ${days} days` },
    kind: 'count',
    ...OF_PERSONS,
  }));
}

function rateWithin(days: number): Measure {
  const labels = { nl: `terug binnen ${days} dagen (%)`, fr: `retours dans les ${days} jours (%)`, en: `returned within ${days} days (%)` };
  return shareOf({ name: `rate${days}`, labels, kind: 'rate', base: 'cohort' }, `returns${days}`);
}

/** The returns within some days are those of each cause together. */
const BY_CAUSE: Identity = [ONE_YEAR, TWO_YEARS].map((days) => COUNTED.slice(0, -1).map(([, name]) => `${name}${days}`));

/** Table 17: who comes back after a release. */
export const returns: Definition<CustodySubject> = {
  name: 'returns',
  title: { nl: 'Terugkeer', fr: 'Retours', en: 'Returns' },
  inWords: {
    nl: 'Van ieders eerste vrijlating in de periode: hoeveel binnen 365 en 730 dagen opnieuw opgesloten werden, en waarom.',
    fr: 'De la première libération de chacun pendant la période : combien ont été de nouveau écroués dans les 365 et 730 jours, et pourquoi.',
    en: "Of everybody's first release in the period: how many were admitted again within 365 and 730 days, and why.",
  },
  counted: {
    nl: 'Niet inbegrepen: overlijden, verwijdering, overbrenging. Enkel terugkeer naar deze gevangenissen is te zien.',
    fr: 'Non compris : décès, éloignement, transfert. Seul un retour dans ces prisons se voit.',
    en: 'Not included: death, removal, transfer. Only a return to these prisons can be seen.',
  },
  formula:
    'rate365, rate730 = 100 × the share returned within that many days; where the follow-up is not complete for all (followUpDays below it), by Kaplan-Meier with the others counted up to the cut-off, and empty where nobody is followed for so long',
  origin: ['Traject, table 17 of its statistics'],
  rules: [
    'A return is the next admission of the same person; an arrival from elsewhere or a recapture is none. ReturnedToCustody gives its cause and starts nothing.',
    'Of stays of one person that overlap only the end of the last one is a release. Who is admitted again on the day of the release returned after 0 days.',
    'The causes are a new charge, or the revocation of a release; UNKNOWN where none was given.',
    'A return from electronic monitoring by revocation is counted apart and is no return: the person stays in the cohort as one who did not return.',
    'followUpDays: days from the end of the period to the cut-off.',
  ],
  sources: [timesInCustody],
  dimensions: [...POPULATION, MODALITY],
  measures: [
    {
      name: 'cohort',
      labels: { nl: 'eerste vrijlatingen', fr: 'premières libérations', en: 'first releases' },
      kind: 'count',
      ...OF_PERSONS,
    },
    ...countsWithin(ONE_YEAR),
    ...countsWithin(TWO_YEARS),
    rateWithin(ONE_YEAR),
    rateWithin(TWO_YEARS),
    { name: 'followUpDays', labels: { nl: 'opvolging (dagen)', fr: 'suivi (jours)', en: 'follow-up (days)' }, kind: 'rate' },
  ],
  identity: BY_CAUSE,
  within: COUNTED.map(([, name]) => [`${name}${ONE_YEAR}`, `${name}${TWO_YEARS}`]),
  followsUp: true,
  window: ({ start }) => ({ from: start, to: FOREVER }),
  choose,
  measure: (members, { end, knownOn }) => {
    const within = (days: number): number[] =>
      COUNTED.map(([kind]) => members.filter((one) => one.kind.startsWith(kind) && one.amount <= days).length);
    const durations = members.map((one) => durationOf(one, knownOn));
    const share = (days: number): Figure => percent(shareWithin(durations, days));
    return [members.length, ...within(ONE_YEAR), ...within(TWO_YEARS), share(ONE_YEAR), share(TWO_YEARS), Math.max(0, knownOn - end)];
  },
};

/** Null when nobody was followed for so long, and not all are back: what comes after the last day that was seen is not known. */
function shareWithin(durations: readonly Duration[], days: number): Figure {
  const share = endedWithin(durations, days);
  return share === 1 || durations.some((one) => one.days >= days) ? share : null;
}

function percent(share: Figure): Figure {
  return share === null ? null : 100 * share;
}
