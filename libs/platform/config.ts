import { readFileSync } from 'node:fs';
import { Malformed, type Offence, Zone } from '#eventsourcing';

/** Everything a process of Traject can be told. Made by `readConfig` only. */
export interface Config {
  /** The data directory of the embedded stores. */
  readonly data: string;
  /** File of the master key; empty = `master.key` in the data directory. Better kept apart from it, with its own backup. */
  readonly masterKeyFile: string;
  readonly host: string;
  readonly port: number;
  /** IANA name of the store's zone: places instants on calendar days. */
  readonly zone: string;
  /** True when a `Traject-Actor` header may say who asks. For development and tests. */
  readonly devActors: boolean;
  /** True when webhooks may go over http and to private addresses. For development and tests. */
  readonly devWebhooks: boolean;
  /** Where the log is kept. */
  readonly eventStore: 'sqlite' | 'eventstoredb';
  /** Where documents, checkpoints and keys are kept. */
  readonly readStore: 'sqlite' | 'mongodb';
  /** Connection string of the EventStoreDB, with its credentials: better given as a file (`EVENTSTORE_URL_FILE`). */
  readonly eventStoreUrl: string;
  /** Connection string of the MongoDB; likewise `MONGODB_URL_FILE`. */
  readonly mongoUrl: string;
  readonly mongoDatabase: string;
  /** Parts into which projectors share out the streams. The same number for every process. */
  readonly partitions: number;
  /** How many of them this process takes at once; 0 = all. More only when nobody else takes them. */
  readonly partitionShare: number;
  /** Port of `/health/*` and `/metrics` alone, for probes and Prometheus; 0 = none. */
  readonly opsPort: number;
  readonly opsHost: string;
  readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a command line may say; it wins over the environment. */
export type ConfigOptions = { readonly [K in keyof Config]?: Config[K] | undefined };

export type Environment = Readonly<Record<string, string | undefined>>;

interface Setting<T> {
  /** The name of the environment variable. */
  readonly variable: string;
  readonly initial: T;
  /** The value of a text, or undefined when it is none. */
  read(text: string): T | undefined;
  readonly must: string;
}

const MAX_PORT = 65_535;
const MAX_PARTITIONS = 256;
const EVENT_STORES = ['sqlite', 'eventstoredb'] as const;
const READ_STORES = ['sqlite', 'mongodb'] as const;
/** Variables that end in `_FILE` and are settings of their own. */
const FILES = { TRAJECT_MASTER_KEY_FILE: true };
const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** Every setting: the only list of environment variables. */
const SETTINGS: { readonly [K in keyof Config]: Setting<Config[K]> } = {
  data: { variable: 'TRAJECT_DATA', initial: './data', read: (text) => text || undefined, must: 'name a directory' },
  masterKeyFile: { variable: 'TRAJECT_MASTER_KEY_FILE', initial: '', read: (text) => text, must: 'name a file' },
  host: {
    variable: 'TRAJECT_HOST',
    initial: '127.0.0.1',
    read: (text) => LOOPBACK.find((host) => host === text),
    must: 'be 127.0.0.1, ::1 or localhost: without sign-in the server answers this machine only',
  },
  port: { variable: 'TRAJECT_PORT', initial: 3000, read: whole(0, MAX_PORT), must: `be a port, 0 to ${MAX_PORT}` },
  zone: { variable: 'TRAJECT_ZONE', initial: 'Europe/Brussels', read: zoneName, must: 'be a time zone such as Europe/Brussels' },
  devActors: { variable: 'TRAJECT_DEV_ACTORS', initial: false, read: flag, must: 'be true or false' },
  devWebhooks: { variable: 'TRAJECT_DEV_WEBHOOKS', initial: false, read: flag, must: 'be true or false' },
  eventStore: { variable: 'EVENT_STORE', initial: 'sqlite', read: oneOf(EVENT_STORES), must: 'be sqlite or eventstoredb' },
  readStore: { variable: 'READ_STORE', initial: 'sqlite', read: oneOf(READ_STORES), must: 'be sqlite or mongodb' },
  eventStoreUrl: {
    variable: 'EVENTSTORE_URL',
    initial: '',
    read: urlOf(/^(esdb|kurrentdb)(\+discover)?:\/\//),
    must: 'begin with esdb://',
  },
  mongoUrl: { variable: 'MONGODB_URL', initial: '', read: urlOf(/^mongodb(\+srv)?:\/\//), must: 'begin with mongodb://' },
  mongoDatabase: { variable: 'MONGODB_DATABASE', initial: 'traject', read: databaseName, must: 'be 1 to 38 of A-Z a-z 0-9 _ -' },
  partitions: { variable: 'TRAJECT_PARTITIONS', initial: 1, read: whole(1, MAX_PARTITIONS), must: `be a number, 1 to ${MAX_PARTITIONS}` },
  partitionShare: {
    variable: 'TRAJECT_PARTITION_SHARE',
    initial: 0,
    read: whole(0, MAX_PARTITIONS),
    must: `be a number, 0 to ${MAX_PARTITIONS}`,
  },
  opsPort: { variable: 'TRAJECT_OPS_PORT', initial: 0, read: whole(0, MAX_PORT), must: `be a port, 0 to ${MAX_PORT}` },
  opsHost: { variable: 'TRAJECT_OPS_HOST', initial: '127.0.0.1', read: (text) => text || undefined, must: 'be an address of this machine' },
  logLevel: { variable: 'TRAJECT_LOG', initial: 'info', read: oneOf(LOG_LEVELS), must: `be one of ${LOG_LEVELS.join(', ')}` },
};

/**
 * Reads the settings: options first, then the environment, then `initial`, then the defaults. Every variable may be given as a
 * file instead (`MONGODB_URL_FILE`), so that a secret need not stand in the environment.
 * @throws Malformed naming every setting that is wrong by its variable, never its value
 */
export function readConfig(options: ConfigOptions = {}, environment: Environment = process.env, initial: ConfigOptions = {}): Config {
  const offences: Offence[] = [];
  const entries = Object.entries(SETTINGS).map(([name, setting]) => {
    const key = name as keyof Config;
    const given = options[key] ?? environment[setting.variable] ?? fromFile(setting, environment, offences) ?? initial[key];
    return [name, given === undefined ? setting.initial : readSetting(setting, String(given), offences)] as const;
  });
  const config = Object.fromEntries(entries) as unknown as Config;
  offences.push(...missingSettings(config));
  if (offences.length > 0) throw new Malformed(offences);
  return config;
}

/** What the chosen stores need beside their name. */
function missingSettings({ eventStore, readStore, eventStoreUrl, mongoUrl, masterKeyFile }: Config): Offence[] {
  const needs: readonly (readonly [boolean, string, string, string])[] = [
    [eventStore === 'eventstoredb', eventStoreUrl, 'EVENTSTORE_URL', 'EVENT_STORE is eventstoredb'],
    [readStore === 'mongodb', mongoUrl, 'MONGODB_URL', 'READ_STORE is mongodb'],
    [readStore === 'mongodb', masterKeyFile, 'TRAJECT_MASTER_KEY_FILE', 'READ_STORE is mongodb'],
  ];
  return needs
    .filter(([needed, value]) => needed && value === '')
    .map(([, , path, why]) => ({ path, code: 'missing-setting', message: `must be set: ${why}` }));
}

/** The text of the file that `<VARIABLE>_FILE` names, without its last line end. */
function fromFile(setting: Setting<unknown>, environment: Environment, offences: Offence[]): string | undefined {
  const path = `${setting.variable}_FILE`;
  const file = path in FILES ? undefined : environment[path];
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    offences.push({ path, code: 'bad-setting', message: 'must name a file that can be read' });
    return undefined;
  }
}

function readSetting(setting: Setting<unknown>, text: string, offences: Offence[]): unknown {
  const value = setting.read(text.trim());
  if (value === undefined) offences.push({ path: setting.variable, code: 'bad-setting', message: `must ${setting.must}` });
  return value;
}

function whole(min: number, max: number): (text: string) => number | undefined {
  return (text) => (/^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined);
}

function oneOf<T extends string>(values: readonly T[]): (text: string) => T | undefined {
  return (text) => values.find((value) => value === text);
}

function flag(text: string): boolean | undefined {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

function zoneName(text: string): string | undefined {
  try {
    return new Zone(text).name;
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

function urlOf(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (text === '' || pattern.test(text) ? text : undefined);
}

function databaseName(text: string): string | undefined {
  return /^[A-Za-z0-9_-]{1,38}$/.test(text) ? text : undefined;
}
