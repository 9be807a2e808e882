import { lexicon } from '../../lexicon/index.ts';
import { quantityAt } from '../../numbers/quantities.ts';
import type { Token } from '../../../text.ts';
import type { Context } from '../context.ts';
import { posIn } from '../tokens.ts';

/** True where wink-nlp took a verb for another word, or another word for a verb. */
export type Repair = (context: Context) => boolean;

/** "kill", "kills"; of a verb in no list what is neither "-ed" nor "-ing". */
export const isBase = ({ token, facts }: Context): boolean =>
  facts.verb ? facts.verb.form === 'base' || facts.verb.form === 'present' : !/(?:ed|ing)$/.test(token.lower);

/** Several people by one noun: "gunmen". */
export function isPeople(token: Token | undefined): boolean {
  const noun = lexicon().nouns.get(token?.lower ?? '');
  return noun?.plural === true && noun.population !== undefined;
}

export const opensObject = posIn('NUM DET PRON');

/** "killing |a|", "wounding |up to 54|": what a verb takes, and a noun does not. */
export const objectFollows = ({ tokens, at, next }: Context): boolean =>
  opensObject(next) || (next !== undefined && quantityAt(tokens, at + 1) !== null);

/** "an |earlier| report": an adverb, as wink-nlp has it, between a determiner and a noun that looks like a verb. */
export function isBetween(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.pos === 'ADV' &&
    tokens[at - 1]?.pos === 'DET' &&
    next?.pos === 'VERB' &&
    (lexicon().verbs.get(next.lower)?.form ?? 'base') === 'base' &&
    lexicon().nouns.has(next.lower)
  );
}
