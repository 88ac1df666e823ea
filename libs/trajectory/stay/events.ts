import { Code, EventPayload, FreeText, Id, type Sealed } from '#eventsourcing';
import { ALTERNATIVE, ALTERNATIVE_OUTCOME, CLOSING_REASON, OPENING_KIND, TITLE_KIND, codesOf } from '#vocabulary';

/** A file is opened, perhaps before custody begins here. Optional: a stay may begin with any fact. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Traject geopend', fr: 'Trajet ouvert', en: 'Trajectory opened' },
  refusals: ['already-open', 'other-person'],
  warnings: ['possible-second-stay'],
})
export class TrajectoryOpened {
  @Id({ compartment: 'administrative' })
  personId!: string;

  @Code(codesOf(OPENING_KIND), { compartment: 'administrative' })
  admissionKind!: keyof typeof OPENING_KIND;

  /** The title of custody, where there is one. */
  @Code(codesOf(TITLE_KIND), { compartment: 'judicial', optional: true })
  title?: keyof typeof TITLE_KIND;
}

/** Before custody, something else was considered: mediation, conditions, care. No content, no ground: that it was, and how it ended. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Alternatief overwogen', fr: 'Alternative envisagée', en: 'Alternative considered' },
  refusals: ['after-admission'],
})
export class AlternativeConsidered {
  @Code(codesOf(ALTERNATIVE), { compartment: 'judicial' })
  alternative!: keyof typeof ALTERNATIVE;

  @Code(codesOf(ALTERNATIVE_OUTCOME), { compartment: 'judicial' })
  outcome!: keyof typeof ALTERNATIVE_OUTCOME;

  /** Who worked on it: a justice house, a service for mediation. */
  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;
}

/** Nothing is left to do in this file. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Traject afgesloten', fr: 'Trajet clôturé', en: 'Trajectory closed' },
  refusals: ['already-closed', 'still-in-custody', 'still-something-open'],
})
export class TrajectoryClosed {
  @Code(codesOf(CLOSING_REASON), { compartment: 'administrative' })
  reason!: keyof typeof CLOSING_REASON;

  @FreeText({ compartment: 'social', optional: true })
  words?: Sealed;
}

export const stayPayloads = { TrajectoryOpened, AlternativeConsidered, TrajectoryClosed };
