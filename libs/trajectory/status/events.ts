import { Code, EventPayload, Flag, FreeText, Id, PlainDate, type Sealed } from '#eventsourcing';
import {
  APPEAL_AGAINST,
  APPEAL_BY,
  APPEAL_OUTCOME,
  DATES_SOURCE,
  RESIDENCE,
  RESIDENCE_SOURCE,
  TITLE_KIND,
  type TitleKind,
  codesOf,
} from '#vocabulary';

/** A title on which the person is held. There may be several at a time. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Titel van detentie', fr: 'Titre de détention', en: 'Custody title recorded' },
  refusals: ['title-exists'],
})
export class CustodyTitleRecorded {
  @Id({ compartment: 'judicial' })
  titleId!: string;

  @Code(codesOf(TITLE_KIND), { compartment: 'judicial' })
  kind!: TitleKind;

  @FreeText({ compartment: 'judicial', optional: true })
  decisionRef?: Sealed;

  /** No appeal is possible any more. */
  @Flag({ compartment: 'judicial', optional: true })
  final?: boolean;
}

/** A title became final. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Titel definitief', fr: 'Titre définitif', en: 'Custody title final' },
  refusals: ['title-not-open', 'before-title'],
  warnings: ['prerequisite-unknown', 'appeal-open'],
})
export class CustodyTitleFinal {
  @Id({ compartment: 'judicial' })
  titleId!: string;

  @FreeText({ compartment: 'judicial', optional: true })
  decisionRef?: Sealed;
}

/** A title holds nobody any more. Custody itself ends by a release only. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Titel beëindigd', fr: 'Titre terminé', en: 'Custody title ended' },
  refusals: ['title-ended', 'before-title'],
  warnings: ['prerequisite-unknown'],
})
export class CustodyTitleEnded {
  @Id({ compartment: 'judicial' })
  titleId!: string;

  @FreeText({ compartment: 'judicial', optional: true })
  decisionRef?: Sealed;
}

/** The dates that count, as the authority gave them: shown and counted back from, never computed here (L6). */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Strafdata', fr: 'Dates de peine', en: 'Sentence dates recorded' },
  refusals: ['no-date', 'dates-reversed'],
})
export class SentenceDatesRecorded {
  @PlainDate({ compartment: 'judicial', optional: true })
  conditionalReleaseFrom?: string;

  @PlainDate({ compartment: 'judicial', optional: true })
  endOfSentence?: string;

  @Code(codesOf(DATES_SOURCE), { compartment: 'judicial' })
  source!: keyof typeof DATES_SOURCE;

  @PlainDate({ compartment: 'judicial' })
  recalculatedOn!: string;
}

/** The residence situation, apart from the legal status. For those who need to know, never for judicial readers. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Verblijfssituatie', fr: 'Situation de séjour', en: 'Residence situation recorded' },
  refusals: ['no-need-to-know'],
})
export class ResidenceSituationRecorded {
  @Code(codesOf(RESIDENCE), { compartment: 'social' })
  category!: keyof typeof RESIDENCE;

  @Code(codesOf(RESIDENCE_SOURCE), { compartment: 'social' })
  source!: keyof typeof RESIDENCE_SOURCE;
}

/** Somebody appeals. Custody goes on meanwhile (L5). */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Beroep ingesteld', fr: 'Appel introduit', en: 'Appeal lodged' },
  refusals: ['appeal-exists'],
})
export class AppealLodged {
  @Id({ compartment: 'judicial' })
  appealId!: string;

  @Code(codesOf(APPEAL_AGAINST), { compartment: 'judicial' })
  against!: keyof typeof APPEAL_AGAINST;

  @Code(codesOf(APPEAL_BY), { compartment: 'judicial', optional: true })
  lodgedBy?: keyof typeof APPEAL_BY;

  /** The title that is appealed against, where it is one. */
  @Id({ compartment: 'judicial', optional: true })
  titleId?: string;
}

/** An appeal is decided. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Beroep beslist', fr: 'Appel tranché', en: 'Appeal decided' },
  refusals: ['appeal-decided', 'before-appeal'],
  warnings: ['prerequisite-unknown'],
})
export class AppealDecided {
  @Id({ compartment: 'judicial' })
  appealId!: string;

  @Code(codesOf(APPEAL_OUTCOME), { compartment: 'judicial' })
  outcome!: keyof typeof APPEAL_OUTCOME;

  @FreeText({ compartment: 'judicial', optional: true })
  decisionRef?: Sealed;
}

export const statusPayloads = {
  CustodyTitleRecorded,
  CustodyTitleFinal,
  CustodyTitleEnded,
  SentenceDatesRecorded,
  ResidenceSituationRecorded,
  AppealLodged,
  AppealDecided,
};
