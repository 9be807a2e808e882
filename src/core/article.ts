/** A piece of news as it was read: the text is kept letter for letter, and every offset refers to it. */
export interface Article {
  readonly id: string;
  readonly title: string | null;
  /** The body as stored. Never normalised: offsets are UTF-16 units into this string. */
  readonly text: string;
  readonly url: string | null;
  /** The outlet that carries the text ("NBC News"), not the agency that it quotes. */
  readonly outlet: string | null;
  /** ISO 8601, a date (`2016-12-08`) or a time with zone; null where the article does not tell. */
  readonly published: string | null;
  /** Sent to nobody: no model is asked about it, and no archive to keep it. */
  readonly isPrivate?: boolean | undefined;
}

/** The article, marked where it is to be private: a mark is added, never taken off. */
export const asPrivate = <A extends Article>(article: A, isPrivate: boolean | undefined): A =>
  isPrivate === true ? { ...article, isPrivate } : article;

/** The longest text that is taken for an article: 1 MB, in bytes of UTF-8. */
export const maxBytes = 1_000_000;
