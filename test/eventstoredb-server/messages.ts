import protobufAny from 'google-protobuf/google/protobuf/any_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { LogPosition, Recorded } from './log.js';

// The generated modules fill `exports` at run time, so only their default export is known to ESM.
const { Empty, UUID } = sharedPb;

export function streamName(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function streamIdentifier(name: string): StreamIdentifier {
  const identifier = new sharedPb.StreamIdentifier();
  identifier.setStreamName(new Uint8Array(Buffer.from(name)));
  return identifier;
}

export function uuid(id: string): InstanceType<typeof UUID> {
  const message = new UUID();
  message.setString(id);
  return message;
}

function recorded(event: Recorded): InstanceType<typeof streamsPb.ReadResp.ReadEvent.RecordedEvent> {
  const message = new streamsPb.ReadResp.ReadEvent.RecordedEvent();
  message.setId(uuid(event.id));
  message.setStreamIdentifier(streamIdentifier(event.stream));
  message.setStreamRevision(String(event.revision));
  message.setCommitPosition(String(event.position.commit));
  message.setPreparePosition(String(event.position.prepare));
  const metadata = message.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('content-type', event.contentType);
  // Ticks of 100 ns, counted from 1970 as this client reads them.
  metadata.set('created', String(BigInt(event.created) * 10_000n));
  message.setCustomMetadata(event.custom);
  message.setData(event.data);
  return message;
}

/** A message, or its bytes. */
export type Wire = ReadResp | Buffer;

/** The bytes of an event, made once: a log is read far more often than it is written. */
export function eventMessage(event: Recorded): Buffer {
  event.wire ??= Buffer.from(newEventMessage(event).serializeBinary());
  return event.wire;
}

export function wireBytes(message: Wire): Buffer {
  return Buffer.isBuffer(message) ? message : Buffer.from(message.serializeBinary());
}

function newEventMessage(event: Recorded): ReadResp {
  const read = new streamsPb.ReadResp.ReadEvent();
  if (event.hollow) read.setLink(recorded(event));
  else read.setEvent(recorded(event));
  read.setCommitPosition(String(event.position.commit));
  return new streamsPb.ReadResp().setEvent(read);
}

export function confirmationMessage(id: string): ReadResp {
  const confirmation = new streamsPb.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(id);
  return new streamsPb.ReadResp().setConfirmation(confirmation);
}

export function checkpointMessage(position: LogPosition): ReadResp {
  const checkpoint = new streamsPb.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position.commit));
  checkpoint.setPreparePosition(String(position.prepare));
  return new streamsPb.ReadResp().setCheckpoint(checkpoint);
}

export function caughtUpMessage(): ReadResp {
  return new streamsPb.ReadResp().setCaughtUp(new streamsPb.ReadResp.CaughtUp());
}

export function fellBehindMessage(): ReadResp {
  return new streamsPb.ReadResp().setFellBehind(new streamsPb.ReadResp.FellBehind());
}

export function streamNotFoundMessage(stream: string): ReadResp {
  const missing = new streamsPb.ReadResp.StreamNotFound();
  missing.setStreamIdentifier(streamIdentifier(stream));
  return new streamsPb.ReadResp().setStreamNotFound(missing);
}

/** The error of one append inside a batch call: a status with a typed detail. */
export function errorStatus(type: string, detail: { serializeBinary(): Uint8Array }): Status {
  const any = new protobufAny.Any();
  any.pack(detail.serializeBinary(), `event_store.client.${type}`);
  const status = new statusPb.Status();
  status.setMessage(type);
  status.setDetails(any);
  return status;
}

export function wrongVersionStatus(current: number): Status {
  const detail = new sharedPb.WrongExpectedVersion();
  if (current >= 0) detail.setCurrentStreamRevision(String(current));
  return errorStatus('WrongExpectedVersion', detail);
}

export function empty(): InstanceType<typeof Empty> {
  return new Empty();
}
