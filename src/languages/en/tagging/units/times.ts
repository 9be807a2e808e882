import type { Word } from '../../../word.ts';
import { timeEnd, timeOf } from '../../times.ts';
import type { Context } from '../context.ts';
import { unitOf } from '../word.ts';

/** "June 24", "two days ago", "Saturday night". */
export function time(context: Context): Word | null {
  const { tokens, at, facts } = context;
  const end = facts.mayBeTime ? timeEnd(tokens, at) : at;
  if (end === at) return null;
  const words = tokens.slice(at, end).map((t) => t.lower);
  return unitOf(context, end, 'time', { time: timeOf(words.join(' ')) });
}
