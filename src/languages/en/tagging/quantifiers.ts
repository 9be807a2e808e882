import type { Word } from '../../word.ts';
import type { Context } from './context.ts';
import { opensPhrase, posIn, wordIn } from './tokens.ts';
import { unitOf, wordOf } from './word.ts';

const isShare = wordIn('most half some many each all none any few several either neither part');

/** "|most| of the dead". */
export const share = (context: Context): Word | null =>
  context.next?.lower === 'of' && isShare(context.token)
    ? wordOf(context, 'pronoun', { lemma: context.token.lower === 'all' ? 'all' : 'share' })
    : null;

/** "|half a| house". */
export const half = (context: Context): Word | null =>
  context.token.lower === 'half' && context.next?.pos === 'DET' && !context.quantity
    ? unitOf(context, context.at + 2, 'determiner', { lemma: 'half' })
    : null;

const opensPart = wordIn('himself herself themselves him her a an');
const isParted = posIn('PROPN VERB ADV');

/** "killed |both| himself and", "were |both| shot", "were |all| killed": no pronoun, and no number. */
export function floating(context: Context): Word | null {
  const { token, previous, next } = context;
  const isBoth = token.lower === 'both';
  if (!isBoth && token.lower !== 'all') return null;
  const afterAuxiliary = previous?.pos === 'AUX';
  const pairs = isBoth && (opensPart(next) || (isParted(next) && !isSubjectPair(context)));
  return afterAuxiliary || pairs ? wordOf(context, 'adverb') : null;
}

const opensClause = wordIn('where when . ; :');
const isPastOf = posIn('VERB ADV');

/** "|Both| died", "where |both| later died": the two; not "both killed and wounded". */
const isSubjectPair = ({ tokens, at, previous, next }: Context): boolean =>
  (!previous || opensClause(previous)) &&
  isPastOf(next) &&
  !tokens.slice(at + 1, at + 5).some((t) => t.lower === 'and');

const isFloating = wordIn('all both each');
const isSubject = posIn('AUX PRON');
const isPredicate = posIn('VERB AUX ADV ADJ');

/** "they |all| died", "were |each| hurt". */
export const floatingLater = (context: Context): Word | null =>
  isFloating(context.token) && isSubject(context.previous) && isPredicate(context.next)
    ? wordOf(context, 'adverb')
    : null;

/** "has |since| died". */
export const sinceThen = (context: Context): Word | null =>
  context.token.lower === 'since' && context.previous?.pos === 'AUX' ? wordOf(context, 'adverb') : null;

/** "by |either| Tolv or Dresk". */
export const either = (context: Context): Word | null =>
  context.token.lower === 'either' && context.previous?.pos === 'ADP' && opensPhrase(context.next)
    ? wordOf(context, 'adverb')
    : null;
