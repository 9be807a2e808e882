import { words } from '../../lexicon/words.ts';
import { isCapital } from '../../languages/en/capital.ts';
import type { Sentence, Token } from '../../languages/en/tokenise.ts';
import { empty, leftPhrase, rightPhrase, type Range } from '../../languages/en/names/phrases.ts';
import { isComma, subjectBefore, type Subject } from './subject.ts';

/** "X said …", "…, said X", "according to X": who speaks, and which words of the sentence it covers. */
export interface Frame {
  readonly kind: 'said' | 'according';
  /** The words that name the speaker; several where a comma sets them apart. */
  readonly subject: Range;
  /** "a Sunni lawmaker" beside the name, where commas set it apart. */
  readonly apposition: Range | null;
  /** A second, coordinated subject: "A, and B both told". */
  readonly second: Range | null;
  readonly verb: number;
  /** "told |Reuters|". */
  readonly addressee: Range | null;
  /** Whether it covers what stands before the speaker, and after the verb. */
  readonly before: boolean;
  readonly after: boolean;
  /** "…, while X put it at": sets a speaker against those named before. */
  readonly contrasts: boolean;
}

const closing = /^["”’']$/;

const speechVerb = (tokens: readonly Token[], at: number): boolean => {
  const { lower, pos } = tokens[at]!;
  if (!words().speech.has(lower) || takesLives(tokens, at) || isDeed(tokens, at)) return false;
  if (
    /^(?:report|reports|state|states|claims|claim|notes|note|estimate|estimates|document|documents)$/.test(
      lower,
    )
  )
    return pos === 'VERB';
  return !isPassive(tokens, at) && !(lower === 'accused' && tokens[at + 1]?.lower === 'of');
};

/** "16 people |confirmed dead|", "the group |claimed responsibility| for": nobody tells a figure by it. */
function isDeed(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  if (/^(?:confirmed|reported)$/.test(lower))
    return /^(?:dead|killed|injured|wounded|missing)$/.test(next) && tokens[at + 2]?.pos !== 'NOUN';
  if (!lower.startsWith('claim')) return false;
  return (
    /^(?:responsibility|credit)$/.test(next) ||
    (/^(?:a|an|the)$/.test(next) && words().attacks.has(tokens[at + 2]?.lower ?? ''))
  );
}

/** "claimed the lives of 30": a blast claims, nobody speaks. */
const takesLives = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower.startsWith('claim') &&
  tokens.slice(at + 1, at + 5).some((t) => /^(?:lives|life)$/.test(t.lower));

/** "are reported injured", "is said to be": nobody named speaks. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (/^(?:be|is|are|was|were|been|being)$/.test(tokens[i]!.lower)) return true;
    if (tokens[i]!.pos !== 'ADV') return false;
  }
  return false;
}

/** All frames of a sentence, left to right. */
export function frames({ tokens }: Sentence): Frame[] {
  const found: Frame[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const frame = said(tokens, at) ?? according(tokens, at);
    if (frame) found.push(frame);
  }
  return found;
}

/** "…, adding that", "after alleging": the subject of the sentence goes on speaking. */
const gerunds = new Set(
  'alleging saying claiming adding telling reporting announcing stating estimating'.split(' '),
);

/** "put the death toll at", "revised the figure down to", "gave the number of dead as", "put casualties at". */
const puts = (tokens: readonly Token[], at: number): boolean =>
  putting.has(tokens[at]!.lower) &&
  !isPassive(tokens, at) &&
  (putsIt(tokens, at) ||
    tokens
      .slice(at + 1, at + 6)
      .some((t) => words().tolls.has(t.lower) || words().outcomeNouns.has(t.lower) || t.lower === 'dead'));

const putting = new Set(
  'put puts putting revise revises revised raise raises raised lowers lowered update updates updated increase increases increased gave give gives set sets'.split(
    ' ',
  ),
);

/** "put it at 60" */
const putsIt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower.startsWith('put') && tokens[at + 1]?.lower === 'it' && tokens[at + 2]?.lower === 'at';

/** "told |Channel Nine| of …", "told |the agency| that …": nouns only. */
function addresseeAt(tokens: readonly Token[], from: number): Range {
  let to = from;
  while (
    to < tokens.length &&
    to - from < 6 &&
    (['NOUN', 'PROPN', 'ADJ'].includes(tokens[to]!.pos) ||
      isCapital(tokens[to]!.text) ||
      (to === from && tokens[to]!.pos === 'DET'))
  )
    to++;
  return { from, to };
}

/** "…," said X: verbs that may stand before their subject. */
const inverts =
  /^(?:say|says|said|add|adds|added|report|reports|reported|announced|wrote|writes|explained|stated|tweeted|recalled|believes|warned)$/;

function said(tokens: readonly Token[], verb: number): Frame | null {
  if (tokens[verb]!.quotation >= 0) return null;
  if (gerunds.has(tokens[verb]!.lower)) return going(tokens, verb);
  if (!speechVerb(tokens, verb) && !puts(tokens, verb)) return null;
  const before = tokens[verb - 1];
  const inverted =
    inverts.test(tokens[verb]!.lower) &&
    before !== undefined &&
    (isComma(before) || closing.test(before.text))
      ? rightSubject(tokens, verb)
      : null;
  const subject = inverted ?? subjectBefore(tokens, verb);
  if (!subject || subject.subject.from < 0) return null;
  const addressee = /^(?:tell|tells|told|telling)$/.test(tokens[verb]!.lower)
    ? addresseeAt(tokens, verb + 1)
    : null;
  const sides = inverted ? { before: true, after: true, contrasts: false } : reach(tokens, verb, subject);
  return {
    kind: 'said',
    ...subject,
    verb,
    addressee: addressee && !empty(addressee) ? addressee : null,
    ...sides,
  };
}

/** "…," said X, a lawmaker. */
function rightSubject(tokens: readonly Token[], verb: number): Subject | null {
  const subject = rightPhrase(tokens, verb + 1);
  if (empty(subject) || tokens[subject.from]!.lower === 'that') return null;
  const rest = tokens[subject.to];
  if (rest && rest.pos !== 'PUNCT') return null;
  const next = isComma(rest) ? rightPhrase(tokens, subject.to + 1) : null;
  return { subject, apposition: next && !empty(next) ? next : null, second: null };
}

/** A speaker who comes after a conjunction begins a clause of their own: "…, but police said …". */
const begins = /^(?:but|and|while|whereas|;|–|—|although|though|as|that|where|when|yet|however|:)$/;

function reach(
  tokens: readonly Token[],
  verb: number,
  { subject, apposition }: Subject,
): Pick<Frame, 'before' | 'after' | 'contrasts'> {
  const start = Math.min(subject.from, apposition?.from ?? subject.from);
  const previous = tokens[start - 1];
  const own = previous !== undefined && begins.test(previous.lower);
  const turns = own && previous.lower === 'as' && tokens[start - 2]?.text === ',';
  const contrasts = turns || (own && /^(?:while|but|whereas|although|though|;)$/.test(previous.lower));
  return { before: start > 0 && !own, after: tokens.length - verb > 3, contrasts };
}

function going(tokens: readonly Token[], verb: number): Frame | null {
  if (tokens[verb - 1]?.lower === 'as') return quoted(tokens, verb);
  const subject = rightPhrase(tokens, 0);
  if (empty(subject) || subject.to >= verb) return null;
  return {
    kind: 'said',
    subject,
    apposition: null,
    second: null,
    verb,
    addressee: null,
    before: false,
    after: true,
    contrasts: false,
  };
}

/** "Reuters quoted |an official| as saying": the one quoted speaks, to the one who quotes. */
function quoted(tokens: readonly Token[], verb: number): Frame | null {
  const at = tokens.findLastIndex(
    (t, i) => i < verb && /^(?:quoted|quotes|quoting|cited|cites|citing)$/.test(t.lower),
  );
  if (at < 0) return null;
  const subject = rightPhrase(tokens, at + 1);
  const addressee = leftPhrase(tokens, at);
  if (empty(subject)) return null;
  return {
    kind: 'said',
    subject,
    apposition: null,
    second: null,
    verb,
    addressee: empty(addressee) ? null : addressee,
    before: true,
    after: true,
    contrasts: false,
  };
}

function according(tokens: readonly Token[], at: number): Frame | null {
  if (tokens[at]!.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null;
  const subject = rightPhrase(tokens, at + 2);
  if (empty(subject) || /^(?:his|her|their|its|my|our)$/.test(tokens[subject.from]!.lower)) return null;
  const next = isComma(tokens[subject.to]) ? rightPhrase(tokens, subject.to + 1) : null;
  const apposition = next && !empty(next) && isComma(tokens[next.to]) ? next : null;
  return {
    kind: 'according',
    subject,
    apposition,
    second: null,
    verb: at,
    addressee: null,
    before: true,
    after: true,
    contrasts: false,
  };
}
