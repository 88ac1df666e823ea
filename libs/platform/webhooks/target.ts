import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Malformed } from '#eventsourcing';

const MAX_URL = 2048;
/** A public address that means the host's own cloud: Azure's wire server. */
const METADATA: readonly string[] = ['168.63.129.16'];
/** All that is given out to the public internet in IPv6 (RFC 4291, 2.4). */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3');
const IN_BRACKETS = /^\[(.*)\]$/;

export type Resolve = (host: string, options: LookupOptions & { readonly all: true }, done: Resolved) => void;
type Resolved = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;

/** Why nothing is sent there. One reason for "no such host" and "a host of our own network": the difference would map that network. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'address-refused';
}

/**
 * Where webhooks may go: to public addresses over https. A name is looked up again for each connection, and the connection is made
 * to the very address that was judged, so a name that changes its mind in between gains nothing.
 */
export class Targets {
  /**
   * @param open true lets webhooks go to any address, also over http: development and tests
   */
  constructor(
    private readonly open: boolean,
    private readonly resolve: Resolve = systemLookup,
  ) {}

  /** The URL of a text. @throws Malformed naming `url` when nothing may be sent there */
  async check(text: unknown): Promise<URL> {
    const url = this.read(text);
    if (!this.open && !(await this.isPublicHost(url))) throw refused('must lead to public addresses only', 'address-refused');
    return url;
  }

  /** @throws AddressRefused when the host is an address that is not public: those are never looked up */
  checkLiteral(url: URL): void {
    const address = literalOf(url);
    if (!this.open && address !== undefined && !isPublic(address)) throw new AddressRefused('not a public address');
  }

  /** Looks a name up for a connection: every address it has must be public. */
  readonly lookup: LookupFunction = (host, options, done) => {
    this.resolve(host, { ...options, all: true }, (error, addresses) => {
      const found = error || this.open || addresses.every(({ address }) => isPublic(address));
      const failure = error ?? (found && addresses.length > 0 ? null : new AddressRefused('not a public address'));
      if (failure) done(failure, []);
      else if (options.all) done(null, addresses);
      else done(null, addresses[0]!.address, addresses[0]!.family);
    });
  };

  private read(text: unknown): URL {
    const url = typeof text === 'string' && text.length <= MAX_URL && URL.canParse(text) ? new URL(text) : undefined;
    if (!url) throw refused(`must be an address (URL) of at most ${MAX_URL} characters`, 'bad-url');
    const schemes = this.open ? ['https:', 'http:'] : ['https:'];
    if (!schemes.includes(url.protocol)) throw refused('must begin with https://', 'https-only');
    if (url.username !== '' || url.password !== '') throw refused('may hold no user and no password', 'credentials-in-url');
    if (url.hash !== '') throw refused('may hold no fragment', 'bad-url');
    return url;
  }

  private async isPublicHost(url: URL): Promise<boolean> {
    const literal = literalOf(url);
    if (literal !== undefined) return isPublic(literal);
    return new Promise((tell) => {
      this.resolve(url.hostname, { all: true }, (error, addresses) =>
        tell(!error && addresses.length > 0 && addresses.every(({ address }) => isPublic(address))),
      );
    });
  }
}

/** True for an address on the public internet: no loopback, private, link-local, carrier's, mapped, tunnelled or reserved one. */
export function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text) || METADATA.includes(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(PUBLIC_IPV6);
}

function literalOf({ hostname }: URL): string | undefined {
  const host = IN_BRACKETS.exec(hostname)?.[1] ?? hostname;
  return ipaddr.isValid(host) ? host : undefined;
}

function refused(message: string, code: string): Malformed {
  return Malformed.at('url', message, code);
}
