import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Catalogue, isResolution } from '#eventsourcing';
import { wrongUse } from '../outcome.js';
import type { ReplayDefinition } from './definition.js';

/** A definition with the digest of its file. */
export interface Loaded {
  readonly definition: ReplayDefinition;
  readonly digest: string;
}

/** Runs the module of a definition, with the rights of whoever started the command. @throws Stop naming the file and what is wrong */
export async function loadDefinition(file: string, catalogue: Catalogue): Promise<Loaded> {
  const bytes = await readFile(file);
  const definition = definitionIn(file, await moduleOf(file));
  const strange = (definition.reads ?? []).filter((type) => !catalogue.find(type) || isResolution(type));
  if (strange.length > 0)
    throw wrongUse(`${file}: reads names what no fold sees: ${strange.join(', ')}; \`traject export --format parquet\` lists the types`);
  return { definition, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

async function moduleOf(file: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { readonly default?: unknown };
    return module.default;
  } catch (error) {
    throw wrongUse(`${file}: it cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const NEEDED: readonly (readonly [name: keyof ReplayDefinition, holds: (value: unknown) => boolean, words: string])[] = [
  ['name', (value) => typeof value === 'string' && value !== '', 'a text'],
  [
    'reads',
    (value) => value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string')),
    'a list of types of events',
  ],
  ['initial', (value) => value !== undefined, 'the state in which each stay begins'],
  ['evolve', (value) => typeof value === 'function', 'a function'],
  ['row', (value) => typeof value === 'function', 'a function'],
  ['summary', (value) => value === undefined || typeof value === 'function', 'a function'],
];

function definitionIn(file: string, found: unknown): ReplayDefinition {
  if (typeof found !== 'object' || found === null) throw wrongUse(`${file}: it must export a definition by default: defineReplay({ … })`);
  for (const [name, holds, words] of NEEDED) {
    if (!holds((found as Record<string, unknown>)[name])) throw wrongUse(`${file}: ${name} must be ${words}`);
  }
  return found as ReplayDefinition;
}
