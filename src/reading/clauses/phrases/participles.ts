import type { Word } from '../../../languages/word.ts';
import { modifies } from './modifiers.ts';
import type { PhraseState } from './state.ts';

/** A participle inside a phrase: before a noun, or, after an article, as its head: "the |wounded|". */
export function isParticiple({ words, at, determiner, quantity }: PhraseState): boolean {
  const { form, verb, state } = words[at]!;
  const isDetermined = determiner !== 'none';
  if (modifies(words, at, isDetermined || quantity !== null))
    return isDetermined || !quantity || peopleAhead(words, at + 1);
  const past = form === 'past-or-participle' || form === 'participle';
  return past && determiner === 'definite' && Boolean(verb?.harm ?? state);
}

/** So many words may stand before the people. */
const longest = 5;
const goesOn: ReadonlySet<Word['tag']> = new Set(['noun', 'adjective', 'verb', 'name']);

/** "two injured |people|": what follows is people; else "12 killed" counts by itself. */
function peopleAhead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && at < from + longest; at++) {
    const { tag, noun } = words[at]!;
    if (tag === 'conjunction' && words[at + 1]?.tag === 'verb') continue;
    if (noun && (noun.population ?? noun.body ?? noun.harm ?? noun.attack) !== undefined) return true;
    if (!goesOn.has(tag)) return false;
  }
  return false;
}
