import { Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData } from '@grpc/grpc-js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { appendHandler, batchAppendHandler } from './appends.js';
import { Calls } from './calls.js';
import { type Context, refusal, requiresLeader } from './context.js';
import { Faults } from './faults.js';
import { ServerLog } from './log.js';
import { LogFile } from './log-file.js';
import { wireBytes } from './messages.js';
import { readHandler } from './reads.js';
import { Relay } from './relay.js';
import type { LiveSubscription } from './subscription.js';

export interface ServerSettings {
  /** Port to listen on, on 127.0.0.1. Default: any free one. */
  readonly port?: number;
  /** Keeps the log in this file. Default: in memory only. */
  readonly file?: string;
  /** Share the log of another server, as the nodes of a cluster do. */
  readonly log?: ServerLog;
  /** Offer batch append, as servers since 21.10 do. Default true. */
  readonly batchAppend?: boolean;
  /** Listen directly instead of through a relay; connections can then not be cut. */
  readonly direct?: boolean;
  /** The largest append, default 1 MiB as on the real server. */
  readonly maxAppendBytes?: number;
}

/** EventStoreDB's protocol, as far as the adapter speaks it, with a log in memory and the ability to misbehave by instruction. */
export class ProtocolServer {
  readonly log: ServerLog;
  readonly faults = new Faults();
  readonly calls = new Calls();
  readonly live = new Set<LiveSubscription>();
  readonly context: Context;
  readonly #grpc = new Server();
  readonly #file: LogFile | undefined;
  #relay: Relay | undefined;
  #port = 0;

  private constructor(settings: ServerSettings) {
    this.#file = settings.file === undefined ? undefined : new LogFile(settings.file);
    this.log = settings.log ?? new ServerLog(this.#file);
    this.context = {
      log: this.log,
      faults: this.faults,
      calls: this.calls,
      live: this.live,
      maxAppendBytes: settings.maxAppendBytes ?? 1024 * 1024,
      clockAhead: 0,
      leader: { host: '127.0.0.1', port: 0 },
      drop: () => this.relay.cut(),
    };
    const { StreamsService } = streamsGrpc;
    this.#grpc.addService(
      { ...StreamsService, read: { ...StreamsService.read, responseSerialize: wireBytes } },
      {
        append: appendHandler(this.context),
        batchAppend: batchAppendHandler(this.context),
        read: readHandler(this.context),
      },
    );
    this.#grpc.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: (call: ServerUnaryCall<unknown, SupportedMethods>, callback: sendUnaryData<SupportedMethods>) => {
        void this.#features(call, callback, settings.batchAppend ?? true);
      },
    });
  }

  static async start(settings: ServerSettings = {}): Promise<ProtocolServer> {
    const server = new ProtocolServer(settings);
    server.#port = await server.#bind(settings.direct ? (settings.port ?? 0) : 0);
    if (!settings.direct) server.#relay = await Relay.to(server.#port, settings.port);
    return server;
  }

  get port(): number {
    return this.#relay?.port ?? this.#port;
  }

  /** The connection string of this server. */
  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  get relay(): Relay {
    if (!this.#relay) throw new Error('this server listens directly, without a relay');
    return this.#relay;
  }

  async stop(): Promise<void> {
    this.#grpc.forceShutdown();
    await this.#relay?.close();
    this.#file?.close();
  }

  #bind(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#grpc.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
        if (error) reject(error);
        else resolve(bound);
      });
    });
  }

  async #features(
    call: ServerUnaryCall<unknown, SupportedMethods>,
    callback: sendUnaryData<SupportedMethods>,
    batchAppend: boolean,
  ): Promise<void> {
    this.calls.add({ operation: 'features', method: 'GetSupportedMethods', requiresLeader: requiresLeader(call.metadata) });
    const fault = this.faults.take('features');
    if (fault?.do === 'hang') return;
    if (fault?.do === 'late') await fault.until;
    if (fault?.do === 'reject') callback(refusal(this.context, fault.status));
    else callback(null, supportedMethods(batchAppend));
  }
}

function supportedMethods(batchAppend: boolean): SupportedMethods {
  const answer = new featuresPb.SupportedMethods();
  answer.setEventStoreServerVersion('23.10.0-protocol-server');
  for (const name of ['append', 'read', ...(batchAppend ? ['batchappend'] : [])]) {
    const method = new featuresPb.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(name);
    answer.addMethods(method);
  }
  return answer;
}
