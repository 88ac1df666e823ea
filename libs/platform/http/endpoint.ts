import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { Action } from '#privacy';
import type { QuerySpec } from './query.js';

/** The right that an endpoint needs. `anyone`: health and documentation, which say nothing of anybody. */
export type Permission = Action['kind'] | 'anyone';

export interface EndpointDescription<Spec extends QuerySpec = QuerySpec> {
  readonly permits: Permission;
  readonly summary: string;
  readonly query?: Spec;
  /** What each status means; problems of every endpoint need not be listed. */
  readonly answers?: Readonly<Record<number, string>>;
}

const ENDPOINT = 'traject:endpoint';

/**
 * Declares what a handler needs and takes. A handler without it makes the start fail; query parameters that it does not name
 * are refused; OpenAPI shows the same.
 */
export function Endpoint(description: EndpointDescription): MethodDecorator {
  const queries = Object.entries(description.query ?? {}).map(([name, parameter]) =>
    ApiQuery({ name, required: false, description: parameter.description, schema: { ...parameter.schema } }),
  );
  const answers = Object.entries(description.answers ?? {}).map(([status, text]) =>
    ApiResponse({ status: Number(status), description: text }),
  );
  return applyDecorators(
    SetMetadata(ENDPOINT, description),
    ApiOperation({ summary: description.summary, description: `Needs the right \`${description.permits}\`.` }),
    ApiResponse({ status: 'default', description: 'a problem (RFC 9457)', content: PROBLEM_CONTENT }),
    ...queries,
    ...answers,
  );
}

const PROBLEM_CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** What a handler declared, if anything. */
export function endpointOf(handler: object): EndpointDescription | undefined {
  return Reflect.getMetadata(ENDPOINT, handler) as EndpointDescription | undefined;
}
