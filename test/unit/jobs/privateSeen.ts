import type { Article } from '../../../src/core/article.ts';
import type { Reader } from '../../../src/core/ports/reader.ts';
import { rulesReader } from '../../../src/readers/rules.ts';

/** The rules, which note of each article that they are given whether it comes as private. */
export function noting() {
  const seen: [id: string, isPrivate: boolean][] = [];
  const reader: Reader & { readonly version: string } = {
    version: 'noting',
    read: (article: Article) => {
      seen.push([article.id, article.isPrivate === true]);
      return rulesReader.read(article);
    },
  };
  return { reader, seen };
}
