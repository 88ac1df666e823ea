import { Code, EventPayload, FreeText, Id, Language, type Sealed } from '#eventsourcing';
import { INTERPRETER_FOR, codesOf } from '#vocabulary';

const ANSWER = { visibility: 'SERVICE', warnings: ['prerequisite-unknown'] } as const;

/** Somebody who speaks the person's language is asked for. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Tolk gevraagd', fr: 'Interprète demandé', en: 'Interpreter requested' },
  refusals: ['interpreter-already-requested'],
})
export class InterpreterRequested {
  @Id({ compartment: 'administrative' })
  requestId!: string;

  @Language({ compartment: 'administrative' })
  language!: string;

  @Code(codesOf(INTERPRETER_FOR), { compartment: 'social' })
  for!: keyof typeof INTERPRETER_FOR;
}

/** An interpreter came. */
@EventPayload({
  ...ANSWER,
  labels: { nl: 'Tolk geleverd', fr: 'Interprète fourni', en: 'Interpreter provided' },
  refusals: ['interpreter-already-provided', 'before-request'],
})
export class InterpreterProvided {
  @Id({ compartment: 'administrative' })
  requestId!: string;

  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;
}

/** No interpreter could be found. */
@EventPayload({
  ...ANSWER,
  labels: { nl: 'Geen tolk beschikbaar', fr: "Pas d'interprète disponible", en: 'Interpreter unavailable' },
  refusals: ['interpreter-not-requested', 'before-request'],
})
export class InterpreterUnavailable {
  @Id({ compartment: 'administrative' })
  requestId!: string;

  @FreeText({ compartment: 'administrative', optional: true })
  reason?: Sealed;
}

export const interpreterPayloads = { InterpreterRequested, InterpreterProvided, InterpreterUnavailable };
