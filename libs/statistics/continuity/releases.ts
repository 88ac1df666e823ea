import { type Day, type EffectiveFact, parseDay } from '#eventsourcing';
import { TRAJECTORY_PREFIX, evolveRelease, evolveRights, initialRelease, initialRights, type ReleasePlan, type Rights } from '#trajectory';
import { count, rateOn, share, shareOf } from '../cases/columns.js';
import { type Context, type Definition, type Known, type Observation, type Reads, source } from '../definition.js';
import { MODALITY, POPULATION } from '../custody/dimensions.js';
import { custodyPath } from '../custody/path.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, type CustodyObserved, type CustodySubject, exits } from '../custody/source.js';
import { RELEASES } from '../measures.js';

/** Days after a release within which aftercare must have made contact. */
const CONTACT_WITHIN = 14;

const READS: Reads = {
  ...CUSTODY_READS,
  ReferencePersonNamed: ['accepted'],
  HousingSecured: ['until'],
  AdministrativeRightStatusChanged: ['right', 'status'],
  ReleaseKitIssued: ['contents'],
  AftercareStarted: ['serviceId'],
};

interface Prepared {
  readonly release: ReleasePlan;
  readonly rights: Rights;
}

/** What is there on the day of a release, each with the event that says so. */
type Check = (prepared: Prepared, day: Day) => readonly string[] | undefined;

const PAPERS = ['ID', 'MUTUELLE', 'ADDRESS'] as const;

/** In the order of the columns. */
const CHECKS: readonly Check[] = [
  ({ release: { reference } }) => (reference?.accepted ? [reference.source.eventId] : undefined),
  ({ release: { housing } }, day) =>
    housing && (housing.until === undefined || (parseDay(housing.until) ?? day) >= day) ? [housing.source.eventId] : undefined,
  ({ rights }) => {
    const papers = PAPERS.map((right) => rights[right]).filter((right) => right?.status === 'IN_ORDER');
    return papers.length === PAPERS.length ? papers.map((right) => right!.source.eventId) : undefined;
  },
  ({ release: { kit } }) => (kit ? [kit.source.eventId] : undefined),
];
/** The bit of a contact in time, after those of the checks. */
const CONTACT = 1 << CHECKS.length;

interface Seen {
  readonly day: Day;
  prepared: Prepared;
  readonly contact: EffectiveFact | undefined;
}

/** What stood at the end of the day of each release, by the event of the release, and the first contact. */
function releasesOf(facts: readonly EffectiveFact[]): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  let prepared: Prepared = { release: initialRelease, rights: initialRights };
  let last: Seen | undefined;
  for (const [i, fact] of facts.entries()) {
    const { type, day, eventId } = fact;
    if (type === 'DetaineeAdmitted') last = undefined;
    prepared = { release: evolveRelease(prepared.release, fact), rights: evolveRights(prepared.rights, fact) };
    if (last?.day === day) last.prepared = prepared;
    if (type === 'DetaineeReleased') seen.set(eventId, (last = { day, prepared, contact: contactAfter(facts, i) }));
  }
  return seen;
}

/** The first contact from the day of a release on: among plain dates the release sorts last, and the contact of its day before it. */
function contactAfter(facts: readonly EffectiveFact[], release: number): EffectiveFact | undefined {
  const { day: released } = facts[release]!;
  const again = facts.findIndex(({ type }, i) => i > release && type === 'DetaineeAdmitted');
  const until = again === -1 ? facts : facts.slice(0, again);
  return until.find(({ type, day }) => type === 'AftercareStarted' && released <= day && day <= released + CONTACT_WITHIN);
}

function* observe(stay: Known, context: Context): Generator<CustodyObserved, void, undefined> {
  const path = custodyPath(stay.facts);
  const released = [...exits({ person: path.person, spells: scopedSpells(path, context) })].filter(({ kind }) => kind === 'release');
  if (released.length === 0) return;
  const seen = releasesOf(stay.facts);
  for (const one of released) {
    const at = seen.get(one.facts[0]!);
    if (!at) continue;
    const there = CHECKS.map((check) => check(at.prepared, at.day));
    const bits = there.reduce((sum, facts, i) => (facts ? sum | (1 << i) : sum), at.contact ? CONTACT : 0);
    const facts = [...one.facts, ...there.flatMap((facts) => facts ?? []), ...(at.contact ? [at.contact.eventId] : [])];
    yield { ...one, amount: bits, facts };
  }
}

const [ofReleases, ofFollowed] = [rateOn('releases'), rateOn('followedUp')];

/** Table 16: what was ready for people when they left. */
export const releaseContinuity: Definition<CustodySubject> = {
  name: 'release-continuity',
  title: { nl: 'Continuïteit bij vrijlating', fr: 'Continuité à la libération', en: 'Continuity at release' },
  inWords: {
    nl: 'Van de vrijlatingen in de periode: hoeveel met referentiepersoon, huisvesting, papieren in orde, startkit, en een eerste contact van de nazorg binnen 14 dagen.',
    fr: 'Parmi les libérations de la période : combien avec personne de référence, logement, papiers en ordre, kit de sortie, et un premier contact du suivi dans les 14 jours.',
    en: 'Of the releases in the period: how many with a reference person, housing, papers in order, a kit, and a first contact of aftercare within 14 days.',
  },
  counted: {
    nl: 'Vrijlatingen zoals in `releases`. Niet inbegrepen: overlijden, ontvluchting, overbrenging naar elders.',
    fr: 'Libérations comme dans `releases`. Non compris : décès, évasions, transferts ailleurs.',
    en: 'Releases as in `releases`. Not included: deaths, escapes, transfers to elsewhere.',
  },
  formula: 'each share = 100 × count / releases; contactShare = 100 × contact14 / followedUp',
  origin: ['Traject, table 16 of its statistics'],
  rules: [
    'What stands at the end of the day of the release counts.',
    'Reference person: named and agreed. Housing: secured, and not over on that day. Papers: identity card, health insurance and address are all in order.',
    'Contact: the first AftercareStarted, from the day of the release until 14 days after it and before a new admission.',
    'followedUp: releases whose 14 days are over at the cut-off; contact14 counts among these only.',
  ],
  sources: [source(TRAJECTORY_PREFIX, READS, observe)],
  dimensions: [MODALITY, ...POPULATION],
  measures: [
    RELEASES,
    count('referencePerson', 'referentiepersoon', 'personne de référence', 'reference person'),
    count('housing', 'huisvesting', 'logement', 'housing'),
    count('papers', 'papieren in orde', 'papiers en ordre', 'papers in order'),
    count('kit', 'startkit', 'kit de sortie', 'kit'),
    count('followedUp', 'opgevolgd tot 14 dagen', "suivies jusqu'à 14 jours", 'followed up for 14 days'),
    count('contact14', 'contact binnen 14 dagen', 'contact dans les 14 jours', 'contact within 14 days'),
    shareOf(
      ofReleases('referencePersonShare', 'referentiepersoon (%)', 'personne de référence (%)', 'reference person (%)'),
      'referencePerson',
    ),
    shareOf(ofReleases('housingShare', 'huisvesting (%)', 'logement (%)', 'housing (%)'), 'housing'),
    shareOf(ofReleases('papersShare', 'papieren in orde (%)', 'papiers en ordre (%)', 'papers in order (%)'), 'papers'),
    shareOf(ofReleases('kitShare', 'startkit (%)', 'kit de sortie (%)', 'kit (%)'), 'kit'),
    shareOf(ofFollowed('contactShare', 'contact (%)', 'contact (%)', 'contact (%)'), 'contact14'),
  ],
  flow: true,
  followsUp: true,
  measure: (members, { knownOn }) => {
    const has = (bit: number, of: readonly Observation[]): number => of.filter(({ amount }) => (amount & bit) !== 0).length;
    const followed = members.filter(({ from }) => from + CONTACT_WITHIN <= knownOn);
    const [counts, contact] = [CHECKS.map((_, i) => has(1 << i, members)), has(CONTACT, followed)];
    const shares = counts.map((one) => share(one, members.length));
    return [members.length, ...counts, followed.length, contact, ...shares, share(contact, followed.length)];
  },
};
