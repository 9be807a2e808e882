import type { Ledger } from '../core/ledger.ts';
import type { StoredArticle } from '../core/record.ts';
import type { Change, Version, VersionDesk } from '../core/versions.ts';
import { linkId } from '../ingest/index.ts';
import { diffWordsWithSpace } from 'diff';

/** Milliseconds that one comparison may take, and changes beyond which two texts have too little in common. */
const within = { timeout: 500, maxEditLength: 4000 } as const;

/** What became of an article's text. */
export function makeVersions({ ledger }: { readonly ledger: Ledger }): VersionDesk {
  const idOf = async (name: string): Promise<string | null> => {
    const word = name.trim().replace(/^<(.*)>$/, '$1');
    if (/^#?\d{1,9}$/.test(word))
      return (await ledger.claim(Number(word.replace('#', ''))))?.articleId ?? null;
    if (/^https?:\/\//i.test(word) && URL.canParse(word))
      return ((await ledger.articleByUrl(word)) ?? (await ledger.article(linkId(word))))?.id ?? null;
    return word;
  };
  return {
    async history(name) {
      const id = await idOf(name);
      const all = id === null ? [] : await ledger.versions(id);
      return all.length === 0 ? null : all.map((article, i) => versionOf(article, all[i - 1]));
    },
  };
}

const versionOf = (article: StoredArticle, before: StoredArticle | undefined): Version => ({
  article,
  changes: before ? wordDiff(before.text, article.text) : null,
});

/** Word by word; null where the two have too little in common to be set side by side in reasonable time. */
export function wordDiff(before: string, after: string): Change[] | null {
  const parts = diffWordsWithSpace(before, after, within);
  return (
    parts?.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? null
  );
}
