import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import type { Calls } from './calls.js';
import type { Faults, RejectStatus } from './faults.js';
import type { ServerLog } from './log.js';
import type { LiveSubscription } from './subscription.js';

/** What the handlers of all methods share. */
export interface Context {
  readonly log: ServerLog;
  readonly faults: Faults;
  readonly calls: Calls;
  readonly live: Set<LiveSubscription>;
  readonly maxAppendBytes: number;
  /** How far the server's clock runs ahead of the client's, milliseconds. */
  clockAhead: number;
  /** Where `NOT_LEADER` sends a client. */
  leader: { readonly host: string; readonly port: number };
  drop(): void;
}

export class Refusal extends Error implements ServiceError {
  readonly code: status;
  readonly details: string;
  readonly metadata: Metadata;

  constructor(code: status, details: string, metadata: Metadata) {
    super(details);
    this.code = code;
    this.details = details;
    this.metadata = metadata;
  }
}

const named: Partial<Record<RejectStatus, { readonly code: status; readonly exception: string }>> = {
  STREAM_DELETED: { code: status.FAILED_PRECONDITION, exception: 'stream-deleted' },
  ACCESS_DENIED: { code: status.PERMISSION_DENIED, exception: 'access-denied' },
  NOT_LEADER: { code: status.NOT_FOUND, exception: 'not-leader' },
};

/** The error by which a call ends with this status, with the trailers that the client reads. */
export function refusal(context: Context, wanted: RejectStatus): Refusal {
  const metadata = new Metadata();
  const special = named[wanted];
  if (!special) return new Refusal(status[wanted as keyof typeof status], `told to answer ${wanted}`, metadata);
  metadata.set('exception', special.exception);
  metadata.set('stream-name', 'a-stream');
  metadata.set('leader-endpoint-host', context.leader.host);
  metadata.set('leader-endpoint-port', String(context.leader.port));
  return new Refusal(special.code, `told to answer ${wanted}`, metadata);
}

export function requiresLeader(metadata: Metadata): boolean {
  return metadata.get('requires-leader').includes('true');
}
