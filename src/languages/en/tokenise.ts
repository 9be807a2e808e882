import winkNLP, { type ItemSentence } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

import { withoutMarkup } from '../common/markup.ts';
import { remembered } from '../common/remembered.ts';
import type { Document, Segment, Sentence, Span, Token } from '../text.ts';

export type { Document, Sentence, Span, Token } from '../text.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
// oxlint-disable-next-line typescript/unbound-method -- accessors are plain functions, by wink-nlp's documentation
const { value, pos, span } = nlp.its;

/** "the |46th| ward": wink takes some for pronouns. */
const ordinal = /^\d+(?:st|nd|rd|th)$/i;

/** A paragraph longer than this is read in pieces, so that time stays in proportion to length. */
const longest = 20_000;

/** Words in a sentence, at most: twice the longest that news prints; what runs on is read in pieces. */
const mostWords = 250;
/** Letters of a compound, at most. */
const longestWord = 80;

/** The text between matching quotation marks, paragraph by paragraph; an unclosed mark runs to the paragraph's end. */
export function quotationsOf(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let i = from; i < to; i++) {
    const mark = text[i];
    if (open < 0 && (mark === '“' || mark === '"' || mark === '«' || mark === '„')) open = i;
    else if (open >= 0 && (mark === '”' || mark === '"' || mark === '»' || mark === '“')) {
      spans.push({ start: open, end: i + 1 });
      open = -1;
    }
  }
  if (open >= 0) spans.push({ start: open, end: to });
  return spans;
}

/** Pieces of a segment that are not too long to read at once; a run without a space is cut, too. */
function pieces(text: string, { start, end }: Span): Span[] {
  const line = text.slice(start, end);
  const size = line.length > 500 && /\S{500}/.test(line) ? 500 : longest;
  const spans: Span[] = [];
  for (const part of unspaced(line))
    for (let at = part.start; at < part.end; at += size)
      spans.push({ start: start + at, end: start + Math.min(part.end, at + size) });
  return spans;
}

/** Every line of a text as a paragraph of the report. */
const linesOf = (text: string): readonly Segment[] =>
  [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].map(({ index, 0: line }, paragraph) => ({
    start: index,
    end: index + line.length,
    paragraph,
    role: 'body',
  }));

/** "… was hurt.|It happened": pages drop the space between sentences. */
function unspaced(line: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { index, 0: end } of line.matchAll(/[\p{Ll}\d]{2}[.!?]["”’)]?(?=\p{Lu}\p{Ll})/gu)) {
    spans.push({ start: from, end: index + end.length });
    from = index + end.length;
  }
  return [...spans, { start: from, end: line.length }];
}

const glued = /^[-‐‑/]$/;
/** `12–year–old`, as some papers print it. */
const ageParts = /^(?:\d{1,3}|\d{1,3}[-–]years?|years?)$/;

/** wink splits `12-year-old` and `al-Haddad` at hyphens; here a compound is one word. */
function merged(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const last = out.at(-1);
    const next = tokens[i + 1];
    const touches = last !== undefined && last.end === token.start;
    if (
      touches &&
      token.text.length === 1 &&
      (glued.test(token.text) ||
        (token.text === '–' && ageParts.test(last.lower) && /^(?:years?|olds?)$/.test(next?.lower ?? ''))) &&
      last.text.length < longestWord &&
      next?.start === token.end &&
      /[\p{L}\p{N}]$/u.test(last.text) &&
      /^[\p{L}\p{N}]/u.test(next.text)
    ) {
      out[out.length - 1] = join(last, token, next);
      i++;
    } else out.push(token);
  }
  return out;
}

/** `re-opened` is a verb still; `US-led` and `Turkish-backed` tell of a noun. */
const prefix = /^(?:re|co|pre|over|under|un|out|mis|de|up)$/i;

function join(a: Token, mark: Token, b: Token): Token {
  const text = a.text + mark.text + b.text;
  const kind = b.pos === 'VERB' && !prefix.test(a.text) ? 'ADJ' : b.pos;
  return { ...a, text, lower: text.toLowerCase(), pos: kind, end: b.end };
}

/** Tells in which quotation an offset lies; offsets must come in rising order. */
function quotationAt(spans: readonly Span[], first: number): (at: number) => number {
  let q = first;
  return (at) => {
    while (q < spans.length && spans[q]!.end <= at) q++;
    return q < spans.length && spans[q]!.start <= at ? q : -1;
  };
}

/** Text → sentences and words with offsets. Segments end sentences; quotation marks do not hide their ends. */
export function readDocument(text: string, segments?: readonly Segment[]): Document {
  // wink takes a tab for a word
  const plain = withoutMarkup(text).replace(/[\t\v\f]/g, ' ');
  const sentences: Sentence[] = [];
  const quotations: Span[] = [];
  for (const segment of segments ?? linesOf(plain))
    for (const piece of pieces(plain, segment)) {
      const first = quotations.length;
      quotations.push(...quotationsOf(plain, piece.start, piece.end));
      const within = quotationAt(quotations, first);
      for (const tokens of sentencesOf(plain, piece, within)) {
        const start = tokens[0]?.start;
        const end = tokens.at(-1)?.end;
        if (start === undefined || end === undefined) continue;
        const { paragraph, role } = segment;
        sentences.push({ index: sentences.length, paragraph, role, start, end, tokens });
      }
    }
  return { text, sentences, quotations };
}

/** Abbreviated titles, which a full stop follows. */
export const titles = new Set(
  'maj sgt lt gen col capt cpl cmdr adm dr mr mrs ms prof sen rep gov rev hon det insp supt st no'.split(' '),
);

/** "… said Maj.": what wink takes for the end of a sentence is a title. */
function endsInTitle(tokens: readonly Token[]): boolean {
  const [word, dot] = tokens.slice(-2);
  if (tokens.at(-1)!.text.endsWith('.') && tokens.at(-1)!.text.length > 1)
    return titles.has(tokens.at(-1)!.lower.slice(0, -1));
  return dot?.text === '.' && (titles.has(word!.lower) || /^(?:magnitude-)?\d$/.test(word!.lower));
}

/** The first and the last word of a sentence. */
function spanOf(given: string | readonly number[]): readonly [number, number] {
  const [from, to] = given;
  if (typeof from !== 'number' || typeof to !== 'number') throw new TypeError('A sentence has no span.');
  return [from, to];
}

/** A line in capitals, as if it were written in small letters: the tagger knows no words in capitals. */
function inPlainCase(line: string): string {
  if (!isShouted(line) && !isTitleCase(line)) return line;
  const lower = line.toLowerCase();
  return lower.length === line.length ? lower : line;
}

/** True for a line in capitals: twelve letters or more, of which at most one in five is small. */
function isShouted(line: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.codePointAt(i)!;
    if (code > 0xffff) i++;
    if (code < 128) {
      const letter = code | 32;
      if (letter < 97 || letter > 122) continue;
      letters++;
      if (code < 97) capitals++;
    } else {
      const mark = String.fromCodePoint(code);
      if (/\p{L}/u.test(mark)) letters++;
      if (/\p{Lu}/u.test(mark)) capitals++;
    }
  }
  return letters >= 12 && capitals >= letters * 0.8;
}

/** "Four People Shot in City Park": every word but the small ones with a capital, and no full stop. */
export function isTitleCase(line: string): boolean {
  if (line.length > 200 || /[:;]\s*$/.test(line)) return false;
  const words = line.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const long = words.filter((w) => w.length > 3);
  return (
    words.length >= 4 &&
    long.length >= 3 &&
    long.every((w) => /^\p{Lu}/u.test(w)) &&
    words.some((w) => /^\p{Lu}\p{Ll}/u.test(w)) &&
    /\p{Ll}/u.test(line)
  );
}

/** One string for each word, so that lists find it at once. */
const lowered = remembered((word) => word.toLowerCase().replace('’', "'"));

function sentencesOf(text: string, piece: Span, within: (at: number) => number): Token[][] {
  const plain = inPlainCase(text.slice(piece.start, piece.end).replace(/[\r\n]/g, ' '));
  const doc = nlp.readDoc(plain);
  const values = doc.tokens().out(value);
  const kinds = doc.tokens().out(pos);
  let at = piece.start;
  const tokens = values.map((word, i): Token => {
    const start = piece.start + plain.indexOf(word, at - piece.start);
    at = start + word.length;
    return {
      text: text.startsWith(word, start) ? word : text.slice(start, at),
      lower: lowered(word),
      pos: ordinal.test(word) ? 'ADJ' : (kinds[i] ?? 'X'),
      start,
      end: at,
      quotation: within(start),
    };
  });
  const out: Token[][] = [];
  doc.sentences().each((sentence: ItemSentence) => {
    const [from, to] = spanOf(sentence.out(span));
    const words = merged(tokens.slice(from, to + 1));
    const before = out.at(-1);
    if (before && before.length < mostWords && endsInTitle(before)) {
      before.push(...words.slice(0, mostWords - before.length));
      words.splice(0, mostWords);
    }
    for (let i = 0; i < words.length; i += mostWords) out.push(words.slice(i, i + mostWords));
  });
  return out;
}
