import { TRAJECTORY_PREFIX } from '#trajectory';
import {
  type Context,
  type Definition,
  type Dimension,
  type Known,
  type Measure,
  type Observation,
  type Observed,
  type Reads,
  source,
} from '../definition.js';
import { POPULATION } from '../custody/dimensions.js';
import { custodyPath } from '../custody/path.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, type CustodySubject } from '../custody/source.js';
import { CONTINUED_WITHIN, CONTINUITY_READS, type Left, type LeftItem, departuresOf } from './departures.js';

interface Subject extends CustodySubject {
  readonly item: LeftItem;
  readonly destination: 'INSIDE' | 'OUTSIDE';
}

const READS: Reads = { ...CUSTODY_READS, ...CONTINUITY_READS };
const NONE = 'NONE';

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

/** One observation for each thing that ran at a departure from a prison in scope. */
function* observe(stay: Known, context: Context): Generator<Observed<Subject>, void, undefined> {
  const departures = departuresOf(stay.facts);
  if (departures.length === 0) return;
  const path = custodyPath(stay.facts);
  const spells = scopedSpells(path, context);
  for (const [rank, left] of departures.entries()) {
    const at = pieceAt(spells, left);
    if (!at) continue;
    const destination = context.scope.includes(left.to, left.day) ? 'INSIDE' : 'OUTSIDE';
    for (const item of left.items.values()) {
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

const count = (name: string, nl: string, fr: string, en: string): Measure => ({ name, labels: { nl, fr, en }, kind: 'count' });
const share = (name: string, nl: string, fr: string, en: string): Measure => ({
  name,
  labels: { nl, fr, en },
  kind: 'rate',
  base: 'items',
});

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
    'A hand-over belongs to the first departure after it was prepared; one prepared after the last departure, to that one. acceptedBeforeArrival: its acceptance sorts before the arrival.',
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
    share('continuedShare', 'voortgezet (%)', 'poursuivi (%)', 'continued (%)'),
    share('acceptedShare', 'aanvaard voor aankomst (%)', "accepté avant l'arrivée (%)", 'accepted before arrival (%)'),
  ],
  followsUp: true,
  measure: (members, { knownOn }) => {
    const isPending = ({ kind, from }: Observation): boolean => kind === 'unknown' && from + CONTINUED_WITHIN > knownOn;
    const of = (wanted: string): number => members.filter((one) => one.kind === wanted).length;
    const [items, pending] = [members.length, members.filter(isPending).length];
    const accepted = members.filter(({ amount }) => amount > 0).length;
    const transfers = new Set(members.map(({ stay, rank }) => `${stay} ${rank}`)).size;
    const continued = of('continued');
    return [
      transfers,
      items,
      continued,
      of('lost'),
      of('withheld'),
      of('unknown') - pending,
      pending,
      accepted,
      items > pending ? (100 * continued) / (items - pending) : null,
      items > 0 ? (100 * accepted) / items : null,
    ];
  },
};
