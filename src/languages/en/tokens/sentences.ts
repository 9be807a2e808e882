import winkNLP, { type Document as WinkDocument, type ItemSentence } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

import { remembered } from '../../common/remembered.ts';
import type { Span, Token } from '../../text.ts';
import { withCompounds } from './compounds.ts';
import { inPlainCase } from './letterCase.ts';
import { endsInTitle } from './titles.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
// oxlint-disable-next-line typescript/unbound-method -- accessors are plain functions, by wink-nlp's documentation
const { value, pos, span } = nlp.its;

/** "the |46th| ward": wink takes some for pronouns. */
const ordinal = /^\d+(?:st|nd|rd|th)$/i;

/** Words in a sentence, at most: twice the longest that news prints; what runs on is read in pieces. */
const mostWords = 250;

/** One string for each word, so that lists find it at once. */
const lowered = remembered((word) => word.toLowerCase().replace('’', "'"));

/** The sentences of a piece as tokens, with parts of speech by wink-nlp. */
export function sentencesOf(text: string, piece: Span, within: (at: number) => number): Token[][] {
  const plain = inPlainCase(text.slice(piece.start, piece.end).replace(/[\r\n]/g, ' '));
  const doc = nlp.readDoc(plain);
  const tokens = tokensOf(doc, plain, text, piece.start, within);
  const out: Token[][] = [];
  doc.sentences().each((sentence: ItemSentence) => {
    const [from, to] = spanOf(sentence.out(span));
    const words = withCompounds(tokens.slice(from, to + 1));
    const before = out.at(-1);
    if (before && before.length < mostWords && endsInTitle(before)) {
      before.push(...words.splice(0, mostWords - before.length));
    }
    for (let i = 0; i < words.length; i += mostWords) out.push(words.slice(i, i + mostWords));
  });
  return out;
}

/** wink-nlp's words, with their places in the article; `plain` is read from `start` on. */
function tokensOf(
  doc: WinkDocument,
  plain: string,
  text: string,
  start: number,
  within: (at: number) => number,
): readonly Token[] {
  const kinds = doc.tokens().out(pos);
  let end = start;
  return doc
    .tokens()
    .out(value)
    .map((word, i): Token => {
      const at = start + plain.indexOf(word, end - start);
      end = at + word.length;
      return {
        text: text.startsWith(word, at) ? word : text.slice(at, end),
        lower: lowered(word),
        pos: ordinal.test(word) ? 'ADJ' : (kinds[i] ?? 'X'),
        start: at,
        end,
        quotation: within(at),
      };
    });
}

/** The first and the last word of a sentence. */
function spanOf(given: string | readonly number[]): readonly [number, number] {
  const [from, to] = given;
  if (typeof from !== 'number' || typeof to !== 'number') throw new TypeError('A sentence has no span.');
  return [from, to];
}
