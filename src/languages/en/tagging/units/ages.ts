import type { Word } from '../../../word.ts';
import { ageEnd, sharedAgeEnd } from '../../numbers/ages.ts';
import type { Context } from '../context.ts';
import { possessives } from '../determiners.ts';
import { posIn, wordIn } from '../tokens.ts';
import { unitOf } from '../word.ts';

const isUnit = wordIn('year years month months week weeks day days');

/** "a girl |about 7 years old|". */
export function yearsOld(context: Context): Word | null {
  const { tokens, quantity } = context;
  if (!quantity || !isUnit(tokens[quantity.to]) || tokens[quantity.to + 1]?.lower !== 'old') return null;
  return unitOf(context, quantity.to + 2, 'adjective', {
    turns: (quantity.high ?? 99) < 18 ? 'children' : null,
  });
}

const isBound = wordIn('under over below above');
const endsPhrase = posIn('AUX VERB PUNCT CCONJ');

/** "two children |under five| were". */
export function ageLimit(context: Context): Word | null {
  const { tokens, token, quantity, words } = context;
  const last = words.at(-1);
  if (!quantity || !isBound(token) || last?.tag !== 'noun' || !last.noun?.population) return null;
  const after = tokens[quantity.to];
  const isAge = (quantity.low ?? 0) < 100 && (quantity.high ?? 0) < 100;
  return isAge && (!after || endsPhrase(after)) ? unitOf(context, quantity.to, 'adjective') : null;
}

/** "men |between the ages of 24 and 61|", "bakers |over the age of 60|". */
export function ageOf(context: Context): Word | null {
  const { tokens, at, token, next } = context;
  const [age, of] = [tokens[at + 2]?.lower ?? '', tokens[at + 3]?.lower];
  if (!isLimit(token) || next?.lower !== 'the' || !/^ages?$/.test(age) || of !== 'of') return null;
  let end = at + 4;
  while (/^(?:\d{1,3}|and|to|-|–)$/.test(tokens[end]?.lower ?? '')) end++;
  if (!/^\d/.test(tokens[end - 1]!.lower)) end--;
  return end > at + 4 ? unitOf(context, end, 'adjective') : null;
}

const isLimit = wordIn('between under over below above from');

/** "people |between 70 and 90 years|": how old those are who were just told of. */
export function ageRange(context: Context): Word | null {
  const { tokens, quantity, words } = context;
  if (!quantity?.rules.includes('range') || !words.at(-1)?.noun?.population) return null;
  const [unit, of, age] = tokens.slice(quantity.to, quantity.to + 3);
  if (unit?.lower !== 'years' && unit?.lower !== 'months') return null;
  const length = of?.lower === 'of' && age?.lower === 'age' ? 3 : 1;
  return unitOf(context, quantity.to + length, 'adjective');
}

/** "two men |in their 20s|", "in his early forties". */
export function decade(context: Context): Word | null {
  const { tokens, at, token, next } = context;
  if (token.lower !== 'in' || !possessives.has(next?.lower ?? '')) return null;
  const from = isPartOfDecade(tokens[at + 2]) ? at + 3 : at + 2;
  return decades.test(tokens[from]?.lower ?? '') ? unitOf(context, from + 1, 'adverb') : null;
}

const isPartOfDecade = wordIn('early mid late mid-to-late');
const decades = /^(?:(?:mid-)?[1-9]0['’]?s|teens|(?:mid-)?(?:twen|thir|for|fif|six|seven|eigh|nine)ties)$/;

/** "12 year old", "16- year-old", "34 y/o", "a |12 years| boy", "an |8| and 10-year-old": an age that is written apart. */
export function ageInParts(context: Context): Word | null {
  const { tokens, at, token } = context;
  const shared = sharedAgeEnd(tokens, at);
  const end = shared > at ? shared : ageEnd(tokens, at);
  if (end === at) return null;
  const turns = Number.parseInt(token.text, 10) < 18 ? 'children' : null;
  const plural = shared > at + 1 || tokens[end - 1]!.lower.endsWith('olds');
  return unitOf(context, end, 'adjective', { turns, noun: { population: turns ?? 'people', plural } });
}
