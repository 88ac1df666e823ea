import type { Domain } from '#vocabulary';
import { rate, shares } from './rates.js';
import { helperFor } from './services.js';
import { HOUR_MS, type Stay, dateAfter } from './stay.js';

const DECLINED = ['FULL', 'NOT_OUR_MANDATE', 'LANGUAGE', 'NO_ROOM', 'PERSON_UNWILLING'] as const;

/** A consent, what was passed on by it, and what the other service answered; some consents are taken back. */
export function refer(stay: Stay): void {
  const { random, span } = stay;
  const agreed = random.chance(rate.referred) ? stay.after(span.from, random.between(5, 60)) : undefined;
  if (agreed === undefined) return;
  const [toServiceId, domain] = [helperFor(random, stay.language), random.weighted(shares.domain)];
  const consentId = consent(stay, agreed, { services: [toServiceId], domains: [domain], days: random.chance(0.3) ? 365 : undefined });
  const referralId = stay.item('referral');
  stay.firm('ReferralSent', agreed + HOUR_MS, { referralId, toServiceId, domain, purpose: 'A first talk, as the person asked.' });
  answer(stay, agreed, referralId);
  const regretted = random.chance(rate.consentWithdrawn) ? stay.after(agreed, random.between(30, 90)) : undefined;
  if (regretted !== undefined) stay.firm('ConsentWithdrawn', regretted, { consentId });
  const issued = random.chance(rate.certificate) && regretted === undefined ? stay.after(agreed, random.between(10, 60)) : undefined;
  if (issued === undefined) return;
  const period = { from: dateAfter(agreed, 0), to: dateAfter(issued, 0) };
  stay.loose('AttendanceCertificateIssued', issued, { ...period, addressee: toServiceId, consentRef: consentId });
}

function answer(stay: Stay, sent: number, referralId: string): void {
  const { random } = stay;
  const became = random.weighted(shares.referralEnds);
  const at = stay.after(sent, random.between(1, 21));
  if (at === undefined || became === 'open') return;
  if (became === 'revoked') return void stay.firm('ReferralRevoked', at, { referralId, reason: 'The person found help elsewhere.' });
  if (became === 'declined')
    return void stay.firm('ReferralDeclined', at, { referralId, reason: 'There is no place now.', cause: random.pick(DECLINED) });
  stay.firm('ReferralAccepted', at, { referralId });
  const done = became === 'completed' ? stay.after(at, random.between(10, 60)) : undefined;
  if (done !== undefined) stay.firm('ReferralCompleted', done, { referralId });
}

interface Scope {
  readonly services: readonly string[];
  readonly domains: readonly Domain[];
  readonly days?: number;
}

/** The person allows services to know of domains. @returns the id of the consent */
export function consent(stay: Stay, at: number, { services, domains, days }: Scope): string {
  const consentId = stay.item('consent');
  const until = days === undefined ? {} : { until: dateAfter(at, days) };
  stay.firm('ConsentGiven', at, { consentId, services, domains, language: stay.language, ...until });
  return consentId;
}
