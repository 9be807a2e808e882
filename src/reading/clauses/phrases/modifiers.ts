import type { Word } from '../../../languages/word.ts';

export const isNominal = (word: Word | undefined): boolean => word?.tag === 'noun' || word?.tag === 'name';
export const isQuote = (word: Word | undefined): boolean => word?.tag === 'quote';

/** A noun for several people: "fighters". */
export const isPeople = (word: Word | undefined): boolean =>
  word?.tag === 'noun' && word.noun?.population !== undefined && word.noun.plural;

const isPredicate = (word: Word | undefined): boolean => word?.tag === 'verb' || word?.tag === 'auxiliary';

/** So many words may stand before the noun that they modify. */
const longest = 6;

/** True where the words from `from` on are adjectives that end in a noun. */
export function nounAhead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && at < from + longest; at++) {
    const word = words[at]!;
    if (isNominal(word)) return true;
    const goesOn =
      word.tag === 'verb'
        ? modifies(words, at, true)
        : word.tag === 'adjective' || word.tag === 'number' || isQuote(word);
    if (!goesOn) return false;
  }
  return false;
}

/** "two |wounded| soldiers", "the |ruling| party": a participle just before its noun; `within` a phrase that has begun. */
export function modifies(words: readonly Word[], at: number, within: boolean): boolean {
  const { form, verb } = words[at]!;
  if (form !== 'gerund' && form !== 'participle' && form !== 'past-or-participle') return false;
  const next = words[at + 1];
  if (!next) return false;
  if (!within) return form !== 'gerund' && !verb?.says && isPeople(next);
  if (next.tag === 'adjective' || next.tag === 'verb') return nounAhead(words, at + 1);
  // "killed |and injured| civilians"
  if (next.tag === 'conjunction') return words[at + 2]?.tag === 'verb' && isNominal(words[at + 3]);
  return isNominal(next);
}

/** "|Fleeing| militants killed": at the beginning of a clause, before people who do something. */
export function isDoer(words: readonly Word[], at: number): boolean {
  const { form, verb } = words[at]!;
  const begins = at === 0 || words[at - 1]!.tag === 'comma' || words[at - 1]!.tag === 'mark';
  if (form !== 'gerund' || !begins || verb?.says || verb?.harm?.frame === 'transitive') return false;
  let head = at + 1;
  while (words[head]?.tag === 'name' || words[head]?.tag === 'adjective') head++;
  return isPeople(words[head]) && isPredicate(words[head + 1]);
}

/** "before |responding officers| shot". */
export const isResponding = (words: readonly Word[], at: number): boolean =>
  words[at]!.form === 'gerund' &&
  !words[at]!.verb?.says &&
  words[at + 1]?.tag === 'noun' &&
  isPredicate(words[at + 2]);
