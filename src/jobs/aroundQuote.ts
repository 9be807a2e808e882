import type { StoredClaim } from '../core/record.ts';

/** So many letters on either side at the most. */
const most = 1200;
const paragraphEnd = /\n\s*\n/g;

/**
 * The paragraph in which a quotation stands, with the one before and the one after it; the quotation alone where the outlet has changed
 * the text since.
 */
export function around(
  text: string,
  { quote, start, end }: Pick<StoredClaim, 'quote' | 'start' | 'end'>,
): string {
  if (text.slice(start, end) !== quote) return quote;
  const ends = [...text.matchAll(paragraphEnd)];
  const before = ends.filter(({ index }) => index < start).slice(-2);
  const after = ends.filter(({ index }) => index >= end).slice(0, 2);
  const from = before.length === 2 ? before[0]!.index : 0;
  const to = after.length === 2 ? after[1]!.index : text.length;
  return text.slice(Math.max(from, start - most), Math.min(to, end + most)).trim();
}
