import winkNLP, { type ItemSentence } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** A word or mark with its place in the article's text (UTF-16 units). */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Universal part of speech, as wink-nlp tells it: NOUN, VERB, PROPN … */
  readonly pos: string;
  readonly start: number;
  readonly end: number;
  /** Index into `Document.quotations`, or -1 outside quotation marks. */
  readonly quotation: number;
}

export interface Sentence {
  readonly index: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Document {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Span[];
}

const nlp = winkNLP(model, ['sbd', 'pos']);
// oxlint-disable-next-line typescript/unbound-method -- accessors are plain functions, by wink-nlp's documentation
const { value, pos, span } = nlp.its;

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

/** Pieces of the text that hold no line break and are not too long to read at once; a run without a space is cut, too. */
function pieces(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const size = line.length > 500 && /\S{500}/.test(line) ? 500 : longest;
    for (let at = 0; at < line.length; at += size)
      spans.push({ start: index + at, end: index + Math.min(line.length, at + size) });
  }
  return spans;
}

const glued = /^[-‐‑]$/;

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
      glued.test(token.text) &&
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

/** Text → sentences and words with offsets. Lines end sentences; quotation marks do not hide their ends. */
export function readDocument(text: string): Document {
  const sentences: Sentence[] = [];
  const quotations: Span[] = [];
  pieces(text).forEach((piece, paragraph) => {
    const first = quotations.length;
    quotations.push(...quotationsOf(text, piece.start, piece.end));
    const within = quotationAt(quotations, first);
    for (const tokens of sentencesOf(text, piece, within)) {
      const start = tokens[0]?.start;
      const end = tokens.at(-1)?.end;
      if (start === undefined || end === undefined) continue;
      sentences.push({ index: sentences.length, paragraph, start, end, tokens });
    }
  });
  return { text, sentences, quotations };
}

/** The first and the last word of a sentence. */
function spanOf(given: string | readonly number[]): readonly [number, number] {
  const [from, to] = given;
  if (typeof from !== 'number' || typeof to !== 'number') throw new TypeError('A sentence has no span.');
  return [from, to];
}

function sentencesOf(text: string, piece: Span, within: (at: number) => number): Token[][] {
  const doc = nlp.readDoc(text.slice(piece.start, piece.end));
  const values = doc.tokens().out(value);
  const kinds = doc.tokens().out(pos);
  let at = piece.start;
  const tokens = values.map((word, i): Token => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    const lower = word.toLowerCase().replace('’', "'");
    return { text: word, lower, pos: kinds[i] ?? 'X', start, end: at, quotation: within(start) };
  });
  const out: Token[][] = [];
  doc.sentences().each((sentence: ItemSentence) => {
    const [from, to] = spanOf(sentence.out(span));
    const words = merged(tokens.slice(from, to + 1));
    for (let i = 0; i < words.length; i += mostWords) out.push(words.slice(i, i + mostWords));
  });
  return out;
}
