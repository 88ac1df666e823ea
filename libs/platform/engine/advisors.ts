import { BLIND_INDEX, type Fact, type Filter, type Reporter, type Warning, bodyOf, collectionOf, warn } from '#eventsourcing';
import { type ExternalId, externalIdText } from '#trajectory';
import { type Stay, views } from '#views';
import { offerAdvisors } from './network/offer-advice.js';
import { closedPrison } from './network/place-advice.js';
import type { Stores } from './stores.js';

/** What is asked of other streams about a fact. */
export interface Advising {
  readonly fact: Fact;
  /** The stay that the fact is about. */
  readonly stay: string;
  readonly reporter: Reporter;
  readonly stores: Pick<Stores, 'documents' | 'keys'>;
  /** True when the reporter may know of another stay: advice comes from no other. */
  mayKnow(stay: string): boolean;
}

/** What other streams say of one type of fact. It may fail, or be a moment behind: only warnings come of it. */
export type Advisor = (asked: Advising) => Promise<readonly Warning[]>;

const IN_CUSTODY: Filter = { in: ['status', ['held', 'in-transit']] };
const MOST = 100;

/** One for each type that other streams have something to say of. */
const ADVISORS: { readonly [type: string]: Advisor } = {
  DetaineeAdmitted: both(secondStay, closedPrison('prisonId')),
  TransferDeparted: closedPrison('toPrisonId'),
  TransferArrived: closedPrison('prisonId'),
  TrajectoryOpened: secondStay,
  PersonRegistered: knownExternalId,
  PersonIdentityCorrected: knownExternalId,
  DuplicateConfirmed: bothInCustody,
  ...offerAdvisors,
};

/** What other streams say of a fact. */
export async function adviceOn(asked: Advising): Promise<readonly Warning[]> {
  const { type } = asked.fact.type;
  const advisor = Object.hasOwn(ADVISORS, type) ? ADVISORS[type] : undefined;
  return advisor ? advisor(asked) : [];
}

function both(...advisors: readonly Advisor[]): Advisor {
  return async (asked) => (await Promise.all(advisors.map((advisor) => advisor(asked)))).flat();
}

async function secondStay(asked: Advising): Promise<readonly Warning[]> {
  const others = await otherStays(asked, { eq: ['personId', asked.fact.data['personId'] as string] }, IN_CUSTODY);
  return others.length > 0 ? [warn('possible-second-stay', 'another stay of this person is open')] : [];
}

/** Another person bears the same id of another system: one of the two was mistaken, or they are one. */
async function knownExternalId(asked: Advising): Promise<readonly Warning[]> {
  const { fact, stay, stores } = asked;
  const ids = (fact.data['externalIds'] ?? []) as unknown as readonly ExternalId[];
  if (ids.length === 0) return [];
  const indexes = await Promise.all(ids.map((id) => stores.keys.digest(BLIND_INDEX, externalIdText(id))));
  const bearers = await otherStays(asked, { or: indexes.map((index) => ({ has: ['externalIds', index] })) });
  const self = (fact.data['personId'] as string | undefined) ?? (await stayNow(stores, stay))?.personId;
  const known = bearers.some(({ personId }) => personId !== undefined && personId !== self);
  return known ? [warn('external-id-known', 'another person is registered under one of these external ids')] : [];
}

async function bothInCustody(asked: Advising): Promise<readonly Warning[]> {
  const { fact, stay, stores } = asked;
  const here = await stayNow(stores, stay);
  if (here?.prison === undefined) return [];
  const others = await otherStays(asked, { eq: ['personId', fact.data['otherPersonId'] as string] }, IN_CUSTODY);
  return others.length > 0 ? [warn('both-in-custody', 'the other person is in custody elsewhere')] : [];
}

async function otherStays({ stay, stores, mayKnow }: Advising, ...where: readonly Filter[]): Promise<readonly Stay[]> {
  const found = await stores.documents.find(collectionOf(views.stay), { where: { and: where }, limit: MOST });
  return found.documents
    .map((document) => bodyOf(document) as unknown as Stay)
    .filter(({ trajectoryId }) => trajectoryId !== stay && mayKnow(trajectoryId));
}

async function stayNow({ documents }: Advising['stores'], stay: string): Promise<Stay | undefined> {
  const document = (await documents.load(collectionOf(views.stay), [stay])).get(stay);
  return document && (bodyOf(document) as unknown as Stay);
}
