import type { Span } from '../../text.ts';

/** A paragraph longer than this is read in pieces, so that time stays in proportion to length. */
const longest = 20_000;

/** Pieces of a segment that are not too long to read at once; a run without a space is cut, too. */
export function pieces(text: string, { start, end }: Span): Span[] {
  const line = text.slice(start, end);
  const size = line.length > 500 && /\S{500}/.test(line) ? 500 : longest;
  const spans: Span[] = [];
  for (const part of unspaced(line))
    for (let at = part.start; at < part.end; at += size)
      spans.push({ start: start + at, end: start + Math.min(part.end, at + size) });
  return spans;
}

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
