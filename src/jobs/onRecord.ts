import { type Article, asPrivate } from '../core/article.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Reader } from '../core/ports/reader.ts';
import type { StoredArticle } from '../core/record.ts';
import { textHash } from '../ingest/index.ts';

/** What the record has of an article: the version under its id, and the same text from the same outlet. */
export interface OnRecord {
  readonly older: StoredArticle | null;
  readonly copy: StoredArticle | null;
}

export const onRecord = async (
  ledger: Pick<Ledger, 'article' | 'articleByHash'>,
  { id, outlet }: Article,
  hash: string,
): Promise<OnRecord> => ({
  older: await ledger.article(id),
  copy: await ledger.articleByHash(hash, outlet),
});

/** The article as it is on record already: with that id its text must be the same, else the text of its outlet decides. */
export const sameOnRecord = ({ older, copy }: OnRecord, hash: string): StoredArticle | null =>
  older ? (textHash(older.text) === hash ? older : null) : copy;

/** The article as private where it is so on record, however it comes in now. */
export const withMarkOf = <A extends Article>({ older, copy }: OnRecord, article: A): A =>
  asPrivate(article, older?.isPrivate ?? copy?.isPrivate);

/** The same reader, to which an article that is private on record always comes with its mark; `named` gives outlets the name that is stored. */
export const readerWithMarks = <R extends Reader>(
  reader: R,
  ledger: Pick<Ledger, 'article' | 'articleByHash'>,
  named: (outlet: string | null) => string | null,
): R => ({
  ...reader,
  async read(article, options) {
    const stored = { ...article, outlet: named(article.outlet) };
    const known = await onRecord(ledger, stored, textHash(article.text));
    return reader.read(withMarkOf(known, article), options);
  },
});
