import {
  type handleBidiStreamingCall,
  type handleClientStreamingCall,
  Metadata,
  type sendUnaryData,
  type ServerDuplexStream,
  status,
} from '@grpc/grpc-js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { AppendReq, AppendResp, BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { type Context, Refusal, refusal, requiresLeader } from './context.js';
import type { Fault } from './faults.js';
import type { Expected, Outcome, Proposed } from './log.js';
import { empty, errorStatus, streamIdentifier, streamName, uuid, wrongVersionStatus } from './messages.js';

interface Request {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly Proposed[];
}

/** What is said back: an outcome, or that the append is too large, or nothing at all. */
type Answer = Outcome | { readonly kind: 'too-large' } | { readonly kind: 'silence' };

/** Does the append unless a fault forbids it. Settles when the answer is due. */
async function perform(context: Context, request: Request, fault: Fault | undefined): Promise<Answer> {
  const size = request.events.reduce((sum, event) => sum + event.data.length + event.custom.length, 0);
  if (size > context.maxAppendBytes) return { kind: 'too-large' };
  const outcome: Answer = stores(fault) ? context.log.append(request.stream, request.events, request.expected) : { kind: 'silence' };
  if (fault?.do === 'late') await fault.until;
  if (fault?.do === 'drop') context.drop();
  return answers(fault) ? outcome : { kind: 'silence' };
}

function stores(fault: Fault | undefined): boolean {
  if (fault?.do === 'drop' || fault?.do === 'reject') return fault.stored === true;
  return fault?.do !== 'hang';
}

function answers(fault: Fault | undefined): boolean {
  return fault === undefined || fault.do === 'late';
}

export function appendHandler(context: Context): handleClientStreamingCall<AppendReq, AppendResp> {
  return (call, callback) => {
    let options: AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (message: AppendReq) => {
      options ??= message.getOptions();
      const proposed = message.getProposedMessage();
      if (proposed) events.push(proposedEvent(proposed));
    });
    call.on('error', () => call.destroy());
    call.on('end', () => {
      const request = { stream: streamName(options?.getStreamIdentifier()), expected: unaryExpected(options), events };
      context.calls.add({ operation: 'append', method: 'Append', stream: request.stream, requiresLeader: requiresLeader(call.metadata) });
      void answerUnary(context, request, callback);
    });
  };
}

async function answerUnary(context: Context, request: Request, callback: sendUnaryData<AppendResp>): Promise<void> {
  const fault = context.faults.take('append');
  const answer = await perform(context, request, fault);
  if (fault?.do === 'reject') return callback(refusal(context, fault.status));
  if (answer.kind === 'silence') return undefined;
  if (answer.kind === 'too-large') return callback(tooLarge(context));
  return callback(null, unaryAnswer(answer));
}

function tooLarge(context: Context): Refusal {
  const metadata = new Metadata();
  metadata.set('exception', 'maximum-append-size-exceeded');
  metadata.set('maximum-append-size', String(context.maxAppendBytes));
  return new Refusal(status.INVALID_ARGUMENT, 'too large', metadata);
}

function unaryAnswer(answer: Outcome): AppendResp {
  const response = new streamsPb.AppendResp();
  if (answer.kind === 'wrong-version') {
    const wrong = new streamsPb.AppendResp.WrongExpectedVersion();
    if (answer.current >= 0) wrong.setCurrentRevision(String(answer.current));
    else wrong.setCurrentNoStream(empty());
    return response.setWrongExpectedVersion(wrong);
  }
  const position = new streamsPb.AppendResp.Position();
  position.setCommitPosition(String(answer.position.commit));
  position.setPreparePosition(String(answer.position.prepare));
  const success = new streamsPb.AppendResp.Success();
  success.setCurrentRevision(String(answer.revision));
  success.setPosition(position);
  return response.setSuccess(success);
}

type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

interface Gathering {
  readonly options: BatchAppendReq.Options;
  readonly events: Proposed[];
}

export function batchAppendHandler(context: Context): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> {
  return (call) => {
    const gathering = new Map<string, Gathering>();
    call.on('data', (message: BatchAppendReq) => {
      const correlation = message.getCorrelationId()?.getString() ?? '';
      const known = gathering.get(correlation) ?? { options: message.getOptions() ?? new streamsPb.BatchAppendReq.Options(), events: [] };
      known.events.push(...message.getProposedMessagesList().map(proposedEvent));
      gathering.set(correlation, known);
      if (!message.getIsFinal()) return;
      gathering.delete(correlation);
      void answerBatch(context, call, correlation, known);
    });
    call.on('end', () => call.end());
    call.on('error', () => call.destroy());
  };
}

async function answerBatch(context: Context, call: BatchCall, correlation: string, gathered: Gathering): Promise<void> {
  const { options, events } = gathered;
  const stream = streamName(options.getStreamIdentifier());
  context.calls.add({ operation: 'append', method: 'BatchAppend', stream, requiresLeader: requiresLeader(call.metadata) });
  const fault = context.faults.take('append');
  if (fault?.do === 'refuse') return write(call, batchError(correlation, stream, refusedStatus(context, fault.because)));
  if (expired(context, options)) return write(call, batchError(correlation, stream, refusedStatus(context, 'timeout')));
  const answer = await perform(context, { stream, expected: batchExpected(options), events }, fault);
  if (fault?.do === 'reject') call.emit('error', refusal(context, fault.status));
  else if (answer.kind !== 'silence') write(call, batchAnswer(context, correlation, stream, answer));
  return undefined;
}

function write(call: BatchCall, response: BatchAppendResp): void {
  if (!call.cancelled && !call.writableEnded) call.write(response);
}

/** The deadline is an instant of the client's clock: a server whose clock runs ahead finds it in the past. */
function expired(context: Context, options: BatchAppendReq.Options): boolean {
  const deadline = options.getDeadline()?.toDate().getTime();
  return deadline !== undefined && deadline <= Date.now() + context.clockAhead;
}

function refusedStatus(context: Context, because: Extract<Fault, { do: 'refuse' }>['because']): Status {
  if (because === 'access-denied') return errorStatus('AccessDenied', new sharedPb.AccessDenied());
  if (because === 'stream-deleted') return errorStatus('StreamDeleted', new sharedPb.StreamDeleted());
  if (because === 'timeout') return errorStatus('Timeout', new sharedPb.Timeout());
  if (because === 'unknown') return errorStatus('Unknown', new sharedPb.Unknown());
  const exceeded = new sharedPb.MaximumAppendSizeExceeded();
  exceeded.setMaxappendsize(context.maxAppendBytes);
  return errorStatus('MaximumAppendSizeExceeded', exceeded);
}

function batchError(correlation: string, stream: string, error: Status): BatchAppendResp {
  return batchResponse(correlation, stream).setError(error);
}

function batchAnswer(context: Context, correlation: string, stream: string, answer: Exclude<Answer, { kind: 'silence' }>): BatchAppendResp {
  if (answer.kind === 'too-large') return batchError(correlation, stream, refusedStatus(context, 'too-large'));
  if (answer.kind === 'wrong-version') return batchError(correlation, stream, wrongVersionStatus(answer.current));
  const position = new sharedPb.AllStreamPosition();
  position.setCommitPosition(String(answer.position.commit));
  position.setPreparePosition(String(answer.position.prepare));
  const success = new streamsPb.BatchAppendResp.Success();
  success.setCurrentRevision(String(answer.revision));
  success.setPosition(position);
  return batchResponse(correlation, stream).setSuccess(success);
}

function batchResponse(correlation: string, stream: string): BatchAppendResp {
  const response = new streamsPb.BatchAppendResp();
  response.setCorrelationId(uuid(correlation));
  response.setStreamIdentifier(streamIdentifier(stream));
  return response;
}

function proposedEvent(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): Proposed {
  const metadata = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: metadata.get('type') ?? '',
    contentType: metadata.get('content-type') ?? 'application/octet-stream',
    custom: message.getCustomMetadata_asU8(),
    data: message.getData_asU8(),
  };
}

function unaryExpected(options: AppendReq.Options | undefined): Expected {
  if (options?.hasNoStream()) return 'no-stream';
  if (options?.hasStreamExists()) return 'stream-exists';
  return options?.hasRevision() ? Number(options.getRevision()) : 'any';
}

function batchExpected(options: BatchAppendReq.Options): Expected {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasStreamPosition() ? Number(options.getStreamPosition()) : 'any';
}
