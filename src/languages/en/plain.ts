import { functionWords } from './functions.ts';
import { mayCount } from './numbers/quantities.ts';
import { remembered } from '../common/remembered.ts';
import { mayBeTime } from './times.ts';
import { titles } from './tokens/titles.ts';

/** Other words that `tagging/` looks at by themselves or with those behind them. */
const others = new Set(
  `to the a an another such this that these those his her their its my our your
  most half some many each every any all none few several either neither part both not out up down away off over back age aged ages believed thought`.split(
    /\s+/,
  ),
);

/**
 * True for a noun, a verb, a name and the like: no mark, no function word, and nothing with which a number or a time may begin.
 * Of such a word its own senses tell all.
 */
export const isPlain = remembered(
  (lower) =>
    /^\p{L}/u.test(lower) &&
    !lower.endsWith('.') &&
    !others.has(lower) &&
    !functionWords.has(lower) &&
    !titles.has(lower) &&
    !mayCount(lower) &&
    !mayBeTime(lower),
);
