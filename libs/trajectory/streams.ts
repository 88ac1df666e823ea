import { trajectoryKind } from './decider.js';

/** Streams of stays: what the partnership shares. */
export const TRAJECTORY_PREFIX = trajectoryKind.prefix;
/** Streams of what one service alone knows of one stay. */
export const CONFIDENTIAL_PREFIX = 'confidential-';
/** Stands between service and stay. No id may hold it, so no two pairs share a stream (with `-`, `a-b` + `c` and `a` + `b-c` would). */
const SEPARATOR = '~';

/** Stream of a stay. */
export const trajectoryStream = (trajectoryId: string): string => `${TRAJECTORY_PREFIX}${trajectoryId}`;

/** Stream of the confidential facts of a service about a stay. */
export function confidentialStream(serviceId: string, trajectoryId: string): string {
  return `${CONFIDENTIAL_PREFIX}${serviceId}${SEPARATOR}${trajectoryId}`;
}

/** Whose confidential stream about which stay it is; undefined for any other stream. */
export function confidentialOf(stream: string): { readonly serviceId: string; readonly trajectoryId: string } | undefined {
  if (!stream.startsWith(CONFIDENTIAL_PREFIX)) return undefined;
  const [serviceId = '', trajectoryId = ''] = stream.slice(CONFIDENTIAL_PREFIX.length).split(SEPARATOR);
  return { serviceId, trajectoryId };
}
