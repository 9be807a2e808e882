import type { Word } from '../../languages/word.ts';
import type { NounPhrase } from './types.ts';

const nominal = (w: Word | undefined): boolean => w !== undefined && (w.tag === 'noun' || w.tag === 'name');
const quoted = (w: Word | undefined): boolean => w?.tag === 'quote';

/** The noun phrase that starts at a word: determiner or owner, number, adjectives, nouns; null where none starts. */
export function phraseAt(words: readonly Word[], from: number): NounPhrase | null {
  const first = words[from]!;
  if (first.tag === 'pronoun')
    return made(words, from, from + 1, from, { sort: 'pronoun', determiner: 'none' });
  if (!opens(words, from)) return null;
  return parse(words, from, null);
}

/** After a preposition a participle before a noun belongs to the phrase: "despite |scattered violence|". */
export function phraseAfter(words: readonly Word[], from: number): NounPhrase | null {
  const { form } = words[from]!;
  const next = words[from + 1];
  if (words[from - 1]?.tag === 'subordinator') {
    // "before |responding officers| shot"
    const acts = words[from + 2]?.tag === 'verb' || words[from + 2]?.tag === 'auxiliary';
    return form === 'gerund' && !words[from]!.verb?.says && next?.tag === 'noun' && acts
      ? parse(words, from, null)
      : null;
  }
  const dead =
    words[from]!.tag === 'adjective' && words[from]!.state !== null && words[from - 1]?.role === 'of';
  if (dead) return made(words, from, from + 1, from, { sort: 'common', determiner: 'none' });
  if (form !== 'past-or-participle') return null;
  if (next?.tag === 'noun') return parse(words, from, null);
  const of = words[from - 1]?.role === 'of' && words[from]!.verb?.harm;
  return of ? made(words, from, from + 1, from, { sort: 'common', determiner: 'none' }) : null;
}

function opens(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (['determiner', 'possessive', 'number', 'noun', 'name'].includes(word.tag)) return true;
  if (word.tag === 'adjective') return inside(words, at + 1) && !isResult(words, at);
  if (word.tag === 'verb') return modifies(words, at, false) || isDoer(words, at);
  if (word.tag === 'adverb') return words[at + 1]?.tag === 'adjective' && nominal(words[at + 2]);
  return false;
}

/** "shot |dead| five farmers": what became of those who follow. */
const isResult = (words: readonly Word[], at: number): boolean =>
  words[at]!.state !== null &&
  words[at - 1]?.tag === 'verb' &&
  (words[at + 1]?.tag === 'number' || words[at + 1]?.tag === 'determiner');

/** "|Fleeing| militants killed": at the beginning of a clause, before people who do something. */
function isDoer(words: readonly Word[], at: number): boolean {
  const { form, verb } = words[at]!;
  const begins = at === 0 || words[at - 1]!.tag === 'comma' || words[at - 1]!.tag === 'mark';
  if (form !== 'gerund' || !begins || verb?.says || verb?.harm?.frame === 'transitive') return false;
  let head = at + 1;
  while (words[head]?.tag === 'name' || words[head]?.tag === 'adjective') head++;
  const { noun, tag } = words[head] ?? {};
  const does = words[head + 1]?.tag;
  return (
    tag === 'noun' &&
    noun?.population !== undefined &&
    noun.plural &&
    (does === 'verb' || does === 'auxiliary')
  );
}

/** True where the words from `at` on are adjectives that end in a noun. */
function inside(words: readonly Word[], at: number): boolean {
  for (let i = at; i < words.length && i < at + 6; i++) {
    const word = words[i]!;
    if (nominal(word)) return true;
    if (
      word.tag === 'verb'
        ? !modifies(words, i, true)
        : word.tag !== 'adjective' && word.tag !== 'number' && !quoted(word)
    )
      return false;
  }
  return false;
}

/** "two |wounded| soldiers", "the |ruling| party": a participle just before its noun. */
function modifies(words: readonly Word[], at: number, within: boolean): boolean {
  const { form } = words[at]!;
  if (form === null || form === 'base' || form === 'present' || form === 'past') return false;
  const next = words[at + 1];
  if (!next || (!within && words[at]!.verb?.says)) return false;
  if (next.tag === 'adjective' || next.tag === 'verb') return within && inside(words, at + 1);
  // "killed |and injured| civilians"
  if (within && next.tag === 'conjunction' && words[at + 2]?.tag === 'verb' && nominal(words[at + 3]))
    return true;
  if (!nominal(next)) return false;
  return (
    within ||
    (form !== 'gerund' && next.tag === 'noun' && next.noun?.population !== undefined && next.noun.plural)
  );
}

interface Found {
  readonly sort: NounPhrase['sort'];
  readonly determiner: NounPhrase['determiner'];
  readonly quantity?: NounPhrase['quantity'];
  readonly owner?: NounPhrase | null;
}

const made = (words: readonly Word[], from: number, to: number, head: number, found: Found): NounPhrase => ({
  kind: 'phrase',
  from,
  to,
  head,
  words: words.slice(from, to),
  quantity: null,
  owner: null,
  ...found,
});

const determinerOf = (word: Word): NounPhrase['determiner'] => {
  if (word.tag === 'possessive') return 'possessive';
  if (word.lower === word.lemma && word.role === 'question') return 'none';
  return word.quantity ? 'none' : definite(word);
};

/** A language marks its articles by lemma: "the" is definite, "a" indefinite, "another" one more. */
const definite = (word: Word): NounPhrase['determiner'] =>
  word.closed === 'indefinite' || word.closed === 'another'
    ? word.closed === 'indefinite'
      ? 'indefinite'
      : 'another'
    : word.closed === 'definite'
      ? 'definite'
      : 'none';

function parse(words: readonly Word[], from: number, owner: NounPhrase | null): NounPhrase | null {
  let at = from;
  let determiner: NounPhrase['determiner'] = owner ? 'possessive' : 'none';
  let quantity: NounPhrase['quantity'] = null;
  let head = -1;
  const first = words[at]!;
  if (first.tag === 'determiner' || first.tag === 'possessive') {
    determiner = determinerOf(first);
    at++;
  }
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (word.tag === 'number') {
      // "Flight |370|"
      if (
        head >= 0 &&
        words[head]!.tag === 'name' &&
        word.to - word.from === 1 &&
        !nominal(words[at + 1]) &&
        word.quantity!.rules.includes('number') &&
        words[at + 1]?.tag !== 'verb' &&
        words[at + 1]?.tag !== 'auxiliary'
      ) {
        continue;
      }
      if (head >= 0 || quantity) break;
      quantity = word.quantity;
      if (
        words[at + 1]?.tag === 'possessive' ||
        (words[at + 1]?.tag === 'determiner' && words[at + 1]!.closed !== 'indefinite')
      ) {
        // "all |the| hostages", "both |his| sons"
        if (quantity && quantity.rules.includes('both')) at++;
      }
      continue;
    }
    if (word.tag === 'genitive') {
      if (head < 0) break;
      const whose = made(words, from, at, head, {
        sort: sortOf(words, head, quantity),
        determiner,
        quantity,
        owner,
      });
      const rest =
        at + 1 < words.length && (opens(words, at + 1) || words[at + 1]!.tag === 'verb')
          ? parse(words, at + 1, whose)
          : null;
      if (!rest) return { ...whose, to: at + 1 };
      // "|three| rebels' informants": a number without an article counts what the whole names
      const told = words[rest.head]!.noun;
      const counted =
        first.tag === 'number' && !rest.quantity && told?.population !== undefined && told.plural;
      return {
        ...rest,
        from,
        words: words.slice(from, rest.to),
        owner: counted ? { ...whose, quantity: null } : whose,
        determiner: 'possessive',
        quantity: counted ? whose.quantity : rest.quantity,
      };
    }
    if (nominal(word)) {
      // "2 farmers |Adam Tell| and …": names behind those counted tell who they are
      const own = head >= 0 && words[head]!.tag === 'noun' ? words[head]!.noun : null;
      if (
        quantity &&
        own?.population !== undefined &&
        own.plural &&
        word.tag === 'name' &&
        !isNamedKind(words, at)
      )
        break;
      head = at;
      continue;
    }
    if (word.tag === 'adjective') {
      if (head >= 0 && !inside(words, at + 1)) break;
      if (head < 0 && !inside(words, at + 1)) {
        if (at > from || determiner !== 'none') head = at;
        if (head === at) at++;
        break;
      }
      if (head >= 0 && words[head]!.tag === 'noun' && word.state !== null) break;
      continue;
    }
    if (word.tag === 'time' && head < 0 && inside(words, at + 1) && (determiner !== 'none' || quantity))
      continue;
    if (word.tag === 'adverb' && head < 0 && at > from) {
      const next = words[at + 1];
      if (
        next?.tag === 'adjective' ||
        nominal(next) ||
        (next?.tag === 'verb' && modifies(words, at + 1, true))
      )
        continue;
      // "in the |north|"
      if (determiner === 'definite' && quantity === null) {
        head = at;
        at++;
      }
      break;
    }
    if (
      word.tag === 'verb' &&
      head < 0 &&
      (at === from || participleHere(words, at, determiner, quantity !== null))
    ) {
      if (inside(words, at + 1)) continue;
      if (words[at + 1]?.tag === 'conjunction') {
        at++;
        continue;
      }
      head = at;
      at++;
      break;
    }
    if (word.tag === 'quote' && head < 0 && inside(words, at + 1)) continue;
    // "Ana (Nena) Silva", "Ana “Nena” Silva"
    if (
      head >= 0 &&
      words[head]!.tag === 'name' &&
      (word.tag === 'open' || word.tag === 'quote') &&
      words[at + 1]?.tag === 'name' &&
      (words[at + 2]?.tag === 'close' || words[at + 2]?.tag === 'quote') &&
      words[at + 3]?.tag === 'name'
    ) {
      at += 2;
      continue;
    }
    // "13 Tolv Liberation Front (VLF) fighters"
    const short =
      head >= 0 &&
      words[head]!.tag === 'name' &&
      word.tag === 'open' &&
      words[at + 1]?.tag === 'name' &&
      words[at + 2]?.tag === 'close';
    if (short && words[at + 3]?.tag === 'noun' && words[at + 3]!.noun?.population !== undefined) {
      at += 2;
      continue;
    }
    // "7 |Hamas and Hezbollah| fighters"
    if (
      word.role === 'and' &&
      head >= 0 &&
      quantity &&
      words[head]!.tag === 'name' &&
      isNamedKind(words, at + 1)
    )
      continue;
    const opened = words.slice(from, at).filter(quoted).length % 2 === 1;
    if (
      word.tag === 'quote' &&
      head >= 0 &&
      (opened
        ? nominal(words[at + 1])
        : nominal(words[at + 1]) && determiner !== 'none' && words[at + 1]!.tag === 'name')
    )
      continue;
    break;
  }
  if (head < 0 && quantity === null && !(determiner !== 'none' && at > from)) return null;
  if (head < 0) {
    if (quantity === null && determiner === 'possessive') return null;
    return made(words, from, Math.max(at, from + 1), Math.max(at, from + 1) - 1, {
      sort: quantity ? 'count' : 'pronoun',
      determiner,
      quantity,
      owner,
    });
  }
  return made(words, from, Math.max(at, head + 1), head, {
    sort: sortOf(words, head, quantity),
    determiner,
    quantity,
    owner,
  });
}

/** "|Hezbollah| fighters": names, and then those who belong to them. */
function isNamedKind(words: readonly Word[], from: number): boolean {
  let at = from;
  while (words[at]?.tag === 'name') at++;
  const { noun, tag } = words[at] ?? {};
  return at > from && tag === 'noun' && noun?.population !== undefined && noun.plural;
}

/** A participle inside a phrase: before a noun, or, after an article, as its head: "the |wounded|". */
function participleHere(
  words: readonly Word[],
  at: number,
  determiner: NounPhrase['determiner'],
  counted: boolean,
): boolean {
  const word = words[at]!;
  if (modifies(words, at, determiner !== 'none' || counted))
    return !counted || determiner !== 'none' || personAhead(words, at + 1);
  const past = word.form === 'past-or-participle' || word.form === 'participle';
  return past && determiner === 'definite' && Boolean(word.verb?.harm ?? word.state);
}

/** "two injured |people|": what follows is people; else "12 killed" counts by itself. */
function personAhead(words: readonly Word[], at: number): boolean {
  for (let i = at; i < words.length && i < at + 5; i++) {
    const { noun } = words[i]!;
    if (words[i]!.tag === 'conjunction' && words[i + 1]?.tag === 'verb') continue;
    if (noun && (noun.population ?? noun.body ?? noun.harm ?? noun.attack) !== undefined) return true;
    if (!['noun', 'adjective', 'verb', 'name'].includes(words[i]!.tag)) return false;
  }
  return false;
}

const sortOf = (
  words: readonly Word[],
  head: number,
  quantity: NounPhrase['quantity'],
): NounPhrase['sort'] =>
  words[head]!.tag === 'name' && !(quantity && quantity.high !== 1)
    ? 'name'
    : words[head]!.tag === 'number'
      ? 'count'
      : 'common';
