import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { extract } from '../../src/readers/extract.ts';
import type { Article } from '../../src/core/article.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
// oxlint-disable-next-line typescript/unbound-method -- accessors are plain functions, by wink-nlp's documentation
const { value, pos } = nlp.its;

/** What is compared: words, sentences and parts of speech by wink-nlp alone, and reading claims. */
export const readers = {
  wink: ({ text }: Article): void => {
    const doc = nlp.readDoc(text);
    doc.sentences().out();
    doc.tokens().out(value);
    doc.tokens().out(pos);
  },
  ours: (article: Article): void => void extract(article),
} as const;

export type ReaderName = keyof typeof readers;

/** Processor time of this thread, in seconds, that the work takes: other programs do not add to it, nor does compiling beside it. */
export function seconds(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e6;
}
