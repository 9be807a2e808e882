import type { Span } from './locate.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
const paragraphEnd = /\n\s*\n/g;

/** The sentences in which a span stands, whole, within its paragraph: a quotation of half a sentence would say something else. */
export function sentencesAround(text: string, span: Span): Span {
  const from = paragraphStart(text, span.start);
  paragraphEnd.lastIndex = span.end;
  const to = paragraphEnd.exec(text)?.index ?? text.length;
  let { start, end } = span;
  for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
    const [first, last] = [from + index, from + index + segment.trimEnd().length];
    if (last <= span.start || first >= span.end) continue;
    start = Math.min(start, first);
    end = Math.max(end, last);
  }
  return { start, end };
}

function paragraphStart(text: string, at: number): number {
  const before = [...text.slice(0, at).matchAll(paragraphEnd)].at(-1);
  return before ? before.index + before[0].length : 0;
}
