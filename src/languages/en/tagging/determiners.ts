import type { Word } from '../../word.ts';
import { lexicon } from '../lexicon/index.ts';
import type { Token } from '../../text.ts';
import type { Context } from './context.ts';
import { opensPhrase, posIn, wordIn } from './tokens.ts';
import { wordOf } from './word.ts';

/** Whose a possessive says that something is. */
export const possessives: ReadonlyMap<string, Word['refers']> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
  ['our', 'we'],
  ['my', 'I'],
  ['your', null],
]);

/** "|his| son", "|their| wounded comrades". */
export function possessive(context: Context): Word | null {
  const { tokens, at, token, next } = context;
  const refers = possessives.get(token.lower);
  if (refers === undefined || !opensPhrase(next)) return null;
  const owned = nounAhead(tokens, at + 1) || !lexicon().states.has(next!.lower);
  return owned ? wordOf(context, 'possessive', { refers }) : null;
}

/** "these attacks": those that were told of just before. */
const demonstratives: ReadonlyMap<string, 'it' | 'they'> = new Map([
  ['this', 'it'],
  ['that', 'it'],
  ['these', 'they'],
  ['those', 'they'],
]);

/** "|those| wounded", "|this| was": no noun follows. */
export function demonstrative(context: Context): Word | null {
  const { tokens, at, token } = context;
  const alone = demonstratives.has(token.lower) && token.pos !== 'SCONJ' && !nounAhead(tokens, at + 1);
  return alone ? wordOf(context, 'pronoun', { lemma: 'that' }) : null;
}

/** What each determiner is to the phrase: "these" is as definite as "the". */
const articles: ReadonlyMap<string, string> = new Map([
  ['an', 'a'],
  ...['this', 'that', 'these', 'those'].map((word) => [word, 'the'] as const),
]);

/** "|the| man", "|another| attack". */
export function determiner(context: Context): Word | null {
  const { lower } = context.token;
  return isDeterminer(context)
    ? wordOf(context, 'determiner', {
        lemma: articles.get(lower) ?? lower,
        refers: demonstratives.get(lower) ?? null,
      })
    : null;
}

const always = wordIn('the a an another');
const mostly = wordIn('this these those every each any some such all');

/** "revised |that| figure": one that was just given. */
export function pointsAtToll(next: Token | undefined): boolean {
  const noun = lexicon().nouns.get(next?.lower ?? '');
  return noun?.toll !== undefined && !noun.plural;
}

function isDeterminer({ token, next }: Context): boolean {
  if (always(token)) return true;
  if (token.lower === 'that' && pointsAtToll(next)) return true;
  // "by |that| storm"
  const points = token.lower === 'that' && lexicon().nouns.get(next?.lower ?? '')?.event !== undefined;
  if (token.pos === 'DET') return points || mostly(token);
  return token.lower === 'all' && opensPhrase(next);
}

const isNoun = posIn('NOUN PROPN NUM');
const isModifier = posIn('ADJ VERB ADV');
/** A noun phrase has no more words before its noun. */
const longest = 6;

/** True where a noun follows, adjectives and numbers aside; a participle alone is none: "those |wounded|". */
function nounAhead(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + longest; at++) {
    if (isNoun(tokens[at])) return true;
    if (!isModifier(tokens[at])) return false;
  }
  return false;
}
