import { type Day, type EffectiveFact, parseDay } from '#eventsourcing';
import { TRAJECTORY_PREFIX, evolveRelease, evolveRights, initialRelease, initialRights, type ReleasePlan, type Rights } from '#trajectory';
import { type Context, type Definition, type Known, type Measure, type Observation, type Reads, source } from '../definition.js';
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
  contact?: EffectiveFact;
  /** The person was admitted again. */
  over: boolean;
}

/** What stood at the end of the day of each release, by the event of the release, and the first contact after it. */
function releasesOf(facts: readonly EffectiveFact[]): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  let prepared: Prepared = { release: initialRelease, rights: initialRights };
  for (const fact of facts) {
    if (fact.type === 'DetaineeAdmitted') for (const one of seen.values()) one.over = true;
    prepared = { release: evolveRelease(prepared.release, fact), rights: evolveRights(prepared.rights, fact) };
    if (fact.type === 'DetaineeReleased') seen.set(fact.eventId, { day: fact.day, prepared, over: false });
    for (const one of seen.values()) if (!one.over) after(one, fact, prepared);
  }
  return seen;
}

function after(seen: Seen, fact: EffectiveFact, prepared: Prepared): void {
  if (fact.day === seen.day) seen.prepared = prepared;
  if (fact.type === 'AftercareStarted' && fact.day <= seen.day + CONTACT_WITHIN) seen.contact ??= fact;
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

const count = (name: string, nl: string, fr: string, en: string): Measure => ({ name, labels: { nl, fr, en }, kind: 'count' });
const share = (base: string, name: string, labels: Measure['labels']): Measure => ({ name, labels, kind: 'rate', base });
const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

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
    'Contact: the first AftercareStarted, from the release until 14 days after it and before a new admission.',
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
    share('releases', 'referencePersonShare', { nl: 'referentiepersoon (%)', fr: 'personne de référence (%)', en: 'reference person (%)' }),
    share('releases', 'housingShare', { nl: 'huisvesting (%)', fr: 'logement (%)', en: 'housing (%)' }),
    share('releases', 'papersShare', { nl: 'papieren in orde (%)', fr: 'papiers en ordre (%)', en: 'papers in order (%)' }),
    share('releases', 'kitShare', { nl: 'startkit (%)', fr: 'kit de sortie (%)', en: 'kit (%)' }),
    share('followedUp', 'contactShare', { nl: 'contact (%)', fr: 'contact (%)', en: 'contact (%)' }),
  ],
  followsUp: true,
  measure: (members, { knownOn }) => {
    const has = (bit: number, of: readonly Observation[]): number => of.filter(({ amount }) => (amount & bit) !== 0).length;
    const followed = members.filter(({ from }) => from + CONTACT_WITHIN <= knownOn);
    const [counts, contact] = [CHECKS.map((_, i) => has(1 << i, members)), has(CONTACT, followed)];
    const shares = counts.map((one) => percent(one, members.length));
    return [members.length, ...counts, followed.length, contact, ...shares, percent(contact, followed.length)];
  },
};
