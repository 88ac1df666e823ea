import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { LineCounter, parseDocument } from 'yaml';
import { fieldsOf } from '#eventsourcing';
import { kinds } from '#platform';
import { EXIT, Stop } from '../../outcome.js';
import { MAP_SCHEMA } from './schema.js';

/** A value of a fact: a constant, or where it comes from. */
export type Source =
  | string
  | number
  | boolean
  | ColumnSource
  | { readonly object: { readonly [property: string]: Source } }
  | { readonly list: readonly Source[] };

/** What a column becomes. */
export interface ColumnSource {
  readonly column: string;
  /** The table of `codes` that translates its words. */
  readonly codes?: string;
  /** True: a date, or a date with a time. */
  readonly date?: boolean;
  /** Put before it: makes ids of numbers. */
  readonly prefix?: string;
  /** Several values, separated by this. */
  readonly split?: string;
  readonly number?: boolean;
  readonly default?: string | number | boolean;
}

/** When a fact is told: the column is not empty, or is one of some words. */
export interface Condition {
  readonly column: string;
  readonly is?: readonly string[];
  readonly not?: readonly string[];
}

export interface Moment {
  readonly column: string;
  /** A second column that holds the time of day. */
  readonly time?: string;
}

export interface FactMap {
  readonly type: string;
  readonly when?: readonly Condition[];
  readonly occurredAt: Moment;
  readonly recordedAt?: Moment;
  /** Columns that make the fact's id, for tools that number what they hold. Default: its whole content. */
  readonly id?: readonly string[];
  readonly data: { readonly [property: string]: Source };
}

export type StayMap =
  | { readonly column: string; readonly prefix?: string }
  | { readonly resolve: { readonly system: string; readonly column: string; readonly at: string } };

/** How the export of another tool is read. Described by docs/exchange/map.schema.json. */
export interface CsvMap {
  readonly file: { readonly separator: string; readonly encoding: 'utf-8' | 'windows-1252'; readonly quote?: string };
  readonly dates: { readonly formats: readonly string[]; readonly zone?: string };
  /** Words that mean that there is nothing. */
  readonly empty?: readonly string[];
  readonly stay: StayMap;
  readonly codes?: { readonly [table: string]: { readonly [word: string]: string } };
  readonly facts: readonly FactMap[];
}

/** Reads and checks a map. @throws Stop naming the file, the line and what is wrong */
export async function readMap(file: string): Promise<CsvMap> {
  const counter = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: counter, uniqueKeys: true });
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
      if (node?.range) return counter.linePos(node.range[0]!).line;
    }
    return 1;
  };
  const wrong = (line: number, message: string): string => `${file}:${line}: ${message}`;
  const broken = document.errors.map((error) => wrong(error.linePos?.[0].line ?? 1, error.message.split('\n', 1)[0]!));
  if (broken.length > 0) throw badMap(broken);
  const map = document.toJS() as CsvMap;
  const check = new Ajv2020({ allErrors: true, strict: false, allowUnionTypes: true }).compile(MAP_SCHEMA);
  if (!check(map)) {
    const problems = (check.errors ?? []).filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf');
    throw badMap(
      problems.map(({ instancePath, message = '', params }) => wrong(lineOf(pathOf(instancePath)), said(instancePath, message, params))),
    );
  }
  const problems = meaningless(map);
  if (problems.length > 0) throw badMap(problems.map(({ path, message }) => wrong(lineOf(path), message)));
  return map;
}

/** Columns that a map names, so that a file without one of them is refused at once. */
export function columnsOf(map: CsvMap): readonly string[] {
  const found = new Set<string>();
  const collect = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (['column', 'time'].includes(key)) found.add(value);
    } else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) if (name !== 'codes') collect(inner, Array.isArray(value) ? key : name);
  };
  collect(map.stay);
  if ('resolve' in map.stay) found.add(map.stay.resolve.at);
  collect(map.facts);
  for (const column of map.facts.flatMap(({ id = [] }) => id)) found.add(column);
  return [...found];
}

interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What no schema can say: types, properties and tables that do not exist. */
function meaningless(map: CsvMap): Problem[] {
  return map.facts.flatMap((fact, i): Problem[] => {
    const type = kinds.trajectory.catalogue.find(fact.type);
    if (!type) return [{ path: ['facts', i, 'type'], message: `there is no event type ${fact.type}; GET /v1/catalogue lists them` }];
    const fields = fieldsOf(type.payload);
    const unknown = Object.keys(fact.data).filter((name) => !fields.some((field) => field.name === name));
    const missing = fields.filter(({ name, optional }) => !optional && !(name in fact.data)).map(({ name }) => name);
    return [
      ...unknown.map((name) => ({ path: ['facts', i, 'data', name], message: `${fact.type} has no property ${name}` })),
      ...missing.map((name) => ({ path: ['facts', i, 'data'], message: `${fact.type} needs ${name}` })),
      ...tablesOf(fact.data)
        .filter((table) => !Object.hasOwn(map.codes ?? {}, table))
        .map((table) => ({ path: ['facts', i, 'data'], message: `there is no table ${table} in codes` })),
    ];
  });
}

function tablesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { codes } = value as { codes?: unknown };
  return [...(typeof codes === 'string' ? [codes] : []), ...Object.values(value).flatMap(tablesOf)];
}

function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function said(pointer: string, message: string, params: object): string {
  const { additionalProperty, allowedValues } = params as { additionalProperty?: string; allowedValues?: readonly string[] };
  const what = additionalProperty === undefined ? '' : ` (${additionalProperty})`;
  const which = allowedValues === undefined ? '' : `: ${allowedValues.join(', ')}`;
  return `${pointer.slice(1).replaceAll('/', '.') || 'the map'} ${message}${what}${which}`;
}

function badMap(problems: readonly string[]): Stop {
  return new Stop(EXIT.wrongUse, [...new Set(problems)].join('\n'));
}
