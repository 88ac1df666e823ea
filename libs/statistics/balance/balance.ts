import { count, countOfPeriod } from '../cases/columns.js';
import type { Definition, Measure, Observation, Period } from '../definition.js';
import { LANGUAGE, LEGAL_STATUS, NATIONALITY_GROUP, PLACE_KIND, PRISON, SEX } from '../custody/dimensions.js';
import { presentOn } from '../custody/persons.js';
import { type CustodyObserved, type CustodySubject, type SeenStay, beginOf, custodySource, endOf, presences } from '../custody/source.js';
import { clustersOf } from '../custody/stretches.js';
import { ADMISSIONS, RELEASES, STOCK_BEFORE } from '../measures.js';
import { SEVERAL_STAYS } from '../stock/stock.js';
import { groupMoves } from './moves.js';

const MEASURES: readonly Measure[] = [
  STOCK_BEFORE,
  ADMISSIONS,
  countOfPeriod('scopeIn', 'aankomsten van elders', "arrivées d'ailleurs", 'arrivals from elsewhere'),
  countOfPeriod('recaptures', 'heraanhoudingen', 'reprises après évasion', 'recaptures'),
  RELEASES,
  countOfPeriod('deaths', 'overlijdens', 'décès', 'deaths'),
  countOfPeriod('escapes', 'ontvluchtingen', 'évasions', 'escapes'),
  countOfPeriod('scopeOut', 'vertrekken naar elders', 'départs ailleurs', 'departures to elsewhere'),
  count('stockAfter', 'in detentie op de datum', 'en détention à la date', 'in custody on the date'),
  { name: 'residual', labels: { nl: 'restpost', fr: 'résidu', en: 'residual' }, kind: 'rate' },
];

const MOVES: readonly Measure[] = [
  countOfPeriod('transfersIn', 'komen van een andere groep', "venues d'un autre groupe", 'come from another group'),
  countOfPeriod('transfersOut', 'gaan naar een andere groep', 'parties vers un autre groupe', 'gone to another group'),
];

/** Pieces of custody for the stocks, and whole times in custody for the flows. */
function* observe(stay: SeenStay): Generator<CustodyObserved, void, undefined> {
  yield* presences(stay);
  for (const spell of stay.spells) {
    const facts = [spell.entry.fact, ...(spell.exit ? [spell.exit.fact] : [])];
    const subject = { person: stay.person, piece: spell.pieces[0]!, spell };
    yield { kind: `${spell.entry.kind}/${spell.exit?.kind ?? ''}`, from: beginOf(spell), until: endOf(spell), subject, facts };
  }
}

const named = (observations: readonly Observation[], kind: string): Observation[] => observations.map((one) => ({ ...one, kind }));

function choose(observations: readonly Observation[], { start, end }: Period): readonly Observation[] {
  const present = observations.filter(({ kind }) => kind === 'present');
  const clusters = clustersOf(observations.filter(({ kind }) => kind !== 'present'));
  const isIn = (day: number): boolean => start <= day && day <= end;
  const begun = clusters.filter(({ first }) => isIn(first.from)).map(({ first }) => ({ ...first, kind: first.kind.split('/')[0]! }));
  const ended = clusters.filter(({ last }) => isIn(last.until)).map(({ last }) => ({ ...last, kind: last.kind.split('/')[1]! }));
  return [...named(presentOn(present, start - 1), 'before'), ...begun, ...ended, ...named(presentOn(present, end), 'after')];
}

/** Kinds in the order of the columns, and how each moves the stock. */
const SIGNS: readonly (readonly [string, number])[] = [
  ['before', 1],
  ['admission', 1],
  ['scopeIn', 1],
  ['recapture', 1],
  ['release', -1],
  ['death', -1],
  ['escape', -1],
  ['scopeOut', -1],
];

const MOVE_SIGNS: typeof SIGNS = [
  ['transferIn', 1],
  ['transferOut', -1],
];

/** Counts in the order of the columns, and what does not add up. */
function counts(members: readonly Observation[], moves: typeof SIGNS): readonly number[] {
  const of = (wanted: string): number => members.filter(({ kind }) => kind === wanted).length;
  const after = of('after');
  const residual = [...SIGNS, ...moves].reduce((sum, [kind, sign]) => sum + sign * of(kind), -after);
  return [...SIGNS.map(([kind]) => of(kind)), after, residual, ...moves.map(([kind]) => of(kind))];
}

/** What a person goes from one group to another by. What persons are by themselves is one thing at each cut-off. */
const CHANGING: readonly string[] = [PRISON, PLACE_KIND, LEGAL_STATUS].map(({ name }) => name);

/** The identity of stock and flow (table 4). */
export const balance: Definition<CustodySubject> = {
  name: 'balance',
  title: { nl: 'Stand en stroom', fr: 'Stock et flux', en: 'Stock and flow' },
  inWords: {
    nl: 'De stand voor de periode, wat erbij kwam en wegging, de stand op de datum, en wat niet klopt.',
    fr: "Le stock avant la période, les entrées et les sorties, le stock à la date, et l'écart.",
    en: 'The stock before the period, what came in and went out, the stock on the date, and what does not add up.',
  },
  counted: {
    nl: 'Personen, zoals in `stock`. Wie al in detentie is in een ander verblijf, komt niet binnen en gaat niet weg.',
    fr: 'Des personnes, comme dans `stock`. Qui est déjà en détention dans un autre séjour n’entre ni ne sort.',
    en: 'Persons, as in `stock`. Who is already in custody in another stay neither comes in nor leaves.',
  },
  formula: 'residual = stockBefore + admissions + scopeIn + recaptures − releases − deaths − escapes − scopeOut − stockAfter; must be 0',
  origin: ['Traject, table 4 of its statistics'],
  rules: [
    SEVERAL_STAYS,
    'Overlapping stays of one person are one time in custody: begun as the first of them, ended as the last. `admissions` and `releases` count every event.',
    'A stay begun and ended on one date counts one admission and one release.',
    'When split: somebody is admitted into the group of the end of that day, and goes from one to another on the day on which the stock does.',
  ],
  sources: [custodySource(observe)],
  dimensions: [SEX, NATIONALITY_GROUP, LANGUAGE, PRISON, PLACE_KIND, LEGAL_STATUS],
  measures: MEASURES,
  identity: true,
  choose,
  measure: (members) => counts(members, []),
  splitAs: (by) => (by.some((name) => CHANGING.includes(name)) ? byGroup : undefined),
};

/** The same by group: with who went from one to another. */
const byGroup: Definition<CustodySubject> = {
  ...balance,
  formula: balance.formula.replace(' − stockAfter', ' + transfersIn − transfersOut − stockAfter'),
  measures: [...MEASURES, ...MOVES],
  choose: groupMoves,
  measure: (members) => counts(members, MOVE_SIGNS),
};
