import type { Word } from '../../word.ts';
import type { Token } from '../../text.ts';
import { withoutCapitals } from './capitals.ts';
import { contextAt, firstOf, type Context, type Rule } from './context.ts';
import { datelineEnd, wireLineEnd } from './dateline.ts';
import { demonstrative, determiner, possessive } from './determiners.ts';
import { functionWord, infinitive, verbParticle } from './functionWords.ts';
import { genitive, punctuation } from './marks.ts';
import { nominal } from './nouns/index.ts';
import { either, floating, floatingLater, half, share, sinceThen } from './quantifiers.ts';
import { agesOfThose } from './units/ageLists.ts';
import { ageInParts, ageLimit, ageOf, ageRange, decade, yearsOld } from './units/ages.ts';
import { abbreviatedCompound, abbreviatedTitle, deedAsName, hyphenated } from './units/compounds.ts';
import { functionPhrase } from './units/phrases.ts';
import { allBut, hedgedNumber, notBut, notNumber, number } from './units/quantities.ts';
import { time } from './units/times.ts';
import { verbal } from './verbs/index.ts';

/** What stands as one word though it may be several, and words of the closed classes, in order: the first rule that holds tells. */
const rules: readonly Rule[] = [
  punctuation,
  time,
  yearsOld,
  agesOfThose,
  ageLimit,
  ageOf,
  decade,
  ageRange,
  hedgedNumber,
  functionPhrase,
  abbreviatedTitle,
  abbreviatedCompound,
  ageInParts,
  half,
  allBut,
  notBut,
  notNumber,
  floating,
  number,
  hyphenated,
  genitive,
  infinitive,
  share,
  floatingLater,
  sinceThen,
  either,
  verbParticle,
  functionWord,
  possessive,
  demonstrative,
  determiner,
];

/** Tokens of a sentence → words with what each does in it; a dateline is left out. */
export function tagged(given: readonly Token[], text: string): Word[] {
  const tokens = withoutCapitals(given, text);
  const words: Word[] = [];
  const begin = tokens === given ? datelineEnd(tokens) : wireLineEnd(tokens);
  for (let at = begin; at < tokens.length;) {
    const word = wordAt(contextAt(tokens, at, words, text));
    words.push(word);
    at = word.to;
  }
  return words;
}

/** Verbs, nouns and the like are read last; most words can be nothing else, and pass the rules by. */
const wordAt = (context: Context): Word =>
  deedAsName(context) ??
  (isOpenClass(context) ? null : firstOf(rules, context)) ??
  verbal(context) ??
  nominal(context);

const isOpenClass = ({ token, facts }: Context): boolean => facts.isPlain && token.pos !== 'ADP';
