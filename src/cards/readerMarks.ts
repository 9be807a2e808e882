import { type Agreement, agreementOn, type ReadTwice } from '../core/readers.ts';
import type { StoredClaim } from '../core/record.ts';
import { listed } from './paragraph/english.ts';
import { carriedBy } from './wording.ts';

const words = {
  both: 'both readers',
  one: 'one reader',
  differ: 'readers differ',
} satisfies Record<Exclude<Agreement, 'accepted'>, string>;

/** A claim as far as its mark tells of it. */
type Marked = ReadTwice & Partial<Pick<StoredClaim, 'correction'>>;

/** "both readers", "one reader", "readers differ", "accepted by Ana" of claims that say the same; empty where no model has read any. */
export function readerMark(claims: readonly Marked[]): string {
  const agreement = agreementOn(claims);
  if (agreement === null) return '';
  return agreement === 'accepted' ? `accepted by ${listed(acceptedBy(claims))}` : words[agreement];
}

const acceptedBy = (claims: readonly Marked[]): readonly string[] => [
  ...new Set(
    claims.flatMap(({ correction }) =>
      (correction?.set ?? []).filter(({ field }) => field === 'accept').map(({ by }) => by),
    ),
  ),
];

const weakest: readonly Agreement[] = ['differ', 'one', 'accepted', 'both'];

/** One mark for several figures: the least that is true of each. */
export function markOfAll(figures: readonly (readonly StoredClaim[])[]): string {
  const least = weakest.find((agreement) => figures.some((claims) => agreementOn(claims) === agreement));
  return readerMark(figures.filter((claims) => agreementOn(claims) === least).flat());
}

/** "seven people – the mayor (one reader)" */
export const marked = (text: string, claims: readonly StoredClaim[]): string =>
  inBrackets(text, readerMark(claims));

/** "one reader" or "readers differ" of what is unsure; empty of what both readers have alike, and of what a person accepted. */
export function unsureMark(claims: readonly StoredClaim[]): string {
  const agreement = agreementOn(claims);
  return agreement === 'one' || agreement === 'differ' ? words[agreement] : '';
}

/** The same as `marked` where room is short: only what is unsure bears a mark. */
export const markedIfUnsure = (text: string, claims: readonly StoredClaim[]): string =>
  inBrackets(text, unsureMark(claims));

const inBrackets = (text: string, mark: string): string => (mark === '' ? text : `${text} (${mark})`);

/** A mark beside what people set, "figure set and accepted by Ana, 9 Dec", which may say as much. */
export const markBeside = (set: string, claims: readonly StoredClaim[]): string => {
  const mark = readerMark(claims);
  return set.includes(mark) ? '' : mark;
};

/** "Reuters, 7 Dec; both readers": who carries it, what people set, and who read it. */
export function carriedAndRead(claim: StoredClaim): string {
  const carried = carriedBy(claim);
  return [carried, markBeside(carried, [claim])].filter(Boolean).join('; ');
}
