import { inertLine, isolated } from '../core/inert.ts';
import type { StoredClaim } from '../core/record.ts';
import { cut } from './phone.ts';

/** "Haddad" of "Karim Haddad", "al-Dhahrawi" of "Mustafa al-Dhahrawi", "bin Said" of "Omar bin Said". */
const family = /^\S+(?:\s\S+){0,3}?\s((?:(?:al|bin|bint|abu|de|van|von|el)\s)?\S+)$/iu;

/** "Omar Said Jr." */
const suffix = /,? (?:Jr|Sr|I{2,3}|IV)\.?$/;

/** "Zandian Observatory" of "Velm-based Zandian Observatory", "ZANA" of "state news agency ZANA". */
const modifiers = /^(?:(?:\S+-(?:based|linked|run)|official|local|(?:state |official )?news agency) )+/i;

/** The outlet's own voice reports; a person or a body says. A person's name is shortened to the family's. */
export function speakerIn(c: StoredClaim, width: number): string {
  const name = inertLine(c.speaker?.name ?? c.outlet ?? 'an article');
  if (name.length <= width) return isolated(name);
  const short =
    c.speaker?.kind === 'person' ? family.exec(name.replace(suffix, ''))?.[1] : name.replace(modifiers, '');
  return isolated(cut(short ?? name, width));
}
