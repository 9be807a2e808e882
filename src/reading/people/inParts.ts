import type { ReadSentence } from '../sentence.ts';

export type SentenceFigures = Pick<ReadSentence, 'index' | 'structure' | 'figures'>;

/** What is no article, a list of hundreds of stories, is read in parts: time stays in proportion to length. */
const most = { figures: 300, sentences: 600 };

export function* inParts(sentences: readonly SentenceFigures[]): Generator<readonly SentenceFigures[]> {
  let part: SentenceFigures[] = [];
  let figures = 0;
  for (const sentence of sentences) {
    if (part.length >= most.sentences || figures + sentence.figures.length > most.figures) {
      yield part;
      part = [];
      figures = 0;
    }
    part.push(sentence);
    figures += sentence.figures.length;
  }
  yield part;
}
