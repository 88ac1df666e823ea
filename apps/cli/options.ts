import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Config, SETTING_KEYS, readConfig } from '#platform';
import type { Cut } from '#eventsourcing';
import { type Engine, readCut } from '#platform';

/** What every command that opens a store is told. */
export interface DataOptions {
  readonly data?: string;
}

/** Adds `--data`. */
export function withData(command: Command): Command {
  return command.option('--data <dir>', 'the data directory (default ./data, or TRAJECT_DATA)');
}

/** The settings: the command line wins over the environment. Logs of a command stay silent. */
export function configOf({ data }: DataOptions): Config {
  return readConfig({ data, logLevel: 'silent' });
}

/** Both cuts of a read of one stay. */
export interface CutOptions {
  readonly validAt?: string;
  readonly knownAt?: string;
}

export function withCuts(command: Command): Command {
  return command
    .option('--valid-at <time>', 'as it was at this date or instant (default now)')
    .option('--known-at <time>', 'as it was known at this date (its end) or instant (default now)');
}

export function cutOf(engine: Engine, { validAt, knownAt }: CutOptions): Cut {
  return readCut(engine, validAt, knownAt);
}

export const LANGUAGES = ['en', 'nl', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `--lang` and `--format text|json`, for pages of one stay. */
export function withPage(command: Command): Command {
  return command
    .addOption(new Option('--lang <language>', 'language of the page').choices(LANGUAGES).default('en'))
    .addOption(new Option('--format <format>', 'for people or for programs').choices(['text', 'json']).default('text'));
}

export interface PageOptions {
  readonly lang: Language;
  readonly format: 'text' | 'json';
}

/** Settings that are others for one question: `KEY=VALUE`, each time it is given. */
export interface SetOptions {
  readonly set?: readonly string[];
}

/** Adds `--set`. */
export function withSettings(command: Command): Command {
  const collected = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];
  const words = `another limit for this question, such as reception.sps.limit=P3D; repeatable; of: ${SETTING_KEYS.join(', ')}`;
  return command.option('--set <key=value>', words, collected);
}

/** A port of this machine. */
export function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return port;
}

/** The address of a server. */
export function urlOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:3000.');
  return url.origin;
}

/** Names with commas between them. */
export function listOf(value: string): string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
