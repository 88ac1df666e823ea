import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import { type Permission, endpointOf } from './endpoint.js';

/** One route of a running application. */
export interface RouteLine {
  readonly method: string;
  /** As Fastify writes it: `/v1/trajectories/:id`. */
  readonly path: string;
}

export interface DeclaredRoute extends RouteLine {
  readonly permits: Permission;
}

/** Pages of the documentation, which @nestjs/swagger adds beside the controllers. They hold no data. */
const DOCUMENTATION = /^\/(docs(\/.*)?|openapi\.json)$/;

/**
 * The routes of every controller with the right that each needs.
 * @throws Error naming every handler without a declared right: the application may not start
 */
export function declaredRoutes(discovery: DiscoveryService): readonly DeclaredRoute[] {
  const found = discovery.getControllers().flatMap(({ metatype }) => (metatype ? handlersOf(metatype) : []));
  const bare = found.filter((route) => route.permits === undefined);
  if (bare.length > 0) throw new Error(`routes without a declared permission: ${bare.map((r) => `${r.method} ${r.path}`).join(', ')}`);
  return found as readonly DeclaredRoute[];
}

/** @throws Error naming every route that runs although no controller declares it */
export function refuseStrayRoutes(running: readonly RouteLine[], declared: readonly DeclaredRoute[]): void {
  const known = new Set(declared.map((r) => `${r.method} ${r.path}`));
  const stray = running.filter((r) => r.method !== 'HEAD' && !DOCUMENTATION.test(r.path) && !known.has(`${r.method} ${r.path}`));
  if (stray.length > 0) throw new Error(`routes beside the controllers: ${stray.map((r) => `${r.method} ${r.path}`).join(', ')}`);
}

type Handler = RouteLine & { readonly permits?: Permission };

function handlersOf(controller: object): Handler[] {
  const prefix = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  const prototype = (controller as { prototype: object }).prototype;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
    const path: unknown = typeof handler === 'function' && name !== 'constructor' ? Reflect.getMetadata(PATH_METADATA, handler) : undefined;
    if (typeof path !== 'string') return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler!) as RequestMethod];
    return [{ method, path: joined(prefix, path), permits: endpointOf(handler!)?.permits }];
  });
}

function joined(prefix: string, path: string): string {
  return `/${[prefix, path]
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}

/** The methods that some route knows for a path: what a 405 names. */
export function methodsFor(path: string, routes: readonly RouteLine[]): readonly string[] {
  const parts = path.split('/');
  const fits = (route: RouteLine): boolean => {
    const pattern = route.path.split('/');
    return pattern.length === parts.length && pattern.every((piece, i) => (piece.startsWith(':') ? parts[i] !== '' : piece === parts[i]));
  };
  return [...new Set(routes.filter(fits).map((r) => r.method))].sort();
}
