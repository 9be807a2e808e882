import type { Document } from '../text.ts';
import { functionWords } from './functions.ts';
import { lexicon } from './lexicon/index.ts';

const common = new Set(
  'the of and to in a is that was for on with as by at from were are have has had said be an it this who after'.split(
    ' ',
  ),
);

const isKnown = (lower: string): boolean =>
  common.has(lower) ||
  functionWords.has(lower) ||
  lexicon().verbs.has(lower) ||
  lexicon().nouns.has(lower) ||
  lexicon().states.has(lower);

/**
 * True where enough of the words in the longest sentences of a report are English: small ones, or, in the style of a telegram, words that the lists
 * have. Short texts in Latin letters get the benefit of the doubt.
 */
export function looksEnglish({ sentences }: Document): boolean {
  const report = sentences
    .filter((s) => s.role === 'body' || s.role === 'headline')
    .toSorted((a, b) => b.tokens.length - a.tokens.length);
  const tokens = report.slice(0, 12).flatMap((s) => s.tokens.filter((t) => t.pos !== 'PUNCT'));
  const foreign = tokens.some((t) => /\p{L}/u.test(t.text)) && !tokens.some((t) => /[a-z]/i.test(t.text));
  if (foreign) return false;
  if (tokens.length < 12) return true;
  const share = (fits: (lower: string) => boolean): number =>
    tokens.filter((t) => fits(t.lower)).length / tokens.length;
  return share((w) => common.has(w)) >= 0.12 || share(isKnown) >= 0.35;
}
