import { RuleBroken, itemOf } from '#eventsourcing';
import { covers } from '../consent/state.js';
import type { FactOf } from '../payloads.js';
import { type Rule, byRules, within } from '../ruled.js';
import type { Decisions } from '../state.js';
import type { statementPayloads } from './events.js';
import { rectificationLifecycle } from './state.js';

const lifecycle = within(rectificationLifecycle, (stay) => stay.statements.rectifications);

const refusalHasReason: Rule<FactOf<'RectificationDecided'>> = ({ data }) => {
  if (data.outcome !== 'REFUSED' || data.reason !== undefined) return;
  throw new RuleBroken('refused-without-reason', 'a refusal says why', 'data.reason');
};

/** Bare dates belong to no domain: the consent that is named must cover the addressee. */
const consented: Rule<FactOf<'AttendanceCertificateIssued'>> = (fact, { before }) => {
  const { addressee: serviceId, consentRef } = fact.data;
  const consent = itemOf(before.consents, consentRef);
  if (consent && covers(consent, { serviceId }, fact)) return;
  throw new RuleBroken('consent-missing', `consent ${consentRef} does not cover ${serviceId} on that date`, 'data.consentRef');
};

const periodHolds: Rule<FactOf<'AttendanceCertificateIssued'>> = ({ data }) => {
  if (data.to < data.from) throw new RuleBroken('period-ends-before-it-begins', 'its last day lies before its first', 'data.to');
};

export const statementDecisions: Decisions<keyof typeof statementPayloads> = {
  StatementByPersonAdded: byRules(),
  RectificationRequested: byRules(lifecycle),
  RectificationDecided: byRules(refusalHasReason, lifecycle),
  ProcessingRestricted: byRules(),
  AttendanceCertificateIssued: byRules(periodHolds, consented),
};
