import type { Day } from '#eventsourcing';
import { type NeedState, evolveNeeds } from '#trajectory';
import { type Life, factsOf, lastOf, livesOf, stateOn } from '../cases/lives.js';
import { type Where, Whereabouts } from '../cases/whereabouts.js';
import type { CustodySubject } from '../custody/source.js';
import { UNKNOWN } from '../custody/path.js';
import type { Context, Known, Observation, Observed } from '../definition.js';

/** What the dimensions of needs read. */
export interface NeedSubject extends Pick<CustodySubject, 'person' | 'piece'> {
  readonly domain: string;
  readonly subject: string;
  /** Why it is unmet; NONE when it is not. */
  readonly cause: string;
}

/** Days within which a need is to be answered. */
export const FOLLOW_UP = 90;

export const NONE = 'NONE';

/** What became of a need; they exclude each other. */
export const OUTCOMES = ['answered', 'unmet', 'withdrawn', 'released', 'transferred', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where a need stood at the end of the follow-up: answered, left before that, or neither. */
type Followed = 'met' | 'left' | 'waiting';

/** How long it took: up to the first answer, up to the day on which the person left or took it back, or it still goes on. */
type Lasted = 'until-answer' | 'until-left' | 'goes-on';

/** What is kept of a need. */
export interface Fate {
  readonly outcome: Outcome;
  readonly followed: Followed;
  readonly lasted: Lasted;
}

/** One moment for each need, on the day on which it was identified. `amount`: days that it lasted, 0 while it goes on. */
export function* observeNeeds({ facts }: Known, context: Context): Generator<Observed<NeedSubject>, void, undefined> {
  const lives = livesOf(evolveNeeds, facts);
  if (lives.length === 0) return;
  const whereabouts = new Whereabouts(facts, context);
  for (const life of lives) {
    const where = whereabouts.on(life.opened, life.openedBy);
    if (where) yield observed(life, where);
  }
}

function observed(life: Life<NeedState>, where: Where): Observed<NeedSubject> {
  const { opened: from, data } = life;
  const outcome = outcomeOf(life, where);
  const [lasted, last] = lastedOf(life, where);
  const kind = [outcome, followedOf(life, where), lasted].join('/');
  const cause = outcome === 'unmet' ? text(data['cause'], UNKNOWN) : NONE;
  const subject = { ...where.subject, domain: text(data['domain'], UNKNOWN), subject: text(data['subject'], 'PERSON'), cause };
  const left = outcome === 'released' ? where.exit : outcome === 'transferred' ? where.move : undefined;
  return { kind, from, until: from, amount: last - from, subject, facts: [...factsOf(life), ...(left ? [left.fact] : [])] };
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function outcomeOf(life: Life<NeedState>, { exit, move }: Where): Outcome {
  const { state } = lastOf(life);
  if (state !== 'open') return state;
  if (exit) return 'released';
  return move ? 'transferred' : 'open';
}

/** The outcome as it stood at the end of the follow-up: what was declared unmet is not answered, wherever the person went since. */
function followedOf(life: Life<NeedState>, { exit, move }: Where): Followed {
  const last = life.opened + FOLLOW_UP;
  const state = stateOn(life, last);
  if (state === 'answered') return 'met';
  if (state === 'withdrawn') return 'left';
  const left = [exit, move].some((step) => step && step.day <= last);
  return state === 'open' && left ? 'left' : 'waiting';
}

function lastedOf(life: Life<NeedState>, { exit }: Where): [Lasted, Day] {
  const answer = life.turns.find(({ state }) => state === 'answered');
  if (answer) return ['until-answer', answer.day];
  const last = lastOf(life);
  const ends = [exit?.day, last.state === 'withdrawn' ? last.day : undefined].filter((day) => day !== undefined);
  return ends.length > 0 ? ['until-left', Math.min(...ends)] : ['goes-on', life.opened];
}

/** What an observation of a need says. */
export function fateOf({ kind }: Observation): Fate {
  const [outcome, followed, lasted] = kind.split('/') as [Outcome, Followed, Lasted];
  return { outcome, followed, lasted };
}
