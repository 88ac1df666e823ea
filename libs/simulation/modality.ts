import { DAY_MS, formatInstant } from '#eventsourcing';
import { type Course, statusAt } from './course.js';
import { rate } from './rates.js';
import { HOUR_MS, type Stay, dateAfter, workingMoment } from './stay.js';

interface Kind {
  readonly code: string;
  readonly authority: string;
  /** Days before the end of the stay from which it can be granted: counted back as the Act of 17 May 2006 does, from the end that came. */
  readonly daysBefore: number;
}

const LEAVE: { readonly CONVICTED: readonly Kind[]; readonly INTERNED: readonly Kind[] } = {
  CONVICTED: [
    { code: 'EXIT_PERMISSION', authority: 'MINISTER', daysBefore: 730 },
    { code: 'PENITENTIARY_LEAVE', authority: 'MINISTER', daysBefore: 365 },
  ],
  INTERNED: [
    { code: 'EXIT_PERMISSION', authority: 'PROTECTION_CHAMBER', daysBefore: 365 },
    { code: 'PENITENTIARY_LEAVE', authority: 'PROTECTION_CHAMBER', daysBefore: 240 },
  ],
};
const RELEASE: { readonly [modality: string]: string } = {
  CONDITIONAL: 'SENTENCE_COURT',
  ELECTRONIC_MONITORING: 'SENTENCE_JUDGE',
  PROVISIONAL: 'SENTENCE_JUDGE',
  REMOVAL: 'SENTENCE_JUDGE',
  PROBATION: 'PROTECTION_CHAMBER',
};
/** Before September 2022 the judge did not decide alone on these. */
const JUDGE_FROM = Date.UTC(2022, 8, 1);
/** Before the Act of 5 May 2014 came into force, other bodies decided for interned people: of that nothing is told. */
const PROTECTION_FROM = Date.UTC(2016, 9, 1);
const EARLIER: { readonly [modality: string]: string } = { PROVISIONAL: 'MINISTER', REMOVAL: 'SENTENCE_COURT' };
const CONDITIONS = [['RESIDENCE', 'SUPPORT'], ['WORK_OR_TRAINING', 'NO_CONTACT'], ['TREATMENT', 'CURFEW'], []] as const;

/** Dates of the sentence, leave with its absences, and the modality of the release: asked for, evaluated, decided. */
export function allow(stay: Stay, course: Course, release: string | undefined): void {
  const { random, span } = stay;
  const from = course.sentenced?.at ?? span.from;
  const regime = regimeOf(statusAt(course, span.to), from);
  if (regime === undefined) return;
  if (regime === 'CONVICTED') dates(stay, from);
  for (const kind of LEAVE[regime]) if (random.chance(rate.modalityAsked)) askForLeave(stay, from, kind);
  if (release !== undefined) grantRelease(stay, from, release);
}

/** Under which law somebody may go out; undefined under none that is told here. */
function regimeOf(status: string, from: number): keyof typeof LEAVE | undefined {
  if (status === 'INTERNED') return from < PROTECTION_FROM ? undefined : status;
  return status === 'CONVICTED' ? status : undefined;
}

function askForLeave(stay: Stay, from: number, kind: Kind): void {
  const asked = stay.after(Math.max(from, stay.span.to - kind.daysBefore * DAY_MS), stay.random.between(5, 60));
  const granted = asked === undefined ? undefined : ask(stay, asked, kind);
  if (granted !== undefined) goOut(stay, granted, kind);
}

function dates(stay: Stay, from: number): void {
  const at = stay.after(from, stay.random.between(3, 30));
  if (at === undefined) return;
  const [conditionalReleaseFrom, endOfSentence] = [dateAfter(stay.span.to, -30), dateAfter(stay.span.to, 400)];
  stay.loose('SentenceDatesRecorded', at, { conditionalReleaseFrom, endOfSentence, source: 'REGISTRY', recalculatedOn: dateAfter(at, 0) });
}

/** A request up to its decision. @returns when and under which id it was granted, if it was */
function ask(stay: Stay, asked: number, { code, authority }: Kind): { readonly at: number; readonly requestId: string } | undefined {
  const { random } = stay;
  const requestId = stay.item('request');
  stay.firm('ModalityRequested', asked, { requestId, code, authority, earliestOn: dateAfter(asked, 0) });
  const wanted = stay.after(asked, random.between(1, 7));
  if (wanted === undefined) return undefined;
  stay.firm('SpsEvaluationRequested', wanted, { requestId, by: 'DIRECTOR', dueOn: dateAfter(wanted, 45) });
  const delivered = stay.after(wanted, random.between(15, 60));
  if (delivered === undefined) return undefined;
  stay.firm('SpsEvaluationDelivered', delivered, { requestId });
  const decided = stay.after(delivered, random.between(5, 25));
  if (decided === undefined) return undefined;
  const granted = random.chance(rate.modalityGranted);
  const terms = granted ? { conditions: [...random.pick(CONDITIONS)], from: dateAfter(decided, 1) } : {};
  stay.firm('ModalityDecided', decided, { requestId, code, authority, outcome: granted ? 'GRANTED' : 'REFUSED', ...terms });
  return granted ? { at: decided, requestId } : undefined;
}

/** Absences under a grant: most come back in time, some late, a few not that day; after that it may be taken back. */
function goOut(stay: Stay, { at, requestId }: { readonly at: number; readonly requestId: string }, { code }: Kind): void {
  const { random } = stay;
  for (let out = stay.after(at, random.between(3, 12)), count = 0; out !== undefined && count < 4; count += 1) {
    const hours = code === 'EXIT_PERMISSION' ? random.between(4, 8) : 30;
    const returned = absent(stay, { at: out, hours, modality: code });
    if (returned === 'NOT_RETURNED') {
      const revoked = stay.after(out, 5);
      if (revoked !== undefined) stay.firm('ModalityRevoked', revoked, { requestId });
      return;
    }
    out = stay.after(out, random.between(10, 40));
  }
}

interface Absence {
  readonly at: number;
  readonly hours: number;
  readonly modality: string;
}

/** One absence, where nothing else stands in its way. */
export function absent(stay: Stay, { at, hours, modality }: Absence): string | undefined {
  const { random } = stay;
  const returned = random.weighted({ RETURNED: 1 - rate.backLate - rate.notBack, LATE: rate.backLate, NOT_RETURNED: rate.notBack });
  const back = at + (hours + (returned === 'RETURNED' ? 0 : 3)) * HOUR_MS;
  const settled = returned === 'NOT_RETURNED' ? back + random.between(20, 60) * HOUR_MS : back;
  if (settled + DAY_MS > stay.span.to || !stay.isFree(at, settled)) return undefined;
  const absenceId = stay.item('absence');
  stay.away.push({ from: at, to: settled });
  stay.firm('TemporaryAbsenceStarted', at, { absenceId, modality, dueBack: formatInstant(at + hours * HOUR_MS) });
  stay.firm('TemporaryAbsenceEnded', back, { absenceId, returned });
  if (returned === 'NOT_RETURNED') stay.firm('TemporaryAbsenceEnded', settled, { absenceId, returned: 'LATE' });
  return returned;
}

/** Days at court and in hospital: nobody's grant. */
export function goElsewhere(stay: Stay, course: Course): void {
  const { random, span } = stay;
  const court = course.entry === 'REMAND' && random.chance(rate.courtDay) ? stay.after(span.from, random.between(10, 60)) : undefined;
  if (court !== undefined) absent(stay, { at: court, hours: random.between(3, 7), modality: 'COURT' });
  const hospital = random.chance(rate.hospital) ? stay.after(span.from, random.between(10, 150)) : undefined;
  if (hospital !== undefined) absent(stay, { at: hospital, hours: random.between(20, 120), modality: 'HOSPITAL' });
}

function grantRelease(stay: Stay, from: number, code: string): void {
  const { random, span } = stay;
  const authority = RELEASE[code];
  if (authority === undefined) return;
  const decided = workingMoment(random, span.to - random.between(4, 15) * DAY_MS);
  const asked = workingMoment(random, decided - random.between(40, 90) * DAY_MS);
  if (asked < from + DAY_MS || !stay.isFree(decided, decided)) return;
  const requestId = stay.item('request');
  const by = decided < JUDGE_FROM ? (EARLIER[code] ?? authority) : authority;
  stay.firm('ModalityRequested', asked, {
    requestId,
    code,
    authority: asked < JUDGE_FROM ? (EARLIER[code] ?? authority) : authority,
    earliestOn: dateAfter(asked, 0),
  });
  stay.firm('SpsEvaluationDelivered', asked + 30 * DAY_MS, { requestId });
  const conditions = [...random.pick(CONDITIONS)];
  stay.firm('ModalityDecided', decided, { requestId, code, authority: by, outcome: 'GRANTED', conditions, from: dateAfter(span.to, 0) });
}
