import { Code, EventPayload, FreeText, Id, Ids, type Sealed } from '#eventsourcing';
import { SUPPORT_END, SUPPORT_PROJECT, SUPPORT_TRACK, type SupportTrack, codesOf } from '#vocabulary';
import { compartmentOfTrack } from '../compartments.js';

/** A service begins to support the person on one track. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Begeleiding gestart', fr: 'Accompagnement commencé', en: 'Support started' },
  refusals: ['support-exists'],
  warnings: ['duplicate-support', 'project-missing'],
})
export class SupportStarted {
  @Id({ compartment: 'social' })
  supportId!: string;

  @Code(codesOf(SUPPORT_TRACK), { compartment: 'social' })
  track!: SupportTrack;

  @Id({ compartment: 'administrative' })
  serviceId!: string;

  /** Services that support on this track together with this one, by agreement. */
  @Ids({ compartment: 'administrative', optional: true })
  jointWith?: string[];

  @Id({ compartment: 'social', optional: true })
  needId?: string;

  /** The project that the support is for: the source plan knows no other support. */
  @Code(codesOf(SUPPORT_PROJECT), { compartment: 'social', optional: true })
  project?: keyof typeof SUPPORT_PROJECT;

  @FreeText({ compartment: 'psychosocial', optional: true, sealed: { compartment: compartmentOfTrack } })
  words?: Sealed;
}

/** A support is over, for a stated reason. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Begeleiding beëindigd', fr: 'Accompagnement terminé', en: 'Support ended' },
  refusals: ['support-not-running', 'before-support'],
  warnings: ['prerequisite-unknown'],
})
export class SupportEnded {
  @Id({ compartment: 'social' })
  supportId!: string;

  @Code(codesOf(SUPPORT_END), { compartment: 'social' })
  reason!: keyof typeof SUPPORT_END;

  @FreeText({ compartment: 'psychosocial', optional: true })
  words?: Sealed;
}

export const supportPayloads = { SupportStarted, SupportEnded };
