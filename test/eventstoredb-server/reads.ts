import type { handleServerStreamingCall } from '@grpc/grpc-js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { SeenCall } from './calls.js';
import { type Context, requiresLeader } from './context.js';
import { comparePositions, type LogPosition, type Recorded } from './log.js';
import { eventMessage, streamName, streamNotFoundMessage, type Wire } from './messages.js';
import { Outlet, type ReadCall } from './outlet.js';
import { LiveSubscription } from './subscription.js';

const { BACKWARDS } = streamsPb.ReadReq.Options.ReadDirection;

export function readHandler(context: Context): handleServerStreamingCall<ReadReq, Wire> {
  return (call) => {
    const options = call.request.getOptions();
    if (options) void serve(context, call, options);
    else call.end();
  };
}

async function serve(context: Context, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const seen = context.calls.add(describe(call, options));
  const outlet = new Outlet(context, call, seen, context.faults.take(seen.operation));
  if (options.hasSubscription()) return subscription(context, outlet, options).run();
  await outlet.trip();
  await sendAll(context, outlet, options);
  outlet.end();
  return undefined;
}

function describe(call: ReadCall, options: ReadReq.Options): Omit<SeenCall, 'sent' | 'cancelled'> {
  return {
    operation: operationOf(options),
    method: 'Read',
    requiresLeader: requiresLeader(call.metadata),
    ...(options.hasStream() ? { stream: streamName(options.getStream()?.getStreamIdentifier()) } : {}),
    ...(options.hasCount() ? { maxCount: options.getCount() } : {}),
    ...describeFilter(options.getFilter()),
  };
}

function operationOf(options: ReadReq.Options): SeenCall['operation'] {
  if (options.hasSubscription()) return 'subscribe';
  return options.hasStream() ? 'read-stream' : 'read-all';
}

function describeFilter(filter: ReadReq.Options.FilterOptions | undefined): Partial<SeenCall> {
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (!filter || !expression) return {};
  return { prefixes: expression.getPrefixList(), regex: expression.getRegex(), searchWindow: filter.getMax() };
}

async function sendAll(context: Context, outlet: Outlet, options: ReadReq.Options): Promise<void> {
  const stream = options.hasStream() ? streamName(options.getStream()?.getStreamIdentifier()) : undefined;
  if (stream !== undefined && context.log.stream(stream).length === 0) return outlet.send(streamNotFoundMessage(stream));
  let left = BigInt(options.getCount());
  const wants = filterOf(options);
  for (const event of candidates(context, options, stream)) {
    if (left === 0n || !outlet.open) return undefined;
    if (!wants(event)) continue;
    left -= 1n;
    await outlet.event(eventMessage(event));
  }
  return undefined;
}

function* candidates(context: Context, options: ReadReq.Options, stream: string | undefined): Generator<Recorded> {
  const backwards = options.getReadDirection() === BACKWARDS;
  const events = stream === undefined ? context.log.events : context.log.stream(stream);
  const step = backwards ? -1 : 1;
  let index = stream === undefined ? allStart(context, options, backwards) : streamStart(options, events.length, backwards);
  for (let event = events[index]; event; event = events[index]) {
    yield event;
    index += step;
  }
}

function streamStart(options: ReadReq.Options, length: number, backwards: boolean): number {
  const from = options.getStream();
  if (from?.hasRevision()) return backwards ? Math.min(Number(from.getRevision()), length - 1) : Number(from.getRevision());
  if (from?.hasEnd()) return backwards ? length - 1 : length;
  return 0;
}

/** Reads include the event at the position they start from. */
function allStart(context: Context, options: ReadReq.Options, backwards: boolean): number {
  const from = options.getAll();
  if (from?.hasEnd()) return backwards ? context.log.events.length - 1 : context.log.events.length;
  const position = from?.getPosition();
  if (!position) return 0;
  const start = toPosition(position);
  const after = context.log.indexAfter(start);
  const before = context.log.events[after - 1];
  return backwards || (before && comparePositions(before.position, start) === 0) ? after - 1 : after;
}

/** Subscriptions start after the place they are given. */
function subscription(context: Context, outlet: Outlet, options: ReadReq.Options): LiveSubscription {
  const filter = options.getFilter();
  const window = filter?.hasMax() ? filter.getMax() : 32;
  const checkpointEvery = filter ? window * Math.max(1, filter.getCheckpointintervalmultiplier()) : 0;
  return new LiveSubscription(context, outlet, { from: subscriptionStart(context, options), wants: filterOf(options), checkpointEvery });
}

function subscriptionStart(context: Context, options: ReadReq.Options): number {
  const all = options.getAll();
  if (all?.hasEnd() || options.getStream()?.hasEnd()) return context.log.events.length;
  const position = all?.getPosition();
  return position ? context.log.indexAfter(toPosition(position)) : 0;
}

function toPosition(position: ReadReq.Options.Position): LogPosition {
  return { commit: BigInt(position.getCommitPosition()), prepare: BigInt(position.getPreparePosition()) };
}

function filterOf(options: ReadReq.Options): (event: Recorded) => boolean {
  if (options.hasStream()) return streamFilter(options);
  const filter = options.getFilter();
  const byStream = filter?.getStreamIdentifier();
  const expression = byStream ?? filter?.getEventType();
  if (!expression) return () => true;
  const prefixes = expression.getPrefixList();
  const regex = new RegExp(expression.getRegex() || '(?!)');
  const subject = (event: Recorded): string => (byStream ? event.stream : event.type);
  return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix)) || regex.test(subject(event));
}

function streamFilter(options: ReadReq.Options): (event: Recorded) => boolean {
  const stream = options.getStream();
  const name = streamName(stream?.getStreamIdentifier());
  if (!options.hasSubscription()) return () => true;
  const after = stream?.hasRevision() ? Number(stream.getRevision()) : -1;
  return (event) => event.stream === name && event.revision > after;
}
