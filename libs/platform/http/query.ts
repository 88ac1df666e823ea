import { ID_PATTERN, Malformed, type Offence } from '#eventsourcing';

/** One query parameter: how it is read, and how OpenAPI describes it. */
export interface Parameter<T = unknown> {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** The value of a text, or undefined when it is none. */
  read(text: string): T | undefined;
}

/** The query parameters of one route, by name. All are optional. */
export type QuerySpec = Readonly<Record<string, Parameter>>;

/** What a route gets of its query. */
export type QueryOf<Spec extends QuerySpec> = { readonly [K in keyof Spec]?: Spec[K] extends Parameter<infer T> ? T : never };

const POSITION = /^[A-Za-z0-9._:-]{1,256}$/;
const TYPES = /^[A-Z][A-Za-z]{0,63}(,[A-Z][A-Za-z]{0,63}){0,99}$/;
const MAX_MOMENT = 64;
const MAX_CURSOR = 4096;

/** `validAt`, `knownAt`: an instant or a plain date. Its calendar is checked where the store's zone is known. */
export function momentText(description: string): Parameter<string> {
  const read = (text: string): string | undefined => (text !== '' && text.length <= MAX_MOMENT ? text : undefined);
  return { description: `${description}: an RFC 3339 instant with offset, or a plain date YYYY-MM-DD`, schema: { type: 'string' }, read };
}

export function position(description: string): Parameter<string> {
  return { description, schema: { type: 'string' }, read: (text) => (POSITION.test(text) ? text : undefined) };
}

/** Where a list goes on: what the page before answered. */
export function cursorText(description: string): Parameter<string> {
  return { description, schema: { type: 'string' }, read: (text) => (text !== '' && text.length <= MAX_CURSOR ? text : undefined) };
}

export function id(description: string): Parameter<string> {
  return {
    description,
    schema: { type: 'string', pattern: ID_PATTERN.source },
    read: (text) => (ID_PATTERN.test(text) ? text : undefined),
  };
}

/** Names of event types, separated by commas. Whether there are such types is checked where the catalogue is known. */
export function typeList(description: string): Parameter<readonly string[]> {
  const read = (text: string): readonly string[] | undefined => (TYPES.test(text) ? [...new Set(text.split(','))] : undefined);
  return { description, schema: { type: 'string', pattern: TYPES.source }, read };
}

export function wholeNumber(description: string, bounds: { readonly min: number; readonly max: number }): Parameter<number> {
  const { min, max } = bounds;
  const read = (text: string): number | undefined => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max ? value : undefined;
  };
  return { description, schema: { type: 'integer', minimum: min, maximum: max }, read };
}

/** One code of a list. */
export function code<Code extends string>(description: string, codes: readonly Code[]): Parameter<Code> {
  const read = (text: string): Code | undefined => codes.find((one) => one === text);
  return { description: `${description}: ${codes.join(', ')}`, schema: { type: 'string', enum: codes }, read };
}

export function flag(description: string): Parameter<boolean> {
  const read = (text: string): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined);
  return { description, schema: { type: 'boolean' }, read };
}

/**
 * Reads a query by its spec.
 * @throws Malformed for a parameter that is unknown, stands twice or cannot be read
 */
export function readQuery<Spec extends QuerySpec>(spec: Spec, query: Readonly<Record<string, unknown>>): QueryOf<Spec> {
  const offences: Offence[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(query)) {
    const parameter = Object.hasOwn(spec, name) ? spec[name] : undefined;
    const value = parameter && typeof given === 'string' ? parameter.read(given) : undefined;
    if (value === undefined) offences.push(offence(name, parameter, given));
    else values[name] = value;
  }
  if (offences.length > 0) throw new Malformed(offences);
  return values as QueryOf<Spec>;
}

function offence(path: string, parameter: Parameter | undefined, given: unknown): Offence {
  if (!parameter) return { path, code: 'unknown-parameter', message: 'is not a query parameter of this resource' };
  if (typeof given !== 'string') return { path, code: 'repeated-parameter', message: 'may stand in a query once' };
  return { path, code: 'bad-parameter', message: `must be ${parameter.description}` };
}
