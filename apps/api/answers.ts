import type { StreamableFile } from '@nestjs/common';
import type { Parked } from '#eventsourcing';
import type {
  AgendaAnswer,
  Answered,
  Appended,
  BodiesAnswer,
  BodyAnswer,
  CatalogueAnswer,
  CertificateAnswer,
  CoordinationBoard,
  EquityBoard,
  EventsAnswer,
  ExplanationAnswer,
  FeedFact,
  FiguresAnswer,
  FromPartnership,
  GapsAnswer,
  ImportResult,
  LetterPage,
  Listed,
  LogAnswer,
  MembersAnswer,
  OccupancyAnswer,
  OffersAnswer,
  Pack,
  PersonFile,
  PersonOverview,
  PlaceAnswer,
  PlacesAnswer,
  Projection,
  ProjectionRequest,
  ReclassementAnswer,
  RefileAnswer,
  FoundPersons,
  PersonAnswer,
  ResolveAnswer,
  ServiceAnswer,
  ServicesAnswer,
  ShownLetter,
  ShownWebhook,
  StayAnswer,
  StreamEventsAnswer,
  SubmissionList,
  StreamId,
  TablesAnswer,
  WorkList,
} from '#platform';
import { type Answer, NDJSON } from '#platform/http';
import type { PlanAnswer, ReceptionRow, ReleasePlanAnswer, Timeline, TransferDossier } from '#views';
import type { Readiness } from './health/readiness.js';

/**
 * What the endpoints answer: each property is a schema of OpenAPI with the same name, made from its type by `npm run client`.
 * Sealed values stand here as they are answered: opened, or `{"erased": true}`.
 */
export interface Answers {
  readonly Agenda: AgendaAnswer;
  readonly Appended: Appended & { readonly trajectoryId: string };
  readonly AttendanceCertificate: CertificateAnswer;
  readonly Bodies: BodiesAnswer;
  readonly Body: BodyAnswer;
  readonly Catalogue: CatalogueAnswer;
  readonly ConsultationPack: Pack;
  readonly Coordination: CoordinationBoard;
  readonly DeadLetter: ShownLetter;
  readonly DeadLetters: LetterPage;
  readonly Equity: EquityBoard;
  readonly Events: EventsAnswer;
  readonly CellMembers: MembersAnswer;
  readonly FeedFact: FeedFact;
  readonly Figures: FiguresAnswer;
  readonly ImportResult: ImportResult;
  readonly Liveness: { readonly status: 'live' };
  readonly Moved: RefileAnswer;
  readonly FoundPersons: FoundPersons;
  readonly Occupancy: OccupancyAnswer;
  readonly PersonInShort: PersonAnswer;
  readonly Submissions: SubmissionList;
  readonly Place: PlaceAnswer;
  readonly Places: PlacesAnswer;
  readonly OfferGaps: GapsAnswer;
  readonly Offers: OffersAnswer;
  readonly ParkedStreams: { readonly parked: readonly Parked[] };
  readonly PartnershipLog: LogAnswer;
  readonly PersonFile: PersonFile;
  readonly PersonStays: PersonOverview;
  readonly Plan: PlanAnswer & Answered & FromPartnership;
  readonly ProjectionRequest: ProjectionRequest;
  readonly Projections: { readonly projections: readonly Projection[] };
  readonly Readiness: Readiness;
  readonly ReceptionBoard: Listed<ReceptionRow>;
  readonly Reclassement: ReclassementAnswer;
  readonly ReleasePlan: ReleasePlanAnswer & Answered;
  readonly Resolved: ResolveAnswer;
  readonly SandboxReset: { readonly status: 'resetting' };
  readonly Service: ServiceAnswer;
  readonly Services: ServicesAnswer;
  readonly Stay: StayAnswer;
  readonly StayExplanation: ExplanationAnswer;
  readonly StreamAppended: Appended & StreamId;
  readonly StreamEvents: StreamEventsAnswer;
  readonly Tables: TablesAnswer;
  readonly Timeline: Timeline & Answered & { readonly trajectoryId: string };
  readonly TransferDossier: TransferDossier & Answered;
  readonly Webhook: ShownWebhook;
  readonly WebhookAdded: ShownWebhook & { readonly secret: string };
  readonly Webhooks: { readonly webhooks: readonly ShownWebhook[] };
  readonly WorkList: WorkList;
}

/** JSON of one of the schemas. */
export function answer<Name extends keyof Answers>(name: Name): Answer<Answers[Name]> {
  return { media: 'application/json', schema: refTo(name) };
}

/** A document that leaves the screen: JSON of one of the schemas, or a page. */
export function print(name: keyof Answers): Answer<object | string> {
  return { ...answer(name), others: ['text/html'], returns: undefined };
}

/** What can be drawn: JSON of one of the schemas, a drawing, or a page with the drawing and its figures. */
export function drawing(name: keyof Answers): Answer<object | string> {
  return { ...answer(name), others: ['image/svg+xml', 'text/html'], returns: undefined };
}

/** Figures: JSON of one of the schemas, CSV, or drawn. */
export function spreadsheet(name: keyof Answers): Answer<object | string> {
  return { ...answer(name), others: ['text/csv', 'image/svg+xml', 'text/html'], returns: undefined };
}

/** A stream of lines, each of one of the schemas. */
export function lines(name: keyof Answers): Answer<StreamableFile> {
  return { media: NDJSON, schema: refTo(name) };
}

/** Server-sent events: the data of each is of one of the schemas. */
export function serverSent(name: keyof Answers): Answer<StreamableFile> {
  return { media: 'text/event-stream', schema: refTo(name) };
}

/** Plain text. */
export const TEXT: Answer<string> = { media: 'text/plain', schema: { type: 'string' } };

function refTo(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}
