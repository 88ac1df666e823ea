import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type EventType, type StreamKind, jsonSchema } from '#eventsourcing';
import { kinds, wholeCatalogue } from '#platform';
import { ANSWER_SCHEMAS } from './answers.generated.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];

const DESCRIPTION = `Facts go in and are never edited; every page, list and figure is a fold over them.

Errors are problems (RFC 9457) with a stable \`code\`, the \`path\` of each offending property and a \`correlationId\`, which is that of
the request's \`X-Correlation-Id\` when it is a plain token. Unknown properties and query parameters are refused.

Until sign-in exists the server answers its own machine only, as the actor \`local\`. Started with \`--dev-actors\`, it takes the actor
from a header: \`Traject-Actor: user=anna; service=cpas-1; role=SERVICE_WORKER; relation=ASSIGNED\` (service and relation optional).`;

const SANDBOX = `**This is a sandbox: every person in it is made up.** Every answer carries \`Traject-Sandbox: true\`. Write what you like;
\`POST /v1/sandbox/reset\` makes it anew.`;

const ID = { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' } as const;

/** Serves `/openapi.json` and `/docs`. */
export function setUpDocumentation(app: INestApplication, sandbox = false): void {
  let document: OpenAPIObject | undefined;
  const make = (): OpenAPIObject => (document ??= openApi(app, sandbox));
  SwaggerModule.setup('docs', app, make, { jsonDocumentUrl: 'openapi.json', raw: ['json'], customSiteTitle: 'Traject' });
}

/**
 * The API's description. Schemas of facts come from the catalogue, so they cannot differ from what is checked; schemas of
 * answers from the types of what the handlers return.
 */
export function openApi(app: INestApplication, sandbox = false): OpenAPIObject {
  const description = sandbox ? `${SANDBOX}\n\n${DESCRIPTION}` : DESCRIPTION;
  const config = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle('Traject').setDescription(description).setVersion('1').build();
  const document = SwaggerModule.createDocument(app, config);
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, ...schemas() } } };
}

function schemas(): Schemas {
  const kindSchemas = Object.values(kinds).map((kind) => [factsName(kind), anyFactOf(kind)] as const);
  return {
    ...(Object.fromEntries(kindSchemas) as Schemas),
    ...(Object.fromEntries(wholeCatalogue.all().map((type) => [`${type.type}Fact`, factSchema(type)])) as Schemas),
    ...(ANSWER_SCHEMAS as Schemas),
    Problem: PROBLEM,
    Resolve: RESOLVE,
    Moves: MOVES,
    PersonSearch: PERSON_SEARCH,
  };
}

/** `Fact` for any fact of a stay, `ServiceFact` … for those of the partnership. */
function factsName({ name }: StreamKind): string {
  return name === 'trajectory' ? 'Fact' : `${name[0]!.toUpperCase()}${name.slice(1)}Fact`;
}

function anyFactOf({ catalogue }: StreamKind): Schema {
  const types = catalogue.all().map(({ type }) => type);
  return {
    oneOf: types.map((type) => ({ $ref: refTo(`${type}Fact`) })),
    discriminator: { propertyName: 'type', mapping: Object.fromEntries(types.map((type) => [type, refTo(`${type}Fact`)])) },
  };
}

function factSchema({ type, payload, labels }: EventType): Schema {
  const ids = Object.values(kinds).filter(({ catalogue }) => catalogue.find(type));
  return {
    type: 'object',
    description: labels.en,
    required: ['type', 'occurredAt', 'data'],
    additionalProperties: false,
    properties: {
      eventId: { type: 'string', format: 'uuid' },
      ...Object.fromEntries(ids.map(({ idProperty }) => [idProperty, ID])),
      type: { type: 'string', enum: [type] },
      occurredAt: { type: 'string', description: 'RFC 3339 instant with offset, or a plain date YYYY-MM-DD' },
      recordedAt: { type: 'string', description: 'only in the historical import' },
      data: jsonSchema(payload) as Schema,
    },
  };
}

function refTo(schema: string): string {
  return `#/components/schemas/${schema}`;
}

const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'stable: match on this' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } } },
    },
    correlationId: { type: 'string' },
    currentRevision: { type: 'integer', description: 'only of version-conflict' },
  },
};

const RESOLVE: Schema = {
  type: 'object',
  required: ['externalId', 'at'],
  additionalProperties: false,
  properties: {
    externalId: {
      type: 'object',
      required: ['system', 'value'],
      additionalProperties: false,
      properties: { system: { type: 'string' }, value: { type: 'string' } },
    },
    at: { type: 'string', description: 'RFC 3339 instant with offset, or a plain date YYYY-MM-DD' },
  },
};

const MOVES: Schema = {
  type: 'object',
  required: ['eventIds', 'to'],
  additionalProperties: false,
  properties: { eventIds: { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: 100 }, to: ID },
};

const PERSON_SEARCH: Schema = {
  oneOf: [
    {
      type: 'object',
      required: ['system', 'value'],
      additionalProperties: false,
      properties: { system: { type: 'string' }, value: { type: 'string' } },
    },
    {
      type: 'object',
      description: 'finds a family name that was registered together with the year of birth',
      required: ['familyName', 'birthYear'],
      additionalProperties: false,
      properties: { familyName: { type: 'string' }, birthYear: { type: 'integer', minimum: 1900, maximum: 2100 } },
    },
  ],
};
