import {
  type AnyView,
  type Document,
  type JsonObject,
  NotFound,
  PARKED,
  type Parked,
  type Position,
  collectionOf,
  formatInstant,
} from '#eventsourcing';
import type { TrajectorySettings } from '#trajectory';
import { views } from '#views';
import type { Engine } from './engine.js';

/** What people ask of a projector. Kept in the document store, so that the question reaches whatever process hosts it. */
export const REQUESTS = 'projection-requests@1';
/** What each runner last said of itself. */
export const STATUS = 'projector-status@1';
export const REQUEST_INDEXES = { scalar: ['state'] };

export interface ProjectionRequest extends JsonObject {
  readonly kind: 'rebuild' | 'retry';
  readonly view: string;
  /** Only of a retry. */
  readonly stream?: string;
  readonly state: 'requested' | 'running' | 'done' | 'failed';
  readonly requestedAt: string;
  readonly finishedAt?: string;
  readonly reason?: string;
}

/** How a runner is doing, said by the projector. */
export interface RunnerStatus extends JsonObject {
  readonly view: string;
  readonly state: 'building' | 'live' | 'failing';
  readonly position: string;
  /** Events a second, lately; 0 when there was nothing to do. */
  readonly ratePerSecond: number;
  readonly at: string;
  readonly reason?: string;
}

/** One view as operators see it. */
export interface Projection {
  readonly name: string;
  readonly version: number;
  /** True once the view was complete in this version: reads answer. */
  readonly built: boolean;
  readonly position: Position | null;
  readonly head: Position;
  /** Events of the whole log not yet dealt with; null where positions do not count them. */
  readonly lag: number | null;
  readonly ratePerSecond: number | null;
  /** Seconds until it has caught up at this rate; null when nobody can tell. */
  readonly etaSeconds: number | null;
  readonly parked: number;
  readonly runner: Pick<RunnerStatus, 'state' | 'at' | 'reason'> | null;
  readonly rebuild: Pick<ProjectionRequest, 'state' | 'requestedAt' | 'finishedAt' | 'reason'> | null;
}

type TrajectoryView = AnyView<TrajectorySettings>;

/** @throws NotFound when there is no view of this name */
export function viewNamed(name: string): TrajectoryView {
  const view = Object.values(views).find((v) => v.name === name);
  if (!view) throw new NotFound('there is no such view');
  return view;
}

/** Every view: how far it has come, and how it is doing. */
export async function listProjections(engine: Engine): Promise<readonly Projection[]> {
  const head = await engine.stores.eventStore.head();
  const all = Object.values(views);
  const parked = await listParked(engine);
  const statuses = await bodies<RunnerStatus>(engine, STATUS, all.map(collectionOf));
  const requests = await bodies<ProjectionRequest>(engine, REQUESTS, all.map(rebuildId));
  return Promise.all(
    all.map(async (view) => {
      const [position, built] = [(await engine.reads.position(view)) ?? null, await engine.reads.isBuilt(view)];
      const status = statuses.get(collectionOf(view));
      const lag = lagOf(position, head);
      const rate = status?.ratePerSecond ?? null;
      return {
        name: view.name,
        version: view.version,
        built,
        position,
        head,
        lag,
        ratePerSecond: rate,
        etaSeconds: etaOf(lag, rate),
        parked: parked.filter((p) => p.view === collectionOf(view)).length,
        runner: status ? { state: status.state, at: status.at, ...(status.reason === undefined ? {} : { reason: status.reason }) } : null,
        rebuild: shownRequest(requests.get(rebuildId(view))),
      };
    }),
  );
}

/** Every stream that some view could not fold. */
export async function listParked(engine: Engine): Promise<readonly Parked[]> {
  const found: Parked[] = [];
  let after: string | undefined;
  do {
    const page = await engine.stores.documents.find(PARKED, { limit: 1000, after });
    found.push(...page.documents.map((document) => document.body as Parked));
    after = page.cursor;
  } while (after !== undefined);
  return found;
}

/** Asks the projector to build a view anew beside the present one. @throws NotFound */
export async function requestRebuild(engine: Engine, name: string): Promise<ProjectionRequest> {
  const view = viewNamed(name);
  return ask(engine, rebuildId(view), { kind: 'rebuild', view: view.name });
}

/** Asks the projector to fold a parked stream again. @throws NotFound when it is not parked in that view */
export async function requestRetry(engine: Engine, name: string, stream: string): Promise<ProjectionRequest> {
  const view = viewNamed(name);
  const parked = await listParked(engine);
  if (!parked.some((p) => p.view === collectionOf(view) && p.stream === stream))
    throw new NotFound('no such stream is parked in this view');
  return ask(engine, `${collectionOf(view)}/retry/${stream}`, { kind: 'retry', view: view.name, stream });
}

/** Events between two positions; null when one is missing. The log's positions count its events. */
export function lagOf(position: Position | null, head: Position): number | null {
  const last = numberOf(head);
  if (last === null) return null;
  const reached = position === null ? 0 : numberOf(position);
  return reached === null ? null : Math.max(0, last - reached);
}

/** What is kept of a request under its id: the latest one of its kind, view and stream. */
async function ask(engine: Engine, id: string, wish: Pick<ProjectionRequest, 'kind' | 'view' | 'stream'>): Promise<ProjectionRequest> {
  const { documents } = engine.stores;
  const kept = (await documents.load(REQUESTS, [id])).get(id);
  const body: ProjectionRequest = { ...wish, state: 'requested', requestedAt: formatInstant(engine.clock.now()) };
  await documents.save(REQUESTS, [noteOf(id, (kept?.revision ?? -1) + 1, body)], REQUEST_INDEXES);
  return body;
}

/** A document that is no fold of a stream: it stands at no position. */
export function noteOf(id: string, revision: number, body: JsonObject): Document {
  return { id, revision, position: '', body, contributions: [] };
}

function rebuildId(view: TrajectoryView): string {
  return `${collectionOf(view)}/rebuild`;
}

function shownRequest(request: ProjectionRequest | undefined): Projection['rebuild'] {
  if (!request) return null;
  const { kind: _, view: __, stream: ___, ...shown } = request;
  return shown;
}

async function bodies<Body extends JsonObject>(
  engine: Engine,
  collection: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Body>> {
  const found = await engine.stores.documents.load(collection, ids);
  return new Map([...found].map(([id, { body }]) => [id, body as Body]));
}

function etaOf(lag: number | null, rate: number | null): number | null {
  if (lag === 0) return 0;
  return lag === null || !rate ? null : Math.ceil(lag / rate);
}

function numberOf(position: Position): number | null {
  const digits = /-(\d+)$/.exec(position)?.[1];
  return digits === undefined ? null : Number(digits);
}
