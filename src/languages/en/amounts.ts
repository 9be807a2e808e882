import type { FigureClaim } from '../../core/claim.ts';
import { amountsWith } from '../common/amounts.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const vague = 'dozens?|hundreds|thousands|scores|tens';

/** "1,200" → `1200`. */
const plain = (digits: string): string => digits.replaceAll(',', '');

const amount = new RegExp(String.raw`\d[\d,]*\d|\d|\b(?:${vague})\b`, 'g');

/** How a correction may write a figure: its number, or the words as printed where it has no exact one. */
export const amountsOf = (claim: FigureClaim): readonly string[] =>
  amountsWith(claim, (claim.wording.toLowerCase().match(amount) ?? []).map(plain));

const written = new RegExp(
  String.raw`(?<![\w.,])(?:(\d[\d,]*\d|\d)|(${vague})|(${tens.join('|')})(?:[ -](${small.slice(1, 10).join('|')}))?|(${small.join('|')}))(?!\w|[.,]\d)`,
  'gi',
);

/** The amounts that a text writes: `60` for "60" and "sixty" alike, `dozens` for itself. */
export const amountsIn = (text: string): readonly string[] => [
  ...new Set([...text.toLowerCase().matchAll(written)].map(amountOf)),
];

function amountOf([, digits, loose, ten, unit, one]: RegExpExecArray): string {
  if (digits !== undefined) return plain(digits);
  if (loose !== undefined) return loose;
  if (one !== undefined) return String(small.indexOf(one));
  return String(10 * (tens.indexOf(ten ?? '') + 2) + (unit === undefined ? 0 : small.indexOf(unit)));
}
