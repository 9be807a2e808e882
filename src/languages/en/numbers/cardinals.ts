import type { Token } from '../../text.ts';

/** A bare number without its hedge: value, and the index of the token after it. */
export interface NumberAt {
  readonly value: number;
  readonly next: number;
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Written words below 100: `seven`, `twenty`, `twenty-one`. */
const small: ReadonlyMap<string, number> = new Map([
  ...units.map((word, n) => [word, n] as const),
  ['half-dozen', 6],
  ...tens.flatMap((ten, i) => [
    [ten, 20 + 10 * i] as const,
    ...units.slice(1, 10).map((unit, n) => [`${ten}-${unit}`, 21 + 10 * i + n] as const),
  ]),
]);
const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
/** `1,200`, `300000`, `2.5`; not `1,20`, `007` or `1.2.3`. */
const digits = /^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,3})?$/;
/** `250.000`: a thousand as much of the world writes it; three digits behind a point are no fraction of people. */
const dotted = /^\d{1,3}(?:\.\d{3})+$/;

/** True for words that begin with a digit. */
export const startsDigit = (word: string): boolean => word >= '0' && word < ':';

/** True for words at which a number may start. */
export const startsNumber = (word: string): boolean =>
  startsDigit(word) || small.has(word) || word === 'half' || small.has(word.split('-')[0]!);

const scaleAt = (tokens: readonly Token[], i: number): number | undefined =>
  scales.get(tokens[i]?.lower ?? '');

/** `two hundred and fifty`, `2.5 million`, `1,200`, `two dozen`, `a hundred`, `half a million`; null where no number starts. */
export function numberAt(tokens: readonly Token[], from: number): NumberAt | null {
  const first = tokens[from];
  if (!first) return null;
  if (dotted.test(first.lower)) return scaled(tokens, from, Number(first.lower.replaceAll('.', '')));
  if (digits.test(first.lower)) return scaled(tokens, from, Number(first.lower.replaceAll(',', '')));
  const article = first.lower === 'a' || first.lower === 'an';
  if (article && scaleAt(tokens, from + 1) !== undefined) return scaled(tokens, from, 1);
  if (article || first.lower === 'half') return halved(tokens, from, article);
  return spelled(tokens, from);
}

/** A count times the scales that follow: `2.5` `million`. A fraction without a scale is no count. */
function scaled(tokens: readonly Token[], from: number, count: number): NumberAt | null {
  let value = count;
  let next = from + 1;
  for (let scale = scaleAt(tokens, next); scale !== undefined; scale = scaleAt(tokens, next)) {
    value *= scale;
    next++;
  }
  const whole = Math.round(value);
  return Math.abs(whole - value) < 1e-6 && Number.isSafeInteger(whole) ? { value: whole, next } : null;
}

/** `half a million`, `a half dozen`, `a half-dozen`: half of the scale that follows, never of what is counted. */
function halved(tokens: readonly Token[], from: number, article: boolean): NumberAt | null {
  if (article && tokens[from + 1]?.lower === 'half-dozen') return { value: 6, next: from + 2 };
  const half = article ? from + 1 : from;
  if (tokens[half]?.lower !== 'half') return null;
  const last = !article && tokens[half + 1]?.lower === 'a' ? half + 1 : half;
  return scaleAt(tokens, last + 1) === undefined ? null : scaled(tokens, last, 0.5);
}

function spelled(tokens: readonly Token[], from: number): NumberAt | null {
  let total = 0;
  let group: number | null = null;
  let next = from;
  for (; next < tokens.length; next++) {
    const word = tokens[next]!.lower;
    const n = small.get(word) ?? null;
    const scale = scales.get(word);
    if (n !== null && (group === null || (group % 100 === 0 && n < 100 && group > 0)))
      group = (group ?? 0) + n;
    else if (n !== null && group !== null && group % 10 === 0 && group % 100 >= 20 && n < 10) group += n;
    else if (scale !== undefined && group !== null && scale < 1000) group *= scale;
    else if (scale !== undefined && group !== null) {
      total += group * scale;
      group = 0;
    } else if (
      word === 'and' &&
      group !== null &&
      group + total >= 100 &&
      small.has(tokens[next + 1]?.lower ?? '') &&
      scales.has(tokens[next - 1]!.lower)
    )
      continue;
    else break;
  }
  return group === null ? null : { value: total + group, next };
}
