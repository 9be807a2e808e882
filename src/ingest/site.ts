import { getDomain } from 'tldts';

/** Hosts that give everybody a name of their own, and that the Public Suffix List does not have. */
const shared = new Set(
  'beehiiv.com ghost.io glitch.me hashnode.dev jimdofree.com livejournal.com medium.com neocities.org over-blog.com squarespace.com storage.googleapis.com substack.com tumblr.com typepad.com webnode.com weebly.com wordpress.com'.split(
    ' ',
  ),
);

/** Hosts on which everybody has a path. */
const byPath = new Set(
  'facebook.com github.com gitlab.com medium.com sites.google.com storage.googleapis.com t.me telegra.ph twitter.com x.com'.split(
    ' ',
  ),
);

const plainHost = (host: string): string => host.toLowerCase().replace(/\.$/, '');

/**
 * The name that somebody registered, by the Public Suffix List with the names that hosts give away: `news.bbc.co.uk` →
 * bbc.co.uk, `desk.herokuapp.com` → desk.herokuapp.com. An address, and a host that only gives names away, is its own site.
 */
export function siteOf(host: string): string {
  const name = plainHost(host);
  const site = getDomain(name, { allowPrivateDomains: true }) ?? name;
  // Blogger answers under the domains of some seventy countries.
  if (!shared.has(site) && !site.startsWith('blogspot.')) return site;
  const tenant = name.slice(0, -site.length).split('.').at(-2);
  return tenant === undefined || tenant === 'www' ? site : `${tenant}.${site}`;
}

/** Whether everybody publishes on this host, each on a path: what stands on one page says nothing of another. */
function isSharedByPath(host: string): boolean {
  const name = plainHost(host);
  return byPath.has(name.replace(/^(?:www|m|mobile)\./, '')) || isStore(name);
}

/** `s3.amazonaws.com`, `s3.eu-west-1.amazonaws.com`: the host of all buckets, whose path names one. */
const isStore = (name: string): boolean =>
  name.includes('.') && getDomain(name, { allowPrivateDomains: true }) === null && getDomain(name) !== null;

/**
 * Whether one hand publishes at both addresses, so that what one says of the other is believed.
 *
 * @example isSameSite(new URL('https://www.bbc.co.uk/a'), new URL('https://news.bbc.co.uk/b')) // true
 */
export const isSameSite = (a: URL, b: URL): boolean =>
  siteOf(a.hostname) === siteOf(b.hostname) &&
  ((!isSharedByPath(a.hostname) && !isSharedByPath(b.hostname)) ||
    (a.host === b.host && a.pathname === b.pathname));

/** The same of two links; false where one of them is none. */
export function areOfOneSite(a: string, b: string): boolean {
  const [one, other] = [URL.parse(a), URL.parse(b)];
  return one !== null && other !== null && isSameSite(one, other);
}
