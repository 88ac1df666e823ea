import { randomUUID } from 'node:crypto';
import {
  ANNULLED,
  type CommandOutcome,
  type Document,
  type Filter,
  type JsonObject,
  Malformed,
  type Position,
  RuleBroken,
  bodyOf,
  checkId,
  formatInstant,
  isResolution,
  parseMoment,
} from '#eventsourcing';
import type { Actor } from '#privacy';
import type { AppendRequest, Engine } from './engine.js';

/** What became of facts that one service sent, for the service itself. Not a read model: it is not in the log, and never built anew. */
export const SUBMISSIONS = 'submissions@1';
const INDEXES = { scalar: ['serviceId', 'recordedAt'] };
const BOARD = 'submissions';

/** `annulled`, `corrected`: by somebody of another service. */
export const OUTCOMES = ['refused', 'warned', 'annulled', 'corrected'] as const;
export type SubmissionOutcome = (typeof OUTCOMES)[number];

/** One fact of a service that did not simply go in. Nothing of its data is kept. */
export interface Submission extends JsonObject {
  readonly outcome: SubmissionOutcome;
  /** The rule, the warning, or the reason of the annulment or correction. */
  readonly code: string;
  readonly path: string;
  readonly trajectoryId: string;
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly correlationId: string;
}

type Entry = Partial<Submission> & Pick<Submission, 'outcome' | 'code'>;
type Kept = Submission & { readonly serviceId: string };

/** So many are kept of each service; the oldest go. */
const KEPT = 10_000;
const CHECK_EVERY = 200;
const PAGE = 100;

/** Keeps what services are to hear of their own facts. Keeping may fail: what was judged stays judged, and its answer is given. */
export class Submissions {
  private written = 0;

  constructor(private readonly engine: Engine) {}

  /** Facts of a service that were refused, all of them or by one. */
  async refused(request: AppendRequest, error: unknown): Promise<void> {
    const { actor, facts } = request;
    if (actor.serviceId === undefined || !(error instanceof RuleBroken || error instanceof Malformed)) return;
    const [{ code, path }] = error instanceof RuleBroken ? [{ code: error.code, path: error.path ?? '' }] : error.offences.slice(0, 1);
    const at = Number(/^\[(\d+)\]/.exec(path)?.[1] ?? 0);
    const entry: Entry = { outcome: 'refused', code, path: plainPath(path, code), ...this.said(facts[at]) };
    await this.keep(actor.serviceId, request, [entry]);
  }

  /** Facts that were stored: those with warnings, and those of other services that they changed. */
  async stored(request: AppendRequest, { warnings, repeated }: CommandOutcome): Promise<void> {
    const { serviceId } = request.actor;
    if (repeated) return;
    const warned = warnings.map(({ of, code }): Entry => ({ outcome: 'warned', code, eventId: of, ...this.said(this.sent(request, of)) }));
    if (serviceId !== undefined && warned.length > 0) await this.keep(serviceId, request, warned);
    await this.changed(request);
  }

  private async changed(request: AppendRequest): Promise<void> {
    const changes = request.facts.filter((fact) => isResolution(String((fact as { type?: unknown }).type)));
    if (changes.length === 0 || request.confidential) return;
    const history = await this.engine.history(request.id, request.kind);
    for (const change of changes as { type: string; data: { targetEventId: string; reason: string } }[]) {
      const target = history.find(({ eventId }) => eventId === change.data.targetEventId);
      const owner = target?.actor.serviceId;
      if (!target || owner === undefined || owner === request.actor.serviceId) continue;
      const { eventId, type, occurredAt } = target;
      const outcome = change.type === ANNULLED ? 'annulled' : 'corrected';
      await this.keep(owner, request, [{ outcome, code: change.data.reason, eventId, type, occurredAt }]);
    }
  }

  private async keep(serviceId: string, { id, correlationId }: AppendRequest, entries: readonly Entry[]): Promise<void> {
    const recordedAt = formatInstant(this.engine.clock.now());
    const common = { serviceId, trajectoryId: id, recordedAt, ...(correlationId === undefined ? {} : { correlationId }) };
    const documents = entries.map((entry): Document => ({
      id: `${recordedAt}/${this.place()}/${randomUUID()}`,
      revision: 0,
      position: '',
      body: { ...common, ...entry } as unknown as JsonObject,
      contributions: [{ board: BOARD, key: { service: serviceId }, value: { kept: 1 } }],
    }));
    await this.engine.stores.documents.save(SUBMISSIONS, documents, INDEXES);
    if (this.written % CHECK_EVERY < entries.length) await this.prune(serviceId);
  }

  /** Entries of one moment keep their order. */
  private place(): string {
    this.written += 1;
    return String(this.written).padStart(12, '0');
  }

  private async prune(serviceId: string): Promise<void> {
    const { documents } = this.engine.stores;
    const [row] = await documents.sum(SUBMISSIONS, { board: BOARD, by: ['service'], where: { service: [serviceId] } });
    const over = Math.min((row?.value['kept'] ?? 0) - KEPT, 1_000);
    if (over <= 0) return;
    const oldest = await documents.find(SUBMISSIONS, {
      where: { eq: ['serviceId', serviceId] },
      sort: [{ path: 'recordedAt' }],
      limit: over,
    });
    const removals = oldest.documents.map(({ id, revision }) => ({ id, revision: revision + 1, removed: true as const }));
    await documents.save(SUBMISSIONS, removals, INDEXES);
  }

  private sent({ facts }: AppendRequest, eventId: string): unknown {
    return facts.length === 1 ? facts[0] : facts.find((fact) => (fact as { eventId?: unknown }).eventId === eventId);
  }

  /** What may be kept of a fact as it was sent: nothing that is not of a known shape. */
  private said(fact: unknown): Partial<Submission> {
    if (typeof fact !== 'object' || fact === null) return {};
    const { type, eventId, occurredAt } = fact as { readonly type?: unknown; readonly eventId?: unknown; readonly occurredAt?: unknown };
    return {
      ...(typeof type === 'string' && this.engine.catalogue.find(type) ? { type } : {}),
      ...(typeof eventId === 'string' && UUID.test(eventId) ? { eventId: eventId.toLowerCase() } : {}),
      ...(typeof occurredAt === 'string' && this.isMoment(occurredAt) ? { occurredAt } : {}),
    };
  }

  private isMoment(text: string): boolean {
    try {
      parseMoment(text, this.engine.zone);
      return true;
    } catch {
      return false;
    }
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The path of what was wrong. The name of a property that we do not know is left out: whoever sent it made it up. */
function plainPath(path: string, code: string): string {
  return code === 'unknown-property' || !/^[A-Za-z0-9.[\]]{0,120}$/.test(path) ? '' : path;
}

export interface SubmissionsQuery {
  readonly actor: Actor;
  /** An instant or a plain date: what was recorded from then on. */
  readonly from?: string;
  readonly outcome?: SubmissionOutcome;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface SubmissionList {
  readonly submissions: readonly Partial<Submission>[];
  /** Present when there may be more. */
  readonly cursor?: string;
  readonly position: Position;
}

/** `GET /v1/submissions`: of the reader's own service alone, the oldest first. @throws Forbidden, Malformed */
export async function submissionsOf(
  engine: Engine,
  { actor, from, outcome, limit = PAGE, cursor }: SubmissionsQuery,
): Promise<SubmissionList> {
  engine.demand(actor, { kind: 'read-submissions' });
  const where: Filter[] = [{ eq: ['serviceId', checkId(actor.serviceId, 'service')] }];
  if (from !== undefined) where.push({ range: ['recordedAt', { gte: startOf(engine, from) }] });
  if (outcome !== undefined) where.push({ eq: ['outcome', outcome] });
  const query = { where: { and: where }, sort: [{ path: 'recordedAt' }], limit, after: cursor };
  const found = await engine.stores.documents.find(SUBMISSIONS, query).catch(asCursor);
  const submissions = found.documents.map((document) => {
    const { serviceId: _, ...said } = bodyOf(document) as Kept;
    return said;
  });
  return { submissions, ...(found.cursor === undefined ? {} : { cursor: found.cursor }), position: await engine.stores.eventStore.head() };
}

function startOf({ zone }: Engine, from: string): string {
  const { day, time } = parseMoment(from, zone, 'from');
  return formatInstant(time ?? zone.startOf(day));
}

function asCursor(error: unknown): never {
  if (error instanceof Malformed) throw Malformed.at('cursor', 'is not a cursor of this list: ask for the first page again', 'cursor');
  throw error;
}
