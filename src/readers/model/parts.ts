/** A stretch of an article, at `start` of its text. */
export interface Part {
  readonly start: number;
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** In letters: some 3,000 tokens, so that an answer on the densest text still ends. */
const longest = 12_000;
/** What the next part begins with: enough to tell who "he" is. */
const overlap = 1500;

/**
 * A text in parts that overlap, cut between paragraphs where there are any, else after a sentence or anywhere. A short text is one
 * part.
 */
export function partsOf(text: string): readonly Part[] {
  const starts: (readonly [from: number, to: number])[] = [];
  for (let from = 0; from < text.length || starts.length === 0;) {
    const to = endOf(text, from);
    starts.push([from, to]);
    if (to >= text.length) break;
    from = Math.max(from + 1, breakBefore(text, to - overlap, to));
  }
  return starts.map(([from, to], i) => ({
    start: from,
    text: text.slice(from, to),
    number: i + 1,
    of: starts.length,
  }));
}

/** Where the part that begins there ends. */
function endOf(text: string, from: number): number {
  const most = from + longest;
  if (most >= text.length) return text.length;
  return lastBreak(text, from + longest / 2, most) ?? most;
}

/** The first break from there on, so that a part begins with a paragraph. */
function breakBefore(text: string, from: number, to: number): number {
  const at = text.indexOf('\n', from);
  return at >= 0 && at < to - 1 ? at + 1 : wholeLetter(text, from);
}

function lastBreak(text: string, from: number, to: number): number | null {
  const stretch = text.slice(from, to);
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = stretch.lastIndexOf(mark);
    if (at >= 0) return from + at + mark.length;
  }
  return null;
}

/** No part begins within a surrogate pair. */
const wholeLetter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
