import type { Tag } from '../../../languages/grammar.ts';
import { isNominal, isPeople, isQuote, modifies, nounAhead } from './modifiers.ts';
import { isNamedKind, isNickname, isAbbreviation } from './names.ts';
import { isParticiple } from './participles.ts';
import type { PhraseState } from './state.ts';

/** Takes words into the phrase; false where it ends, before the word or behind it. */
type Step = (state: PhraseState) => boolean;

/** What each kind of word adds to a phrase that has begun; all others end it. */
export const steps: Partial<Record<Tag, Step>> = {
  number: takeNumber,
  noun: takeNoun,
  name: takeNoun,
  adjective: takeAdjective,
  adverb: takeAdverb,
  verb: takeParticiple,
  time: takeTime,
  conjunction: takeConjunction,
  quote: takeQuote,
  open: takeBracket,
};

function take(state: PhraseState, words: number): true {
  state.at += words;
  return true;
}

/** The phrase ends with this word, which tells what it is. */
function close(state: PhraseState): false {
  state.head = state.at;
  state.at++;
  return false;
}

function takeNumber(state: PhraseState): boolean {
  const { words, at } = state;
  if (isNumberOfName(state)) return take(state, 1);
  if (state.head >= 0 || state.quantity) return false;
  state.quantity = words[at]!.quantity;
  // "both |his| sons"
  const next = words[at + 1];
  const owns = next?.tag === 'possessive' || (next?.tag === 'determiner' && next.closed !== 'indefinite');
  return take(state, owns && state.quantity?.rules.includes('both') ? 2 : 1);
}

/** "Flight |370|". */
function isNumberOfName({ words, at, head }: PhraseState): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  return (
    words[head]?.tag === 'name' &&
    word.to - word.from === 1 &&
    word.quantity!.rules.includes('number') &&
    !isNominal(next) &&
    next?.tag !== 'verb' &&
    next?.tag !== 'auxiliary'
  );
}

function takeNoun(state: PhraseState): boolean {
  const { words, at, head, quantity } = state;
  // "2 farmers |Adam Tell| and …": names behind those counted tell who they are
  const names = words[at]!.tag === 'name' && !isNamedKind(words, at);
  if (quantity && names && isPeople(words[head])) return false;
  state.head = at;
  return take(state, 1);
}

function takeAdjective(state: PhraseState): boolean {
  const { words, from, at, head, determiner } = state;
  if (!nounAhead(words, at + 1))
    // "the |dead|"
    return head < 0 && (at > from || determiner !== 'none') ? close(state) : false;
  // "shot two men |dead| several hours later": what became of them
  const tellsHarm = words[head]?.tag === 'noun' && words[at]!.state !== null;
  return tellsHarm ? false : take(state, 1);
}

function takeAdverb(state: PhraseState): boolean {
  const { words, from, at, head, determiner, quantity } = state;
  if (head >= 0 || at === from) return false;
  const next = words[at + 1];
  const modifiesNext = next?.tag === 'adjective' || (next?.tag === 'verb' && modifies(words, at + 1, true));
  if (modifiesNext || isNominal(next)) return take(state, 1);
  // "in the |north|"
  return determiner === 'definite' && quantity === null ? close(state) : false;
}

function takeParticiple(state: PhraseState): boolean {
  const { words, from, at, head } = state;
  if (head >= 0 || (at > from && !isParticiple(state))) return false;
  if (nounAhead(words, at + 1)) return take(state, 1);
  return words[at + 1]?.tag === 'conjunction' ? take(state, 2) : close(state);
}

/** "the |Monday| attack". */
function takeTime(state: PhraseState): boolean {
  const { words, at, head, determiner, quantity } = state;
  const begun = determiner !== 'none' || quantity !== null;
  return head < 0 && begun && nounAhead(words, at + 1) ? take(state, 1) : false;
}

/** "7 |Hamas and Hezbollah| fighters". */
function takeConjunction(state: PhraseState): boolean {
  const { words, at, head, quantity } = state;
  const joins =
    words[at]!.role === 'and' && quantity && words[head]?.tag === 'name' && isNamedKind(words, at + 1);
  return joins ? take(state, 1) : false;
}

/** "the “|armed rebels|” fled", "the “Tolv” party", "Ana “Nena” Silva". */
function takeQuote(state: PhraseState): boolean {
  const { words, from, at, head, determiner } = state;
  if (head < 0) return nounAhead(words, at + 1) ? take(state, 1) : false;
  if (isNickname(state)) return take(state, 3);
  const next = words[at + 1];
  if (!isNominal(next)) return false;
  const isOpen = words.slice(from, at).filter(isQuote).length % 2 === 1;
  return isOpen || (determiner !== 'none' && next?.tag === 'name') ? take(state, 1) : false;
}

function takeBracket(state: PhraseState): boolean {
  return isNickname(state) || isAbbreviation(state) ? take(state, 3) : false;
}
