import { describe, expect, test } from '@jest/globals';
import { type Resolve, Targets, isPublic } from './target.js';

/** What a name leads to, the first time it is asked for, the second time …; the last answer stays. */
function names(...answers: readonly (readonly string[])[]): Resolve {
  const left = [...answers];
  return (_host, _options, done) => {
    const addresses = left.length > 1 ? left.shift()! : left[0]!;
    if (addresses.length === 0) return done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

async function refusal(url: unknown, resolve: Resolve = names(['93.184.215.14']), open = false): Promise<string> {
  return new Targets(open, resolve).check(url).then(
    () => 'taken',
    (error: { offences: { code: string }[] }) => error.offences[0]!.code,
  );
}

describe('where webhooks may go', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.8.8.8', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'link-local: metadata of clouds'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['100.100.100.200', 'metadata of a cloud'],
    ['168.63.129.16', 'metadata of a cloud, although public'],
    ['192.0.2.1', 'documentation'],
    ['198.18.0.1', 'benchmarks'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'mapped IPv4'],
    ['::ffff:93.184.215.14', 'mapped IPv4, although public'],
    ['::127.0.0.1', 'compatible IPv4'],
    ['fe80::1', 'link-local'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'metadata of a cloud'],
    ['fec0::1', 'site-local'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['2002:7f00:1::', '6to4'],
    ['2001::1', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['ff02::1', 'multicast'],
    ['localhost', 'no address'],
  ])('%s is refused (%s)', async (address) => {
    expect(isPublic(address)).toBe(false);
    expect(await refusal('https://hooks.example/x', names([address]))).toBe('address-refused');
    expect(await refusal('https://hooks.example/x', names(['93.184.215.14', address]))).toBe('address-refused');
    if (address !== 'localhost')
      expect(await refusal(`https://${address.includes(':') ? `[${address}]` : address}/`)).toBe('address-refused');
  });

  test.each(['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is taken', async (address) => {
    expect(await refusal('https://hooks.example/x', names([address]))).toBe('taken');
  });

  test.each([
    ['http://hooks.example/x', 'https-only'],
    ['ftp://hooks.example/x', 'https-only'],
    ['file:///etc/passwd', 'https-only'],
    ['https://user:secret@hooks.example/', 'credentials-in-url'],
    ['https://hooks.example/#here', 'bad-url'],
    ['hooks.example', 'bad-url'],
    [`https://hooks.example/${'x'.repeat(3000)}`, 'bad-url'],
    [42, 'bad-url'],
    [undefined, 'bad-url'],
    ['https://2130706433/', 'address-refused'],
    ['https://0x7f.1/', 'address-refused'],
    ['https://0177.0.0.1/', 'address-refused'],
    ['https://[::ffff:7f00:1]/', 'address-refused'],
    ['https://①②⑦.0.0.1/', 'address-refused'],
  ])('%s is refused as %s', async (url, code) => {
    expect(await refusal(url)).toBe(code);
  });

  test('given a host of our own network and one that does not exist, then the refusal is the same', async () => {
    expect(await refusal('https://inside.example/', names(['10.0.0.1']))).toBe(await refusal('https://nowhere.example/', names([])));
  });

  test('given a name that changes its mind after it was judged, then no connection gets the new address', async () => {
    const targets = new Targets(false, names(['93.184.215.14'], ['127.0.0.1']));
    await targets.check('https://hooks.example/');
    const looked = await new Promise((tell) =>
      targets.lookup('hooks.example', { all: true }, (error, address) => tell([error?.name, address])),
    );
    expect(looked).toEqual(['AddressRefused', []]);
  });

  test('given the setting for development, then anything goes', async () => {
    expect(await refusal('http://127.0.0.1:4000/', names(['127.0.0.1']), true)).toBe('taken');
  });
});
