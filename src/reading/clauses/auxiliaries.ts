import type { Word } from '../../languages/word.ts';

/** What stands before the verb of a group, up to the word `at`. */
export interface Auxiliaries {
  at: number;
  negated: boolean;
  /** "may", "could", "would", "will". */
  modal: boolean;
  /** "may", "might". */
  possible: boolean;
  /** "can", "could". */
  able: boolean;
  perfect: boolean;
  be: boolean;
  finite: boolean;
  infinitive: boolean;
  gerund: boolean;
  /** The last auxiliary; -1 where none is. */
  last: number;
}

/** Auxiliaries, "to", negation and adverbs from a word on: "were not |being|", "may |have|". */
export function auxiliariesFrom(words: readonly Word[], from: number): Auxiliaries {
  const found: Auxiliaries = {
    at: from,
    negated: false,
    modal: false,
    possible: false,
    able: false,
    perfect: false,
    be: false,
    finite: false,
    infinitive: false,
    gerund: false,
    last: -1,
  };
  while (found.at < words.length && takes(found, words)) found.at++;
  return found;
}

/** Takes in the word at `at`; false where it belongs to the verb, or to no group. */
function takes(found: Auxiliaries, words: readonly Word[]): boolean {
  const word = words[found.at]!;
  if (word.tag === 'auxiliary') takeAuxiliary(found, word);
  else if (word.tag === 'negation') found.negated = true;
  else if (word.tag === 'infinitive' && (found.last < 0 || found.infinitive)) found.infinitive = true;
  else return isBetween(found, words);
  return true;
}

/** "were |badly| hurt", "was |on Monday| shot", "was |“|killed”": what may stand before the verb. */
function isBetween(found: Auxiliaries, words: readonly Word[]): boolean {
  const { tag } = words[found.at]!;
  const next = words[found.at + 1];
  if (tag === 'adverb') return goesOn(found, words);
  if (found.last < 0) return false;
  if (tag === 'quote') return next?.tag === 'verb' || next?.tag === 'auxiliary';
  return tag === 'time' && next?.tag === 'verb' && goesOn(found, words);
}

function takeAuxiliary(found: Auxiliaries, { closed, form }: Word): void {
  found.last = found.at;
  if (closed === 'have') {
    found.perfect = true;
    found.be = false;
    if (form === 'gerund') found.gerund = true;
    else if (!found.infinitive) found.finite = true;
  } else if (closed === 'be') {
    found.be = true;
    if (form === 'gerund') found.gerund ||= !found.finite;
    else if (form !== 'participle' && form !== 'base') found.finite = true;
  } else {
    found.finite = true;
    found.modal ||= closed === 'modal' || closed === 'able' || closed === 'possibly';
    found.possible ||= closed === 'possibly';
    found.able ||= closed === 'able';
  }
}

/** So many adverbs may stand before the verb, the first aside. */
const mostAdverbs = 3;

/** An adverb belongs to the group where a verb or an auxiliary follows. */
function goesOn({ at, last, infinitive, negated }: Auxiliaries, words: readonly Word[]): boolean {
  const begun = last >= 0 || infinitive || negated;
  for (const { tag, form } of words.slice(at + 1, at + 1 + mostAdverbs)) {
    if (tag === 'verb') return begun || form !== 'gerund';
    if (tag === 'auxiliary' || tag === 'negation') return true;
    if (tag !== 'adverb') return false;
  }
  return false;
}
