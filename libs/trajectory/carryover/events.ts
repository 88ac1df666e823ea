import { EventPayload, Id, NestedList } from '#eventsourcing';
import { ContinuityItem } from '../handover/continuity-item.js';

/** What was begun in an earlier stay of the person goes on in this one, as far as the person agrees. */
@EventPayload({
  visibility: 'SERVICE',
  labels: { nl: 'Overgenomen uit eerder verblijf', fr: "Repris d'un séjour antérieur", en: 'Taken over from an earlier stay' },
  refusals: ['consent-missing', 'item-twice'],
})
export class TakenOverFromStay {
  @Id({ compartment: 'administrative' })
  previousTrajectoryId!: string;

  /** Who takes over, when it is not the reporting service. */
  @Id({ compartment: 'administrative', optional: true })
  serviceId?: string;

  /** Items of the earlier stay, by the ids that they have there. */
  @NestedList(ContinuityItem, { compartment: 'social', min: 1 })
  items!: ContinuityItem[];
}

export const carryoverPayloads = { TakenOverFromStay };
