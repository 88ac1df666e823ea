import { type AppendResult, NO_STREAM as MISSING } from '@eventstore/db-client';
import { type Appended, NO_STREAM, OutcomeUnknown, VersionConflict } from '#eventsourcing';
import type { Connection, Lease } from './connection.js';
import { breaksConnection, conflictOf, finalError, hasStatus, notLeader, troubleCode, unavailable } from './errors.js';
import { encodePosition, type LogPosition } from './position.js';
import type { Proposal } from './proposal.js';
import type { Reads } from './reads.js';
import type { Setup } from './setup.js';
import { Slots } from './slots.js';
import { placeOf } from './stored-event.js';
import { backOff, TimedOut, within } from './timers.js';

/** How one try ended. `sent: false` is certain: nothing of it can be in the log. */
type Try =
  { readonly kind: 'stored'; readonly result: AppendResult } | { readonly kind: 'failed'; readonly sent: boolean; readonly error: unknown };

/**
 * Appends with three outcomes: stored, not stored, unknown. An unknown one is sent again with the same ids and the same
 * expected revision, which the server answers as the first time if it was stored; then the tail of the stream is read.
 */
export class Appends {
  readonly #slots: Slots;

  constructor(
    private readonly connection: Connection,
    private readonly reads: Reads,
    private readonly setup: Setup,
  ) {
    this.#slots = new Slots(setup);
  }

  /** @throws VersionConflict, Unavailable, Malformed: nothing was stored; @throws OutcomeUnknown: repeat with the same ids */
  append(tag: string, proposal: Proposal): Promise<Appended> {
    return this.#slots.run(() => this.#settle(tag, proposal));
  }

  async #settle(tag: string, proposal: Proposal): Promise<Appended> {
    let sent = false;
    for (let attempt = 1; ; attempt += 1) {
      const tried = await this.#try(proposal);
      if (tried.kind === 'stored') return this.#answer(tag, proposal, tried.result);
      const conflict = conflictOf(proposal.stream, proposal.expectedRevision, tried.error);
      if (conflict) throw conflict;
      sent ||= tried.sent;
      const final = finalError(tried.error);
      if (final && !sent) throw final;
      this.setup.onTrouble({ operation: 'append', code: troubleCode(tried.error), attempt });
      if (final || attempt >= this.setup.limits.attempts) return this.#giveUp(tag, proposal, sent, tried.error);
      await backOff(this.setup.timers, attempt - 1, this.setup.limits);
    }
  }

  async #try(proposal: Proposal): Promise<Try> {
    let lease: Lease;
    try {
      lease = await this.connection.warm();
    } catch (error) {
      return { kind: 'failed', sent: false, error };
    }
    try {
      const result = await this.#send(lease, proposal);
      lease.strikes = 0;
      return { kind: 'stored', result };
    } catch (error) {
      if (error instanceof TimedOut) this.connection.strike(lease);
      return { kind: 'failed', sent: !wasRefused(lease, error), error };
    }
  }

  #send(lease: Lease, { stream, events, expectedRevision }: Proposal): Promise<AppendResult> {
    const { timers, limits } = this.setup;
    const answer = lease.client.appendToStream(stream, [...events], {
      // Never "any": only with an explicit revision does the server promise idempotency (fact 19). -1 is not a revision (fact 22).
      expectedRevision: expectedRevision === NO_STREAM ? MISSING : BigInt(expectedRevision),
      requiresLeader: true,
      deadline: limits.appendMs + limits.clockSkewMs,
    });
    answer.catch((error: unknown) => {
      // Its error may belong to another client of this process (fact 13): a connection that heard it is not used again.
      if (poisons(lease, error)) this.connection.discard(lease);
    });
    // A batch append has no time limit of its own (fact 12).
    return within(timers, 'append', limits.appendMs, answer);
  }

  async #answer(tag: string, proposal: Proposal, result: AppendResult): Promise<Appended> {
    const revision = proposal.expectedRevision + proposal.events.length;
    if (result.position && result.nextExpectedRevision === BigInt(revision)) {
      return { revision, position: encodePosition(tag, result.position) };
    }
    return this.#tail(tag, proposal, undefined);
  }

  #giveUp(tag: string, proposal: Proposal, sent: boolean, error: unknown): Promise<Appended> {
    if (!sent) throw unavailable(error);
    return this.#tail(tag, proposal, error);
  }

  async #tail(tag: string, proposal: Proposal, cause: unknown): Promise<Appended> {
    const found = await this.#look(proposal).catch(() => undefined);
    if (found instanceof VersionConflict) throw found;
    if (!found) throw new OutcomeUnknown('the event store did not tell whether this was stored', { cause });
    return { revision: proposal.expectedRevision + proposal.events.length, position: encodePosition(tag, found) };
  }

  /** Where the last event stands, or who took its place. Nothing there proves nothing: the append may still be on its way. */
  async #look(proposal: Proposal): Promise<LogPosition | VersionConflict | undefined> {
    const { stream, events, expectedRevision } = proposal;
    const found = await this.reads.stream(stream, { from: expectedRevision + 1, limit: events.length });
    const same = found.filter(({ event }, i) => event?.id === events[i]?.id).length;
    if (same === events.length) return placeOf(found.at(-1) ?? {});
    return found.length > 0 && same === 0 ? this.#taken(proposal) : undefined;
  }

  async #taken({ stream, expectedRevision }: Proposal): Promise<VersionConflict> {
    const [end] = await this.reads.stream(stream, { from: 0, limit: 1, backwards: true });
    return new VersionConflict(stream, expectedRevision, Number(end?.event?.revision ?? expectedRevision + 1));
  }
}

/** An answer to this append alone, by which nothing was stored. What ends a shared call tells nothing of the appends in it. */
function wasRefused(lease: Lease, error: unknown): boolean {
  if (lease.batch && hasStatus(error)) return false;
  return notLeader(error) || conflictOf('', NO_STREAM, error) !== undefined || finalError(error) !== undefined;
}

/** Errors after which the connection is not to be used. To another leader the client finds its way itself. */
function poisons(lease: Lease, error: unknown): boolean {
  return !notLeader(error) && (lease.batch ? hasStatus(error) : breaksConnection(error));
}
