import { type Item, type Items, type Lifecycle, type Moment, evolverOf, noItems, parseDay } from '#eventsourcing';
import type { CONSENT_STATE, Domain } from '#vocabulary';

export type ConsentState = keyof typeof CONSENT_STATE;
export type Consents = Items<ConsentState>;

export const consentLifecycle: Lifecycle<ConsentState> = {
  key: 'consentId',
  opens: { ConsentGiven: 'given' },
  moves: { ConsentWithdrawn: { from: ['given'], to: 'withdrawn', rule: 'consent-not-given' } },
  rules: { exists: 'consent-exists', beforeOpening: 'before-consent' },
};

export const initialConsents: Consents = noItems;

export const evolveConsents = evolverOf(consentLifecycle);

/** What is to pass to whom. Without a domain: something that belongs to none, such as bare dates; the service alone decides then. */
export interface ToCover {
  readonly serviceId: string;
  readonly domain?: Domain;
}

/**
 * A consent by which content of a domain may pass to a service. `consents` are those of the moment (the fold of what sorts
 * before it); only their last day is compared with it. It counts to its 24:00.
 */
export function coveringConsent(consents: Consents, what: ToCover, moment: Pick<Moment, 'day'>): Item<ConsentState> | undefined {
  return Object.values(consents.items).find((consent) => covers(consent, what, moment));
}

/** True when this one consent covers it. */
export function covers(consent: Item<ConsentState>, { serviceId, domain }: ToCover, { day }: Pick<Moment, 'day'>): boolean {
  const { services, domains, until } = consent.data as { readonly services: readonly string[]; domains: readonly string[]; until?: string };
  if (consent.state !== 'given' || !services.includes(serviceId)) return false;
  if (domain !== undefined && !domains.includes(domain)) return false;
  return until === undefined || day <= (parseDay(until) ?? -Infinity);
}
