import type { Day } from '#eventsourcing';
import { TRAJECTORY_PREFIX, type WaitingState, evolveWaitingLists } from '#trajectory';
import { count, countOfPeriod, rateOn, shareOf, share, tally } from '../cases/columns.js';
import { type Life, lastOf, livesOf } from '../cases/lives.js';
import { type Step, WHERE_RULE, type Where, Whereabouts } from '../cases/whereabouts.js';
import { AGE_RULE, POPULATION } from '../custody/dimensions.js';
import { type Spell, UNKNOWN } from '../custody/path.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, type CustodySubject, beginOf, endOf } from '../custody/source.js';
import {
  type Context,
  type Definition,
  type Figure,
  type Known,
  type Observation,
  type Observed,
  type Period,
  type Reads,
  source,
} from '../definition.js';
import { quantileOf } from '../table/spread.js';

interface WaitingSubject extends Pick<CustodySubject, 'person' | 'piece'> {
  readonly offer: string;
  /** Of the need behind it. */
  readonly domain: string;
}

const READS: Reads = {
  ...CUSTODY_READS,
  WaitingListJoined: ['offerId', 'needId'],
  WaitingListLeft: ['offerId', 'cause'],
  NeedIdentified: ['needId', 'domain'],
};

/** Who has not left. */
const WAITING = 'waiting';
const RELEASED = 'RELEASED';
const MOVED = 'MOVED';

/** One stretch for each time on a list, of the kind of its end. */
function* observe({ facts }: Known, context: Context): Generator<Observed<WaitingSubject>, void, undefined> {
  const lives = livesOf(evolveWaitingLists, facts);
  if (lives.length === 0) return;
  const whereabouts = new Whereabouts(facts, context);
  const spells = scopedSpells(whereabouts.path, context);
  const needs = facts
    .filter(({ type }) => type === 'NeedIdentified')
    .map(({ data }) => [data['needId'], data['domain'] as string] as const);
  const domains = new Map(needs);
  for (const life of lives) {
    const where = whereabouts.on(life.opened, life.openedBy);
    if (!where) continue;
    const subject = { ...where.subject, offer: life.id, domain: domains.get(life.data['needId'] as string) ?? UNKNOWN };
    yield { from: life.opened, ...endOfLife(life, { ...where, out: outOf(spells, life.opened) }), subject };
  }
}

/** The end of the custody in places in scope that a day lies in. */
function outOf(spells: readonly Spell[], day: Day): Step | undefined {
  const spell = spells.find((one) => beginOf(one) <= day && day < endOf(one));
  return spell?.exit?.kind === 'scopeOut' ? { day: endOf(spell), fact: spell.exit.fact } : undefined;
}

/** A list is left by the fact that says so, or by what came before it: the end of custody, or a move to a place out of scope. */
function endOfLife(life: Life<WaitingState>, { exit, out }: Pick<Where, 'exit'> & { readonly out: Step | undefined }): Ending {
  const last = lastOf(life);
  const left =
    last.state === 'left' ? { day: last.day, fact: last.fact, kind: (life.data['cause'] as string | undefined) ?? UNKNOWN } : undefined;
  const ends = [left, out && { ...out, kind: MOVED }, exit && { ...exit, kind: RELEASED }].filter((end) => end !== undefined);
  const first = ends.toSorted((a, b) => a.day - b.day)[0];
  if (!first) return { kind: WAITING, facts: [life.openedBy] };
  return { kind: first.kind, until: first.day, facts: [life.openedBy, first.fact] };
}

type Ending = Pick<Observed<never>, 'kind' | 'until' | 'facts'>;

const CAUSES = ['ALLOCATED', 'WITHDRAWN', 'DECLINED', MOVED, RELEASED] as const;
const [HALF, P90] = [0.5, 0.9];

function figures(members: readonly Observation[], { start, end }: Period): readonly Figure[] {
  const left = members.filter(({ until }) => start <= until && until <= end);
  const cause = tally(left.map(({ kind }) => kind));
  const allocated = left.filter(({ kind }) => kind === 'ALLOCATED').map(({ from, until }) => until - from);
  const waited = members.filter(({ until }) => until > end).map(({ from }) => end - from);
  return [
    waited.length,
    left.length,
    ...CAUSES.map((name) => cause(name)),
    share(cause(MOVED) + cause(RELEASED), left.length),
    ...[HALF, P90].map((part) => quantileOf(allocated, part)),
    ...[HALF, P90].map((part) => quantileOf(waited, part)),
  ];
}

const [ofLeft, ofAllocated, ofWaiting] = [rateOn('left'), rateOn('allocated'), rateOn('waiting')];

/** Table 13: who waits for a place, and how lists are left. */
export const waiting: Definition<WaitingSubject> = {
  name: 'waiting',
  title: { nl: 'Wachtlijsten', fr: "Listes d'attente", en: 'Waiting lists' },
  inWords: {
    nl: 'Plaatsen op wachtlijsten die op het einde van de datum bezet zijn, en die in de periode verlaten werden: waarom, en na hoeveel dagen.',
    fr: "Places sur les listes d'attente occupées à la fin de la date, et quittées pendant la période : pourquoi, et après combien de jours.",
    en: 'Places on waiting lists that are taken at the end of the date, and those left in the period: why, and after how many days.',
  },
  counted: {
    nl: 'Plaatsen, geen personen: wie voor twee activiteiten wacht telt twee keer. Wie vrijkomt of buiten bereik wordt overgebracht, wacht niet meer.',
    fr: "Des places, non des personnes : qui attend deux activités compte deux fois. Qui est libéré, ou transféré hors périmètre, n'attend plus.",
    en: 'Places, not persons: who waits for two offers counts twice. Who is released, or moved out of scope, waits no more.',
  },
  formula:
    'waiting(D) = # joined on or before D and not left by its end; left(y) = allocated + withdrawn + declined + moved + released (+ those without a known cause); leftByMoveShare = 100 × (moved + released) / left; days = left − joined, for those who wait D − joined; quantiles of Hyndman & Fan 1996, type 7',
  origin: ['Traject, table 13 of its statistics'],
  rules: [
    'Custody that ended before the list was left (by release, death or escape) ends the wait as released, reported or not. A list left on that day was left for the reason that was given.',
    'A move to a place out of scope ends it as moved; a move within the scope does not, until somebody says so.',
    'A list joined again after it was left is another place.',
    'domain: of the need for which the person waits, where one is named.',
    WHERE_RULE,
    AGE_RULE,
  ],
  sources: [source(TRAJECTORY_PREFIX, READS, observe)],
  dimensions: [
    { name: 'domain', labels: { nl: 'domein', fr: 'domaine', en: 'domain' }, value: ({ domain }) => domain },
    { name: 'offer', labels: { nl: 'aanbod', fr: 'offre', en: 'offer' }, value: ({ offer }) => offer },
    ...POPULATION,
  ],
  measures: [
    count('waiting', 'wachtend', 'en attente', 'waiting'),
    countOfPeriod('left', 'van de lijst', 'ont quitté la liste', 'left the list'),
    countOfPeriod('allocated', 'plaats gekregen', 'place obtenue', 'allocated'),
    countOfPeriod('withdrawn', 'ingetrokken', 'retirés', 'withdrawn'),
    countOfPeriod('declined', 'geweigerd', 'déclinés', 'declined'),
    countOfPeriod('moved', 'overgebracht', 'transférés', 'moved'),
    countOfPeriod('released', 'vrijgelaten', 'libérés', 'released'),
    shareOf(
      ofLeft(
        'leftByMoveShare',
        'weg door overbrenging of vrijlating (%)',
        'partis par transfert ou libération (%)',
        'left by transfer or release (%)',
      ),
      'moved',
      'released',
    ),
    ofAllocated('allocatedMedianDays', 'mediaan tot plaats (dagen)', "médiane jusqu'à la place (jours)", 'median to a place (days)'),
    ofAllocated('allocatedP90Days', 'P90 tot plaats (dagen)', "P90 jusqu'à la place (jours)", 'P90 to a place (days)'),
    ofWaiting('waitingMedianDays', 'mediaan van wie wacht (dagen)', 'médiane de qui attend (jours)', 'median of those who wait (days)'),
    ofWaiting('waitingP90Days', 'P90 van wie wacht (dagen)', 'P90 de qui attend (jours)', 'P90 of those who wait (days)'),
  ],
  identity: [['left', 'allocated', 'withdrawn', 'declined', 'moved', 'released']],
  measure: figures,
};
