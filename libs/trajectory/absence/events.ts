import { Code, EventPayload, Id, InstantOrDate } from '#eventsourcing';
import { ABSENCE_MODALITY, type AbsenceModality, RETURN_FROM_ABSENCE, codesOf } from '#vocabulary';

/** The person goes out for a time. Custody goes on. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Tijdelijk buiten', fr: 'Absence temporaire', en: 'Temporary absence started' },
  refusals: ['absence-exists', 'already-out', 'before-admission', 'not-in-custody'],
  warnings: ['prerequisite-unknown', 'modality-not-granted'],
})
export class TemporaryAbsenceStarted {
  @Id({ compartment: 'administrative' })
  absenceId!: string;

  @Code(codesOf(ABSENCE_MODALITY), { compartment: 'judicial' })
  modality!: AbsenceModality;

  @InstantOrDate({ compartment: 'administrative', optional: true })
  dueBack?: string;
}

/** The person is back, or did not come back. Not coming back is no escape until one is recorded. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Terug van buiten', fr: "Fin d'absence temporaire", en: 'Temporary absence ended' },
  refusals: ['not-out', 'before-absence'],
  warnings: ['prerequisite-unknown'],
})
export class TemporaryAbsenceEnded {
  @Id({ compartment: 'administrative' })
  absenceId!: string;

  @Code(codesOf(RETURN_FROM_ABSENCE), { compartment: 'judicial' })
  returned!: keyof typeof RETURN_FROM_ABSENCE;
}

export const absencePayloads = { TemporaryAbsenceStarted, TemporaryAbsenceEnded };
