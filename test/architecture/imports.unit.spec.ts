import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');
const packages = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { imports: Record<string, { source: string }> };

interface Import {
  readonly file: string;
  readonly target: string;
  /** Erased at compile time. */
  readonly typeOnly: boolean;
}

const files = [...walk('apps'), ...walk('libs')].filter((f) => f.endsWith('.ts'));
const isTest = (file: string): boolean => /\.spec\.ts$|\.suite\.ts$|\/testing\/|\/spec(-[a-z]+)?\.ts$/.test(file);
const sources = files.filter((f) => !isTest(f));
const imports = sources.flatMap(importsOf);

/** Room of a file: the part of the tree that rules speak of. */
function roomOf(path: string): string {
  const [top, first, second] = path.split('/');
  return top === 'libs' && first === 'adapters' ? `libs/adapters/${second}` : `${top}/${first}`;
}

const CORE = 'libs/eventsourcing';
const VOCABULARY = 'libs/vocabulary';
/** May import: itself always, everyone the vocabulary. One way: eventsourcing ← privacy ← trajectory, partnership ← views, statistics. */
const MAY: Record<string, readonly string[]> = {
  [CORE]: [],
  [VOCABULARY]: [],
  'libs/privacy': [CORE],
  'libs/trajectory': [CORE, 'libs/privacy'],
  'libs/partnership': [CORE, 'libs/privacy'],
  'libs/views': [CORE, 'libs/privacy', 'libs/trajectory', 'libs/partnership'],
  'libs/statistics': [CORE, 'libs/privacy', 'libs/trajectory', 'libs/partnership'],
  'libs/charts': [CORE],
  'libs/drawings': [CORE, 'libs/charts', 'libs/statistics', 'libs/views'],
  'libs/simulation': [CORE, 'libs/trajectory'],
  'libs/adapters/sqlite': [CORE, 'libs/privacy'],
  'libs/adapters/eventstoredb': [CORE, 'libs/privacy'],
  'libs/adapters/mongodb': [CORE, 'libs/privacy'],
};
/** Rooms that the design names and that have no code yet: they leave this list with their first file. */
const EMPTY: readonly string[] = [];
const DRIVERS: Record<string, RegExp> = {
  'libs/adapters/sqlite': /^better-sqlite3$/,
  'libs/adapters/eventstoredb': /^(@eventstore\/|@kurrent\/|@grpc\/)/,
  'libs/adapters/mongodb': /^mongodb$/,
  'libs/charts': /^echarts(\/|$)/,
};
const PURE = [
  CORE,
  VOCABULARY,
  'libs/privacy',
  'libs/trajectory',
  'libs/partnership',
  'libs/views',
  'libs/statistics',
  'libs/simulation',
  'libs/charts',
  'libs/drawings',
];

describe('the architecture', () => {
  for (const [room, allowed] of Object.entries(MAY)) {
    const own = imports.filter((i) => roomOf(i.file) === room);
    it(`${room} imports only ${[...allowed, VOCABULARY].join(', ')}`, () => {
      if (!EMPTY.includes(room)) expect(sources.filter((f) => roomOf(f) === room).length).toBeGreaterThan(0);
      const inside = own.filter((i) => i.target.startsWith('apps/') || i.target.startsWith('libs/'));
      const breaches = inside.filter((i) => ![room, VOCABULARY, ...allowed].includes(roomOf(i.target)));
      expect(breaches).toEqual([]);
    });
  }

  it('only apps and platform say @nestjs, and they do', () => {
    const nest = imports.filter((i) => i.target.startsWith('@nestjs/'));
    expect(nest.length).toBeGreaterThan(0);
    expect(nest.filter((i) => !/^(apps|libs\/platform)\//.test(i.file))).toEqual([]);
  });

  for (const [room, driver] of Object.entries(DRIVERS)) {
    it(`only ${room} imports its driver`, () => {
      const users = imports.filter((i) => driver.test(i.target));
      if (!EMPTY.includes(room)) expect(users.length).toBeGreaterThan(0);
      expect(users.filter((i) => roomOf(i.file) !== room)).toEqual([]);
    });
  }

  it('only apps/cli imports other apps', () => {
    const across = imports.filter((i) => i.file.startsWith('apps/') && i.target.startsWith('apps/') && roomOf(i.file) !== roomOf(i.target));
    expect(across.filter((i) => roomOf(i.file) !== 'apps/cli')).toEqual([]);
  });

  it('the client is what others see: it imports nothing of ours, and nobody inside needs it', () => {
    const own = imports.filter((i) => roomOf(i.file) === 'libs/client');
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((i) => !i.target.startsWith('libs/client/') && i.target !== 'openapi-fetch')).toEqual([]);
    expect(imports.filter((i) => roomOf(i.target) === 'libs/client' && roomOf(i.file) !== 'libs/client')).toEqual([]);
  });

  it('other rooms are entered through their index', () => {
    const deep = imports.filter(
      (i) => i.target.startsWith('libs/') && roomOf(i.target) !== roomOf(i.file) && !i.target.endsWith('index.ts'),
    );
    expect(deep).toEqual([]);
  });

  it('has no cycle of files', () => {
    expect(cycle(imports.filter((i) => !i.typeOnly))).toBeUndefined();
  });

  it('takes the present from a clock port: the pure rooms never read the clock or the environment', () => {
    const pure = sources.filter((f) => PURE.includes(roomOf(f)));
    expect(pure.length).toBeGreaterThan(30);
    expect(pure.filter((f) => /new Date\(\)|Date\.now\(|process\.env/.test(read(f)))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = sources.filter((f) => /process\.env\b/.test(read(f)));
    expect(readers.filter((f) => f !== 'libs/platform/config.ts')).toEqual([]);
  });

  it('has no append without an expected revision', () => {
    expect(read('libs/eventsourcing/ports/event-store.ts')).toMatch(
      /append\(stream: string, events: readonly NewEvent\[\], expectedRevision: number\)/,
    );
    expect(
      sources.filter((f) => roomOf(f) === 'libs/adapters/eventstoredb' && /\bANY\b/.test(read(f).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))),
    ).toEqual([]);
  });
});

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function importsOf(file: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm;
  return [...read(file).matchAll(pattern)].map((m) => ({
    file,
    target: target(file, m[2] ?? m[3] ?? m[4] ?? ''),
    typeOnly: m[1] !== undefined || onlyTypes(m[0]),
  }));
}

/** `import { type A, type B } from …` is erased as well. */
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .map((n) => n.trim());
  return names?.filter((n) => n !== '').every((n) => n.startsWith('type ')) ?? false;
}

function target(file: string, specifier: string): string {
  const own = packages.imports[specifier];
  if (own) return own.source.slice(2);
  if (!specifier.startsWith('.')) return specifier;
  return relative(ROOT, resolve(ROOT, dirname(file), specifier))
    .split(sep)
    .join('/')
    .replace(/\.js$/, '.ts');
}

function cycle(edges: readonly Import[]): readonly string[] | undefined {
  const next = Map.groupBy(edges, (e) => e.file);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const edge of next.get(file) ?? []) {
      const found = visit(edge.target, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const found = visit(file, []);
    if (found) return found;
  }
  return undefined;
}
