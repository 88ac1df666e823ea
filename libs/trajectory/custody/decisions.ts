import { type Around, type Decision, RuleBroken, accept, alsoWarn, warn } from '#eventsourcing';
import type { FactOf } from '../payloads.js';
import { mustBeInside, mustBeSamePerson } from '../rules.js';
import type { Context, Decisions, Trajectory } from '../state.js';
import type { custodyPayloads } from './events.js';
import { isInside, isMonitored, underTitle } from './state.js';

export const custodyDecisions: Decisions<keyof typeof custodyPayloads> = {
  DetaineeAdmitted: admit,
  LegalStatusChanged: changeStatus,
  TransferDeparted: (fact, around, { advisory }) => alsoWarn(depart(fact, around), ...advisory),
  TransferArrived: (fact, around, { advisory }) => alsoWarn(arrive(fact, around), ...advisory),
  DetaineeReleased: release,
  ReturnedToCustody: (fact) => accept(fact),
  DeathRecorded: die,
  EscapeRecorded: (fact, around) => accept(fact, mustBeInside(around, fact).unknown),
  RecaptureRecorded: recapture,
};

function admit(fact: FactOf<'DetaineeAdmitted'>, { before }: Around<Trajectory>, { advisory }: Context): Decision {
  const { custody } = before;
  if (isInside(custody)) throw new RuleBroken('already-in-custody', `in custody since ${custody.since}`, 'occurredAt');
  if (custody.status === 'dead') throw new RuleBroken('person-died', `the person died on ${custody.on}`, 'occurredAt');
  mustBeSamePerson(before, fact.data.personId);
  const escaped = custody.status === 'escaped';
  return accept(fact, ...advisory, escaped ? warn('recapture-expected', 'after an escape custody goes on with a recapture') : undefined);
}

function changeStatus(fact: FactOf<'LegalStatusChanged'>, around: Around<Trajectory>): Decision {
  const { from, to } = fact.data;
  if (from === to) throw new RuleBroken('same-legal-status', 'the status would not change', 'data.to');
  const last = underTitle(around.before.custody);
  const { unknown } = last ? {} : mustBeInside(around, fact, 'already-released');
  if (last?.legalStatus !== undefined && last.legalStatus !== from) {
    throw new RuleBroken('other-legal-status', `the status on that date is ${last.legalStatus}`, 'data.from');
  }
  return accept(fact, unknown);
}

function depart(fact: FactOf<'TransferDeparted'>, around: Around<Trajectory>): Decision {
  const { fromPrisonId, toPrisonId } = fact.data;
  if (fromPrisonId === toPrisonId) throw new RuleBroken('same-prison', 'a transfer goes to another prison', 'data.toPrisonId');
  const { custody, unknown } = mustBeInside(around, fact, 'already-released');
  if (unknown) return accept(fact, unknown); // a stay may begin with a departure from elsewhere
  if (custody.status === 'in-transit') throw new RuleBroken('already-in-transit', `on the way to ${custody.departed.to}`, 'occurredAt');
  if (custody.prison !== fromPrisonId) throw new RuleBroken('held-elsewhere', `held in ${custody.prison}`, 'data.fromPrisonId');
  return accept(fact);
}

function arrive(fact: FactOf<'TransferArrived'>, around: Around<Trajectory>): Decision {
  const beforeCustody = around.before.custody;
  if (beforeCustody.status === 'unknown' && beforeCustody.departed) return accept(fact, destination(fact, beforeCustody.departed.to));
  const { custody, unknown } = mustBeInside(around, fact, 'already-released');
  if (unknown) return accept(fact, unknown);
  if (custody.status === 'held') return accept(fact, warn('prerequisite-unknown', 'no departure is known for this arrival'));
  return accept(fact, destination(fact, custody.departed.to));
}

function destination(fact: FactOf<'TransferArrived'>, announced: string): ReturnType<typeof warn> | undefined {
  return fact.data.prisonId === announced ? undefined : warn('other-destination', `the departure was for ${announced}`);
}

function release(fact: FactOf<'DetaineeReleased'>, around: Around<Trajectory>): Decision {
  if (isMonitored(around.before.custody)) return accept(fact);
  const { unknown } = mustBeInside(around, fact, 'already-released', 'released-before-admission');
  return accept(fact, unknown);
}

/** A death outside custody is a fact too: only a second one, or one before the known admission, contradicts. */
function die(fact: FactOf<'DeathRecorded'>, around: Around<Trajectory>): Decision {
  const { custody } = around.before;
  if (custody.status === 'dead') throw new RuleBroken('person-died', `the death is known already, on ${custody.on}`, 'occurredAt');
  return accept(fact, custody.status === 'unknown' ? mustBeInside(around, fact).unknown : undefined);
}

function recapture(fact: FactOf<'RecaptureRecorded'>, around: Around<Trajectory>): Decision {
  if (around.before.custody.status === 'escaped') return accept(fact);
  const { unknown } = mustBeInside(around, fact);
  return accept(fact, unknown ?? warn('prerequisite-unknown', 'no escape is known that this could end'));
}
