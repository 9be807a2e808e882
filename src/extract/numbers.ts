import type { Token } from './document.ts';

/** A bare number without its hedge: value, and the index of the token after it. */
export interface NumberAt {
  readonly value: number;
  readonly next: number;
}

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
/** `1,200`, `300000`, `2.5`; not `1,20`, `007` or `1.2.3`. */
const digits = /^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,3})?$/;

/** One written word as a number below 100: `seven`, `twenty`, `twenty-one`. */
function small(word: string): number | null {
  const [first, second, ...rest] = word.split('-');
  if (first === undefined || rest.length > 0) return null;
  const ten = tens[first];
  if (second === undefined) return ten ?? units[first] ?? null;
  const unit = units[second];
  return ten !== undefined && unit !== undefined && unit > 0 && unit < 10 ? ten + unit : null;
}

const scaleAt = (tokens: readonly Token[], i: number): number | undefined => scales[tokens[i]?.lower ?? ''];

/** `two hundred and fifty`, `2.5 million`, `1,200`, `two dozen`, `a hundred`; null where no number starts. */
export function numberAt(tokens: readonly Token[], from: number): NumberAt | null {
  const first = tokens[from];
  if (!first) return null;
  if (digits.test(first.lower)) return scaled(tokens, from, Number(first.lower.replaceAll(',', '')));
  const article = first.lower === 'a' || first.lower === 'an';
  if (article && scaleAt(tokens, from + 1) !== undefined) return scaled(tokens, from, 1);
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

function spelled(tokens: readonly Token[], from: number): NumberAt | null {
  let total = 0;
  let group: number | null = null;
  let next = from;
  for (; next < tokens.length; next++) {
    const word = tokens[next]!.lower;
    const n = small(word);
    const scale = scales[word];
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
      small(tokens[next + 1]?.lower ?? '') !== null &&
      tokens[next - 1]!.lower in scales
    )
      continue;
    else break;
  }
  return group === null ? null : { value: total + group, next };
}
