import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';

/** How a folded term sounds, roughly: `qaim` and `kaim` alike are `KM`. */
export const soundOf = (term: string): string => doubleMetaphone(term.replaceAll(' ', ''))[0];

const letters = (term: string): string => Array.from(term).toSorted().join('');

/** True where two terms have the same letters, in whatever order. */
export const isTurned = (a: string, b: string): boolean => letters(a) === letters(b);

/** Slips of the finger between two terms: two neighbours that changed places are one; q and k write the same sound. */
export function slips(a: string, b: string): number {
  const [x, y] = [a.replaceAll('q', 'k'), b.replaceAll('q', 'k')];
  const apart = distance(x, y);
  return apart === 2 && x.length === y.length && isTurned(x, y) ? 1 : apart;
}

/** The shortest term that may be misspelt: shorter ones must be right. */
export const shortestMisspelt = 4;

/**
 * Whether `typed` is `term` with a slip or two: one up to seven letters, two from eight; one more where a word of six
 * sounds the same. In four letters a wrong one makes another word (Iran, Iraq): there they must sound alike or have the
 * same letters.
 */
export function isMisspelt(typed: string, term: string): boolean {
  const shorter = Math.min(typed.length, term.length);
  if (shorter < shortestMisspelt) return false;
  const most = typed.length >= 8 ? 2 : 1;
  const wrong = slips(typed, term);
  if (wrong > most + 1) return false;
  if (soundOf(typed) === soundOf(term)) return wrong <= most + (typed.length >= 6 ? 1 : 0);
  if (shorter === shortestMisspelt && !isTurned(typed, term)) return false;
  return wrong <= most && typed[0] === term[0] && Math.abs(typed.length - term.length) <= 1;
}
