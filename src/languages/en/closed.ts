import type { Closed } from '../grammar.ts';

/** Small words by their lemma, as `tagging/` gives it. */
const closed: ReadonlyMap<string, Closed> = new Map([
  ['self', 'reflexive'],
  ['all', 'all'],
  ['both', 'both'],
  ['share', 'share'],
  ['there', 'there'],
  ['that', 'that'],
  ['a', 'indefinite'],
  ['the', 'definite'],
  ['another', 'another'],
  ['may', 'possibly'],
  ['can', 'able'],
  ['modal', 'modal'],
  ['have', 'have'],
  ['be', 'be'],
  ['get', 'get'],
  ['other', 'other'],
  ['others', 'others'],
  ['nothing', 'nothing'],
  ...['any', 'anyone', 'anybody'].map((word) => [word, 'any'] as const),
  ...['me', 'him', 'us', 'them'].map((word) => [word, 'object'] as const),
]);

/** "three more": `tagging/` takes "more" for others. */
export const closedOf = (lower: string, lemma: string): Closed | null =>
  lower === 'more' ? 'more' : (closed.get(lemma) ?? null);

/** By what a noun or a name is known again. */
export const stemOf = (lower: string, isName: boolean): string =>
  isName
    ? lower.replace(/^(?:al|el)-|['’]s?$/g, '')
    : lower
        .replace(/ies$/, 'y')
        .replace(/men$/, 'man')
        .replace(/children$/, 'child')
        .replace(/(?<=ch|sh|ss|x|us)es$/, '')
        .replace(/(?<=[^sui])s$/, '');
