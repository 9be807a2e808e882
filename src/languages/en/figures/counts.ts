import { exactly, type Interval } from '../../../core/interval.ts';
import { fold } from '../../../core/fold.ts';
import { countryWords } from '../../../lexicon/countries.ts';
import type { Word } from '../../word.ts';
import { isOrganisation } from '../names/names.ts';

export const isGroup = ({ noun }: Word): boolean => noun?.group === true && noun.size === undefined;

/** One person, one body, one death, or as many as the noun says: "a pair". */
export function countOf(word: Word): Interval | null {
  const { noun, state, tag } = word;
  if (!noun || noun.plural || isGroup(word)) return null;
  if (noun.size !== undefined) return exactly(noun.size);
  const isPerson = noun.population !== undefined && !noun.members && (state === null || tag === 'noun');
  return isPerson || noun.single || noun.body ? exactly(1) : null;
}

/** A person; no body, no country and no initials. */
export function countOfName(words: readonly Word[]): Interval | null {
  const name = words
    .filter(({ tag }) => tag === 'name')
    .map(({ text }) => text)
    .join(' ');
  const isPerson = !isOrganisation(name) && !countryWords().has(fold(name)) && /\p{Ll}/u.test(name);
  return isPerson ? exactly(1) : null;
}

/** A noun or a name that tells of one. */
export const isOne = (word: Word): boolean => word.tag === 'name' || countOf(word) !== null;

const measures =
  /^(?:per-?cent|per|%|dollars|pounds|euros|miles|km|kilomet(?:er|re)s|met(?:er|re)s|degrees|times)$/;

/** "percent", "years": a number of them counts nobody. */
export const isMeasure = ({ lower, noun }: Word): boolean =>
  noun?.period !== undefined || measures.test(lower);

/** "45th", "second": which of them, and not how many. */
export const isOrdinal = ({ ordinal, lower }: Word): boolean =>
  ordinal !== null || /^\d+(?:st|nd|rd|th)$/.test(lower);
