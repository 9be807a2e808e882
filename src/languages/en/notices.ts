import type { Notice } from '../../core/remarks.ts';
import { amountsIn } from './amounts.ts';
import { isOnFigures, measuresIn, withoutDates } from './noticeWords.ts';

/** The words of a notice, letter for letter, and their place in the text. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const piece = String.raw`(?:article|story|report|piece|page|post|item|headline|dispatch|live ?blog|version)`;
const mended = String.raw`(?:updated|corrected|amended|clarified|changed|revised|edited|modified|altered)`;

/** A line that opens so is a notice to its end. "Update:" alone is news, and an officer of corrections is no correction. */
const label =
  /^[\s*_([\u2022-]*(?:corrections?(?: and clarifications?)?|clarifications?|corrected version|(?:editor|publisher)['’]?s['’]? note|erratum)\b(?:\s*\([^)\n]{1,40}\)|,? (?:on )?\d{1,2} \w{3,9}(?: \d{4})?|,? \w{3,9}\.? \d{1,2}(?:, \d{4})?)?\s*[:\u2013\u2014-]/i;

/** The same as a heading of its own: the notice is the line below. */
const heading = /^[\s*_]*(?:corrections?(?: and clarifications?)?|clarifications?)[\s*_:.]*$/i;

/** Sentences in which an outlet speaks of its own text; "the ministry corrected its toll" is none of them. */
const sentences: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:earlier|previous|original|first|initial) (?:version|edition)s? of (?:this|the|our) ${piece}\b`,
    'i',
  ),
  new RegExp(String.raw`\bthis ${piece} (?:has been|was|is|had been) (?:since )?${mended}\b`, 'i'),
  new RegExp(
    String.raw`\bthis ${piece} (?:(?:originally|previously|initially|earlier|incorrectly|wrongly|mistakenly) )+(?:said|stated|reported|gave|put|misstated|misreported|and)\b`,
    'i',
  ),
  new RegExp(String.raw`\bthis ${piece} (?:corrects|clarifies|amends)\b`, 'i'),
  new RegExp(
    String.raw`\bwe (?:have |had )?(?:since )?(?:corrected|amended|clarified) (?:this|our|the) (?:${piece}|figure|number|toll|error)`,
    'i',
  ),
  /\bwe (?:incorrectly|wrongly|mistakenly) (?:said|stated|reported|put|gave)\b/i,
  /^\s*[([]?(?:corrects|clarifies|amends)\b/i,
];

/**
 * Where an outlet says of its own article that it was changed, in order, and what about; pure and linear in the length of the text.
 *
 * @example noticesOf('60 died.\nAn earlier version of this article said 55 people died.') // the second sentence
 */
export const noticesOf = (text: string): Notice[] => piecesOf(text).map(about);

function about({ text, start, end }: Piece): Notice {
  const words = withoutDates(text);
  const [measures, amounts] = [measuresIn(words), amountsIn(words)];
  return { start, end, measures, isOnFigures: isOnFigures(words), amounts, hasNumber: /\d/.test(words) };
}

function piecesOf(text: string): Piece[] {
  const found: Piece[] = [];
  let awaited = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    if (awaited || label.test(line.slice(0, 200))) found.push(trimmed(line, index));
    else if (!heading.test(line.slice(0, 200))) found.push(...inLine(line, index));
    awaited = heading.test(line.slice(0, 200));
  }
  return found;
}

const inLine = (line: string, at: number): Piece[] =>
  splitSentences(line)
    .filter(({ text }) => text.length <= 1000 && sentences.some((pattern) => pattern.test(text)))
    .map(({ text, start }) => trimmed(text, at + start));

/** Good enough for notices, which are plain prose: a stop, white space, then a capital, a figure or a quotation. */
function splitSentences(line: string): { readonly text: string; readonly start: number }[] {
  const ends = [...line.matchAll(/[.!?]["”’')\]]?\s+(?=["“(['‘]?[\p{Lu}\d])/gu)].map(
    (m) => m.index + m[0].length,
  );
  const starts = [0, ...ends];
  return starts.map((start, i) => ({ text: line.slice(start, starts[i + 1] ?? line.length), start }));
}

function trimmed(text: string, start: number): Piece {
  const before = text.length - text.trimStart().length;
  const kept = text.trim();
  return { text: kept, start: start + before, end: start + before + kept.length };
}
