import { exactly } from '../../core/interval.ts';
import type { FigureAt } from '../checks.ts';
import { inAscii, type Run, runsIn, wholeNumber } from './digits.ts';

/**
 * The number that the letters `from` up to `to` of a quotation have in digits, in a language of which no word is known. It is exact: a
 * hedge before it ("más de 100") is not seen, so that a claim of 101 and up is refused, and one of 100 let pass where more were
 * meant; and so is a word behind it that makes thousands of it. Null for none and for several, and for what is a date, a time, a year, a
 * share, a sum of money or a part of a word by its form.
 *
 * @example plainFigureAt('Al menos 1.200 personas murieron.', 9, 14) // { low: 1200, high: 1200, start: 9, end: 14 }
 */
export function plainFigureAt(quote: string, from: number, to: number): FigureAt | null {
  const [run, ...others] = runsIn(quote).filter(({ start, end }) => end > from && start < to);
  const number = run === undefined || others.length > 0 ? null : wholeNumber(run.text);
  if (run === undefined || number === null || isYear(run.text)) return null;
  return countsNobody(quote, run) ? null : { ...exactly(number), start: run.start, end: run.end };
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(inAscii(text));

/** "A12", "12-jährig", "12th": letters with capitals part their words by spaces. */
const cased = /[\p{Lu}\p{Ll}\p{Lt}]/u;
const unit = /[%٪‰°\p{Sc}]/u;
/** Thousands, and what tells ages and times, where words are written without spaces: "12万", "30歳", "7日". */
const joined = /[十百千万萬億亿兆만천백억年月日時时分秒歳岁歲才号號년월일시분세살]/;

const before = new RegExp(String.raw`(?:${cased.source}|\p{Nd} |${unit.source}\s?|[\p{Nd}./:-])$`, 'u');
const behind = new RegExp(
  String.raw`^(?:${cased.source}|${joined.source}| \p{Nd}|\s?${unit.source}|-\p{L}|[/:]\p{Nd})`,
  'u',
);

/** By what stands right beside it: another number, a sign, a word that it is a part of. */
const countsNobody = (quote: string, { start, end }: Run): boolean =>
  before.test(quote.slice(Math.max(0, start - 4), start)) || behind.test(quote.slice(end, end + 4));
