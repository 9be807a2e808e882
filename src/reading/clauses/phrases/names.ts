import type { Word } from '../../../languages/word.ts';
import { isPeople } from './modifiers.ts';
import type { PhraseState } from './state.ts';

/** "|Hezbollah| fighters": names, and then those who belong to them. */
export function isNamedKind(words: readonly Word[], from: number): boolean {
  let at = from;
  while (words[at]?.tag === 'name') at++;
  return at > from && isPeople(words[at]);
}

/** "Ana |(Nena)| Silva", "Ana |“Nena”| Silva"; a word of the language may be one: "Ana |(Skip)| Silva". */
export function isNickname({ words, at, head }: PhraseState): boolean {
  const [name, close, after] = [words[at + 1], words[at + 2], words[at + 3]];
  return (
    words[head]?.tag === 'name' &&
    (name?.tag === 'name' || /^\p{Lu}/u.test(name?.text ?? '')) &&
    (close?.tag === 'close' || close?.tag === 'quote') &&
    after?.tag === 'name'
  );
}

/** "13 Tolv Liberation Front |(VLF)| fighters". */
export function isAbbreviation({ words, at, head }: PhraseState): boolean {
  const [name, close, after] = [words[at + 1], words[at + 2], words[at + 3]];
  return (
    words[head]?.tag === 'name' &&
    name?.tag === 'name' &&
    close?.tag === 'close' &&
    after?.tag === 'noun' &&
    after.noun?.population !== undefined
  );
}
