import type { Article } from '../../../core/article.ts';
import type { Speaker } from '../../../core/claim.ts';
import type { Checks } from '../../../languages/checks.ts';
import type { ProposedFigure } from '../answer.ts';
import type { Locator, Span } from './locate.ts';
import type { IsNamed } from './named.ts';
import { sentencesAround } from './sentence.ts';
import { Ungrounded } from './ungrounded.ts';

/** What a proposal is held against. */
export interface Grounds {
  readonly article: Article;
  readonly checks: Checks;
  /** The stretch of the text that the model was given. */
  readonly part: Span;
  readonly locator: Locator;
  readonly isNamed: IsNamed;
}

const longestQuote = 2000;
const longestName = 200;

/** Where the quotation stands, and the whole sentences in which it does. Throws where it does not. */
export function quoteIn(quote: string, { article, part, locator }: Grounds) {
  const said = locator.find(quote, part);
  if (!said) throw new Ungrounded('its quotation does not stand in the article');
  const { start, end } = sentencesAround(article.text, said);
  if (end - start > longestQuote)
    throw new Ungrounded(`its quotation is longer than ${longestQuote} letters`);
  return { start, end, quote: article.text.slice(start, end) };
}

/** null where the outlet itself speaks. Throws where the article does not name the speaker. */
export function speakerIn({ name, role, kind }: ProposedFigure['speaker'], grounds: Grounds): Speaker | null {
  const plain = name.trim();
  if (plain === '') return null;
  requireNamed(plain, 'speaker', grounds);
  return { name: plain, role: namedOrNull(role, grounds), kind };
}

/** Throws where the article has no such words. */
export function requireNamed(words: string, what: string, { isNamed }: Grounds): void {
  if (words.length > longestName || !isNamed(words))
    throw new Ungrounded(`the article does not name its ${what}, “${words.slice(0, longestName)}”`);
}

/** What only adds to a claim is left out where the article does not have it. */
export function namedOrNull(words: string, { isNamed }: Grounds): string | null {
  const plain = words.trim();
  return plain !== '' && plain.length <= longestName && isNamed(plain) ? plain : null;
}

/** The article's own outlet is nobody to whom the speaker said it besides. */
export function viaOf(via: string, grounds: Grounds): string | null {
  const named = namedOrNull(via, grounds);
  return named?.toLowerCase() === grounds.article.outlet?.toLowerCase() ? null : named;
}
