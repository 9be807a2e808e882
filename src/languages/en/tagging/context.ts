import type { Word } from '../../word.ts';
import { quantityAt, type Quantity } from '../numbers/quantities.ts';
import type { Token } from '../../text.ts';
import { factsOf, type WordFacts } from '../wordFacts.ts';

/** A token where it stands: all that a rule of tagging looks at. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly token: Token;
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
  readonly facts: WordFacts;
  /** The number, with its hedge, that begins here. */
  readonly quantity: Quantity | null;
  /** The words before it, tagged. */
  readonly words: readonly Word[];
  /** The article's text. */
  readonly text: string;
}

export function contextAt(
  tokens: readonly Token[],
  at: number,
  words: readonly Word[],
  text: string,
): Context {
  const token = tokens[at]!;
  const facts = factsOf(token.lower);
  return {
    tokens,
    at,
    token,
    previous: tokens[at - 1],
    next: tokens[at + 1],
    facts,
    quantity: facts.mayCount ? quantityAt(tokens, at) : null,
    words,
    text,
  };
}

/** What the token is, or null where another rule must tell. */
export type Rule = (context: Context) => Word | null;

/** By the first rule that tells. */
export function firstOf(rules: readonly Rule[], context: Context): Word | null {
  for (const rule of rules) {
    const word = rule(context);
    if (word) return word;
  }
  return null;
}
