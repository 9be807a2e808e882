import { doubleMetaphone } from 'double-metaphone';
import { fold } from '../../core/fold.ts';

/** A name by sound: consonants as Double Metaphone hears them, and the first vowel, so that Hassan is not Hussein. */
function sound(word: string): string {
  const vowel = /[aeiouy]/.exec(word)?.[0] ?? '';
  const open = /[ouw]/.test(vowel) ? 'u' : /[eiy]/.test(vowel) ? 'i' : vowel;
  return `${doubleMetaphone(word)[0]}${open}`;
}

/** Family and given name apart: two Karims are two people, "Haddad" and "al-Hadad" are one name. Titles in small letters are left out. */
export function personKey(name: string, titles: ReadonlySet<string>): string {
  const words = fold(name)
    .split(' ')
    .filter((w) => w.length > 1 && !titles.has(w));
  const family = words.at(-1);
  if (family === undefined) return `person:${fold(name)}`;
  const given = words.length > 1 ? words[0] : undefined;
  return `person:${sound(family)}/${given === undefined ? '' : sound(given)}`;
}
