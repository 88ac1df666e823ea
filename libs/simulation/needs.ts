import { type Course, prisonAt } from './course.js';
import type { Domain } from '#vocabulary';
import { rate, shares } from './rates.js';
import { JUSTICE_AID, helperFor, offerFor } from './services.js';
import { MINUTE_MS, type Stay } from './stay.js';

const TRACKS: { readonly [D in Domain]: string } = {
  D1: 'PSYCHOSOCIAL',
  D2: 'WORK',
  D3: 'WORK',
  D4: 'WORK',
  D5: 'ADMIN',
  D6: 'HOUSING',
  D7: 'LEGAL',
  D8: 'CARE',
  D9: 'CARE',
  D10: 'PSYCHOSOCIAL',
};
const WORDS: { readonly [language: string]: readonly string[] } = {
  nl: ['Wil met iemand praten.', 'Vraagt hulp met papieren.', 'Wil iets leren.', 'Zoekt een plek om te wonen.'],
  fr: ["Voudrait parler à quelqu'un.", 'Demande de l’aide pour ses papiers.', 'Veut apprendre quelque chose.', 'Cherche un logement.'],
};
const UNMET = ['NO_OFFER', 'FULL', 'LANGUAGE', 'STATUS_EXCLUDED', 'NO_ROOM', 'TOO_SHORT'] as const;

interface Asked {
  readonly needId: string;
  readonly serviceId: string;
  readonly domain: Domain;
}

/** What the person needs, and what became of it. */
export function need(stay: Stay, course: Course): void {
  const { random, span } = stay;
  const count = random.between(0, 4);
  for (let i = 0; i < count; i += 1) {
    const asked = stay.after(span.from, random.between(2, 90));
    if (asked !== undefined) needOne(stay, course, asked);
  }
}

function needOne(stay: Stay, course: Course, asked: number): void {
  const { random } = stay;
  const answer = { needId: stay.item('need'), serviceId: helperFor(random, stay.language), domain: random.weighted(shares.domain) };
  const { needId, domain } = answer;
  const texts = WORDS[stay.language] ?? WORDS['fr']!;
  const words = random.chance(rate.needWords) ? { words: random.pick(texts) } : {};
  const [askedBy, urgency] = [random.pick(['PERSON', 'PERSON', 'SERVICE', 'RELATIVE']), random.pick(['LOW', 'NORMAL', 'HIGH'])];
  stay.firm('NeedIdentified', asked, { needId, domain, askedBy, urgency, ...words });
  const at = stay.after(asked, random.between(4, 60));
  const became = at === undefined ? 'open' : random.weighted(shares.needEnds);
  stay.items.push({ kind: 'NEED', itemId: needId, domain, from: asked, to: became === 'open' ? Infinity : at! });
  if (at !== undefined) end(stay, { ...answer, course, at, became });
}

interface Ending extends Asked {
  readonly course: Course;
  readonly at: number;
  readonly became: string;
}

function end(stay: Stay, ending: Ending): void {
  const { at, needId, became } = ending;
  if (became === 'support') support(stay, ending);
  if (became === 'activity') wait(stay, ending);
  if (became === 'withdrawn') stay.firm('NeedWithdrawn', at, { needId });
  if (became !== 'unmet') return;
  stay.firm('NeedDeclaredUnmet', at, { needId, cause: stay.random.pick(UNMET) });
  const again = stay.random.chance(0.15) ? stay.after(at, stay.random.between(10, 40)) : undefined;
  if (again !== undefined) stay.firm('NeedReopened', again, { needId, reason: 'There may be an offer now.' });
}

function support(stay: Stay, { at, needId, serviceId, domain }: Ending): void {
  const { random } = stay;
  const supportId = stay.item('support');
  const track = TRACKS[domain];
  stay.firm('SupportStarted', at, { supportId, track, serviceId, needId, project: random.pick(['REINTEGRATION', 'RECLASSEMENT', 'CARE']) });
  stay.firm('NeedAnswered', at + MINUTE_MS, { needId, supportId, serviceId });
  const ended = random.chance(0.6) ? stay.after(at, random.between(30, 200)) : undefined;
  stay.items.push({ kind: 'SUPPORT', itemId: supportId, domain, from: at, to: ended ?? Infinity });
  const reason = random.pick(['COMPLETED', 'COMPLETED', 'PERSON_STOPPED', 'SERVICE_STOPPED', 'PASSED_ON']);
  if (ended !== undefined) stay.firm('SupportEnded', ended, { supportId, reason });
  const doubled = random.chance(rate.supportDoubled) ? stay.after(at, random.between(3, 20)) : undefined;
  // two services on one track, which neither knew
  if (doubled !== undefined)
    stay.firm('SupportStarted', doubled, {
      supportId: stay.item('support'),
      track,
      serviceId: JUSTICE_AID,
      project: 'REINTEGRATION',
    });
}

/** A course, perhaps after a waiting list; each offer once. */
function wait(stay: Stay, ending: Ending): void {
  const { random } = stay;
  const { at, needId, domain, course } = ending;
  const offerId = offerFor(random, domain, prisonAt(course, at));
  if (stay.offers.has(offerId)) return;
  stay.offers.add(offerId);
  if (!random.chance(rate.waits)) return enrol(stay, ending, offerId);
  stay.firm('WaitingListJoined', at, { offerId, needId });
  const left = stay.after(at, random.between(5, 70));
  const cause = random.weighted(shares.waitEnds);
  if (left === undefined || cause === 'waiting') return;
  stay.firm('WaitingListLeft', left, { offerId, cause });
  if (cause === 'ALLOCATED') enrol(stay, { ...ending, at: left + MINUTE_MS }, offerId);
}

function enrol(stay: Stay, { at, needId, serviceId, domain, course }: Ending, offerId: string): void {
  const { random } = stay;
  stay.firm('ActivityEnrolled', at, { offerId, domain, needId });
  stay.firm('NeedAnswered', at + MINUTE_MS, { needId, offerId, serviceId });
  const planned = stay.after(at, random.between(40, 70));
  const moved = course.moves.find((move) => move.at > at)?.at ?? Infinity;
  const ended = Math.min(moved, planned ?? Infinity);
  stay.items.push({ kind: 'ACTIVITY', itemId: offerId, domain, from: at, to: ended });
  attend(stay, { offerId, from: at, to: Math.min(ended, stay.span.to) });
  if (ended < Infinity) finish(stay, ended, { offerId, domain, reason: moved === ended ? 'TRANSFER' : undefined });
}

interface Finish {
  readonly offerId: string;
  readonly domain: Domain;
  readonly reason: string | undefined;
}

function finish(stay: Stay, at: number, { offerId, domain, reason }: Finish): void {
  const { random } = stay;
  const own = random.chance(rate.certified) ? 'CERTIFIED' : random.pick(['COMPLETED', 'COMPLETED', 'PERSON_STOPPED']);
  stay.firm('ActivityEnded', at, { offerId, reason: reason ?? own });
  if (reason !== undefined || own !== 'CERTIFIED') return;
  stay.loose('SkillRecognised', at + MINUTE_MS, { offerId, domain, skill: 'The course, whole.', evidence: 'CERTIFICATE' });
}

interface Sessions {
  readonly offerId: string;
  readonly from: number;
  readonly to: number;
}

const ABSENT = ['REFUSED', 'ILL', 'AT_COURT', 'VISIT', 'WORK', 'NOT_FETCHED', 'REGIME'] as const;

function attend(stay: Stay, { offerId, from, to }: Sessions): void {
  const { random } = stay;
  for (let week = 1; week <= 6; week += 1) {
    const session = stay.after(from, week * 7);
    if (session === undefined || session >= to) continue;
    const attended = random.chance(rate.attends);
    stay.loose('AttendanceRecorded', session, { offerId, attended, ...(attended ? {} : { absenceCause: random.pick(ABSENT) }) });
  }
  const halted = random.chance(rate.interrupted) ? stay.after(from, 10) : undefined;
  const cause = random.pick(['NO_STAFF', 'TEACHER_ABSENT', 'HOLIDAY']);
  if (halted !== undefined && halted < to) stay.loose('ActivityInterrupted', halted, { offerId, cause });
}
