import { functionWords } from './functions.ts';
import { mayCount } from './numbers/quantities.ts';
import { mayBeTime } from './times.ts';
import { titles } from './tokenise.ts';

/** Other words that `tag.ts` looks at by themselves or with those behind them. */
const others = new Set(
  `to the a an another such this that these those his her their its my our your
  most half some many each every any all none few several either neither part both not out up down away off over back`.split(
    /\s+/,
  ),
);

/** Words met so far, so that each is looked at once; as many as a long text has. */
const known = new Map<string, boolean>();
const mostKnown = 20_000;

/** True for a word that is a noun, a verb, a name or the like: no mark, no function word, nothing of which a number or a time may begin. */
export function isPlain(lower: string): boolean {
  const before = known.get(lower);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const plain =
    /^\p{L}/u.test(lower) &&
    !lower.endsWith('.') &&
    !others.has(lower) &&
    !functionWords.has(lower) &&
    !titles.has(lower) &&
    !mayCount(lower) &&
    !mayBeTime(lower);
  known.set(lower, plain);
  return plain;
}
