import { TRAJECTORY_PREFIX } from '#trajectory';
import { count, rateOn, share, shareOf, tally } from '../cases/columns.js';
import {
  type Context,
  type Definition,
  type Dimension,
  type Known,
  type Observation,
  type Observed,
  type Reads,
  source,
} from '../definition.js';
import { POPULATION } from '../custody/dimensions.js';
import { custodyPath } from '../custody/path.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, type CustodySubject } from '../custody/source.js';
import { departuresOf } from './departures.js';
import { CONTINUED_WITHIN, type Left, type LeftItem } from './left.js';
import { CONTINUITY_READS } from './reads.js';

interface Subject extends CustodySubject {
  readonly item: Pick<LeftItem, 'kind' | 'domain' | 'cause'>;
  readonly destination: 'INSIDE' | 'OUTSIDE';
}

const READS: Reads = { ...CUSTODY_READS, ...CONTINUITY_READS };
const NONE = 'NONE';
/** What a departure at which nothing ran is counted by. */
const NOTHING = { kind: NONE, domain: NONE, outcome: NONE, cause: undefined, acceptedInTime: false } as const;

const DESTINATION: Dimension<Subject> = {
  name: 'destination',
  labels: { nl: 'bestemming', fr: 'destination', en: 'destination' },
  value: ({ destination }) => destination,
};
const ITEM: Dimension<Subject> = {
  name: 'item',
  labels: { nl: 'wat liep', fr: 'ce qui était en cours', en: 'what was running' },
  value: ({ item }) => item.kind,
};
const DOMAIN: Dimension<Subject> = {
  name: 'domain',
  labels: { nl: 'domein', fr: 'domaine', en: 'domain' },
  value: ({ item }) => item.domain,
};
const CAUSE: Dimension<Subject> = {
  name: 'cause',
  labels: { nl: 'oorzaak van verlies', fr: 'cause de la perte', en: 'cause of loss' },
  value: ({ item }) => item.cause ?? NONE,
};

/** One observation for each thing that ran at a departure from a prison in scope; where nothing did, one that says so. */
function* observe(stay: Known, context: Context): Generator<Observed<Subject>, void, undefined> {
  const departures = departuresOf(stay.facts);
  if (departures.length === 0) return;
  const path = custodyPath(stay.facts);
  const spells = scopedSpells(path, context);
  for (const [rank, left] of departures.entries()) {
    const at = pieceAt(spells, left);
    if (!at) continue;
    const destination = context.scope.includes(left.to, left.day) ? 'INSIDE' : 'OUTSIDE';
    const items = left.items.size === 0 ? [{ ...NOTHING, facts: [left.fact] }] : [...left.items.values()];
    for (const item of items) {
      const kind = item.outcome;
      const amount = item.acceptedInTime ? 1 : 0;
      const { day } = left;
      yield { kind, from: day, until: day, rank, amount, subject: { person: path.person, ...at, item, destination }, facts: item.facts };
    }
  }
}

/** The stretch of custody that a departure is from; undefined where that is not in scope. */
function pieceAt(spells: ReturnType<typeof scopedSpells>, { day, from }: Left): Pick<CustodySubject, 'piece' | 'spell'> | undefined {
  for (const spell of spells) {
    const piece = spell.pieces.find((one) => one.prison === from && one.from <= day && day <= one.until);
    if (piece) return { piece, spell };
  }
  return undefined;
}

const ofItems = rateOn('items');

/** Table 15: what became of what was running when people were transferred. */
export const transferContinuity: Definition<Subject> = {
  name: 'transfer-continuity',
  title: { nl: 'Continuïteit bij overplaatsing', fr: 'Continuité lors des transferts', en: 'Continuity over transfers' },
  inWords: {
    nl: 'Wat liep bij elk vertrek naar een andere gevangenis in de periode, en wat er binnen 30 dagen van gezegd is.',
    fr: 'Ce qui était en cours à chaque départ vers une autre prison pendant la période, et ce qui en a été dit dans les 30 jours.',
    en: 'What was running at each departure for another prison in the period, and what was said of it within 30 days.',
  },
  counted: {
    nl: 'Open behoeften, lopende begeleidingen, inschrijvingen en doelen, en wat voor dit vertrek werd overgedragen. Vertrekken uit gevangenissen buiten bereik tellen niet mee.',
    fr: 'Besoins ouverts, accompagnements, inscriptions et objectifs en cours, et ce qui a été transmis pour ce départ. Les départs de prisons hors périmètre ne comptent pas.',
    en: 'Open needs, running supports, enrolments and goals, and what was handed over for this departure. Departures from prisons out of scope are not counted.',
  },
  formula:
    'items = continued + lost + withheld + unknown + pending; continuedShare = 100 × continued / (items − pending); acceptedShare = 100 × acceptedBeforeArrival / items',
  origin: ['Traject, table 15 of its statistics'],
  rules: [
    `continued: a hand-over item that goes on at the receiver at most ${CONTINUED_WITHIN} days after the departure; of several words on one item the last within these days counts.`,
    'lost: a hand-over item that does not go on, by its cause; and an activity that was ended for the transfer on the day of the departure (cause TRANSFER), unless it is said to go on.',
    'withheld: lost for want of consent; or handed over by nobody while the person had agreed once that the domain be passed on and no longer did at the departure.',
    `unknown: nobody has said anything within ${CONTINUED_WITHIN} days. pending: the same, and these days are not over at the cut-off.`,
    'A hand-over is about the first departure after it was prepared; one that is prepared on the way, about the one that began it. Of one that is prepared after an arrival, what is said before the next departure is about the one before. What a hand-over names and what had stopped before the departure did not run.',
    'acceptedBeforeArrival: its acceptance sorts before the arrival.',
    'transfers: departures, those at which nothing ran too (item, domain and cause NONE).',
    'destination: INSIDE where the prison of arrival is in scope on the day of the departure, OUTSIDE where it is not.',
    'A support without a domain of its own is of the domain of its need.',
  ],
  sources: [source(TRAJECTORY_PREFIX, READS, observe)],
  dimensions: [DESTINATION, ITEM, DOMAIN, CAUSE, ...POPULATION],
  measures: [
    count('transfers', 'overplaatsingen', 'transferts', 'transfers'),
    count('items', 'wat liep', 'en cours', 'running'),
    count('continued', 'voortgezet', 'poursuivi', 'continued'),
    count('lost', 'verloren', 'perdu', 'lost'),
    count('withheld', 'niet doorgegeven', 'non transmis', 'withheld'),
    count('unknown', 'onbekend', 'inconnu', 'unknown'),
    count('pending', 'nog binnen de termijn', 'encore dans le délai', 'still within the time'),
    count('acceptedBeforeArrival', 'aanvaard voor aankomst', "accepté avant l'arrivée", 'accepted before arrival'),
    shareOf(ofItems('continuedShare', 'voortgezet (%)', 'poursuivi (%)', 'continued (%)'), 'continued', 'pending'),
    shareOf(
      ofItems('acceptedShare', 'aanvaard voor aankomst (%)', "accepté avant l'arrivée (%)", 'accepted before arrival (%)'),
      'acceptedBeforeArrival',
    ),
  ],
  identity: [['items', 'continued', 'lost', 'withheld', 'unknown', 'pending']],
  flow: true,
  followsUp: true,
  measure: (members, { knownOn }) => {
    const isPending = ({ kind, from }: Observation): boolean => kind === 'unknown' && from + CONTINUED_WITHIN > knownOn;
    const ran = members.filter(({ kind }) => kind !== NONE);
    const of = tally(ran.map(({ kind }) => kind));
    const [items, pending] = [ran.length, ran.filter(isPending).length];
    const accepted = ran.filter(({ amount }) => amount > 0).length;
    const transfers = new Set(members.map(({ stay, rank }) => `${stay} ${rank}`)).size;
    return [
      transfers,
      items,
      of('continued'),
      of('lost'),
      of('withheld'),
      of('unknown') - pending,
      pending,
      accepted,
      share(of('continued'), items - pending),
      share(accepted, items),
    ];
  },
};
