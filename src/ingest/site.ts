import { isIP } from 'node:net';

/** Second levels under which countries register names: `co.uk`, `com.au`, `or.jp`. */
const second = new Set(
  'ac asn co com edu ed gob gouv gov go gv id in info ltd me mil ne net nhs nom or org plc press sch web'.split(
    ' ',
  ),
);
/** Hosts that give everybody a name of their own. */
const shared = new Set(
  'blogspot.com github.io gitlab.io medium.com netlify.app pages.dev substack.com tumblr.com vercel.app web.app wordpress.com'.split(
    ' ',
  ),
);

/**
 * The name that somebody registered: `news.bbc.co.uk` → bbc.co.uk. A small rule in the place of the Public Suffix List: two
 * labels, three under a country's second level and on hosts that are shared. What it takes for two sites is at worst one
 * article under two links; an address is its own site.
 */
export function siteOf(host: string): string {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return host;
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [level = '', country = ''] = labels.slice(-2);
  const isRegistry = country.length === 2 && second.has(level);
  return labels.slice(isRegistry || shared.has(`${level}.${country}`) ? -3 : -2).join('.');
}
