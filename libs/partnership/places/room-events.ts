import { Code, EventPayload, FreeText, Id, Ids, Instant, PublicName, type Sealed, WholeNumber } from '#eventsourcing';
import { AGENDA_PURPOSE, type AgendaPurpose, ROOM_KIND, ROOM_REFUSAL, type RoomKind, type RoomRefusal, codesOf } from '#vocabulary';

const MOST_SEATS = 10_000;

/** A room of this place can be booked. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Lokaal opgenomen', fr: 'Local enregistré', en: 'Room registered' },
  refusals: ['room-exists'],
})
export class RoomRegistered {
  @Id({ compartment: 'administrative' })
  roomId!: string;

  @PublicName({ compartment: 'administrative' })
  name!: string;

  @Code(codesOf(ROOM_KIND), { compartment: 'administrative' })
  kind!: RoomKind;

  @WholeNumber({ min: 1, max: MOST_SEATS }, { compartment: 'administrative', optional: true })
  seats?: number;

  @Id({ compartment: 'administrative', optional: true })
  unitId?: string;
}

/** A room can no longer be booked. What is booked there stays known. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Lokaal buiten gebruik', fr: 'Local hors service', en: 'Room withdrawn' },
  refusals: ['room-withdrawn', 'before-room'],
  warnings: ['prerequisite-unknown'],
})
export class RoomWithdrawn {
  @Id({ compartment: 'administrative' })
  roomId!: string;
}

/** Equipment of this place can be booked beside a room. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Materiaal opgenomen', fr: 'Matériel enregistré', en: 'Equipment registered' },
  refusals: ['equipment-exists'],
})
export class EquipmentRegistered {
  @Id({ compartment: 'administrative' })
  equipmentId!: string;

  @PublicName({ compartment: 'administrative' })
  name!: string;
}

/** A room, and equipment where named, is taken from one moment to another. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Lokaal geboekt', fr: 'Local réservé', en: 'Room booked' },
  refusals: ['booking-exists', 'room-taken', 'equipment-taken', 'room-withdrawn', 'not-a-period', 'place-closed'],
  warnings: ['prerequisite-unknown'],
})
export class RoomBooked {
  @Id({ compartment: 'administrative' })
  bookingId!: string;

  @Id({ compartment: 'administrative' })
  roomId!: string;

  @Instant({ compartment: 'administrative' })
  from!: string;

  /** Exclusive. */
  @Instant({ compartment: 'administrative' })
  until!: string;

  @Code(codesOf(AGENDA_PURPOSE), { compartment: 'administrative' })
  purpose!: AgendaPurpose;

  @Id({ compartment: 'administrative' })
  serviceId!: string;

  @Id({ compartment: 'administrative', optional: true })
  offerId?: string;

  @Id({ compartment: 'administrative', optional: true })
  sessionId?: string;

  @Ids({ compartment: 'administrative', optional: true })
  equipmentIds?: string[];
}

/** Somebody asked for a room and did not get one. */
@EventPayload({
  visibility: 'PARTNERSHIP',
  labels: { nl: 'Lokaal geweigerd', fr: 'Local refusé', en: 'Room refused' },
})
export class RoomRefused {
  @Id({ compartment: 'administrative' })
  serviceId!: string;

  @Code(codesOf(ROOM_REFUSAL), { compartment: 'administrative' })
  cause!: RoomRefusal;

  @Code(codesOf(AGENDA_PURPOSE), { compartment: 'administrative' })
  purpose!: AgendaPurpose;

  @Id({ compartment: 'administrative', optional: true })
  roomId?: string;

  @Id({ compartment: 'administrative', optional: true })
  offerId?: string;

  @Instant({ compartment: 'administrative', optional: true })
  from?: string;

  @FreeText({ compartment: 'administrative', optional: true })
  words?: Sealed;
}

/** A booking is given back. */
@EventPayload({
  visibility: 'LOGISTIC',
  labels: { nl: 'Lokaal vrijgegeven', fr: 'Local libéré', en: 'Room released' },
  refusals: ['not-booked', 'before-booking'],
  warnings: ['prerequisite-unknown'],
})
export class RoomReleased {
  @Id({ compartment: 'administrative' })
  bookingId!: string;
}

export const roomPayloads = { RoomRegistered, RoomWithdrawn, EquipmentRegistered, RoomBooked, RoomRefused, RoomReleased };
