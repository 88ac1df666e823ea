import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#privacy';
import type { Headers } from './headers.js';

/** What the platform knows of a request before a handler sees it. */
export interface Asking {
  readonly actor: Actor;
  readonly correlationId: string;
  readonly headers: Headers;
}

/** A request with what the hooks and the guard found out about it. */
export interface TrajectRequest extends FastifyRequest {
  asking?: Asking;
  /** The query, read by the spec of the endpoint. */
  values?: unknown;
}

/** @throws Error when the hooks did not run: a mistake of ours */
export function askingOf(request: TrajectRequest): Asking {
  if (!request.asking) throw new Error('a handler was reached without the hooks of the platform');
  return request.asking;
}

/** Handler parameter: who asks, and under which correlation id. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  askingOf(context.switchToHttp().getRequest<TrajectRequest>()),
);

/** Handler parameter: the query parameters that the endpoint declares, read. */
export const Values = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<TrajectRequest>().values,
);
