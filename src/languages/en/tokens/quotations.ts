import type { Span } from '../../text.ts';

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

/** Tells in which quotation an offset lies; offsets must come in rising order. */
export function quotationAt(spans: readonly Span[], first: number): (at: number) => number {
  let q = first;
  return (at) => {
    while (q < spans.length && spans[q]!.end <= at) q++;
    return q < spans.length && spans[q]!.start <= at ? q : -1;
  };
}
