import type { Article } from '../../core/article.ts';
import type { Event } from '../../core/incident.ts';
import type { ReadClaim } from '../../core/remarks.ts';
import type { Checks } from '../../languages/checks.ts';
import type { ProposedEvent } from './answer.ts';

/** What the second reader needs to know of an article's language. */
export interface ArticleLanguage {
  readonly checks: Checks;
  /** True where a sentence leaves its truth to others: "reportedly". */
  isHearsay(sentence: string): boolean;
  /** The event of an article that the rules cannot read. */
  eventOf(article: Article, proposed: ProposedEvent | null): Event;
  /** What tells its event from another's, of an article that the rules cannot read. */
  traitsOf(claims: readonly ReadClaim[]): readonly string[];
}
