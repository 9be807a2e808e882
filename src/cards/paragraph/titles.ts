import { inertLine, isolated } from '../../core/inert.ts';
import type { StoredClaim } from '../../core/record.ts';
import { inApposition, isBody, withDeterminer } from './determiners.ts';

/** A longer role is no title but a story. */
const longestRole = 60;

/** The claim that tells most of its speaker: with a title of several words, with any, first hand; the first of those alike. */
export const bestKnown = <C extends StoredClaim>(claims: readonly C[]): C =>
  claims.toSorted(
    (a, b) => titleRank(b) - titleRank(a) || Number(a.via !== null) - Number(b.via !== null),
  )[0]!;

/** By a role that is more than the bare word before a name, "Spokesman". */
export const isTitled = (c: StoredClaim): boolean =>
  /^\p{Ll}|\s/u.test(titleIn(c.speaker?.role ?? null) ?? '');

const titleRank = (c: StoredClaim): number =>
  Math.min(2, titleIn(c.speaker?.role ?? null)?.split(' ').length ?? 0);

/** A role as a title; null for what is a story, a number or no role at all. */
export function titleIn(role: string | null): string | null {
  const title = inertLine(role ?? '').replace(/,? (?:Drs?|Mrs?|Ms|Prof)\.?$/, '');
  const isTitle =
    /^\p{L}\D*$/u.test(title) &&
    title.length <= longestRole &&
    !/^(?:mrs?|ms|miss|sir)\.?$/i.test(title) &&
    !/\s(?:says?|said|shows?)$/.test(title);
  return isTitle ? isolated(title) : null;
}

/** "provincial lawmaker Ana Silva"; "Karim Haddad, spokesman of the council,". */
export function entitled(name: string, role: string | null, sentences: readonly string[]): string {
  const title = titleIn(role);
  if (title === null) return name;
  if (isBody(title)) return `${name} of ${withDeterminer(title, sentences)}`;
  if (/\s(?:of|for|in|at|on|from|to|with)\s|['’]s\s|,/.test(title))
    return `${name}, ${inApposition(title, sentences)},`;
  return `${title} ${name}`;
}
