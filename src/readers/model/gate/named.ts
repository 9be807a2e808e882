import { fold } from '../../../core/fold.ts';

/** Whether an article has these words one behind the other, whatever their case, marks and articles. */
export type IsNamed = (words: string) => boolean;

/** "Mohammed al-Karbouli" is named where "Karbouli" alone is not enough. */
export function namedIn(text: string): IsNamed {
  const all = ` ${plain(text)} `;
  return (words) => {
    const wanted = plain(words);
    return wanted !== '' && all.includes(` ${wanted} `);
  };
}

const articles = /\b(?:the|a|an) /g;

/** "Iraq's military" has the words of "Iraq military". */
const plain = (text: string): string =>
  fold(text.replaceAll(/['’]s\b/g, ''))
    .replaceAll(articles, '')
    .trim();
