import { setTimeout as delay } from 'node:timers/promises';
import { type Partition, PartitionHost, type Progress, type ViewRunner, collectionOf, formatInstant } from '#eventsourcing';
import type { ViewSettings } from '#views';
import type { Engine } from './engine.js';
import { type ProjectionRequest, REQUESTS, REQUEST_INDEXES, STATUS, type RunnerStatus, noteOf, viewNamed } from './projections.js';

/** How a projector shares the work with others on the same stores. */
export interface Shared {
  /** Names this process among the others. */
  readonly owner: string;
  /** Partitions; the same number for every process. */
  readonly partitions: number;
  /** How many it takes at once; 0 = all. */
  readonly share: number;
  readonly leaseMilliseconds?: number;
}

export interface ProjectorOptions {
  /** Absent: the only projector of these stores. */
  readonly shared?: Shared;
  /** How often requests are looked for and the status is told, in milliseconds. Default 500. */
  readonly beatMilliseconds?: number;
  /** Told of failures that are no fault of a stored event; the runner tries again. */
  readonly onFailure?: (view: string, error: unknown) => void;
}

interface Host {
  readonly runner: ViewRunner<ViewSettings>;
  readonly view: string;
  readonly collection: string;
  events: number;
  position: string;
  caughtUp: boolean;
  failure?: string;
}

const BEAT_MS = 500;
/** A status that says nothing new is told again after so many beats: a reader sees that the projector lives. */
const QUIET_BEATS = 20;
const RESTART_MS = 2_000;
const REBUILD_GRACE_MS = 3_000;

/** Hosts the runner of every view of an engine: keeps them running, tells how they are doing, does what operators ask. */
export class Projector {
  private readonly stopping = new AbortController();
  private readonly hosts: readonly Host[];
  private running: Promise<unknown> = Promise.resolve();
  private answering: Promise<void> = Promise.resolve();
  private readonly beatMilliseconds: number;
  private readonly partitions: PartitionHost | undefined;
  private readonly told = new Map<string, { readonly text: string; readonly beats: number }>();

  constructor(
    private readonly engine: Engine,
    private readonly options: ProjectorOptions = {},
  ) {
    this.beatMilliseconds = options.beatMilliseconds ?? BEAT_MS;
    const hosts = new Map<string, Host>();
    const onProgress = (progress: Progress): void => note(hosts.get(progress.view), progress);
    for (const runner of engine.runners({ onProgress })) {
      const name = viewNameOf(runner);
      const view = viewNamed(name);
      hosts.set(name, { runner, view: name, collection: collectionOf(view), events: 0, position: '', caughtUp: false });
    }
    this.hosts = [...hosts.values()];
    this.partitions = options.shared && this.sharing(options.shared);
  }

  /** Begins in the background. */
  start(): void {
    const { signal } = this.stopping;
    const work = this.partitions ? [this.partitions.run(signal)] : this.hosts.map((host) => this.keepRunning(host.runner, host, signal));
    this.running = Promise.all([...work, this.tellOn(signal)]);
    this.answering = this.answerOn(signal);
  }

  /** Lets what is under way end; a long rebuild is left, and begun again at the next start. Repeatable. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.race([this.answering, delay(REBUILD_GRACE_MS, undefined, { ref: false })]);
  }

  /** The partitions this process works on now; undefined when it is the only projector. */
  get working(): readonly number[] | undefined {
    return this.partitions?.partitions;
  }

  /** True while every view runs without failing. */
  get healthy(): boolean {
    return this.hosts.every((host) => host.failure === undefined);
  }

  /** Does what operators asked for and was not done yet. */
  async answerRequests(states: readonly ProjectionRequest['state'][] = ['requested']): Promise<void> {
    const found = await this.engine.stores.documents.find(REQUESTS, { where: { in: ['state', states] }, limit: 100 });
    for (const { id, body } of found.documents) {
      const request = body as ProjectionRequest;
      await this.noteRequest(id, request, { state: 'running' });
      const outcome = await this.perform(request);
      await this.noteRequest(id, request, { ...outcome, finishedAt: formatInstant(this.engine.clock.now()) });
    }
  }

  /** Asked again meanwhile: that later wish stays to be done. */
  private async noteRequest(id: string, request: ProjectionRequest, news: Partial<ProjectionRequest>): Promise<void> {
    const { documents } = this.engine.stores;
    const kept = (await documents.load(REQUESTS, [id])).get(id);
    if (!kept || (kept.body as ProjectionRequest).requestedAt !== request.requestedAt) return;
    await documents.save(REQUESTS, [noteOf(id, kept.revision + 1, { ...request, ...news })], REQUEST_INDEXES);
  }

  private async perform({ kind, view, stream }: ProjectionRequest): Promise<Pick<ProjectionRequest, 'state' | 'reason'>> {
    const runner = this.hosts.find((host) => host.view === view)?.runner;
    if (!runner) return { state: 'failed', reason: 'there is no such view' };
    try {
      if (kind === 'rebuild') await runner.rebuild();
      else if (!(await runner.retry(stream ?? ''))) return { state: 'failed', reason: 'it still cannot be folded' };
      return { state: 'done' };
    } catch (error) {
      this.options.onFailure?.(view, error);
      return { state: 'failed', reason: reasonOf(error) };
    }
  }

  /** One lease for all views of a partition, so that a process works on whole stays. */
  private sharing({ owner, partitions, share, leaseMilliseconds }: Shared): PartitionHost {
    const byView = new Map(this.hosts.map((host) => [host.view, host]));
    const onProgress = (progress: Progress): void => note(byView.get(progress.view), progress);
    const work = async (partition: Partition, signal: AbortSignal): Promise<void> => {
      const runners = this.engine.runners({ partition, onProgress });
      await Promise.all(runners.map((runner) => this.keepRunning(runner, byView.get(viewNameOf(runner))!, signal)));
    };
    const { checkpoints } = this.engine.stores;
    return new PartitionHost({
      checkpoints,
      name: 'projector',
      owner,
      of: partitions,
      share: share || partitions,
      work,
      leaseMilliseconds,
    });
  }

  /** Whoever works on the first partition also tells how things are and does what operators ask. */
  private get leads(): boolean {
    return this.partitions === undefined || this.partitions.partitions.includes(0);
  }

  private async keepRunning(runner: Host['runner'], host: Host, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await runner.run(signal);
      } catch (error) {
        host.failure = reasonOf(error);
        this.options.onFailure?.(host.view, error);
        await pause(RESTART_MS, signal);
      }
    }
  }

  /** Tells how the runners are doing, for as long as they run. */
  private async tellOn(signal: AbortSignal): Promise<void> {
    let since = performance.now();
    while (!signal.aborted) {
      await pause(this.beatMilliseconds, signal);
      const now = performance.now();
      if (this.leads) await this.quietly(() => this.tell((now - since) / 1000));
      since = now;
    }
  }

  /** Looks for requests. What was under way when a projector stopped is done again first. */
  private async answerOn(signal: AbortSignal): Promise<void> {
    const { documents } = this.engine.stores;
    await this.quietly(async () => {
      await documents.save(REQUESTS, [], REQUEST_INDEXES);
      if (!this.partitions) await this.answerRequests(['running']);
    });
    while (!signal.aborted) {
      if (this.leads) await this.quietly(() => this.answerRequests());
      await pause(this.beatMilliseconds, signal);
    }
  }

  private async tell(seconds: number): Promise<void> {
    const statuses = this.hosts.map((host) => statusOf(host, seconds, formatInstant(this.engine.clock.now())));
    for (const host of this.hosts) host.events = 0;
    const news = statuses.filter((status, i) => this.isNews(this.hosts[i]!.collection, status));
    if (news.length === 0) return;
    const ids = news.map((status) => this.hosts.find((host) => host.view === status.view)!.collection);
    const kept = await this.engine.stores.documents.load(STATUS, ids);
    const notes = news.map((status, i) => noteOf(ids[i]!, (kept.get(ids[i]!)?.revision ?? -1) + 1, status));
    await this.engine.stores.documents.save(STATUS, notes);
  }

  private isNews(collection: string, status: RunnerStatus): boolean {
    const text = JSON.stringify({ ...status, at: '' });
    const told = this.told.get(collection);
    const beats = told?.text === text ? told.beats + 1 : 0;
    this.told.set(collection, { text, beats });
    return beats % QUIET_BEATS === 0;
  }

  /** The status is a courtesy: a store that is busy or away for a moment stops nothing. */
  private async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.options.onFailure?.('projector', error);
    }
  }
}

function note(host: Host | undefined, { position, caughtUp, events }: Progress): void {
  if (!host) return;
  host.position = position;
  host.caughtUp = caughtUp;
  host.events += events;
  delete host.failure;
}

function statusOf(host: Host, seconds: number, at: string): RunnerStatus {
  const state = host.failure !== undefined ? 'failing' : host.caughtUp ? 'live' : 'building';
  const ratePerSecond = Math.round(host.events / Math.max(seconds, 0.001));
  return {
    view: host.view,
    state,
    position: host.position,
    ratePerSecond,
    at,
    ...(host.failure === undefined ? {} : { reason: host.failure }),
  };
}

function viewNameOf(runner: ViewRunner<ViewSettings>): string {
  return runner.consumer.slice(0, runner.consumer.indexOf('@'));
}

/** Class and code only: messages may quote what must not be shown. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}
