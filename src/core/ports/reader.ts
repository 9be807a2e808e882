import type { Article } from '../article.ts';
import { UserError } from '../errors.ts';
import type { Reading } from '../incident.ts';
import type { Priority } from '../priority.ts';

export interface ReadOptions {
  /** Else `background`. */
  readonly priority?: Priority | undefined;
  /** Aborted where nobody waits for the answer any more: what has not begun then never begins. */
  readonly signal?: AbortSignal;
}

/** Reads what an article claims. Rejects with a `ReaderFault` where it has no answer: the article is then read later. */
export interface Reader {
  /** Differs where it may read an article otherwise: what another version read can be read again. */
  readonly version?: string;
  read(article: Article, options?: ReadOptions): Promise<Reading>;
}

/** A reader that broke, or gave no answer in its time; says nothing about the article. */
export class ReaderFault extends UserError {
  constructor(cause: unknown) {
    super('The article could not be read just now, so it was not stored: try again in a few minutes.', {
      cause,
    });
  }
}
