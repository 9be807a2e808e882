import type { Word } from '../../../word.ts';
import { quantityAt, type Quantity } from '../../numbers/quantities.ts';
import type { Token } from '../../../text.ts';
import type { Context } from '../context.ts';
import { wordIn } from '../tokens.ts';
import { unitOf } from '../word.ts';

/** "12", "at least 12", "dozens more". */
export function number(context: Context): Word | null {
  const { token, quantity, words } = context;
  if (!quantity || isMove(context)) return null;
  // "exceeded 12" has a verb; "topping 12" hedges the number
  if (token.pos === 'VERB' && !token.lower.endsWith('ing')) return null;
  const last = words.at(-1)?.tag;
  const countsOthers = quantity.rules.includes('others') && (last === 'number' || last === 'determiner');
  return countsOthers ? null : quantityOf(context, quantity);
}

const isHedge = wordIn('at no not above over under below up as between around about close past');

/** "|as many as 20|", "|up to 20|": a number, where it begins like a preposition. */
export function hedgedNumber(context: Context): Word | null {
  const { at, token, quantity } = context;
  return quantity && quantity.to > at + 1 && isHedge(token) && !isMove(context)
    ? quantityOf(context, quantity)
    : null;
}

/** "the toll went |up| to 20": a toll moved there, and 20 is no upper end. */
const isMove = ({ token, words }: Context): boolean =>
  token.lower === 'up' && words.at(-1)?.verb?.counts === true;

/** "|all but two|": nobody counts those. */
export function allBut(context: Context): Word | null {
  const { tokens, at, token, next } = context;
  const rest = token.lower === 'all' && next?.lower === 'but' ? quantityAt(tokens, at + 2) : null;
  return rest && unitOf(context, rest.to, 'pronoun');
}

/** "|not 12 but| 14". */
export function notBut(context: Context): Word | null {
  const { tokens, at, token } = context;
  const denied = token.lower === 'not' ? quantityAt(tokens, at + 1) : null;
  return denied && tokens[denied.to]?.lower === 'but' ? unitOf(context, denied.to + 1, 'other') : null;
}

/** "twelve, |not 20|, were killed": what is said not to be so, between the number that is and its verb. */
export function notNumber(context: Context): Word | null {
  const { tokens, at, token, previous, words } = context;
  const denied = token.lower === 'not' && previous?.text === ',' ? quantityAt(tokens, at + 1) : null;
  const isSet =
    denied !== null && words.some((w) => w.quantity !== null) && !words.some((w) => w.tag === 'verb');
  return isSet ? unitOf(context, denied.to, 'other') : null;
}

function quantityOf(context: Context, { to, low, high, rules }: Quantity): Word {
  const top = isOpen(context.tokens, to, rules) ? null : high;
  return unitOf(context, to, 'number', { quantity: { low, high: top, rules } });
}

const openNouns = new Set(['dozens', 'hundreds', 'scores']);

/** "dozens |more|" has no upper end. */
const isOpen = (tokens: readonly Token[], to: number, rules: readonly string[]): boolean =>
  tokens[to]?.lower === 'more' && rules.some((rule) => openNouns.has(rule));
