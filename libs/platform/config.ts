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
  readonly eventStore: 'sqlite';
  readonly readStore: 'sqlite';
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
  eventStore: { variable: 'EVENT_STORE', initial: 'sqlite', read: oneOf(['sqlite']), must: 'be sqlite' },
  readStore: { variable: 'READ_STORE', initial: 'sqlite', read: oneOf(['sqlite']), must: 'be sqlite' },
  logLevel: { variable: 'TRAJECT_LOG', initial: 'info', read: oneOf(LOG_LEVELS), must: `be one of ${LOG_LEVELS.join(', ')}` },
};

/**
 * Reads the settings: options first, then the environment, then the defaults.
 * @throws Malformed naming every setting that is wrong by its variable, never its value
 */
export function readConfig(options: ConfigOptions = {}, environment: Environment = process.env): Config {
  const offences: Offence[] = [];
  const entries = Object.entries(SETTINGS).map(([name, setting]) => {
    const given = options[name as keyof Config] ?? environment[setting.variable];
    return [name, given === undefined ? setting.initial : readSetting(setting, String(given), offences)] as const;
  });
  if (offences.length > 0) throw new Malformed(offences);
  return Object.fromEntries(entries) as unknown as Config;
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
