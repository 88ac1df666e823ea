import { type Document, type Warning, bodyOf, collectionOf, itemOf, warn } from '#eventsourcing';
import { type ConsultationBody, type Offer, type Place, bindsOn, standingOn } from '#partnership';
import { THRESHOLD } from '#statistics';
import { NETWORK, type StreamDocument, views } from '#views';
import type { Advising, Advisor } from '../advisors.js';

/** What other streams say of an offer, and the offer of who takes part in it. */
export const offerAdvisors: { readonly [type: string]: Advisor } = {
  OfferPublished: async (asked) => [...(await agreed(asked)), ...(await inOpenPlace(asked))],
  ActivityEnrolled: offered,
};

const MOST = 1_000;

/** An offer stands on an agreement that binds its service on its first day. */
async function agreed({ fact, stores }: Advising): Promise<readonly Warning[]> {
  const { agreementRef, serviceId, from = fact.occurredAt.slice(0, 10) } = fact.data as Offer['terms'];
  const { documents } = await stores.documents.find(collectionOf(views.body), { limit: MOST });
  const named = documents.flatMap((document) => itemOf((stateOf(document) as ConsultationBody).agreements, agreementRef ?? '') ?? []);
  const binding = named.filter((one) => bindsOn(one, from) && (one.data['parties'] as readonly string[]).includes(serviceId!));
  return binding.length > 0 ? [] : [warn('no-agreement', 'no agreement that binds the service is known for its first day')];
}

/** A prison that nobody has registered is not a closed one. */
async function inOpenPlace({ fact, stores }: Advising): Promise<readonly Warning[]> {
  const { prisonId, from = fact.occurredAt.slice(0, 10) } = fact.data as Offer['terms'];
  const document = prisonId === undefined ? undefined : (await stores.documents.load(collectionOf(views.place), [prisonId])).get(prisonId);
  if (!document) return [];
  const { status, since = '' } = (stateOf(document) as Place).premises;
  return status === 'closed' && since.slice(0, 10) <= from ? [warn('prison-closed', `the prison is closed since ${since}`)] : [];
}

/** The offer is over, or every place is taken. */
async function offered({ fact, reporter, stores }: Advising): Promise<readonly Warning[]> {
  const offerId = fact.data['offerId'] as string;
  const document = (await stores.documents.load(collectionOf(views.offer), [offerId])).get(offerId);
  if (!document) return [];
  const offer = stateOf(document) as Offer;
  const standing = standingOn(offer, fact.occurredAt.slice(0, 10));
  if (standing === 'expired' || standing === 'withdrawn') return [warn('offer-expired', `on that day the offer is ${standing}`)];
  const { capacity } = offer.terms;
  if (capacity === undefined) return [];
  return (await takenKnownTo({ reporter, stores }, offerId)) >= capacity ? [warn('offer-full', `all ${capacity} places are taken`)] : [];
}

/** Places that the reporter may know to be taken: few people of other services would be told by the warning alone. */
async function takenKnownTo({ reporter, stores }: Pick<Advising, 'reporter' | 'stores'>, offerId: string): Promise<number> {
  const query = { board: NETWORK.enrolled, by: ['service'], where: { offer: [offerId] } };
  const rows = await stores.documents.sum(collectionOf(views.plan), query);
  const count = (own: boolean): number =>
    rows.filter(({ key }) => (key['service'] === reporter.serviceId) === own).reduce((sum, { value }) => sum + (value['n'] ?? 0), 0);
  const [own, others] = [count(true), count(false)];
  const all = reporter.role === 'LOCAL' || reporter.role === 'COORDINATOR' || others >= THRESHOLD;
  return all ? own + others : own;
}

function stateOf(document: Document): unknown {
  return (bodyOf(document) as unknown as StreamDocument<unknown>).state;
}
