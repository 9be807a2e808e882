import { startsDigit } from '../numbers/cardinals.ts';
import { isMonthName } from '../times.ts';
import type { Token } from '../../text.ts';
import { isTitleCase } from '../tokens/letterCase.ts';

/** In a line of capitals a capital tells nothing: its words are written small. */
export function withoutCapitals(tokens: readonly Token[], text: string): readonly Token[] {
  const line = tokens.length > 0 ? text.slice(tokens[0]!.start, tokens.at(-1)!.end) : '';
  const plain = tokens.some((t) => /\p{Ll}/u.test(t.text)) && !isTitleCase(line);
  return plain ? tokens : tokens.map((token, at) => ({ ...token, text: inSmall(tokens, at) }));
}

/** Months keep their capital: "may 16" would be no day. */
function inSmall(tokens: readonly Token[], at: number): string {
  const { text, lower } = tokens[at]!;
  const dated = [tokens[at - 1], tokens[at + 1]].some((t) => t !== undefined && startsDigit(t.text));
  return isMonthName(lower) && dated ? text[0]!.toUpperCase() + lower.slice(1) : lower;
}
