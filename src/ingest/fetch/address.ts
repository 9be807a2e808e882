import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** 2000::/3: all that is given out for the public Internet. */
const global6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** RFC 6052: an IPv4 address in the last 32 bits, for networks that speak IPv6 alone. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** Azure's metadata server: an address like any other by its number. */
const metadata4 = '168.63.129.16';

/**
 * Whether an address (no name) belongs to the public Internet. False for anything that is no address, and for whatever
 * carries another address within that is not public; 6to4, Teredo, ISATAP and mapped addresses are never public here.
 *
 * @example isPublic('169.254.169.254') // false
 */
export function isPublic(address: string): boolean {
  // The package reads `127.1` as an address as well.
  if (isIP(address) === 0) return false;
  const ip = ipaddr.parse(address);
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast' && ip.toString() !== metadata4;
  if (!(ip instanceof ipaddr.IPv6) || ip.zoneId) return false;
  if (ip.match(nat64)) return isPublic(ip.toByteArray().slice(12).join('.'));
  return ip.match(global6) && ip.range() === 'unicast' && !isIsatap(ip);
}

/** RFC 5214: 0000:5efe or 0200:5efe before an IPv4 address. */
const isIsatap = ({ parts }: ipaddr.IPv6): boolean =>
  parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200);
