import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { SeenCall } from './calls.js';
import { type Context, refusal } from './context.js';
import type { Fault } from './faults.js';
import type { Wire } from './messages.js';

export type ReadCall = ServerWritableStream<ReadReq, Wire>;

/** The sending side of a read or a subscription: waits for the client, and misbehaves when its fault says so. */
export class Outlet {
  readonly gone = new AbortController();
  readonly #context: Context;
  readonly #call: ReadCall;
  readonly #seen: SeenCall;
  readonly #fault: Fault | undefined;
  #stuck = false;
  #resume: () => void = () => undefined;

  constructor(context: Context, call: ReadCall, seen: SeenCall, fault: Fault | undefined) {
    this.#context = context;
    this.#call = call;
    this.#seen = seen;
    this.#fault = fault;
    call.on('cancelled', () => this.#leave());
    call.on('error', () => this.#leave());
  }

  /** True as long as the client is there and the call was not ended. */
  get open(): boolean {
    return !this.gone.signal.aborted;
  }

  /** Sends an event as often as the fault says. */
  async event(message: Wire): Promise<void> {
    await this.trip();
    const times = this.#fault?.do === 'repeat' ? this.#fault.times : 1;
    for (let i = 0; i < times; i += 1) await this.send(message);
    this.#seen.sent += 1;
    this.#context.calls.changed();
  }

  async send(message: Wire): Promise<void> {
    if (!this.open || this.#stuck) return;
    if (this.#call.write(message)) return;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
      this.#call.once('drain', resolve);
    });
  }

  end(): void {
    if (!this.open || this.#stuck) return;
    this.gone.abort();
    this.#call.end();
  }

  /** Misbehaves if the fault is due now. */
  async trip(): Promise<void> {
    const fault = this.#fault;
    if (!fault || !this.open) return;
    if (fault.do === 'late') await fault.until;
    else this.#act(fault);
  }

  #act(fault: Fault): void {
    if (this.#seen.sent < ('after' in fault ? (fault.after ?? 0) : 0)) return;
    if (fault.do === 'hang') this.#stuck = true;
    if (fault.do === 'end') this.end();
    if (fault.do === 'drop') this.#context.drop();
    if (fault.do === 'reject') this.#reject(fault.status);
  }

  #reject(status: Extract<Fault, { do: 'reject' }>['status']): void {
    this.gone.abort();
    this.#call.emit('error', refusal(this.#context, status));
  }

  #leave(): void {
    this.#seen.cancelled ||= this.#call.cancelled;
    this.gone.abort();
    this.#resume();
    this.#context.calls.changed();
  }
}
