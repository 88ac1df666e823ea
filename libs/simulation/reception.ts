import { DAY_MS } from '#eventsourcing';
import { rate } from './rates.js';
import { INTERPRETERS, LAWYERS, helperFor, workerOf } from './services.js';
import { HOUR_MS, MINUTE_MS, type Stay, dateAfter } from './stay.js';
import type { Strikes } from './strikes.js';

const SPOKEN: readonly string[] = ['fr', 'nl', 'en'];
const MISSED = ['NO_ROOM', 'NO_STAFF', 'AT_COURT', 'REFUSED', 'SECURITY'] as const;

interface Talk {
  readonly kind: string;
  readonly serviceId?: string;
  readonly steps?: readonly string[];
  readonly days: number;
  /** How many of those who come in have it at all. */
  readonly share: number;
}

/** The first days: talks in time, late or missed, with or without an interpreter, and what is told of the house. */
export function receive(stay: Stay, strikes: Strikes): void {
  const { random, language } = stay;
  const serviceId = helperFor(random, language);
  const interpreter = SPOKEN.includes(language) ? undefined : interpret(stay);
  const talks: readonly Talk[] = [
    { kind: 'DIRECTOR', days: 0, share: 1 },
    { kind: 'SPS', steps: ['CONTACT', 'PRESENTATION', 'ORIENTATION'], days: random.between(1, 6), share: 1 },
    { kind: 'EXTERNAL', serviceId, steps: ['CONTACT', 'OFFER'], days: random.between(3, 25), share: 1 },
    { kind: 'MEDICAL', days: random.between(1, 3), share: 0.85 },
    { kind: 'LEGAL_AID', serviceId: LAWYERS, days: random.between(2, 14), share: 0.4 },
  ];
  for (const talk of talks) if (random.chance(talk.share)) hold(stay, talk, { strikes, interpreter });
  inform(stay);
  extend(stay);
  if (random.chance(rate.caseAssigned)) assign(stay, serviceId);
  disrupt(stay, strikes);
}

interface Circumstances {
  readonly strikes: Strikes;
  /** Whether one was found; undefined where none is needed. */
  readonly interpreter: boolean | undefined;
}

function hold(stay: Stay, talk: Talk, circumstances: Circumstances): void {
  const { random, span } = stay;
  const at = talk.days === 0 ? span.from + random.between(1, 4) * HOUR_MS : stay.after(span.from, talk.days);
  if (at === undefined || at >= span.to || random.chance(rate.talkForgotten)) return;
  const { kind, steps } = talk;
  const about = { kind, ...(talk.serviceId ? { serviceId: talk.serviceId } : {}) };
  const cause = hindrance(stay, at, circumstances);
  if (cause === undefined) {
    const means = circumstances.interpreter ? { interpreter: true } : {};
    stay.loose('ReceptionContactHeld', at, { ...about, ...(steps ? { steps } : {}), language: stay.language, ...means });
    return;
  }
  stay.firm('ReceptionContactMissed', at, { ...about, cause });
  const later = stay.after(at, random.between(2, 8));
  if (later !== undefined) stay.firm('ReceptionContactHeld', later, { ...about, language: stay.language });
}

/** What stands in the way of a talk, if anything. */
function hindrance({ random }: Stay, at: number, { strikes, interpreter }: Circumstances): string | undefined {
  if (strikes.at(at)) return 'NO_STAFF';
  if (interpreter === false && random.chance(0.4)) return 'LANGUAGE';
  return random.chance(rate.talkMissed) ? random.pick(MISSED) : undefined;
}

/** Somebody who speaks the language is asked for. @returns whether one came */
function interpret(stay: Stay): boolean | undefined {
  const { random } = stay;
  const asked = random.chance(rate.interpreterAsked) ? stay.span.from + HOUR_MS : undefined;
  if (asked === undefined || asked >= stay.span.to) return undefined;
  const requestId = stay.item('interpreter');
  stay.firm('InterpreterRequested', asked, { requestId, language: stay.language, for: 'RECEPTION' });
  const answered = stay.after(asked, random.between(1, 5));
  if (answered === undefined) return undefined;
  const found = random.chance(rate.interpreterFound);
  if (found) stay.firm('InterpreterProvided', answered, { requestId, serviceId: INTERPRETERS });
  else stay.firm('InterpreterUnavailable', answered, { requestId, reason: 'Nobody is free this week.' });
  return found;
}

function inform(stay: Stay): void {
  const { random, span } = stay;
  for (const topic of ['RIGHTS', 'SERVICES', 'OFFER', 'LEGAL']) {
    const at = random.chance(rate.informed / 2) ? stay.after(span.from, random.between(1, 6)) : undefined;
    const channel = random.pick(['TALK', 'LEAFLET', 'TELEVISION', 'SESSION']);
    if (at !== undefined) stay.loose('InformationProvided', at, { topic, channel, language: stay.language });
  }
}

/** The limit of the talk with the psychosocial service is moved before it is over. */
function extend(stay: Stay): void {
  const at = stay.random.chance(rate.deadlineExtended) ? stay.after(stay.span.from, 1) : undefined;
  if (at === undefined) return;
  stay.loose('ReceptionDeadlineSet', at, { kind: 'FAMILY', dueOn: dateAfter(at, 20), rule: 'REQUEST', reason: 'A child was born.' });
  const reason = 'The person is at court for some days.';
  stay.loose('ReceptionDeadlineExtended', at, { kind: 'SPS', dueOn: dateAfter(at, 9), rule: 'CIRCUMSTANCE', reason });
}

function assign(stay: Stay, serviceId: string): void {
  const { random, span } = stay;
  const at = stay.after(span.from, random.between(4, 20));
  if (at === undefined) return;
  const [one, other] = [workerOf(random, serviceId), workerOf(random, serviceId)];
  stay.firm('CaseAssigned', at, { serviceId, workerId: one });
  const changed = one !== other && random.chance(0.2) ? stay.after(at, random.between(30, 120)) : undefined;
  if (changed === undefined) return;
  stay.firm('CaseUnassigned', changed, { serviceId, workerId: one, reason: 'Another task.' });
  stay.firm('CaseAssigned', changed + MINUTE_MS, { serviceId, workerId: other });
}

/** A strike meets whoever is inside: the regime stops, and services are not let in. */
function disrupt(stay: Stay, strikes: Strikes): void {
  for (const { from, to } of strikes.within(stay.span)) {
    const at = Math.floor(from / DAY_MS) * DAY_MS + 7 * HOUR_MS;
    if (at <= stay.span.from || !stay.isFree(at, at)) continue;
    const until = dateAfter(to, 0);
    stay.firm('RegimeDisrupted', at, { cause: 'STRIKE', until });
    const refused = stay.random.chance(rate.accessRefused);
    if (refused) stay.loose('AccessRefused', at + HOUR_MS, { cause: 'STRIKE', serviceId: helperFor(stay.random, stay.language), until });
  }
}
