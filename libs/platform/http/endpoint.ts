import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { Action } from '#privacy';
import type { Answer } from './answer.js';
import type { QuerySpec } from './query.js';

/** The right that an endpoint needs. `anyone`: health and documentation, which say nothing of anybody. */
export type Permission = Action['kind'] | 'anyone';

export interface EndpointDescription<T = unknown> {
  readonly permits: Permission;
  readonly summary: string;
  readonly query?: QuerySpec;
  /** The body of every answer that is no problem. None: the endpoint answers without a body. */
  readonly answer?: Answer<T>;
  /** What each status means; problems of every endpoint need not be listed. Default: 200, or 204 without a body. */
  readonly answers?: Readonly<Record<number, string>>;
}

/** Decorates a handler that returns what its endpoint declares. */
type HandlerOf<T> = <Handler extends (...args: never[]) => T | Promise<T>>(
  target: object,
  name: string | symbol,
  descriptor: TypedPropertyDescriptor<Handler>,
) => void;

const ENDPOINT = 'traject:endpoint';

/**
 * Declares what a handler needs and takes. A handler without it makes the start fail; query parameters that it does not name
 * are refused; OpenAPI shows the same. A handler that returns something else than `answer` does not compile.
 */
export function Endpoint<T = unknown>(description: EndpointDescription<T>): HandlerOf<T> {
  const queries = Object.entries(description.query ?? {}).map(([name, parameter]) =>
    ApiQuery({ name, required: false, description: parameter.description, schema: { ...parameter.schema } }),
  );
  const answers = Object.entries(statuses(description)).map(([status, text]) =>
    ApiResponse({ status: Number(status), description: text, ...(isProblem(Number(status)) ? PROBLEM : bodyOf(description)) }),
  );
  return applyDecorators(
    SetMetadata(ENDPOINT, description),
    ApiOperation({ summary: description.summary, description: `Needs the right \`${description.permits}\`.` }),
    ApiResponse({ status: 'default', description: 'a problem (RFC 9457)', ...PROBLEM }),
    ...queries,
    ...answers,
  );
}

const PROBLEM = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

function statuses({ answer, answers = {} }: EndpointDescription): Readonly<Record<number, string>> {
  const said = Object.keys(answers).some((status) => !isProblem(Number(status)));
  return said ? answers : { [answer ? 200 : 204]: answer ? 'the answer' : 'done', ...answers };
}

function isProblem(status: number): boolean {
  return status >= 400;
}

function bodyOf({ answer }: EndpointDescription): object {
  if (!answer) return {};
  const others = (answer.others ?? []).map((media) => [media, { schema: { type: 'string' } }] as const);
  return { content: { [answer.media]: { schema: answer.schema }, ...Object.fromEntries(others) } };
}

/** What a handler declared, if anything. */
export function endpointOf(handler: object): EndpointDescription | undefined {
  return Reflect.getMetadata(ENDPOINT, handler) as EndpointDescription | undefined;
}
