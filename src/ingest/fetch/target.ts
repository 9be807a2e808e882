import { isIP } from 'node:net';
import { inertLine } from '../../core/inert.ts';
import { isPublic } from './address.ts';

/** Why an address is not asked: one clause, fit to be shown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** `address:port` pairs that are open although not public: a test's own server. */
export type Allow = readonly string[];

const ports = ['', '80', '443'];
const longest = 4000;
/** Names that only local networks know (RFC 6761, RFC 8375, mDNS, and ICANN's word on .internal). */
const localName = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/** Whether one may connect to this address, no name, on this port. */
export const isOpen = (address: string, port: number, allow: Allow): boolean =>
  isPublic(address) || allow.includes(`${address}:${port}`);

export const portOf = ({ protocol, port }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80);

/** The host without the brackets of IPv6 and without a last dot. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/** As much of an address as a sentence can hold. */
const shown = (text: string): string => inertLine(text.slice(0, 80));

/**
 * An address that may be asked, as far as its letters tell; decimal, octal and hexadecimal hosts are read as browsers
 * read them. Throws a `Refusal`.
 */
export function checkedTarget(link: string, allow: Allow): URL {
  const url = link.length <= longest ? URL.parse(link) : null;
  if (!url) throw new Refusal(`“${shown(link)}” is not the address of a page`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Refusal(`“${shown(link)}” is not an http or https address`);
  if (url.username !== '' || url.password !== '')
    throw new Refusal('The link carries a user name or password, and those are not sent on');
  const [host, port] = [hostOf(url), portOf(url)];
  const open = allow.some((a) => a.endsWith(`:${port}`));
  if (!ports.includes(url.port) && !open)
    throw new Refusal(`${shown(url.host)} is on port ${port}, and only ports 80 and 443 are asked`);
  if (isIP(host) !== 0) {
    if (!isOpen(host, port, allow)) throw new Refusal(`${host} is not a public address`);
  } else if (!host.includes('.') || localName.test(host.toLowerCase()))
    throw new Refusal(`${shown(host)} is a name of a local network, not of a public site`);
  url.hash = '';
  return url;
}
