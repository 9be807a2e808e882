import { type Agreement, agreementOn, type Reviewed } from '../core/readers.ts';
import type { StoredClaim } from '../core/record.ts';
import { carriedBy } from './wording.ts';

const words = {
  both: 'both readers',
  one: 'one reader',
  differ: 'readers differ',
} satisfies Record<Agreement, string>;

/** "both readers", "one reader", "readers differ" of claims that say the same; empty where no model has read any. */
export function readerMark(claims: readonly Reviewed[]): string {
  const agreement = agreementOn(claims);
  return agreement === null ? '' : words[agreement];
}

const weakest: readonly Agreement[] = ['differ', 'one', 'both'];

/** One mark for several figures: the least that is true of each. */
export function markOfAll(figures: readonly (readonly StoredClaim[])[]): string {
  const agreements = figures.map(agreementOn);
  const least = weakest.find((agreement) => agreements.includes(agreement));
  return least === undefined ? '' : words[least];
}

/** "seven people – the mayor (one reader)" */
export const marked = (text: string, claims: readonly StoredClaim[]): string =>
  inBrackets(text, readerMark(claims));

/** The same where room is short: only what both readers do not have alike is marked. */
export const markedIfUnsure = (text: string, claims: readonly StoredClaim[]): string =>
  inBrackets(text, agreementOn(claims) === 'both' ? '' : readerMark(claims));

const inBrackets = (text: string, mark: string): string => (mark === '' ? text : `${text} (${mark})`);

/** "Reuters, 7 Dec; both readers": who carries it, what people set, and who read it. */
export const carriedAndRead = (claim: StoredClaim): string =>
  [carriedBy(claim), readerMark([claim])].filter(Boolean).join('; ');
