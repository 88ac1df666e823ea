import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { OpenAPIObject } from '@nestjs/swagger';

/** What was asked and answered. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
}

type Bodies = Readonly<Record<string, { readonly schema?: object }>>;
type Responses = Readonly<Record<string, { readonly content?: Bodies } | undefined>>;

const MEND = 'mend its type (see apps/api/answers.ts) and run `npm run client`';

/** Holds real answers against the API's own description: every test that asks something proves that the description is true. */
export class AnswerCheck {
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false, discriminator: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenAPIObject) {
    this.ajv.addSchema({ $id: 'api', components: document.components });
  }

  /** @throws Error that names the endpoint, the place in the answer and the way to mend it */
  check(exchange: Exchange): void {
    const { method, path, status, mediaType, body } = exchange;
    const responses = this.responsesOf(method, path);
    if (!responses || body === '') return;
    const schema = (responses[status] ?? (status < 400 ? undefined : responses['default']))?.content?.[mediaType]?.schema;
    if (!schema) throw new Error(`${method} ${path}: OpenAPI describes no ${mediaType} for ${status}; ${MEND}`);
    for (const value of valuesOf(mediaType, body)) this.hold(value, schema, `${method} ${path} → ${status}`);
  }

  private hold(value: unknown, schema: object, where: string): void {
    const valid = this.validator(schema);
    if (valid(value)) return;
    const said = valid.errors?.map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
    throw new Error(`${where} differs from its description; ${MEND}:\n${said?.join('\n')}`);
  }

  private validator(schema: object): ValidateFunction {
    const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
    const known = this.compiled.get(text) ?? this.ajv.compile(JSON.parse(text) as object);
    this.compiled.set(text, known);
    return known;
  }

  /** Of the path with the fewest parameters that fits. */
  private responsesOf(method: string, path: string): Responses | undefined {
    const asked = path.split('?')[0]!;
    const fitting = Object.entries(this.document.paths).filter(([template]) => patternOf(template).test(asked));
    const [best] = fitting.sort(([a], [b]) => a.split('{').length - b.split('{').length);
    const operations = best?.[1] as Readonly<Record<string, { readonly responses: Responses }>> | undefined;
    return operations?.[method.toLowerCase()]?.responses;
  }
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\{[^}]+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

function valuesOf(mediaType: string, body: string): readonly unknown[] {
  if (mediaType === 'application/x-ndjson')
    return body
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
  return [mediaType.endsWith('json') ? (JSON.parse(body) as unknown) : body];
}
