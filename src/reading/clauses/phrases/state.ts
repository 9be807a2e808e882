import type { Word } from '../../../languages/word.ts';
import type { NounPhrase } from '../types.ts';

export type Sort = NounPhrase['sort'];
export type Determiner = NounPhrase['determiner'];

/** A phrase as far as it is read: the words `from` up to `at`. */
export interface PhraseState {
  readonly words: readonly Word[];
  readonly from: number;
  readonly owner: NounPhrase | null;
  at: number;
  determiner: Determiner;
  quantity: NounPhrase['quantity'];
  /** The word that tells what the phrase is, as far as it is read; -1 where none does yet. */
  head: number;
}

type Found = Pick<NounPhrase, 'head' | 'sort' | 'determiner' | 'quantity' | 'owner'>;

/** The words `from` up to `to` as a phrase. */
export const phraseOf = (
  words: readonly Word[],
  from: number,
  to: number,
  { head, sort, determiner, quantity, owner }: Found,
): NounPhrase => ({
  kind: 'phrase',
  from,
  to,
  head,
  words: words.slice(from, to),
  sort,
  determiner,
  quantity,
  owner,
});

/** The phrase as read, up to a word. */
export const phraseSoFar = (state: PhraseState, to: number): NounPhrase =>
  phraseOf(state.words, state.from, to, { ...state, sort: sortOf(state) });

/** Names that are counted are kinds: "two |Tolvs|". */
function sortOf({ words, head, quantity }: PhraseState): Sort {
  const { tag } = words[head]!;
  if (tag === 'name' && (!quantity || quantity.high === 1)) return 'name';
  return tag === 'number' ? 'count' : 'common';
}
