import { createHash } from 'node:crypto';
import { getDomainWithoutSuffix } from 'tldts';
import { linkKey } from './linkKey.ts';
import { isSameSite } from './site.ts';

/** Parameters that tell where a reader came from, and nothing of the page. */
const tracking =
  /^(?:utm_\w+|at_\w+|ns_\w+|mc_[ce]id|pk_\w+|_ga|_gl|fbclid|gclid|dclid|yclid|msclkid|igshid|cmp|cmpid|ocid|ito|ref|ref_src|smid|partner)$/i;

/** `www.google.com/amp/s/site/path`, `site.cdn.ampproject.org/c/s/site/path` → `https://site/path`. */
const ampCache =
  /^https?:\/\/(?:((?:www\.)?google\.[a-z.]{2,6})\/amp|[a-z0-9-]+\.cdn\.ampproject\.org\/[a-z])\/(s\/)?([^?#]+)/i;

/** What a cache of AMP keeps; null for `google.evil.example` and whatever else is none. */
function outOfCache(link: string): string | null {
  const [, google, secure, rest] = ampCache.exec(link) ?? [];
  if (rest === undefined) return null;
  if (google !== undefined && getDomainWithoutSuffix(google) !== 'google') return null;
  return `http${secure ? 's' : ''}://${rest}`;
}

/** A link without tracking and fragment, out of AMP's caches. Null where it is no http or https link. */
export function plainLink(link: string): string | null {
  const url = URL.parse(outOfCache(link) ?? link);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  for (const name of new Set(url.searchParams.keys())) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The id of the article behind a link: the same for all the links of one page. */
export const linkId = (link: string): string =>
  `link-${createHash('sha256')
    .update(linkKey(plainLink(link) ?? link))
    .digest('hex')
    .slice(0, 16)}`;

/**
 * The link that a page names as its own, where it may: of the same site, and no front page for an article. A relayed copy
 * that names its origin stays a copy.
 */
export function canonicalLink(named: string | null, landed: string): string {
  const own = plainLink(landed) ?? landed;
  const [to, from] = [named === null ? null : URL.parse(named, landed), URL.parse(landed)];
  if (!to || !from || !isSameSite(to, from)) return own;
  if (to.pathname === '/' && from.pathname !== '/') return own;
  return plainLink(to.href) ?? own;
}
