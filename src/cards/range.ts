import type { FigureMeasure } from '../core/claim.ts';
import type { FigureRow, Position, StoredFigure } from '../core/desk.ts';
import { isVague } from '../core/interval.ts';
import { counted, isCounted } from './paragraph/counted.ts';
import { inDigits } from './paragraph/english.ts';
import { amountOf } from './wording.ts';

const names: Partial<Record<FigureMeasure, string>> = { casualties: 'Killed or injured' };

export const measureName = (measure: FigureMeasure): string =>
  names[measure] ?? measure[0]!.toUpperCase() + measure.slice(1);

type Row = Pick<FigureRow, 'ends' | 'positions'>;

/**
 * "55 – more than 100": from the lowest to the highest, in the words that were said; empty where nobody gives a number. Where another
 * population is counted beyond it, both are told: "55 – 70 civilians · 90 people".
 */
export function rangeOf(row: Row): string {
  const range = [...byNumber(row.ends)].join(' – ');
  const beyond = range === '' ? [] : beyondOf(row);
  const [end] = row.ends;
  if (beyond.length === 0 || !end) return range;
  const noun = end.population === 'people' ? '' : ` ${nounOf(end)}`;
  return [`${range}${noun}`, ...beyond].join(' · ');
}

/** The ends in words, once where both name one number: "19", not "19 – more than 19". */
function byNumber(ends: FigureRow['ends']): ReadonlySet<string> {
  const words = ends.flatMap(wordsOf);
  const numbers = new Set(words.map((w) => /\d[\d,.]*/.exec(w)?.[0] ?? w));
  return new Set(numbers.size < words.length ? words.slice(0, 1) : words);
}

function wordsOf({ claims, high }: Position): string[] {
  const worded = claims.find(isCounted);
  if (!worded) return [];
  if (high === 0) return [isEverybody(worded) ? 'none' : counted(worded).text];
  return [inDigits(amountOf(worded))];
}

/** "Injured none" is of all; of some it is "no police officers". */
const isEverybody = ({ population }: StoredFigure): boolean =>
  population === 'people' || population === 'none';

const nounOf = ({ claims }: Position): string =>
  counted(claims.find(isCounted) ?? claims[0]!)
    .text.split(' ')
    .at(-1)!;

/**
 * The figures of others than the range counts that lie outside it, the highest of each: people on either side, and of a group above,
 * for there cannot be more civilians among the dead than dead.
 */
function beyondOf({ ends, positions }: Row): string[] {
  const [low, high] = [ends[0]?.low ?? 0, ends.at(-1)?.high ?? ends.at(-1)?.low ?? Infinity];
  const counting = new Set(ends.map((p) => p.population));
  const outside = positions.filter(
    (p) =>
      !counting.has(p.population) &&
      p.stance === 'asserts' &&
      p.high !== 0 &&
      !isVague(p) &&
      ((p.low ?? 0) > high || (p.population === 'people' && (p.high ?? Infinity) < low)),
  );
  const highest = [...Map.groupBy(outside, (p) => p.population).values()].flatMap((ps) => ps.at(-1)!);
  return highest.flatMap((p) => wordsOf(p).map((words) => `${words} ${nounOf(p)}`));
}
