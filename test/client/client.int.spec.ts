import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPIObject } from '@nestjs/swagger';
import { answerSchemas } from '../support/answer-schemas.js';
import type { TestApi } from '../../apps/api/testing/test-api.js';

const ROOT = join(import.meta.dirname, '../..');
const WRITING = process.env['CLIENT'] === 'write';
const MEND = 'is out of date: run `npm run client` and commit what it writes (a conflict in it is resolved in the same way)';

const ANSWERS = 'apps/api/answers.generated.ts';
const CLIENT = 'libs/client/api.generated.ts';

describe('what the API says of itself', () => {
  let api: TestApi | undefined;
  let document: OpenAPIObject;
  beforeAll(async () => {
    expectWritten(ANSWERS, answersFile());
    // only now: the application reads what was just written
    const { startTestApi } = await import('../../apps/api/testing/test-api.js');
    api = await startTestApi({ projecting: false });
    document = (await api.get('/openapi.json')).json<OpenAPIObject>();
  }, 120_000);
  afterAll(() => api?.close());

  it('is what the client was made from', async () => {
    expectWritten(CLIENT, await clientFile(document));
  });

  it('every endpoint declares the parameters of its path: without them the client cannot ask it', () => {
    const undeclared = operations(document).flatMap(({ name, parameters = [] }) =>
      [...name.matchAll(/\{([^}]+)\}/g)]
        .filter(([, asked]) => !parameters.some((one) => one.in === 'path' && one.name === asked))
        .map(() => name),
    );
    expect(undeclared).toEqual([]);
  });

  it('every endpoint says what it answers, and no answer is just anything', () => {
    const silent = operations(document).filter(({ responses }) => {
      const bodies = Object.entries(responses).filter(([status]) => status.startsWith('2') && status !== '204');
      return bodies.length === 0 ? !('204' in responses) : bodies.some(([, said]) => !isDescribed(said as Said));
    });
    expect(silent.map(({ name }) => `${name}: give @Endpoint an \`answer\` (apps/api/README.md)`)).toEqual([]);
  });
});

/** Compares a generated file, or writes it. */
function expectWritten(file: string, text: string): void {
  const path = join(ROOT, file);
  if (WRITING) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) throw new Error(`${file} ${MEND}`);
}

function answersFile(): string {
  const schemas = JSON.stringify(answerSchemas(), null, 2);
  return `// Made by \`npm run client\` from the types in answers.ts: do not edit, do not merge by hand.\nexport const ANSWER_SCHEMAS: Readonly<Record<string, object>> = ${schemas};\n`;
}

async function clientFile(document: OpenAPIObject): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(document), { alphabetize: true, emptyObjectsUnknown: true });
  return `// Made by \`npm run client\` from /openapi.json: do not edit, do not merge by hand.\n${astToString(nodes)}`;
}

interface Operation {
  readonly name: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Said {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

function operations({ paths }: OpenAPIObject): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, { responses, parameters }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      responses,
      parameters,
    })),
  );
}

function isDescribed({ content = {} }: Said): boolean {
  const schemas = Object.values(content).map(({ schema }) => schema ?? {});
  return schemas.length > 0 && schemas.every((schema) => '$ref' in schema || ('type' in schema && schema.type !== 'object'));
}
