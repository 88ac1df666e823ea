import { Code, EventPayload } from '#eventsourcing';
import { RIGHT, RIGHT_STATUS, type Right, type RightStatus, codesOf } from '#vocabulary';

/** An administrative right is in order, or is not. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Administratief recht', fr: 'Droit administratif', en: 'Administrative right changed' },
  refusals: ['same-right-status'],
  warnings: ['contradicts-later'],
})
export class AdministrativeRightStatusChanged {
  @Code(codesOf(RIGHT), { compartment: 'administrative' })
  right!: Right;

  @Code(codesOf(RIGHT_STATUS), { compartment: 'administrative' })
  status!: RightStatus;
}

export const rightPayloads = { AdministrativeRightStatusChanged };
