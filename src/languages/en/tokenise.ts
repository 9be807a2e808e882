import { withoutMarkup } from '../common/markup.ts';
import type { Document, Segment, Sentence, Span } from '../text.ts';
import { pieces } from './tokens/pieces.ts';
import { quotationAt, quotationsOf } from './tokens/quotations.ts';
import { sentencesOf } from './tokens/sentences.ts';

export type { Document, Sentence, Token } from '../text.ts';

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

/** Every line of a text as a paragraph of the report. */
const linesOf = (text: string): readonly Segment[] =>
  [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].map(({ index, 0: line }, paragraph) => ({
    start: index,
    end: index + line.length,
    paragraph,
    role: 'body',
  }));
