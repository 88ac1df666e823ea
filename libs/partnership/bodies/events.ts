import { Code, Codes, EventPayload, FreeText, Id, Ids, NestedList, PlainDate, PublicName, type Sealed, WholeNumber } from '#eventsourcing';
import {
  BODY_KIND,
  type BodyKind,
  DOMAIN,
  type Domain,
  OBJECTIVE,
  type Objective,
  RHYTHM,
  type Rhythm,
  SECTOR,
  type Sector,
  codesOf,
} from '#vocabulary';
import { NeedType } from './need-type.js';

/** A body of consultation begins: who sits in it (services, never persons), what for, how often. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Overlegorgaan opgericht', fr: 'Organe de concertation créé', en: 'Body convened' },
  dayRank: 0,
  refusals: ['body-exists'],
})
export class BodyConvened {
  @PublicName({ compartment: 'administrative' })
  name!: string;

  @Code(codesOf(BODY_KIND), { compartment: 'administrative' })
  kind!: BodyKind;

  /** Services that sit in it. */
  @Ids({ compartment: 'administrative', optional: true })
  members?: string[];

  @Code(codesOf(RHYTHM), { compartment: 'administrative', optional: true })
  rhythm?: Rhythm;

  /** What it answers for. */
  @Codes(codesOf(OBJECTIVE), { compartment: 'administrative', optional: true })
  objectives?: Objective[];

  @Codes(codesOf(DOMAIN), { compartment: 'administrative', optional: true })
  domains?: Domain[];

  /** Absent: it is about all of them. */
  @Id({ compartment: 'administrative', optional: true })
  prisonId?: string;

  @FreeText({ compartment: 'administrative', optional: true })
  mandate?: Sealed;
}

/** A body's mandate is put anew; what is left out stays as it was. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Mandaat van overlegorgaan gewijzigd', fr: "Mandat de l'organe modifié", en: "Body's mandate changed" },
  refusals: ['body-dissolved', 'before-convening'],
  warnings: ['prerequisite-unknown'],
})
export class BodyMandateChanged {
  @PublicName({ compartment: 'administrative', optional: true })
  name?: string;

  @Ids({ compartment: 'administrative', optional: true })
  members?: string[];

  @Code(codesOf(RHYTHM), { compartment: 'administrative', optional: true })
  rhythm?: Rhythm;

  @Codes(codesOf(OBJECTIVE), { compartment: 'administrative', optional: true })
  objectives?: Objective[];

  @Codes(codesOf(DOMAIN), { compartment: 'administrative', optional: true })
  domains?: Domain[];

  @FreeText({ compartment: 'administrative', optional: true })
  mandate?: Sealed;
}

/** A body stops; another may go on with its work. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Overlegorgaan opgeheven', fr: 'Organe dissous', en: 'Body dissolved' },
  dayRank: 9,
  refusals: ['body-dissolved', 'before-convening'],
  warnings: ['prerequisite-unknown'],
})
export class BodyDissolved {
  @Id({ compartment: 'administrative', optional: true })
  successorBodyId?: string;
}

/** A body met: which services were there, and which were not. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Vergadering gehouden', fr: 'Réunion tenue', en: 'Meeting held' },
  refusals: ['present-and-absent', 'body-dissolved', 'before-convening'],
  warnings: ['prerequisite-unknown', 'not-a-member'],
})
export class MeetingHeld {
  @Ids({ compartment: 'administrative' })
  present!: string[];

  @Ids({ compartment: 'administrative', optional: true })
  absent?: string[];
}

/** A body recommends something, with the unmet needs it comes from. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Aanbeveling gedaan', fr: 'Recommandation faite', en: 'Recommendation made' },
  refusals: ['recommendation-exists', 'body-dissolved', 'before-convening'],
  warnings: ['prerequisite-unknown'],
})
export class RecommendationMade {
  @Id({ compartment: 'administrative' })
  recommendationId!: string;

  @NestedList(NeedType, { compartment: 'administrative', optional: true })
  needs?: NeedType[];

  @Code(codesOf(OBJECTIVE), { compartment: 'administrative', optional: true })
  objective?: Objective;

  /** What is recommended. */
  @FreeText({ compartment: 'administrative' })
  words!: Sealed;
}

/** A sector next to the partnership is invited for a kind of need that is not answered. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Sector uitgenodigd', fr: 'Secteur invité', en: 'Sector invited' },
  refusals: ['sector-without-need', 'body-dissolved', 'before-convening'],
  warnings: ['prerequisite-unknown'],
})
export class SectorInvited {
  @Code(codesOf(SECTOR), { compartment: 'administrative' })
  sector!: Sector;

  @NestedList(NeedType, { compartment: 'administrative' })
  needs!: NeedType[];

  @PlainDate({ compartment: 'administrative', optional: true })
  forMeetingOn?: string;
}

const LARGEST = 1_000_000;

/** Detainees say through their own body what is needed: counted by kind, never by person (seed table B6). */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Collectieve behoefte gemeld', fr: 'Besoin collectif signalé', en: 'Collective need raised' },
  refusals: ['body-dissolved', 'before-convening'],
  warnings: ['prerequisite-unknown'],
})
export class CollectiveNeedRaised {
  @Code(codesOf(DOMAIN), { compartment: 'administrative' })
  domain!: Domain;

  @Id({ compartment: 'administrative', optional: true })
  prisonId?: string;

  /** How many spoke for it. */
  @WholeNumber({ min: 1, max: LARGEST }, { compartment: 'administrative', optional: true })
  voices?: number;

  @FreeText({ compartment: 'administrative', optional: true })
  words?: Sealed;
}

export const bodyPayloads = {
  BodyConvened,
  BodyMandateChanged,
  BodyDissolved,
  MeetingHeld,
  RecommendationMade,
  SectorInvited,
  CollectiveNeedRaised,
};
