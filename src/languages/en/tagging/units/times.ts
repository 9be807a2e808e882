import type { Word } from '../../../word.ts';
import { timeEnd, timeOf } from '../../times.ts';
import type { Context } from '../context.ts';
import { unitOf } from '../word.ts';

/** "June 24", "two days ago", "Saturday night"; "|about 35 minutes earlier|", however hedged. */
export function time(context: Context): Word | null {
  const { tokens, at, facts, quantity } = context;
  const from = facts.mayBeTime || !quantity ? at : quantity.to - 1;
  const end = facts.mayBeTime || from > at ? timeEnd(tokens, from) : at;
  if (end <= from) return null;
  const words = tokens.slice(from, end).map((t) => t.lower);
  return unitOf(context, end, 'time', { time: timeOf(words.join(' ')) });
}
