import { DAY_MS } from '#eventsourcing';
import { HOUR_MS, type Stay, dateAfter } from './stay.js';

const DOMAINS = { D1: 9, D2: 6, D3: 3, D4: 4, D5: 4, D6: 6, D7: 2, D8: 2, D9: 3, D10: 4 };
const SERVICES = ['sim-service-aid-nl', 'sim-service-aid-fr', 'sim-service-training', 'sim-service-health'] as const;
const MISSED = ['NO_ROOM', 'NO_STAFF', 'AT_COURT', 'LANGUAGE', 'REFUSED'] as const;

/** The talks of the first days: most in time, some late, some missed. */
export function receive(stay: Stay): void {
  const { random, span } = stay;
  talk(stay, { kind: 'DIRECTOR' }, random.between(0, 1));
  talk(stay, { kind: 'SPS', steps: ['CONTACT', 'PRESENTATION', 'ORIENTATION'] }, random.between(1, 6));
  talk(stay, { kind: 'EXTERNAL', serviceId: random.pick(SERVICES), steps: ['CONTACT', 'OFFER'] }, random.between(3, 25));
  const told = stay.after(span.from, 1);
  if (told === undefined || random.chance(0.2)) return;
  const topic = random.pick(['RIGHTS', 'SERVICES', 'OFFER', 'LEGAL']);
  stay.loose('InformationProvided', told, { topic, channel: random.pick(['TALK', 'LEAFLET', 'TELEVISION']), language: stay.language });
}

function talk(
  stay: Stay,
  contact: { readonly kind: string; readonly serviceId?: string; readonly steps?: readonly string[] },
  days: number,
): void {
  const { random, span } = stay;
  const at = days === 0 ? span.from + random.between(1, 4) * HOUR_MS : stay.after(span.from, days);
  if (at === undefined || at >= span.to || random.chance(0.08)) return;
  if (!random.chance(0.1)) {
    stay.loose('ReceptionContactHeld', at, { ...contact, language: stay.language });
    return;
  }
  const { kind, serviceId } = contact;
  stay.firm('ReceptionContactMissed', at, { kind, cause: random.pick(MISSED), ...(serviceId ? { serviceId } : {}) });
  const later = stay.after(at, random.between(2, 8));
  if (later !== undefined) stay.firm('ReceptionContactHeld', later, contact);
}

/** What the person needs, and what became of it. */
export function help(stay: Stay): void {
  const { random, span } = stay;
  const needs = random.between(0, 4);
  for (let i = 0; i < needs; i += 1) {
    const asked = stay.after(span.from, random.between(2, 90));
    if (asked !== undefined) need(stay, asked);
  }
  const agreed = random.chance(0.5) ? stay.after(span.from, random.between(5, 30)) : undefined;
  if (agreed !== undefined) refer(stay, agreed);
  const begun = random.chance(0.35) ? stay.after(span.from, random.between(20, 60)) : undefined;
  if (begun !== undefined) plan(stay, begun);
}

function need(stay: Stay, asked: number): void {
  const { random } = stay;
  const [needId, serviceId] = [stay.item('need'), random.pick(SERVICES)];
  const domain = random.weighted(DOMAINS);
  const urgency = random.pick(['LOW', 'NORMAL', 'HIGH']);
  stay.firm('NeedIdentified', asked, { needId, domain, askedBy: random.pick(['PERSON', 'PERSON', 'SERVICE']), urgency });
  const at = stay.after(asked, random.between(4, 60));
  if (at === undefined) return;
  const became = random.weighted({ support: 3, activity: 3, unmet: 2, withdrawn: 1, open: 2 });
  if (became === 'support') support(stay, at, { needId, serviceId });
  if (became === 'activity') activity(stay, at, { needId, serviceId, domain });
  if (became === 'unmet')
    stay.firm('NeedDeclaredUnmet', at, { needId, cause: random.pick(['NO_OFFER', 'FULL', 'LANGUAGE', 'NO_ROOM', 'TOO_SHORT']) });
  if (became === 'withdrawn') stay.firm('NeedWithdrawn', at, { needId });
}

interface Asked {
  readonly needId: string;
  readonly serviceId: string;
}

function support(stay: Stay, at: number, { needId, serviceId }: Asked): void {
  const { random } = stay;
  const supportId = stay.item('support');
  const track = random.pick(['PSYCHOSOCIAL', 'ADMIN', 'LEGAL', 'WORK', 'HOUSING']);
  stay.firm('SupportStarted', at, { supportId, track, serviceId, needId, project: 'REINTEGRATION' });
  stay.firm('NeedAnswered', at + 60_000, { needId, supportId, serviceId });
  const ended = random.chance(0.6) ? stay.after(at, random.between(30, 200)) : undefined;
  if (ended !== undefined)
    stay.firm('SupportEnded', ended, { supportId, reason: random.pick(['COMPLETED', 'PERSON_STOPPED', 'SERVICE_STOPPED']) });
}

function activity(stay: Stay, at: number, { needId, serviceId, domain }: Asked & { readonly domain: string }): void {
  const { random } = stay;
  const offerId = `sim-offer-${domain.toLowerCase()}-${stay.item('place')}`;
  stay.firm('ActivityEnrolled', at, { offerId, domain, needId });
  stay.firm('NeedAnswered', at + 60_000, { needId, offerId, serviceId });
  for (let week = 1; week <= 4; week += 1) {
    const session = stay.after(at, week * 7);
    if (session !== undefined) stay.loose('AttendanceRecorded', session, { offerId, attended: random.chance(0.8) });
  }
  const ended = stay.after(at, 45);
  if (ended !== undefined)
    stay.firm('ActivityEnded', ended, { offerId, reason: random.pick(['COMPLETED', 'CERTIFIED', 'PERSON_STOPPED']) });
}

function refer(stay: Stay, agreed: number): void {
  const { random } = stay;
  const [consentId, toServiceId] = [stay.item('consent'), random.pick(SERVICES)];
  const domain = random.weighted(DOMAINS);
  stay.firm('ConsentGiven', agreed, { consentId, services: [toServiceId], domains: [domain], language: stay.language });
  const purpose = 'A first talk, as the person asked.';
  stay.firm('ReferralSent', agreed + DAY_MS / 24, { referralId: stay.item('referral'), toServiceId, domain, purpose });
  const regretted = random.chance(0.06) ? stay.after(agreed, random.between(30, 90)) : undefined;
  if (regretted !== undefined) stay.firm('ConsentWithdrawn', regretted, { consentId });
}

function plan(stay: Stay, begun: number): void {
  const { random } = stay;
  if (random.chance(0.1)) {
    stay.firm('DetentionPlanRefused', begun, { kind: 'AID' });
    return;
  }
  const [goalId, stepId] = [stay.item('goal'), 'step-1'];
  stay.firm('DetentionPlanOpened', begun, { kind: 'AID', basis: 'CONSENT' });
  const steps = [{ stepId, who: ['PERSON', 'SERVICE'], dueOn: dateAfter(begun, 60) }];
  const stepTexts = [{ stepId, what: 'Find out together what is possible.' }];
  stay.firm('PlanGoalSet', begun + 60_000, { goalId, domain: random.weighted(DOMAINS), steps, stepTexts });
  const done = stay.after(begun, random.between(20, 100));
  if (done === undefined) return;
  stay.firm('PlanStepProgressed', done, { goalId, stepId, status: 'DONE' });
  if (random.chance(0.7)) stay.firm('PlanGoalAchieved', done + 60_000, { goalId });
}
