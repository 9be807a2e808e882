import type { Word } from '../../../word.ts';
import type { Context } from '../context.ts';
import { unitOf } from '../word.ts';

/** "according to", "as well as", "at the hands of": several words that do what one does. */
export function functionPhrase(context: Context): Word | null {
  const { tokens, at, facts } = context;
  const phrase = facts.functions?.find(
    ({ words }) => words.length > 1 && words.every((word, i) => tokens[at + i]?.lower === word),
  );
  return phrase ? unitOf(context, at + phrase.words.length, phrase.tag, { role: phrase.role }) : null;
}
