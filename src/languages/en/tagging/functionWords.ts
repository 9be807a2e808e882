import type { Word } from '../../word.ts';
import { isCapital } from '../capital.ts';
import type { FunctionWord } from '../functions.ts';
import { lexicon } from '../lexicon/index.ts';
import { pointsAtToll } from './determiners.ts';
import type { Token } from '../../text.ts';
import type { Context } from './context.ts';
import { opensPhrase, posIn, wordIn } from './tokens.ts';
import { wordOf } from './word.ts';

/** "|to| kill". */
export const infinitive = (context: Context): Word | null =>
  context.token.lower === 'to' && context.token.pos !== 'ADP' ? wordOf(context, 'infinitive') : null;

const isParticle = wordIn('out up down away off over back');

/** "carried |out|": no preposition. */
export function verbParticle(context: Context): Word | null {
  const { token, previous, next } = context;
  const found =
    isParticle(token) &&
    previous?.pos === 'VERB' &&
    next?.lower !== 'of' &&
    lexicon().verbs.has(previous.lower);
  return found ? wordOf(context, 'adverb') : null;
}

/** Prepositions, conjunctions and the like of one word. */
export function functionWord(context: Context): Word | null {
  const row = context.facts.functions?.find(({ words }) => words.length === 1);
  if (!row || !isFunction(context, row)) return null;
  return isAdverb(context, row) ? wordOf(context, 'adverb') : wordOf(context, row.tag, { role: row.role });
}

function isFunction(context: Context, row: FunctionWord): boolean {
  const { token, at } = context;
  if (token.lower === 'following') return isFollowing(context);
  if (token.pos === 'NOUN' || (token.pos === 'PROPN' && isCapital(token.text) && at > 0)) return false;
  // "quoting the mayor |as| saying that": a clause of its own
  if (token.lower === 'quoting' && quotesAs(context)) return false;
  // "numbers |provided| by the clinic"
  if (token.pos === 'VERB' && row.role === 'condition' && context.next?.lower === 'by') return false;
  if (row.tag === 'that') return !pointsAhead(context);
  const isVerbal = token.lower === 'including' || row.role === 'citation';
  return !(row.tag === 'preposition' && token.pos === 'VERB' && !isVerbal);
}

const endsPredicate = posIn('ADJ NOUN VERB ADV');
const opensCounted = posIn('DET NUM');

/** "is dead |following| a crash"; "was |following| him" has a verb. */
function isFollowing({ token, previous, next, at }: Context): boolean {
  if (endsPredicate(previous) && opensCounted(next)) return true;
  if (token.pos === 'PROPN') return at === 0 || !isCapital(token.text);
  if (token.pos === 'VERB') return previous?.pos !== 'AUX';
  return token.pos !== 'NOUN' && token.pos !== 'ADJ';
}

/** How far "as" may stand behind "quoting". */
const reach = 13;

/** "quoting the mayor |as| saying": behind whom a verb quotes. */
function quotesAs({ tokens, at }: Context): boolean {
  const behind = tokens.slice(at + 1, at + 1 + reach);
  return behind.find((t) => t.lower === 'as' || t.pos === 'PUNCT')?.lower === 'as';
}

/** "|that| man"; "said |that| two people died" has a conjunction. */
const pointsAhead = ({ tokens, at, token, next }: Context): boolean =>
  (token.pos === 'DET' && opensPhrase(next) && next?.pos !== 'VERB' && !severalFollow(tokens, at + 1)) ||
  pointsAtToll(next);

const isModifier = posIn('ADJ ADV');

/** "told him that |armed rebels| fired", "that |two people| died": several, at whom no "that" points. */
function severalFollow(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (isModifier(tokens[at])) at++;
  if (tokens[at]?.pos === 'NUM') return tokens[at]!.lower !== 'one' && tokens[at]!.lower !== '1';
  // "that |soldiers| shot the men", in which "shot" may look like a noun
  const isPlural = (): boolean => lexicon().nouns.get(tokens[at]?.lower ?? '')?.plural === true;
  while (tokens[at + 1]?.pos === 'NOUN' && !isPlural()) at++;
  return tokens[at]?.pos === 'NOUN' && isPlural();
}

const mayBeAdverb = wordIn(
  'over up down off around about along behind inside outside in on near across throughout through within besides by aboard',
);

/** "a man |nearby|", "was not |yet| known": nothing hangs on it. */
function isAdverb({ token, previous, next }: Context, row: FunctionWord): boolean {
  if (row.tag === 'preposition')
    return token.pos === 'ADV' && mayBeAdverb(token) && !opensPhrase(next) && next?.pos !== 'DET';
  return token.lower === 'yet' && (isNegation(previous) || isAuxiliary(next));
}

const isNegation = posIn('PART AUX');
const isAuxiliary = posIn('AUX');
