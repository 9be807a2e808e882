import type { Word } from '../../../languages/word.ts';
import type { NounPhrase } from '../types.ts';
import { isDated, opensPhrase } from './opens.ts';
import { phraseOf, phraseSoFar, type Determiner, type PhraseState } from './state.ts';
import { steps } from './steps.ts';

/** The phrase that begins at a word, with its owner where that stands before: "the mayor's |brother|". */
export function parsePhrase(
  words: readonly Word[],
  from: number,
  owner: NounPhrase | null = null,
): NounPhrase | null {
  const determined = words[from]!.tag === 'determiner' || words[from]!.tag === 'possessive';
  const dated = isDated(words, from);
  const state: PhraseState = {
    words,
    from,
    owner,
    at: dated ? from + 2 : determined ? from + 1 : from,
    determiner: determined ? determinerOf(words[from]!) : owner || dated ? 'possessive' : 'none',
    quantity: null,
    head: -1,
  };
  while (state.at < words.length) {
    const { tag } = words[state.at]!;
    if (tag === 'genitive' && state.head >= 0) return owned(state);
    if (!steps[tag]?.(state)) break;
  }
  return state.head < 0 ? withoutHead(state) : phraseSoFar(state, Math.max(state.at, state.head + 1));
}

/** A language marks its articles: "the" is definite, "a" indefinite, "another" one more. */
function determinerOf({ tag, closed }: Word): Determiner {
  if (tag === 'possessive') return 'possessive';
  return closed === 'indefinite' || closed === 'another' || closed === 'definite' ? closed : 'none';
}

/** "12", "the": a number or an article alone. */
function withoutHead({ words, from, at, determiner, quantity, owner }: PhraseState): NounPhrase | null {
  const alone = determiner !== 'none' && determiner !== 'possessive' && at > from;
  if (!quantity && !alone) return null;
  const to = Math.max(at, from + 1);
  const sort = quantity ? 'count' : 'pronoun';
  return phraseOf(words, from, to, { head: to - 1, sort, determiner, quantity, owner });
}

/** "the mayor|'s brother|": what has been read is the owner of what follows, if anything does. */
function owned(state: PhraseState): NounPhrase {
  const { words, from, at } = state;
  const owner = phraseSoFar(state, at);
  const next = words[at + 1];
  const begins = next && (opensPhrase(words, at + 1) || next.tag === 'verb');
  const rest = begins ? parsePhrase(words, at + 1, owner) : null;
  if (!rest) return { ...owner, to: at + 1 };
  // "|three| rebels' informants": a number without an article counts what the whole names
  const { population, plural } = words[rest.head]!.noun ?? {};
  const counts = words[from]!.tag === 'number' && !rest.quantity && population !== undefined && plural;
  return {
    ...rest,
    from,
    words: words.slice(from, rest.to),
    owner: counts ? { ...owner, quantity: null } : owner,
    determiner: 'possessive',
    quantity: counts ? owner.quantity : rest.quantity,
  };
}
