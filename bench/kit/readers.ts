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

/** Processor time of this process, in seconds, that the work takes: other programs on the machine do not add to it. */
export function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
