import { words } from '../../lexicon/words.ts';
import type { Token } from '../../languages/en/tokenise.ts';
import { empty, leftPhrase, type Range } from '../../languages/en/names/phrases.ts';

/** Who stands before a speech verb. */
export interface Subject {
  readonly subject: Range;
  readonly apposition: Range | null;
  readonly second: Range | null;
}

const between = new Set("both all each also earlier later independently has have had not n't".split(' '));
const adverbial = (t: Token): boolean => t.pos === 'ADV' || t.pos === 'AUX' || between.has(t.lower);
export const isComma = (t: Token | undefined): boolean => t?.text === ',';
const isMark = (t: Token | undefined): boolean => t !== undefined && /^(?:,|-|–|—)$/.test(t.text);

/** The subject that ends before a verb: plain, with an apposition between commas, or two joined by ", and". */
export function subjectBefore(tokens: readonly Token[], verb: number): Subject | null {
  let end = verb;
  while (end > 0 && adverbial(tokens[end - 1]!)) end--;
  if (tokens[end - 1]?.text === ')') {
    while (end > 0 && tokens[end - 1]!.text !== '(') end--;
    end--;
  }
  if (isMark(tokens[end - 1])) return apposed(tokens, end - 1);
  const pronoun = tokens[end - 1];
  if (pronoun && /^(?:he|she|they|it|we|i|who|which|that)$/.test(pronoun.lower))
    return { subject: { from: end - 1, to: end }, apposition: null, second: null };
  const plain = leftPhrase(tokens, end);
  if (empty(plain)) return beforeWho(tokens, end);
  // "The report said … no casualties |and| claimed": the verb goes on with the subject of the one before
  if (tokens[plain.to - 1]!.pos === 'CCONJ') return null;
  if (words().outcomeNouns.has(tokens[plain.to - 1]!.lower)) return null;
  if (tokens[plain.from - 1]?.lower === 'and' && isComma(tokens[plain.from - 2])) {
    const first = apposed(tokens, plain.from - 2);
    if (first) return { ...first, second: plain };
  }
  const placed = inPlace(tokens, plain);
  if (placed) return { subject: placed, apposition: null, second: null };
  if (isComma(tokens[plain.from - 1]) && plain.to - plain.from <= 4 && tokens[plain.from]!.pos === 'PROPN') {
    const role = leftPhrase(tokens, plain.from - 1);
    if (!empty(role) && role.from <= 1 && isBody(tokens[role.to - 1]))
      return { subject: plain, apposition: role, second: null };
  }
  return { subject: plain, apposition: null, second: null };
}

/** "|A doctor| who asked not to be named said": the one of whom the clause tells. */
function beforeWho(tokens: readonly Token[], end: number): Subject | null {
  const who = tokens.findLastIndex((t, i) => i < end && i >= end - 9 && t.lower === 'who');
  if (who < 1 || tokens.slice(who, end).some(isComma)) return null;
  const subject = leftPhrase(tokens, who);
  return empty(subject) ? null : { subject, apposition: null, second: null };
}

/** "Hospital sources in Qaim, |Iraq| said": the country after a comma belongs to the place before it. */
function inPlace(tokens: readonly Token[], plain: Range): Range | null {
  if (
    !isComma(tokens[plain.from - 1]) ||
    plain.to - plain.from > 2 ||
    tokens[plain.from - 2]?.pos !== 'PROPN' ||
    tokens[plain.from]?.pos !== 'PROPN'
  )
    return null;
  const outer = leftPhrase(tokens, plain.from - 1);
  const preposition = tokens
    .slice(outer.from, outer.to)
    .findIndex((t) => /^(?:in|near|at|of)$/.test(t.lower));
  return preposition > 0 && isBody(tokens[outer.from + preposition - 1]) ? outer : null;
}

const isBody = (t: Token | undefined): boolean =>
  t !== undefined && words().bodies.has(t.lower.replace(/-/g, ''));

/** "X, a lawmaker|, said" and "Another lawmaker, X|, told": two runs set apart by a comma that ends at `comma`. */
function apposed(tokens: readonly Token[], comma: number): Subject | null {
  let start = comma;
  const mark = tokens[comma]!.text;
  while (start > 0 && comma - start < 26 && tokens[start - 1]!.text !== mark) start--;
  if (start === 0 || start === comma)
    return empty({ from: start, to: comma }) ? null : plainOrNull(tokens, comma);
  const inner = /^(?:who|which|whose|whom|where)$/.test(tokens[start]!.lower)
    ? null
    : { from: start, to: comma };
  let end = start - 1;
  while (end > 0 && (tokens[end - 1]!.pos === 'ADV' || /^(?:there|here)$/.test(tokens[end - 1]!.lower)))
    end--;
  const outer = leftPhrase(tokens, end);
  if (empty(outer)) return plainOrNull(tokens, comma);
  return { subject: outer, apposition: inner, second: null };
}

function plainOrNull(tokens: readonly Token[], end: number): Subject | null {
  const plain = leftPhrase(tokens, end);
  const named = tokens.slice(plain.from, plain.to).some((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
  return named ? { subject: plain, apposition: null, second: null } : null;
}
