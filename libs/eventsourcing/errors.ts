/**
 * The few families of errors. Adapters and the domain throw these; one translator in `platform` turns them into problem+json.
 * Callers match on the class or on `code`, never on the text of a message.
 */

/** One property of an input that is not acceptable, by its path (`data.needId`, `[2].occurredAt`). */
export interface Offence {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The input cannot be read as what it claims to be. Names every offending property. Answered 400. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  readonly code = 'malformed';
  constructor(readonly offences: readonly Offence[]) {
    super(offences.map((o) => `${o.path || 'body'}: ${o.message}`).join('; '));
  }

  static at(path: string, message: string, code = 'malformed'): Malformed {
    return new Malformed([{ path, code, message }]);
  }
}

/** The input is well formed but contradicts what is known; `code` names the rule. Answered 422. */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';
  constructor(
    readonly code: string,
    message: string,
    readonly path?: string,
  ) {
    super(message);
  }
}

/** The stream is not at the revision that the writer expected. Nothing was stored. Answered 409. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  readonly code = 'version-conflict';
  /** @param currentRevision the stream's revision now, -1 when it holds nothing */
  constructor(
    readonly stream: string,
    readonly expectedRevision: number,
    readonly currentRevision: number,
  ) {
    super(`expected revision ${expectedRevision}, the stream is at ${currentRevision}`);
  }
}

/** Something we need is not there now; trying again later may work. `code` says what. Answered 503. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly code: string,
    message: string,
    readonly retryAfterSeconds = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** It is not known whether the write was stored: send it again with the same event ids. Answered 503. */
export class OutcomeUnknown extends Unavailable {
  constructor(message: string, options?: ErrorOptions) {
    super('outcome-unknown', message, 1, options);
  }
}

/** There is no such thing, or the actor may not know of it: the two look the same. Answered 404. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  readonly code = 'not-found';
}

/** The actor may not do this. Answered 403. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
  constructor(
    message: string,
    readonly code = 'forbidden',
  ) {
    super(message);
  }
}

/** A position that another store gave out. Answered 410. */
export class PositionFromOtherStore extends Error {
  override readonly name = 'PositionFromOtherStore';
  readonly code = 'position-from-other-store';
  constructor() {
    super('this position was given out by another store; read again without it');
  }
}

/** A stored event that this code cannot read (unknown type, damaged data). Parks its stream; stops a replay. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code = 'unreadable-event';
}
