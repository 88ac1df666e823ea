/** A fact as a line of a historical import has it; what it is about stands beside. */
interface SimulatedFact {
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: object;
}

/** A fact of a stay. */
export interface StayLine extends SimulatedFact {
  readonly trajectoryId: string;
}

/** A stream of the partnership, named as a line names it. */
export type Subject =
  { readonly placeId: string } | { readonly serviceId: string } | { readonly offerId: string } | { readonly bodyId: string };

/** A fact of the partnership. */
export type PartnershipLine = SimulatedFact & Subject;

/** A line of a historical import. */
export type SimulatedLine = StayLine | PartnershipLine;

const SUBJECT = /^(trajectory|place|service|offer|body)Id$/;

export function isOfStay(line: SimulatedLine): line is StayLine {
  return 'trajectoryId' in line;
}

/** The name of the stream that a line is stored in. */
export function streamOf(line: SimulatedLine): string {
  const [property, id] = Object.entries(line).find(([name]) => SUBJECT.test(name)) as [string, string];
  return `${property.replace(SUBJECT, '$1')}-${id}`;
}
