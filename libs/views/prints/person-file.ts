import { type EffectiveFact, type Item, type JsonObject, type Source, isSealed } from '#eventsourcing';
import { isInside, whole } from '#trajectory';
import type { Plan } from '../plan/plan.js';
import type { Withheld } from '../readable.js';

/** One fact as the person gets it: what the service noted, without what is about others. */
export interface HeldFact {
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: object;
  /** Texts that staff wrote: they may speak of others, so the service goes through them with the person. */
  readonly toAskFor: readonly string[];
}

/** What one service holds. */
export interface HeldBy {
  /** Absent: reported without a service. */
  readonly serviceId?: string;
  readonly facts: readonly HeldFact[];
}

/** Something with the moment at which it was said. */
export interface Said {
  readonly on: string;
  readonly serviceId?: string;
  readonly [property: string]: unknown;
}

/** What is held of one stay, for the person, as far as the reader who hands it over may read it. */
export interface PersonFileStay {
  readonly trajectoryId: string;
  readonly person: { readonly personId?: string; readonly name?: object; readonly birthYear?: number };
  readonly begun?: string;
  readonly prison?: string;
  readonly status: string;
  readonly heldBy: readonly HeldBy[];
  /** What was agreed, and what was signed. */
  readonly agreed: readonly Said[];
  /** What the person did not want. */
  readonly refused: readonly Said[];
  readonly statements: readonly Said[];
  readonly consents: readonly Said[];
  readonly rectifications: readonly Said[];
  readonly restrictions: readonly Said[];
  readonly withheld: Withheld;
}

/** The file of one stay. @param facts the effective history that the reader may read @param plan folded from the same */
export function personFileStay(facts: readonly EffectiveFact[], { trajectoryId, trajectory }: Plan, withheld: Withheld): PersonFileStay {
  const stay = whole(trajectory);
  const { person, plan, statements, reception, custody } = stay;
  const begun = reception.start?.occurredAt ?? stay.stay.opening?.on;
  const inside = isInside(custody) ? custody : undefined;
  const answers = plan.agreements.map(({ kind, outcome, planVersion, words, source }) =>
    said(source, { kind, outcome, planVersion, words }),
  );
  return {
    trajectoryId,
    person: { personId: person.personId, name: person.name, birthYear: person.birthYear },
    ...(begun === undefined ? {} : { begun }),
    ...(inside ? { prison: inside.prison } : {}),
    status: custody.status,
    heldBy: byService(facts),
    agreed: [
      ...answers.filter(({ outcome }) => outcome === 'AGREED'),
      ...plan.signatures
        .filter(({ signatory }) => signatory === 'PERSON')
        .map(({ kind, planVersion, source }) => said(source, { kind, outcome: 'SIGNED', planVersion })),
    ],
    refused: [
      ...answers.filter(({ outcome }) => outcome === 'NOT_AGREED'),
      ...Object.values(plan.plans.items)
        .filter(({ state }) => state === 'refused')
        .map((item) => said(item.moved, { kind: item.data['kind'] })),
      ...reception.missed.filter(({ cause }) => cause === 'REFUSED').map(({ kind, source }) => said(source, { contact: kind })),
    ],
    statements: statements.statements.map(({ about, words, source }) => said(source, { about, words })),
    consents: Object.values(stay.consents.items).map((consent) => itemSaid(consent, ['services', 'domains', 'language', 'until'])),
    rectifications: Object.values(statements.rectifications.items).map((request) => itemSaid(request, ['targetId', 'field', 'outcome'])),
    restrictions: statements.restrictions.map(({ targetId, requestId, source }) => said(source, { targetId, requestId })),
    withheld,
  };
}

function said({ occurredAt, reporter: { serviceId } }: Source, what: object): Said {
  return { on: occurredAt, ...(serviceId === undefined ? {} : { serviceId }), ...what };
}

function itemSaid({ id, state, data, opened, since }: Item, properties: readonly string[]): Said {
  return said(opened, { id, state, since, ...Object.fromEntries(properties.map((property) => [property, data[property]])) });
}

function byService(facts: readonly EffectiveFact[]): readonly HeldBy[] {
  const services = new Map<string | undefined, HeldFact[]>();
  for (const fact of facts) {
    const { serviceId } = fact.actor;
    services.set(serviceId, [...(services.get(serviceId) ?? []), held(fact)]);
  }
  return [...services].map(([serviceId, own]) => ({ ...(serviceId === undefined ? {} : { serviceId }), facts: own }));
}

/** Names of other people and of staff. */
const OTHERS: readonly string[] = ['relativeId', 'otherPersonId', 'workerId', 'heldBy', 'deliveredBy', 'by'];
/** Facts about somebody else: only that there is one, and on what. */
const ABOUT_OTHERS: { readonly [type: string]: readonly string[] } = {
  RelativeRegistered: ['relation'],
  RelativeRemoved: [],
  FamilyReceptionHeld: ['matter'],
  FamilyContactNeedNoted: ['matter'],
  PossibleDuplicateFlagged: [],
  DuplicateConfirmed: [],
  DuplicateDismissed: [],
};
/** Sealed values that are the person's own words, or about nobody else. */
const OWN: { readonly [type: string]: readonly string[] } = {
  PersonRegistered: ['name', 'externalIds'],
  PersonIdentityCorrected: ['name', 'externalIds'],
  NeedIdentified: ['words'],
  PlanGoalSet: ['words', 'stepTexts'],
  PlanGoalRevised: ['words', 'stepTexts'],
  PlanAgreementRecorded: ['words'],
  StatementByPersonAdded: ['words'],
  RectificationRequested: ['reason'],
  HousingSecured: ['address'],
  SkillRecognised: ['skill'],
};

/** A fact without what is about others. Deny by default: a sealed text that is not surely the person's own is not shown. */
function held({ type, occurredAt, recordedAt, data }: EffectiveFact): HeldFact {
  const only = Object.hasOwn(ABOUT_OTHERS, type) ? ABOUT_OTHERS[type] : undefined;
  const own = isAboutRelative(data) ? [] : ((Object.hasOwn(OWN, type) ? OWN[type] : undefined) ?? []);
  const entries = Object.entries(data).filter(
    ([property]) => !OTHERS.includes(property) && (only === undefined || only.includes(property)),
  );
  const texts = entries.filter(([property, value]) => isSealed(value) && !own.includes(property)).map(([property]) => property);
  return {
    type,
    occurredAt,
    recordedAt,
    data: Object.fromEntries(entries.filter(([property]) => !texts.includes(property))),
    toAskFor: texts,
  };
}

/** A need that a relative has or tells of: its words are not the person's. */
function isAboutRelative({ subject, askedBy }: JsonObject): boolean {
  return subject === 'RELATIVE' || askedBy === 'RELATIVE';
}
