import type { Word } from '../../../languages/word.ts';
import type { NounPhrase } from '../types.ts';
import { isResponding } from './modifiers.ts';
import { opensPhrase } from './opens.ts';
import { parsePhrase } from './parse.ts';
import { phraseOf, type Sort } from './state.ts';

/** The noun phrase that starts at a word: determiner or owner, number, adjectives, nouns; null where none starts. */
export function phraseAt(words: readonly Word[], from: number): NounPhrase | null {
  if (words[from]!.tag === 'pronoun') return ofOneWord(words, from, 'pronoun');
  return opensPhrase(words, from) ? parsePhrase(words, from) : null;
}

/** After a preposition a participle before a noun belongs to the phrase: "despite |scattered violence|". */
export function phraseAfter(words: readonly Word[], from: number): NounPhrase | null {
  const [previous, first, next] = [words[from - 1], words[from]!, words[from + 1]];
  if (previous?.tag === 'subordinator') return isResponding(words, from) ? parsePhrase(words, from) : null;
  const isPast = first.form === 'past-or-participle';
  if (isPast && next?.tag === 'noun') return parsePhrase(words, from);
  // "the number of |dead|", "of |killed|"
  const isHarm = first.tag === 'adjective' ? first.state !== null : isPast && first.verb?.harm !== undefined;
  return isHarm && previous?.role === 'of' ? ofOneWord(words, from, 'common') : null;
}

const ofOneWord = (words: readonly Word[], from: number, sort: Sort): NounPhrase =>
  phraseOf(words, from, from + 1, { head: from, sort, determiner: 'none', quantity: null, owner: null });
