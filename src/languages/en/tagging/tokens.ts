import type { Token } from '../../text.ts';

type Test = (token: Token | undefined) => boolean;

/** True for tokens of these parts of speech, as wink-nlp tells them: `posIn('NOUN PROPN')`. */
export function posIn(kinds: string): Test {
  const all = new Set(kinds.split(' '));
  return (token) => token !== undefined && all.has(token.pos);
}

/** True for these words: `wordIn('a an')`. */
export function wordIn(words: string): Test {
  const all = new Set(words.split(' '));
  return (token) => token !== undefined && all.has(token.lower);
}

/** May begin a noun phrase, a determiner aside. */
export const opensPhrase = posIn('NOUN PROPN ADJ NUM VERB ADV');

/** "Ana|'s|": the genitive, or "is". */
export const isApostropheS = (token: Token | undefined): boolean =>
  token?.text === "'s" || token?.text === '’s';
