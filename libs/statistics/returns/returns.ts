import type { Day } from '#eventsourcing';
import { TRAJECTORY_PREFIX } from '#trajectory';
import { type Definition, FOREVER, type Known, type Measure, type Observation, type Period, type Reads, source } from '../definition.js';
import { MODALITY, POPULATION } from '../custody/dimensions.js';
import { type Spell, UNKNOWN, custodyPath } from '../custody/path.js';
import { shareOf } from '../cases/columns.js';
import { byPerson, comesFirst } from '../custody/persons.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, type CustodySubject, beginOf, entries, exits } from '../custody/source.js';
import { type Duration, endedWithin } from '../table/spread.js';

const [ONE_YEAR, TWO_YEARS] = [365, 730];
const READS: Reads = { ...CUSTODY_READS, ReturnedToCustody: ['cause'] };

/** The cause that was given for a return, with the stay that it begins. */
function causeOf({ facts }: Known, spells: readonly Spell[], spell: Spell): string {
  const next = spells[spells.indexOf(spell) + 1];
  const given = facts.filter(
    ({ type, day }) => type === 'ReturnedToCustody' && day >= beginOf(spell) && day < (next ? beginOf(next) : FOREVER),
  );
  return (given.at(-1)?.data['cause'] as string | undefined) ?? UNKNOWN;
}

/** Releases that a return may follow: a removal leads out of reach. */
function isIndex({ kind, from }: Observation, { start, end }: Period): boolean {
  return kind.startsWith('release/') && kind !== 'release/REMOVAL' && start <= from && from <= end;
}

/** The first release of each person in the period, with the days until the next admission. */
function choose(observations: readonly Observation[], period: Period): readonly Observation[] {
  return [...byPerson(observations).values()].flatMap((own) => {
    const index = own.filter((one) => isIndex(one, period)).toSorted((a, b) => a.from - b.from || comesFirst(a, b))[0];
    if (!index) return [];
    const isNext = (one: Observation): boolean =>
      one.kind.startsWith('admission/') && one.from >= index.from && !(one.stay === index.stay && one.from === index.since);
    const next = own.filter(isNext).toSorted((a, b) => a.from - b.from)[0];
    if (!next) return [{ ...index, kind: 'out' }];
    const monitored = index.kind === 'release/ELECTRONIC_MONITORING' && next.kind === 'admission/REVOCATION';
    const facts = [...index.facts, ...next.facts];
    return [{ ...index, kind: monitored ? 'monitoring' : next.kind, amount: next.from - index.from, facts }];
  });
}

/** The days until the return; who did not return, a revocation of monitoring included, is counted up to the cut-off. */
function durationOf({ kind, amount, from }: Observation, knownOn: Day): Duration {
  const ended = kind.startsWith('admission/');
  return { days: ended ? amount : Math.max(0, knownOn - from), ended };
}

const count = (name: string, nl: string, fr: string, en: string): Measure => ({ name, labels: { nl, fr, en }, kind: 'count' });
const rate = (name: string, nl: string, fr: string, en: string): Measure => ({
  name,
  labels: { nl, fr, en },
  kind: 'rate',
  base: 'cohort',
});

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
    'rate365, rate730 = 100 × the share returned within that many days; where the follow-up is not complete for all (followUpDays below it), by Kaplan-Meier with the others counted up to the cut-off',
  origin: ['Traject, table 17 of its statistics'],
  rules: [
    'A return is the next admission of the same person; ReturnedToCustody gives its cause and starts nothing.',
    'A return from electronic monitoring by revocation is counted apart and is no return: the person stays in the cohort as one who did not return.',
    'followUpDays: days from the end of the period to the cut-off.',
  ],
  sources: [
    source(TRAJECTORY_PREFIX, READS, function* (stay: Known, context) {
      const path = custodyPath(stay.facts);
      const spells = scopedSpells(path, context);
      for (const one of entries({ person: path.person, spells }))
        if (one.kind === 'admission') yield { ...one, kind: `admission/${causeOf(stay, spells, one.subject.spell)}` };
      for (const one of exits({ person: path.person, spells }))
        if (one.kind === 'release') yield { ...one, kind: `release/${one.subject.spell.exit?.code ?? UNKNOWN}` };
    }),
  ],
  dimensions: [...POPULATION, MODALITY],
  measures: [
    count('cohort', 'eerste vrijlatingen', 'premières libérations', 'first releases'),
    count('returns365', 'terug binnen 365 dagen', 'retours dans les 365 jours', 'returned within 365 days'),
    count('returns730', 'terug binnen 730 dagen', 'retours dans les 730 jours', 'returned within 730 days'),
    count('newCharge730', 'door nieuwe feiten', 'pour de nouveaux faits', 'by a new charge'),
    count('revocation730', 'door herroeping', 'par révocation', 'by revocation'),
    count('monitoringRevoked730', 'toezicht herroepen', 'surveillance révoquée', 'monitoring revoked'),
    shareOf(rate('rate365', 'terug binnen 365 dagen (%)', 'retours dans les 365 jours (%)', 'returned within 365 days (%)'), 'returns365'),
    shareOf(rate('rate730', 'terug binnen 730 dagen (%)', 'retours dans les 730 jours (%)', 'returned within 730 days (%)'), 'returns730'),
    { name: 'followUpDays', labels: { nl: 'opvolging (dagen)', fr: 'suivi (jours)', en: 'follow-up (days)' }, kind: 'rate' },
  ],
  followsUp: true,
  window: ({ start }) => ({ from: start, to: FOREVER }),
  choose,
  measure: (members, { end, knownOn }) => {
    const within = (days: number, kind: string): number => members.filter((one) => one.kind.startsWith(kind) && one.amount <= days).length;
    const durations = members.map((one) => durationOf(one, knownOn));
    const share = (days: number): number | null => percent(endedWithin(durations, days));
    return [
      members.length,
      within(ONE_YEAR, 'admission/'),
      within(TWO_YEARS, 'admission/'),
      within(TWO_YEARS, 'admission/NEW_CHARGE'),
      within(TWO_YEARS, 'admission/REVOCATION'),
      within(TWO_YEARS, 'monitoring'),
      share(ONE_YEAR),
      share(TWO_YEARS),
      Math.max(0, knownOn - end),
    ];
  },
};

function percent(share: number | null): number | null {
  return share === null ? null : 100 * share;
}
