import type { Person } from './person.ts';

/** The address of the channel that a person speaks from; null where the platform names none. */
export function destinationOf({ platform, channel }: Pick<Person, 'platform' | 'channel'>): string | null {
  if (platform === 'terminal') return 'terminal';
  return channel === null ? null : `${platform}:${channel}`;
}

/** `slack:C0123` → slack and C0123. */
export function addressOf(destination: string): { readonly platform: string; readonly channel: string } {
  const at = destination.indexOf(':');
  return at < 0
    ? { platform: destination, channel: '' }
    : { platform: destination.slice(0, at), channel: destination.slice(at + 1) };
}
