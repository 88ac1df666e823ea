import { type Contribution, type Item, itemsIn } from '#eventsourcing';
import { type Trajectory, duplicateSupports, handoverOwner, isInside, isOpen, itemsOf } from '#trajectory';

/** Boards of the network of services: each row of them is a sum over stays. */
export const NETWORK = {
  needs: 'network-needs',
  referrals: 'network-referrals',
  handovers: 'network-handovers',
  waiting: 'network-waiting',
  enrolled: 'network-enrolled',
  duplicateSupports: 'network-duplicate-supports',
  duplicatePersons: 'network-duplicate-persons',
  accessRefusals: 'network-access-refusals',
  equity: 'network-equity',
} as const;

/** Stands in a key where there is nothing to say. */
export const NOTHING = '-';
/** The prison of who is in none now. */
export const OUTSIDE = 'OUTSIDE';

type Key = Contribution['key'];

/** What a stay adds to the boards of the network. `service` is who reported it: rights go by that. */
export function networkContributions(stay: Trajectory): readonly Contribution[] {
  const prison = isInside(stay.custody) ? stay.custody.prison : OUTSIDE;
  return [
    ...needs(stay, prison),
    ...referrals(stay, prison),
    ...handovers(stay, prison),
    ...places(stay, prison),
    ...doubles(stay, prison),
    ...refusals(stay, prison),
    ...equity(stay, prison),
  ];
}

function one(board: string, key: Key): Contribution {
  return { board, key, value: { n: 1 } };
}

/** Open and unmet needs, by why they are not met. */
function needs(stay: Trajectory, prison: string): readonly Contribution[] {
  const language = languageOf(stay);
  return itemsIn(stay.needs, 'open', 'unmet').map(({ state, data, ...item }) =>
    one(NETWORK.needs, {
      prison,
      state,
      domain: text(data['domain']),
      cause: state === 'unmet' ? text(data['cause']) : NOTHING,
      language,
      ...reportedBy(item),
    }),
  );
}

function referrals({ referrals: { items } }: Trajectory, prison: string): readonly Contribution[] {
  return Object.values(items).map(({ state, data, ...item }) =>
    one(NETWORK.referrals, { prison, state, domain: text(data['domain']), toService: text(data['toServiceId']), ...reportedBy(item) }),
  );
}

/** Hand-overs of which something is to be settled, with who has them in hand. */
function handovers({ handovers: all }: Trajectory, prison: string): readonly Contribution[] {
  const open = Object.values(all.handovers.items).filter((handover) => isOpen(all, handover));
  return open.map((handover) => ({
    board: NETWORK.handovers,
    key: {
      prison,
      state: handover.state,
      owner: handoverOwner(handover),
      since: dayOf(handover.opened.occurredAt),
      ...reportedBy(handover),
    },
    value: { n: 1, items: itemsOf(all, handover).filter(({ state }) => state === 'open').length },
  }));
}

/** Who waits for an offer, and who takes part. Whoever has left does neither, also where nobody said so. */
function places({ custody, waitingLists, activities }: Trajectory, prison: string): readonly Contribution[] {
  if (custody.status !== 'unknown' && !isInside(custody)) return [];
  const waiting = itemsIn(waitingLists, 'waiting').map((item) =>
    one(NETWORK.waiting, { prison, offer: text(item.data['offerId']), since: dayOf(item.since), ...reportedBy(item) }),
  );
  const enrolled = itemsIn(activities.enrolments, 'enrolled', 'interrupted').map((item) =>
    one(NETWORK.enrolled, { prison, offer: text(item.data['offerId']), ...reportedBy(item) }),
  );
  return [...waiting, ...enrolled];
}

/** The same done twice, and the same person twice. */
function doubles({ supports, duplicates }: Trajectory, prison: string): readonly Contribution[] {
  const pairs = duplicateSupports(supports).map(([{ data }]) =>
    one(NETWORK.duplicateSupports, { prison, track: text(data['track']), service: NOTHING }),
  );
  const persons = itemsIn(duplicates, 'flagged', 'confirmed').map(({ state, ...item }) =>
    one(NETWORK.duplicatePersons, { prison, state, ...reportedBy(item) }),
  );
  return [...pairs, ...persons];
}

function refusals({ access }: Trajectory, prison: string): readonly Contribution[] {
  return access.refusals.map(({ cause, source }) =>
    one(NETWORK.accessRefusals, { prison, cause, month: source.occurredAt.slice(0, 7), service: source.reporter.serviceId ?? NOTHING }),
  );
}

/** Who is in custody, and whether anything is being done for or with the person: a support or an activity. */
function equity(stay: Trajectory, prison: string): readonly Contribution[] {
  const { custody, person, status } = stay;
  if (!isInside(custody)) return [];
  const reached = itemsIn(stay.supports, 'running').length + itemsIn(stay.activities.enrolments, 'enrolled', 'interrupted').length > 0;
  const key = {
    prison,
    status: custody.legalStatus ?? NOTHING,
    language: languageOf(stay),
    sex: person.sex ?? NOTHING,
    residence: status.residence?.category ?? NOTHING,
    reached: reached ? 'yes' : 'no',
  };
  return [one(NETWORK.equity, key)];
}

/** The first language of the person. */
function languageOf({ person }: Trajectory): string {
  return person.languages?.[0] ?? NOTHING;
}

function reportedBy({ opened }: Pick<Item, 'opened'>): { readonly service: string } {
  return { service: opened.reporter.serviceId ?? NOTHING };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : NOTHING;
}

function dayOf(occurredAt: string): string {
  return occurredAt.slice(0, 10);
}
