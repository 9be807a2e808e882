import type { Word } from '../../../word.ts';
import { isCapital } from '../../capital.ts';
import { titles } from '../../tokens/titles.ts';
import type { Context } from '../context.ts';
import { posIn } from '../tokens.ts';
import { unitOf, wordOf } from '../word.ts';

/** "|Cmdr.| Silva": the full stop ends no sentence. */
export function abbreviatedTitle(context: Context): Word | null {
  const { tokens, at, token, next, facts } = context;
  const found =
    titles.has(token.lower) &&
    isCapital(token.text) &&
    next?.text === '.' &&
    isCapital(tokens[at + 2]?.text ?? '');
  return found ? unitOf(context, at + 2, 'name', { noun: facts.noun ?? null }) : null;
}

/** "the |U.N.-led| force". */
export function abbreviatedCompound(context: Context): Word | null {
  const { tokens, at, token, next } = context;
  const found =
    next?.text === '-' &&
    next.start === token.end &&
    tokens[at + 2]?.start === next.end &&
    /^\p{Lu}[\p{L}.]*\.$/u.test(token.text);
  return found ? unitOf(context, at + 3, 'adjective') : null;
}

/** "the |off-duty| officer": no preposition. */
export const hyphenated = (context: Context): Word | null =>
  context.token.pos === 'ADP' && /\w-\w/.test(context.token.lower) ? wordOf(context, 'adjective') : null;

const isMark = posIn('PUNCT SYM');
const isPredicate = posIn('VERB AUX');

/** "|Feed the Hungry|": a verb, an article and a word with a capital are one name; at the head of a sentence, where a verb follows. */
export function deedAsName(context: Context): Word | null {
  const { tokens, at, token, previous, next, facts } = context;
  const isBase = facts.verb ? facts.verb.form === 'base' : token.pos === 'VERB';
  if (next?.text !== 'the' || !isBase || !isCapital(token.text) || !isCapital(tokens[at + 2]?.text ?? ''))
    return null;
  const opens = at === 0 || (isMark(previous) && previous?.text !== ',');
  return opens && !isPredicate(tokens[at + 3]) ? null : unitOf(context, at + 3, 'name');
}
