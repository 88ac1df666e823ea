import { type Around, type Day, type EffectiveFact, RuleBroken, type Warning, accept, formatDay, parseDay, warn } from '#eventsourcing';
import type { ContactKind } from '#vocabulary';
import { isMonitored } from '../custody/state.js';
import { byRules, unknown } from '../ruled.js';
import { mustBeInside } from '../rules.js';
import type { Context, Decisions, Trajectory } from '../state.js';
import { concerns, lastDayOf } from './deadlines.js';
import type { receptionPayloads } from './events.js';

const ON_REMAND: readonly (string | undefined)[] = ['REMAND', 'MIXED', undefined];

export const receptionDecisions: Decisions<keyof typeof receptionPayloads> = {
  ReceptionContactHeld: (fact, around) => {
    const { unknown } = mustBeInside(around, fact);
    const nameless = fact.data.kind === 'EXTERNAL' && fact.data.serviceId === undefined;
    return accept(fact, unknown, nameless ? warn('service-missing', 'an external contact names its service') : undefined);
  },
  ReceptionContactMissed: byRules(mustNotBeHeld, inCustody),
  ReceptionDeadlineSet: byRules(inCustody, mustMayMove),
  ReceptionDeadlineExtended: byRules(inCustody, mustMayMove, mustGiveMoreTime),
  InformationProvided: byRules(),
  CouncilChamberHearingHeld: (fact, around) => {
    const monitored = isMonitored(around.before.custody); // on remand at home: its hearings go on
    const { custody, unknown } = monitored ? {} : mustBeInside(around, fact);
    if (custody && !ON_REMAND.includes(custody.legalStatus)) {
      throw new RuleBroken('not-on-remand', `the status on that date is ${custody.legalStatus}`, 'occurredAt');
    }
    return accept(fact, unknown);
  },
};

type AboutContact = EffectiveFact<string, { readonly kind: ContactKind; readonly serviceId?: string }>;
type Moving = EffectiveFact<string, { readonly kind: ContactKind; readonly serviceId?: string; readonly dueOn: string }>;

/** Who may give time that has run out already: otherwise nothing would ever be overdue (the rule of LWP). */
const MAY_MOVE_OVERDUE: readonly (string | undefined)[] = ['COORDINATOR', 'LOCAL'];

function inCustody(fact: EffectiveFact<string, object>, around: Around<Trajectory>): Warning | undefined {
  return mustBeInside(around, fact).unknown;
}

function isHeld({ data }: AboutContact, { reception }: Trajectory): boolean {
  return reception.contacts.some((contact) => concerns(contact, data));
}

function mustNotBeHeld(fact: AboutContact, { before }: Around<Trajectory>): undefined {
  if (isHeld(fact, before)) throw new RuleBroken('contact-already-held', 'a talk of this kind was held before', 'data.kind');
}

function lastDay({ data }: AboutContact, { reception }: Trajectory, { settings }: Context): Day | undefined {
  return lastDayOf({ kind: data.kind, serviceId: data.serviceId }, reception, settings);
}

function mustMayMove(fact: Moving, { before }: Around<Trajectory>, context: Context): undefined {
  const due = lastDay(fact, before, context);
  const overdue = due !== undefined && fact.day > due && !isHeld(fact, before);
  if (!overdue || MAY_MOVE_OVERDUE.includes(fact.actor.role)) return;
  throw new RuleBroken('overdue-needs-coordinator', `overdue since ${formatDay(due)}: a coordinator may give more time`, 'data.dueOn');
}

function mustGiveMoreTime(fact: Moving, { before }: Around<Trajectory>, context: Context): Warning | undefined {
  if (!before.reception.start) return undefined; // its admission is unknown: said already
  const due = lastDay(fact, before, context);
  if (due === undefined) return unknown('no limit is known that could be extended');
  if (parseDay(fact.data.dueOn)! >= due) return undefined;
  throw new RuleBroken('not-an-extension', `the limit ends on ${formatDay(due)}`, 'data.dueOn');
}
