import type { Document } from './tokenise.ts';

const common = new Set(
  'the of and to in a is that was for on with as by at from were are have has had said be an it this who after'.split(
    ' ',
  ),
);

/** True where enough of the words are English function words; short texts in Latin letters get the benefit of the doubt. */
export function looksEnglish({ sentences }: Document): boolean {
  const tokens = sentences.slice(0, 12).flatMap((s) => s.tokens.filter((t) => t.pos !== 'PUNCT'));
  const foreign = tokens.some((t) => /\p{L}/u.test(t.text)) && !tokens.some((t) => /[a-z]/i.test(t.text));
  if (foreign) return false;
  if (tokens.length < 12) return true;
  return tokens.filter((t) => common.has(t.lower)).length / tokens.length >= 0.12;
}
