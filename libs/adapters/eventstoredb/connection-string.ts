import { Malformed } from '#eventsourcing';

/** What a connection string may set. The client warns about any other by printing the whole string, password included: we refuse first. */
const known = new Set([
  'usercertfile',
  'userkeyfile',
  'maxdiscoverattempts',
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'nodepreference',
  'tls',
  'tlscafile',
  'keepaliveinterval',
  'keepalivetimeout',
]);

/**
 * The connection string with the settings that the adapter insists on; a later one wins over an earlier one.
 * `throwOnAppendFailure=false` would make a conflict look like success with a wrong revision (fact 15).
 * @throws Malformed naming the setting, never the string
 */
export function connectionString(url: string, keepAliveTimeoutMs: number): string {
  const query = url.indexOf('?');
  const settings = query < 0 ? '' : url.slice(query + 1);
  for (const setting of settings.split('&').filter(Boolean)) refuseUnknown(setting);
  const join = settings === '' ? (query < 0 ? '?' : '') : '&';
  return `${url}${join}throwOnAppendFailure=true&keepAliveTimeout=${keepAliveTimeoutMs}`;
}

function refuseUnknown(setting: string): void {
  const key = (setting.split('=')[0] ?? '').trim();
  const flat = key.toLowerCase().replace(/[_-]/g, '');
  if (!known.has(flat)) throw Malformed.at('url', `the connection string may not set '${key}'`, 'connection-string');
}

/** The error for a connection string that the client cannot read; its own error repeats the string. */
export function unreadableString(): Malformed {
  return Malformed.at('url', 'this is not a connection string of EventStoreDB (esdb://host:port?…)', 'connection-string');
}
