import type { Word } from '../../../word.ts';
import { isCapital } from '../../capital.ts';
import { lexicon, outcomeOf } from '../../lexicon/index.ts';
import { isAge } from '../../numbers/ages.ts';
import type { Context } from '../context.ts';
import { posIn, wordIn } from '../tokens.ts';
import { wordOf } from '../word.ts';
import { ofHarm, type Senses } from './senses.ts';

/** A noun or a name; or an adjective that tells of people as a noun does: "the 12-year-old", "the missing". */
export function nounOrName(context: Context, senses: Senses): Word | null {
  const { token } = context;
  if (isMoreOfThem(context)) return others(context, senses, true);
  if (isOther(context)) return others(context, senses, false);
  if (isAge(token.lower) && !isCapital(token.text)) return ofAge(context, senses);
  if (senses.state !== null && (token.pos === 'ADJ' || token.lower.endsWith('ing')))
    return wordOf(context, 'adjective', senses);
  if (isQuality(context, senses)) return wordOf(context, 'adjective');
  if (describesPaper(context)) return wordOf(context, 'adjective', senses);
  if (opensWithPeople(context, senses)) return wordOf(context, 'noun', senses);
  if (isName(context) || closesName(context)) return wordOf(context, 'name', senses);
  if (token.pos === 'NOUN' || senses.noun)
    return wordOf(context, 'noun', { ...senses, noun: senses.noun ?? ofHarm(context) });
  return token.pos === 'PROPN' ? wordOf(context, 'noun', senses) : null;
}

const endsCount = posIn('SCONJ CCONJ PUNCT AUX ADP');
const compares = wordIn('than of');

/** "wounded three |more|". */
const isMoreOfThem = (context: Context): boolean => {
  const { token, previous, next } = context;
  if (token.lower !== 'more' || previous?.pos !== 'NUM' || (next && compares(next))) return false;
  return !next || endsCount(next) || isBefallen(context);
};

/** "six more |wounded|", but "six more |wounded people|". */
const isBefallen = ({ tokens, at, next }: Context): boolean => {
  const behind = tokens[at + 2];
  return next !== undefined && outcomeOf(next.lower) !== null && (!behind || endsCount(behind));
};

const isCounted = posIn('NOUN PROPN ADJ NUM');

/** "the |other| was hurt". */
const isOther = ({ token, next }: Context): boolean => token.lower === 'other' && !isCounted(next);

const others = (context: Context, senses: Senses, plural: boolean): Word =>
  wordOf(context, 'noun', { ...senses, lemma: 'other', noun: { population: 'people', plural } });

/** "a |12-year-old|". */
const ofAge = (context: Context, senses: Senses): Word =>
  wordOf(context, 'adjective', {
    ...senses,
    noun: { population: senses.turns ?? 'people', plural: context.token.lower.endsWith('olds') },
  });

/** "|major| injuries", "a |private| house": what a rank is called by, where it is none. */
const isQuality = ({ token, next }: Context, { noun, turns }: Senses): boolean =>
  token.pos === 'ADJ' &&
  next?.pos === 'NOUN' &&
  !isCapital(token.text) &&
  turns === null &&
  noun?.speaks === true &&
  (noun.population ?? noun.members ?? noun.side) === undefined;

/** "|Police| said": the capital opens the sentence, and no name. */
const opensWithPeople = ({ at, next }: Context, { noun }: Senses): boolean =>
  at === 0 && Boolean(noun?.plural || noun?.population) && !isCapital(next?.text ?? '');

const describes = wordIn(
  'early late later latest new fresh recent initial first preliminary provisional official separate',
);

/** "|Unconfirmed| reports", "|latest| figures": nobody's name. */
function describesPaper({ at, token, next }: Context): boolean {
  const noun = at === 0 ? lexicon().nouns.get(next?.lower ?? '') : undefined;
  const isPaper = noun?.paper === true || noun?.toll === 'number';
  return isPaper && (/(?:ed|ing)$/.test(token.lower) || describes(token));
}

const neverNames = posIn('ADJ ADV ADP PRON');

/** "Ana |Silva|"; at the start of a sentence by wink-nlp's tag alone. */
const isName = ({ token, at }: Context): boolean =>
  isCapital(token.text) && (token.pos === 'PROPN' || (at > 0 && !neverNames(token)));

const isNamed = posIn('NOUN PROPN ADJ');

/** "Camp |Central| was": an adjective after a name, with no noun behind. */
const closesName = ({ token, previous, next }: Context): boolean =>
  token.pos === 'ADJ' &&
  previous !== undefined &&
  isCapital(token.text) &&
  isCapital(previous.text) &&
  previous.lower !== 'the' &&
  !isNamed(next);
