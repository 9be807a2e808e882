import { fold } from '../../../core/fold.ts';

/** Whether an article has these words one behind the other, whatever their case, marks and articles. */
export type IsNamed = (words: string) => boolean;

/** "Mohammed al-Karbouli" is named where "Karbouli" alone is not enough. */
export function namedIn(text: string): IsNamed {
  const all = ` ${plain(text)} `;
  return (words) => {
    const wanted = plain(words);
    return isName.test(words) && all.includes(` ${wanted} `);
  };
}

/** Words that begin and end with a letter or a number, and no single letter. */
const isName = /^[\p{L}\p{N}“"(].*[\p{L}\p{M}\p{N}.)”"’']$/su;

const articles = /\b(?:the|a|an) /g;

/** "Iraq's military" has the words of "Iraq military". */
const plain = (text: string): string =>
  fold(text.replaceAll(/['’]s\b/g, ''))
    .replaceAll(articles, '')
    .trim();
