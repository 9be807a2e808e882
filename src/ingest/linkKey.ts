import { siteOf } from './site.ts';

/** Parameters that tell where a reader came from, and nothing of the page. */
const tracking =
  /^(?:utm_\w+|at_\w+|ns_\w+|mc_[ce]id|pk_\w+|_ga|_gl|fbclid|gclid|dclid|yclid|msclkid|igshid|cmp|cmpid|ocid|ito|ref|ref_src|rss|source|src|smid|partner|output|outputtype|amp)$/i;

const twin = /^(?:www|amp|m|mobile|edition)\d?\./;

/** `m.paper.example` → paper.example; but `m.github.io` is not github.io, and `m.com` not com. */
function plainHost(host: string): string {
  const plain = host.replace(twin, '');
  return siteOf(plain) === siteOf(host) ? plain : host;
}

/**
 * One key for all the links of one page: without scheme, `www.`, `amp.` and `m.`, tracking, fragment and slash at the end.
 * For comparing alone; it need not lead anywhere.
 */
export function linkKey(link: string): string {
  const url = new URL(link);
  const host = plainHost(url.hostname);
  const path = url.pathname
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/(?:\/amp|\.amp)(?=\/?$|\.html?$)/i, '')
    .replace(/\/+$/, '');
  const kept = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  return `${host}${url.port ? `:${url.port}` : ''}${path}${query ? `?${query}` : ''}`;
}
