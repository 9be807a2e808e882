import anyAscii from 'any-ascii';

/** Digits in a row, with the marks between them, as they stand in a text: `12`, `١٬٢٠٠`, `10:30`. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Marks that may stand within a number, a date or a time. */
const mark = String.raw`[.,:/'’٫٬،\-–\u00a0\u2009\u202f]`;
const run = new RegExp(String.raw`\p{Nd}+(?:${mark}\p{Nd}+)*`, 'gu');

export const runsIn = (text: string): readonly Run[] =>
  [...text.matchAll(run)].map(({ 0: own, index }) => ({ start: index, end: index + own.length, text: own }));

/** Digits of any script as `0` to `9`. */
export const inAscii = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => anyAscii(digit));

/** Groups of three behind one and the same mark; a point or a comma with three digits behind it parts no fraction of people. */
const grouped = /^[1-9]\d{0,2}([.,'’٫٬،\u00a0\u2009\u202f])\d{3}(?:\1\d{3}){0,2}$/;
const bare = /^(?:0|[1-9]\d{0,11})$/;

/** `1200`, `1,200`, `١٬٢٠٠` → 1200; null for `1,20`, `007`, `10:30`, `12/7`, and for digits of two scripts. */
export function wholeNumber(text: string): number | null {
  const plain = inAscii(text);
  if (!isOfOneScript(text) || !(bare.test(plain) || grouped.test(plain))) return null;
  return Number(plain.replace(/\D/g, ''));
}

/** Each script has its ten digits in a row: the zero of each of them is the same. */
function isOfOneScript(text: string): boolean {
  const zeros = Array.from(text.match(/\p{Nd}/gu) ?? [], (d) => d.codePointAt(0)! - Number(anyAscii(d)));
  return new Set(zeros).size === 1;
}
