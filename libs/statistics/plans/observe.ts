import { type EffectiveFact, evolveItems } from '#eventsourcing';
import { type GoalState, goalLifecycle, mainStatus } from '#trajectory';
import { PLAN_KIND, codesOf } from '#vocabulary';
import { factsOf, lastOf, livesOf } from '../cases/lives.js';
import { Whereabouts } from '../cases/whereabouts.js';
import { type Piece, type Spell, UNKNOWN } from '../custody/path.js';
import { presentOn } from '../custody/persons.js';
import { scopedSpells } from '../custody/scoped.js';
import { type CustodySubject, beginOf, rankOf } from '../custody/source.js';
import { type Context, type Known, type Observation, type Observed, type Period } from '../definition.js';
import { reviewsOf } from './reviews.js';
import { type Change, NONE, standingsOf } from './standing.js';

/** What the dimensions of plans read. */
export interface PlanSubject extends Pick<CustodySubject, 'person' | 'piece'> {
  /** AID or STATUTORY. */
  readonly planKind: string;
  /** Of a goal; NONE of a plan. */
  readonly domain: string;
}

type PlanObserved = Observed<PlanSubject>;

/** L1: a statutory plan is for who is convicted or interned; whose titles are mixed, is that too. */
const STATUTORY_FOR: readonly (string | undefined)[] = ['CONVICTED', 'INTERNED', 'MIXED'];
const PLAN = 'plan';

/**
 * `plan/<kind>/<state>/<agreement>/<signed>`: stretches of custody in which somebody may have a plan of that kind, and how it
 * stood. `review/<outcome>`, `goal/set`, `goal/<state>`: moments.
 */
export function* observePlans({ facts }: Known, context: Context): Generator<PlanObserved, void, undefined> {
  const whereabouts = new Whereabouts(facts, context);
  const { person } = whereabouts.path;
  const spells = scopedSpells(whereabouts.path, context);
  const standings = codesOf(PLAN_KIND).map((kind) => [kind, standingsOf(kind, facts, context.zone)] as const);
  for (const spell of spells)
    for (const [planKind, changes] of standings)
      for (const part of spell.pieces.flatMap((piece) => stretchesOf(planKind, piece, changes)))
        yield { ...part.observed, since: beginOf(spell), subject: { person, piece: part.piece, planKind, domain: NONE } };
  yield* moments(facts, { context, whereabouts, standings });
}

interface Stretch {
  readonly piece: Spell['pieces'][number];
  readonly observed: Omit<PlanObserved, 'subject'>;
}

/** A piece of custody, cut where the plan changed. */
function stretchesOf(planKind: string, piece: Piece, changes: readonly Change[]): Stretch[] {
  if (planKind === 'STATUTORY' && !STATUTORY_FOR.includes(mainStatus(piece.status, piece.custody).main)) return [];
  return changes.flatMap(({ from, standing, facts }, i) => {
    const [begin, until] = [Math.max(from, piece.from), Math.min(changes[i + 1]?.from ?? Infinity, piece.until)];
    if (begin >= until) return [];
    const { state, agreement, signed } = standing;
    const kind = [PLAN, planKind, state, agreement, signed ? 'signed' : ''].join('/');
    return [{ piece, observed: { kind, from: begin, until, rank: rankOf(piece.legalStatus), facts: [...piece.facts, ...facts] } }];
  });
}

type Standings = readonly (readonly [kind: string, changes: readonly Change[]])[];

/** The kinds of plan that were open on a day: goals belong to all of them, and without any to a plan of aid, which anyone may have. */
function kindsOn(standings: Standings, day: number): readonly string[] {
  const open = standings.filter(([, changes]) => changes.findLast(({ from }) => from <= day)?.standing.state === 'open');
  return open.length === 0 ? ['AID'] : open.map(([kind]) => kind);
}

interface Around {
  readonly context: Context;
  readonly whereabouts: Whereabouts;
  readonly standings: Standings;
}

function* moments(facts: readonly EffectiveFact[], { context, whereabouts, standings }: Around): Generator<PlanObserved, void, undefined> {
  const at = (day: number, kind: string, what: Pick<PlanSubject, 'planKind' | 'domain'>, ids: readonly string[]): PlanObserved[] => {
    const where = whereabouts.on(day);
    return where ? [{ kind, from: day, until: day, subject: { ...where.subject, ...what }, facts: ids }] : [];
  };
  for (const { outcome, day, planKind, facts: ids } of reviewsOf(facts, context))
    yield* at(day, `review/${outcome}`, { planKind, domain: NONE }, ids);
  for (const life of livesOf<GoalState>((items, fact) => evolveItems(goalLifecycle, items, fact), facts)) {
    const domain = (life.data['domain'] as string | undefined) ?? UNKNOWN;
    const { state, day } = lastOf(life);
    for (const planKind of kindsOn(standings, life.opened)) yield* at(life.opened, 'goal/set', { planKind, domain }, [life.openedBy]);
    if (state === 'open') continue;
    for (const planKind of kindsOn(standings, day)) yield* at(day, `goal/${state}`, { planKind, domain }, factsOf(life));
  }
}

/** One plan of each kind for each person who is there at the end of the period, and what happened within it. */
export function choosePlans(observations: readonly Observation[], { start, end, knownOn }: Period): readonly Observation[] {
  const standing = codesOf(PLAN_KIND).flatMap((kind) =>
    presentOn(
      observations.filter((one) => one.kind.startsWith(`${PLAN}/${kind}/`)),
      end,
    ),
  );
  const happened = observations.filter(({ kind, from }) => !kind.startsWith(`${PLAN}/`) && start <= from && from <= end);
  // a limit whose last day goes on at the cut-off is not missed yet
  return [...standing, ...happened.filter(({ kind, from }) => kind !== 'review/missing' || from < knownOn)];
}
