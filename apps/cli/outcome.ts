import { CommanderError } from 'commander';
import {
  Forbidden,
  Malformed,
  NotFound,
  PositionFromOtherStore,
  RuleBroken,
  Unavailable,
  Unreadable,
  VersionConflict,
} from '#eventsourcing';
import { Interrupted } from '#statistics';

/** What the process ends with. */
export const EXIT = { done: 0, findings: 1, wrongUse: 2, unavailable: 3, interrupted: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A command that cannot go on: what is wrong and the way out, in one sentence each. */
export class Stop extends Error {
  override readonly name = 'Stop';
  constructor(
    readonly exit: Exit,
    message: string,
  ) {
    super(message);
  }
}

/** A mistake of whoever typed the command. */
export function wrongUse(message: string): Stop {
  return new Stop(EXIT.wrongUse, message);
}

export interface Failure {
  readonly exit: Exit;
  /** Absent when everything has been said. */
  readonly message?: string;
}

type Describe = (error: never) => Failure;

/** One line for each family of errors: how it reads, and what the process ends with. */
const FAMILIES: readonly (readonly [abstract new (...args: never[]) => Error, Describe])[] = [
  [Stop, ({ exit, message }: Stop) => ({ exit, message })],
  [CommanderError, ({ exitCode }: CommanderError) => ({ exit: exitCode === 0 ? EXIT.done : EXIT.wrongUse })],
  [
    Malformed,
    ({ offences }: Malformed) => ({
      exit: EXIT.wrongUse,
      message: offences.map(({ path, message }) => (path ? `${optionOf(path)}: ${message}` : message)).join('\n'),
    }),
  ],
  [NotFound, ({ message }: NotFound) => ({ exit: EXIT.wrongUse, message })],
  [Forbidden, ({ message }: Forbidden) => ({ exit: EXIT.wrongUse, message })],
  [PositionFromOtherStore, ({ message }: PositionFromOtherStore) => ({ exit: EXIT.wrongUse, message: `--head: ${message}` })],
  [Unavailable, ({ code, message }: Unavailable) => ({ exit: EXIT.unavailable, message: `${message} (${code})` })],
  [
    Unreadable,
    ({ message }: Unreadable) => ({ exit: EXIT.findings, message: `${message}; \`traject verify\` lists everything that is wrong` }),
  ],
  [RuleBroken, ({ code, message }: RuleBroken) => ({ exit: EXIT.findings, message: `${message} (${code})` })],
  [
    Interrupted,
    ({ row }: Interrupted) => ({
      exit: EXIT.interrupted,
      message: `interrupted after event ${row}; the same command with --resume goes on from here`,
    }),
  ],
  [VersionConflict, ({ message }: VersionConflict) => ({ exit: EXIT.findings, message })],
];

/** How an error ends a command. Never a stack. */
export function failureOf(error: unknown): Failure {
  for (const [kind, describe] of FAMILIES) if (error instanceof kind) return describe(error as never);
  return systemFailure(error) ?? { exit: EXIT.findings, message: `this should not have happened: ${text(error)}. Please report it` };
}

/** What the libraries call by a property is an option here. */
function optionOf(path: string): string {
  if (path === 'cell') return '--explain';
  const isOption = /^(by|every|format|from|head|knownAt|on|resume|set|to|validAt|zone)$/.test(path);
  return isOption ? `--${path.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` : path;
}

const FILE_ERRORS: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file or directory',
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  EISDIR: 'it is a directory, and a file is needed',
  ENOTDIR: 'it is a file, and a directory is needed',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** What the operating system says of a file that was named on the command line. */
function systemFailure(error: unknown): Failure | undefined {
  const { code, path } = error as { code?: string; path?: string };
  const reason = code === undefined ? undefined : FILE_ERRORS[code];
  return reason === undefined ? undefined : { exit: EXIT.wrongUse, message: `${path ?? 'file'}: ${reason}` };
}

function text(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
