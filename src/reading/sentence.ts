import type { Language } from '../languages/language.ts';
import type { Sentence } from '../languages/text.ts';
import { chunked } from './clauses/chunk.ts';
import { structured, type Structure } from './clauses/build.ts';
import { withEarlier } from './standing/earlier.ts';
import { withGapped } from './standing/gapped.ts';
import type { Figure } from './harm/figures.ts';
import { figuresOf } from './harm/read.ts';

/** A sentence as the stages read it, one by one; what the article tells as a whole comes after. */
export interface ReadSentence {
  /** That of the sentence in its article; -1 for a headline. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly structure: Structure;
  readonly figures: readonly Figure[];
}

/** Words → phrases and verb groups → clauses → figures. */
export function readSentence(sentence: Sentence, text: string, language: Language): ReadSentence {
  const words = language.words(sentence.tokens, text);
  const structure = structured(words, chunked(words));
  const counted = withGapped(structure, figuresOf(structure, language));
  const figures = withEarlier(structure, counted, language);
  return { index: sentence.index, sentence, structure, figures };
}
