import {
  type Calendar,
  type Clock,
  type EventStore,
  type KeyStore,
  CommandHandler,
  type CommandOutcome,
  type Fact,
  type IdSource,
  ReadModels,
  type RecordedFact,
  type StreamKind,
  type Subject,
  ViewRunner,
  type ViewRunnerOptions,
  Zone,
  checkId,
  overlay,
  readFact,
  subjectOf,
  unsealing,
} from '#eventsourcing';
import { type Actor, type Action, can, may, reporterOf, reportingActor } from '#privacy';
import { Forbidden, Malformed } from '#eventsourcing';
import { DEFAULT_SETTINGS, type Trajectory, type TrajectorySettings, confidentialStream } from '#trajectory';
import { type ViewSettings, readerOf, views } from '#views';
import { adviceOn } from './advisors.js';
import { KIND_NAMES, type KindName, kinds, wholeCatalogue } from './kinds.js';
import { type Legible, legible } from './legible.js';
import type { Stores } from './stores.js';
import { Submissions } from './submissions.js';

export interface EngineOptions {
  readonly stores: Stores;
  /** IANA name of the store's zone. Default Europe/Brussels. */
  readonly zone?: string;
  readonly settings?: TrajectorySettings;
  readonly clock?: Clock;
  /** Partitions that projectors work on. Default 1. */
  readonly partitions?: number;
}

/** One POST or line, before it is read. */
export interface AppendRequest {
  /** The kind of stream that the facts belong to. Default: a stay. */
  readonly kind?: KindName;
  readonly id: string;
  /** The facts as they came. */
  readonly facts: readonly unknown[];
  readonly actor: Actor;
  readonly ids: IdSource;
  readonly correlationId?: string;
  readonly expectedRevision?: number;
  readonly historical?: boolean;
  /** Of a stay: the facts are the own service's alone. They go into a stream of their own, and the shared one knows nothing of them. */
  readonly confidential?: boolean;
  /** False when the request was one bare object, so that paths of errors name no index. */
  readonly list?: boolean;
  /** Ids of the events that facts go back to, by their own ids. */
  readonly causes?: ReadonlyMap<string, string>;
}

type Commands = { readonly [Name in KindName]: CommandHandler<unknown, unknown> };
type WriteStores = { readonly eventStore: EventStore; readonly keys: KeyStore };

interface Reading {
  readonly request: AppendRequest;
  readonly kind: StreamKind;
  readonly subject: Subject;
  readonly i: number;
}

const DEFAULT_ZONE = 'Europe/Brussels';
const SYSTEM_CLOCK: Clock = { now: () => Date.now() };

/**
 * Traject without HTTP: the stores, the write side and the read side put together. Every process hosts one; nothing here knows
 * which adapters it runs on.
 */
export class Engine {
  readonly stores: Stores;
  readonly zone: Zone;
  readonly calendar: Calendar;
  readonly settings: TrajectorySettings;
  readonly clock: Clock;
  readonly catalogue = wholeCatalogue;
  readonly reads: ReadModels;
  private readonly submissions = new Submissions(this);
  private readonly commands: Commands;

  constructor(private readonly options: EngineOptions) {
    this.stores = options.stores;
    this.zone = new Zone(options.zone ?? DEFAULT_ZONE);
    this.calendar = this.catalogue.calendar(this.zone);
    this.settings = options.settings ?? DEFAULT_SETTINGS;
    this.clock = options.clock ?? SYSTEM_CLOCK;
    const { eventStore, documents, checkpoints } = options.stores;
    this.reads = new ReadModels(eventStore, documents, checkpoints, options.partitions);
    this.commands = this.commandHandlers(options.stores);
  }

  /** Appends facts to one stream, all or none. @throws Malformed, RuleBroken, VersionConflict, Forbidden, Unavailable */
  async append(request: AppendRequest): Promise<CommandOutcome> {
    try {
      const outcome = await this.send(this.commands, request);
      await this.submissions.stored(request, outcome).catch(() => undefined);
      return outcome;
    } catch (error) {
      await this.submissions.refused(request, error).catch(() => undefined);
      throw error;
    }
  }

  /** The same on a copy: judged and answered, never stored. Facts of earlier calls on the same dry run count. */
  dryRun(): (request: AppendRequest) => Promise<CommandOutcome> {
    const { eventStore, keys } = this.stores;
    const commands = this.commandHandlers({ eventStore: overlay(eventStore), keys: unsealing(keys) });
    return (request) => this.send(commands, request);
  }

  /** The events of a stay (or of another kind of stream) as they were recorded, read and decoded. Empty when there is none. */
  async history(id: string, kind: KindName = 'trajectory'): Promise<readonly RecordedFact[]> {
    const { prefix, idProperty } = kinds[kind];
    const events = await this.stores.eventStore.readStream(`${prefix}${checkId(id, idProperty)}`);
    return events.map((event) => this.catalogue.decode(event));
  }

  /** What can be read of a stream of a stay, whole or not: for showing it with a mark. */
  async legible(stream: string): Promise<Legible> {
    return legible(await this.stores.eventStore.readStream(stream), this.catalogue);
  }

  /** What one service keeps to itself of a stay. */
  async confidentialHistory(trajectoryId: string, serviceId: string): Promise<readonly RecordedFact[]> {
    const events = await this.stores.eventStore.readStream(confidentialStream(serviceId, checkId(trajectoryId)));
    return events.map((event) => this.catalogue.decode(event));
  }

  /** What views may depend on beside the facts. */
  get viewSettings(): ViewSettings {
    return { ...this.settings, zone: this.zone };
  }

  /** A runner for each view, to be run by whoever hosts the projector. */
  runners(options: Partial<Pick<ViewRunnerOptions<ViewSettings>, 'partition' | 'onProgress' | 'hook'>> = {}): ViewRunner<ViewSettings>[] {
    const { calendar, viewSettings: settings, catalogue, clock } = this;
    return Object.values(views).map((view) => new ViewRunner({ ...options, ...this.stores, view, calendar, settings, catalogue, clock }));
  }

  /** @throws Forbidden when `can` says no */
  demand(actor: Actor, action: Action): void {
    const permission = can(actor, action);
    if (!permission.allowed) throw new Forbidden(`not allowed: ${permission.reason}`);
  }

  close(): Promise<void> {
    return this.stores.close();
  }

  private async send(commands: Commands, request: AppendRequest): Promise<CommandOutcome> {
    const { kind: name = 'trajectory', actor } = request;
    const kind = kinds[name];
    const subject = subjectOf(kind, checkId(request.id, kind.idProperty));
    if (request.facts.length === 0) throw Malformed.at('', 'holds no fact', 'no-facts');
    const facts = request.facts.map((fact, i) => this.read(fact, { request, kind, subject, i }));
    const action = request.confidential ? 'append-confidential-fact' : 'append-fact';
    for (const fact of facts) this.demand(actor, { kind: action, type: fact.type.type, stream: name, id: subject.id });
    const stream = `${kind.prefix}${subject.id}`;
    return commands[name].handle({
      ...(request.confidential ? { stream: confidentialStream(actor.serviceId!, subject.id), beside: stream } : { stream }),
      stay: subject.owner,
      mayKnow: (stay) => may(actor, { kind: 'read-stay', stay }),
      facts,
      actor: reporterOf(actor),
      correlationId: request.correlationId,
      expectedRevision: request.expectedRevision,
      historical: request.historical,
      list: request.list,
      keyed: request.ids.kind === 'key',
    });
  }

  private read(fact: unknown, { request, kind, subject, i }: Reading): Fact {
    const index = request.list ? i : undefined;
    const { ids, historical, causes } = request;
    const read = readFact(fact, { catalogue: kind.catalogue, zone: this.zone, subject, ids, historical, index });
    return { ...read, causationId: causes?.get(read.eventId) };
  }

  /** One for each kind of stream. */
  private commandHandlers(stores: WriteStores): Commands {
    const handlers = KIND_NAMES.map((name) => [name, this.commandHandler(stores, name)] as const);
    return Object.fromEntries(handlers) as unknown as Commands;
  }

  private commandHandler({ eventStore, keys }: WriteStores, name: KindName): CommandHandler<unknown, unknown> {
    const { calendar, settings, clock } = this;
    const { catalogue, decider } = kinds[name];
    return new CommandHandler({
      eventStore,
      keys,
      catalogue,
      calendar,
      settings,
      clock,
      decider,
      advise: (fact, stay, mayKnow, reporter) => adviceOn({ fact, stay, mayKnow, reporter, stores: this.stores }),
      mayResolve: (resolution, target) => may(reportingActor(resolution.actor), { kind: 'correct-fact', fact: target }),
      readerOf: (fact, { events, state }) =>
        name === 'trajectory'
          ? readerOf(reportingActor(fact.actor), events, { stay: state as Trajectory, today: this.zone.dayOf(clock.now()) })
          : (other) => may(reportingActor(fact.actor), { kind: 'read-fact', fact: other }),
    });
  }
}
