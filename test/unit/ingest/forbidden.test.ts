import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublic } from '../../../src/ingest/fetch/address.ts';
import { makeFetcher } from '../../../src/ingest/fetch/index.ts';
import { clock } from '../../kit/desk.ts';
import { fetcherFor, openWeb, page, redirect, type Web } from '../../kit/web.ts';

/** Links that must never be asked, and what is said of each. */
const forbidden: readonly (readonly [link: string, says: RegExp])[] = [
  ['http://127.0.0.1/', /not a public address/],
  ['http://127.1/', /127\.0\.0\.1 is not a public/],
  ['http://127.8.9.10/', /not a public/],
  ['http://0.0.0.0/', /not a public/],
  ['http://0/', /not a public/],
  ['http://10.0.0.1/', /not a public/],
  ['http://172.16.0.1/', /not a public/],
  ['http://172.31.255.254/', /not a public/],
  ['http://192.168.1.1/', /not a public/],
  ['http://100.64.0.1/', /not a public/],
  ['http://198.18.0.1/', /not a public/],
  ['http://192.0.0.1/', /not a public/],
  ['http://192.0.2.1/', /not a public/],
  ['http://203.0.113.5/', /not a public/],
  ['http://224.0.0.1/', /not a public/],
  ['http://240.0.0.1/', /not a public/],
  ['http://255.255.255.255/', /not a public/],
  ['http://169.254.1.1/', /not a public/],
  ['http://169.254.169.254/latest/meta-data/', /not a public/],
  ['http://168.63.129.16/', /not a public/],
  ['http://100.100.100.200/', /not a public/],
  ['http://2130706433/', /127\.0\.0\.1 is not a public/],
  ['http://2852039166/', /169\.254\.169\.254 is not a public/],
  ['http://0x7f000001/', /127\.0\.0\.1 is not a public/],
  ['http://0x7f.0x0.0x0.0x1/', /127\.0\.0\.1 is not a public/],
  ['http://0177.0.0.1/', /127\.0\.0\.1 is not a public/],
  ['http://017700000001/', /127\.0\.0\.1 is not a public/],
  ['http://0300.0250.1.1/', /192\.168\.1\.1 is not a public/],
  ['http://①②⑦.0.0.1/', /127\.0\.0\.1 is not a public/],
  ['http://127。0。0。1/', /127\.0\.0\.1 is not a public/],
  ['http://127.0.0.1./', /127\.0\.0\.1 is not a public/],
  ['http://[::1]/', /::1 is not a public/],
  ['http://[::]/', /not a public/],
  ['http://[::ffff:127.0.0.1]/', /not a public/],
  ['http://[::ffff:8.8.8.8]/', /not a public/],
  ['http://[::ffff:a9fe:a9fe]/', /not a public/],
  ['http://[::127.0.0.1]/', /not a public/],
  ['http://[64:ff9b::7f00:1]/', /not a public/],
  ['http://[64:ff9b:1::7f00:1]/', /not a public/],
  ['http://[2002:7f00:1::]/', /not a public/],
  ['http://[2001:0:53aa:64c:0:0:0:0]/', /not a public/],
  ['http://[2001:db8::1]/', /not a public/],
  ['http://[2a00::5efe:127.0.0.1]/', /not a public/],
  ['http://[fe80::1]/', /not a public/],
  ['http://[fc00::1]/', /not a public/],
  ['http://[fd00:ec2::254]/', /not a public/],
  ['http://[ff02::1]/', /not a public/],
  ['http://localhost/', /name of a local network/],
  ['http://LOCALHOST./', /name of a local network/],
  ['http://desk.localhost/', /name of a local network/],
  ['http://metadata/', /name of a local network/],
  ['http://metadata.google.internal/', /name of a local network/],
  ['http://printer.local/', /name of a local network/],
  ['http://router.home.arpa/', /name of a local network/],
  ['file:///etc/passwd', /not an http or https address/],
  ['ftp://example.org/a', /not an http or https address/],
  ['gopher://example.org/', /not an http or https address/],
  ['data:text/html,hello', /not an http or https address/],
  ['javascript:alert(1)', /not an http or https address/],
  ['http://user:secret@example.org/', /user name or password/],
  ['http://user@example.org/', /user name or password/],
  ['http://example.org@127.0.0.1/', /user name or password/],
  ['http://example.org:22/', /only ports 80 and 443/],
  ['https://example.org:8443/', /only ports 80 and 443/],
  ['http://', /not the address of a page/],
  ['example.org/news', /not the address of a page/],
  [`http://example.org/${'a'.repeat(5000)}`, /not the address of a page/],
];

/** Names that a hostile name server gives out. */
const names: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.1.2.3'],
  'meta.example': ['169.254.169.254'],
  'loop6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'mixed.example': ['93.184.215.14', '127.0.0.1'],
  'nowhere.example': [],
};
const lookup = async (name: string) =>
  (names[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('never asked', () => {
  const fetcher = makeFetcher({ clock, lookup });
  afterAll(() => fetcher.close());

  test.each(forbidden)('%.60s', async (link, says) => {
    expect(await fetcher.get(link)).toEqual({ status: 'refused', reason: expect.stringMatching(says) });
  });

  test.each(Object.keys(names).filter((n) => n !== 'nowhere.example'))('a name: %s', async (name) => {
    expect(await fetcher.get(`http://${name}/`)).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/leads to .* not a public address/),
    });
  });

  test('a name without an address is told as one', async () => {
    expect(await fetcher.get('http://nowhere.example/')).toMatchObject({
      status: 'failed',
      reason: 'There is no site at nowhere.example',
    });
  });
});

describe('a redirect', () => {
  let web: Web;
  const pages = Object.fromEntries(
    forbidden
      // A link of no scheme is a path of the same site there.
      .filter(([link]) => URL.canParse(link))
      .map(([link], i) => [`/to/${i}`, redirect(link.replace(/[^ -~]/g, (c) => encodeURIComponent(c)))]),
  );
  beforeAll(async () => {
    web = await openWeb({ ...pages, '/to-name': redirect('http://inside.example/') });
  });
  afterAll(() => web.close());

  test('to each of them is refused, and nothing but our own server was asked', async () => {
    const fetcher = fetcherFor(web, { lookup });
    for (const path of [...Object.keys(pages), '/to-name'])
      expect({ path, ...(await fetcher.get(web.link(path))) }).toMatchObject({ path, status: 'refused' });
    expect(Object.keys(pages).length).toBeGreaterThan(55);
    await fetcher.close();
  });
});

describe('rebinding', () => {
  test('the second look-up of a name does not reach what the first one hid', async () => {
    const web = await openWeb({ '/': page('secret') });
    let asked = 0;
    const turning = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '93.184.215.14' : '127.0.0.1', family: 4 }];
    };
    // No exception for the port here but by another address, so that the port itself is open.
    const fetcher = makeFetcher({
      clock,
      lookup: turning,
      allow: [`127.0.0.2:${web.port}`],
      robots: false,
      limits: { within: 300 },
    });
    const link = web.link('/', 'turning.example');
    await fetcher.get(link);
    expect(await fetcher.get(link)).toMatchObject({ status: 'refused' });
    expect(web.asked).toEqual([]);
    await fetcher.close();
    await web.close();
  });
});

test.each(['8.8.8.8', '93.184.215.14', '2606:4700:4700::1111', '64:ff9b::808:808'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);
test.each(['', 'example.org', '::1%eth0', 'fe80::1%1', '1.2.3', '999.1.1.1'])('%s is not', (address) => {
  expect(isPublic(address)).toBe(false);
});
