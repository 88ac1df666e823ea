import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Action } from '#privacy';
import { Engine } from '../engine/engine.js';
import { type EndpointDescription, type Permission, endpointOf } from './endpoint.js';
import { readQuery } from './query.js';
import { type TrajectRequest, askingOf } from './request.js';

/**
 * Stands before every handler: reads the query by its spec and asks `can`. Rights that depend on more than the address (which
 * fact, whose stay) are asked where that is known: by the engine.
 */
@Injectable()
export class EndpointGuard implements CanActivate {
  constructor(private readonly engine: Engine) {}

  canActivate(context: ExecutionContext): boolean {
    const endpoint = endpointOf(context.getHandler());
    if (!endpoint) return false;
    const request = context.switchToHttp().getRequest<TrajectRequest>();
    request.values = readQuery(endpoint.query ?? {}, request.query as Record<string, unknown>);
    this.demand(endpoint, request);
    return true;
  }

  private demand(endpoint: EndpointDescription, request: TrajectRequest): void {
    const action = actionOf(endpoint.permits, request.values as { historical?: boolean });
    if (action) this.engine.demand(askingOf(request).actor, action);
  }
}

function actionOf(permission: Permission, values: { readonly historical?: boolean }): Action | undefined {
  switch (permission) {
    case 'import-facts':
      return { kind: permission, historical: values.historical ?? false };
    case 'read-statistics':
      return { kind: permission, unsuppressed: false };
    case 'read-counts':
      return { kind: permission, exact: false };
    case 'resolve-person':
    case 'read-submissions':
    case 'read-catalogue':
    case 'read-feed':
    case 'read-partnership':
    case 'manage-webhooks':
    case 'operate':
      return { kind: permission };
    default:
      return undefined;
  }
}
