import { Code, Codes, EventPayload, Flag, FreeText, Id, Language, PlainDate, type Sealed } from '#eventsourcing';
import {
  CONTACT_KIND,
  CONTACT_STEP,
  type ContactKind,
  DEADLINE_RULE,
  HEARING_OUTCOME,
  INFORMATION_CHANNEL,
  INFORMATION_TOPIC,
  MISSED_CAUSE,
  codesOf,
} from '#vocabulary';

/** Somebody met the person in the first days. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Onthaalgesprek gehouden', fr: "Entretien d'accueil tenu", en: 'Reception contact held' },
  refusals: ['before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown', 'service-missing'],
})
export class ReceptionContactHeld {
  @Code(codesOf(CONTACT_KIND), { compartment: 'administrative' })
  kind!: ContactKind;

  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  @Codes(codesOf(CONTACT_STEP), { compartment: 'social', optional: true })
  steps?: (keyof typeof CONTACT_STEP)[];

  @Language({ compartment: 'administrative', optional: true })
  language?: string;

  @Flag({ compartment: 'administrative', optional: true })
  interpreter?: boolean;
}

/** Somebody tried to meet the person, and could not. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Onthaalgesprek gemist', fr: "Entretien d'accueil manqué", en: 'Reception contact missed' },
  refusals: ['contact-already-held', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class ReceptionContactMissed {
  @Code(codesOf(CONTACT_KIND), { compartment: 'administrative' })
  kind!: ContactKind;

  @Code(codesOf(MISSED_CAUSE), { compartment: 'administrative' })
  cause!: keyof typeof MISSED_CAUSE;

  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;
}

/** A date by which a talk must be held, said by a person. */
class DatedLimit {
  @Code(codesOf(CONTACT_KIND), { compartment: 'administrative' })
  kind!: ContactKind;

  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  @PlainDate({ compartment: 'administrative' })
  dueOn!: string;

  @Code(codesOf(DEADLINE_RULE), { compartment: 'administrative', optional: true })
  rule?: keyof typeof DEADLINE_RULE;

  @FreeText({ compartment: 'administrative' })
  reason!: Sealed;
}

/** A person sets a limit for a talk, for all or for one service. Limits by rule are computed and never stored. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Onthaaltermijn bepaald', fr: "Délai d'accueil fixé", en: 'Reception deadline set' },
  refusals: ['overdue-needs-coordinator', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class ReceptionDeadlineSet extends DatedLimit {}

/** A person gives more time, for a reason. Once it is overdue, only a coordinator may. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Onthaaltermijn verlengd', fr: "Délai d'accueil prolongé", en: 'Reception deadline extended' },
  refusals: ['overdue-needs-coordinator', 'not-an-extension', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class ReceptionDeadlineExtended extends DatedLimit {}

/** The person was told something, in a language. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Informatie gegeven', fr: 'Information donnée', en: 'Information provided' },
})
export class InformationProvided {
  @Code(codesOf(INFORMATION_TOPIC), { compartment: 'administrative' })
  topic!: keyof typeof INFORMATION_TOPIC;

  @Code(codesOf(INFORMATION_CHANNEL), { compartment: 'administrative' })
  channel!: keyof typeof INFORMATION_CHANNEL;

  @Language({ compartment: 'administrative' })
  language!: string;
}

/** The council chamber ruled on the remand. Its outcome does not end custody: only a release does. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Raadkamer', fr: 'Chambre du conseil', en: 'Council chamber hearing' },
  refusals: ['not-on-remand', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown'],
})
export class CouncilChamberHearingHeld {
  @Code(codesOf(HEARING_OUTCOME), { compartment: 'judicial' })
  outcome!: keyof typeof HEARING_OUTCOME;
}

export const receptionPayloads = {
  ReceptionContactHeld,
  ReceptionContactMissed,
  ReceptionDeadlineSet,
  ReceptionDeadlineExtended,
  InformationProvided,
  CouncilChamberHearingHeld,
};
