import { exactly, type Interval } from '../../core/interval.ts';
import type { Token } from '../document.ts';
import { numberAt, startsNumber } from '../numbers.ts';
import { isCalendar } from '../calendar.ts';
import { isCapital } from '../capital.ts';

/** A quantity as it stands in a sentence: tokens `from` (hedges included) up to `to`, exclusive. */
export interface Quantity extends Interval {
  readonly from: number;
  readonly to: number;
  readonly rules: readonly string[];
}

type Bound = (n: number) => Interval;
interface Hedge {
  readonly name: string;
  readonly phrases: readonly string[];
  readonly bound: Bound;
}

/** CLAIMS.md, "From wording to interval". */
const before: readonly Hedge[] = [
  {
    name: 'more-than',
    phrases: [
      'more than',
      'over',
      'above',
      'upwards of',
      'in excess of',
      'well over',
      'exceeding',
      'exceeded',
      'exceeds',
      'surpassed',
      'passed',
      'topped',
      'greater than',
    ],
    bound: (n) => ({ low: n + 1, high: null }),
  },
  {
    name: 'at-least',
    phrases: [
      'at least',
      'no fewer than',
      'no less than',
      'not less than',
      'as few as',
      'a minimum of',
      'not fewer than',
    ],
    bound: (n) => ({ low: n, high: null }),
  },
  {
    name: 'up-to',
    phrases: [
      'up to',
      'as many as',
      'at most',
      'no more than',
      'not more than',
      'a maximum of',
      'as much as',
    ],
    bound: (n) => ({ low: Math.min(1, n), high: n }),
  },
  {
    name: 'fewer-than',
    phrases: ['fewer than', 'less than', 'under', 'below'],
    bound: (n) => ({ low: 0, high: Math.max(0, n - 1) }),
  },
  {
    name: 'about',
    phrases: [
      'about',
      'around',
      'some',
      'roughly',
      'approximately',
      'an estimated',
      'estimated',
      'circa',
      'approx',
      'perhaps',
    ],
    bound: (n) => ({ low: Math.ceil(n * 0.9), high: Math.floor(n * 1.1) }),
  },
  {
    name: 'nearly',
    phrases: ['nearly', 'almost', 'close to', 'just under', 'just short of', 'approaching'],
    bound: (n) => ({ low: Math.ceil(n * 0.9), high: Math.max(0, n - 1) }),
  },
];
/** Words that belong to the figure as printed and leave it as it is. */
const plain = ['a total of', 'another', 'a further', 'an additional', 'a record', 'the other', 'all'];
const hedges = [...before, { name: 'plain', phrases: plain, bound: exactly }]
  .flatMap(({ name, phrases, bound }) => phrases.map((phrase) => ({ name, words: phrase.split(' '), bound })))
  .toSorted((a, b) => b.words.length - a.words.length);

/** "others" alone is a plural, and so two at least. */
const vague: readonly {
  readonly words: readonly string[];
  readonly low: number;
  readonly high: number | null;
  readonly name: string;
}[] = [
  { name: 'hundreds-of-thousands', words: ['hundreds', 'of', 'thousands'], low: 200_000, high: 999_999 },
  { name: 'tens-of-thousands', words: ['tens', 'of', 'thousands'], low: 20_000, high: 99_999 },
  { name: 'tens-of-millions', words: ['tens', 'of', 'millions'], low: 20_000_000, high: 99_999_999 },
  { name: 'number-of', words: ['a', 'number', 'of'], low: 2, high: null },
  { name: 'number-of', words: ['a', 'large', 'number', 'of'], low: 2, high: null },
  { name: 'number-of', words: ['an', 'unknown', 'number', 'of'], low: 2, high: null },
  { name: 'number-of', words: ['an', 'unspecified', 'number', 'of'], low: 2, high: null },
  { name: 'number-of', words: ['a', 'large', 'number'], low: 2, high: null },
  { name: 'others', words: ['others'], low: 2, high: null },
  { name: 'score', words: ['a', 'score', 'of'], low: 18, high: 22 },
  { name: 'handful', words: ['a', 'handful'], low: 3, high: 9 },
  { name: 'few', words: ['a', 'few'], low: 3, high: 9 },
  { name: 'couple', words: ['a', 'couple'], low: 2, high: 2 },
  { name: 'millions', words: ['millions'], low: 2_000_000, high: 9_999_999 },
  { name: 'thousands', words: ['thousands'], low: 2000, high: 9999 },
  { name: 'hundreds', words: ['hundreds'], low: 200, high: 999 },
  { name: 'dozens', words: ['dozens'], low: 24, high: 99 },
  { name: 'scores', words: ['scores'], low: 40, high: 199 },
  { name: 'tens', words: ['tens'], low: 20, high: 99 },
  { name: 'several', words: ['several'], low: 3, high: 9 },
  { name: 'many', words: ['many'], low: 2, high: null },
  { name: 'multiple', words: ['multiple'], low: 2, high: null },
  { name: 'numerous', words: ['numerous'], low: 2, high: null },
  { name: 'both', words: ['both'], low: 2, high: 2 },
];
const none: readonly (readonly string[])[] = [
  ['no', 'one'],
  ['nobody'],
  ['none'],
  ['no'],
  ['not', 'a', 'single'],
  ['zero'],
];

/** Rows by their first word, in their order. */
const byFirst = <T extends { readonly words: readonly string[] }>(rows: readonly T[]) =>
  Map.groupBy(rows, ({ words }) => words[0]!);
const hedgesAt = byFirst(hedges);
const vagueFrom = byFirst(vague);
const noneFrom = byFirst(none.map((words) => ({ words })));

const matches = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[at + i]?.lower === word);

/** A number or vague word at `at`, without hedges in front. */
function core(tokens: readonly Token[], at: number): Quantity | null {
  return range(tokens, at) ?? exact(tokens, at) ?? vagueAt(tokens, at) ?? noneAt(tokens, at);
}

/** "June 24", "24 June", "2016", "aged 31", "Silva, 31,": numbers that count nobody. */
function isDateOrAge(tokens: readonly Token[], at: number, value: number, next: number): boolean {
  const previous = tokens[at - 1];
  const after = tokens[next];
  if (
    previous &&
    isCalendar(previous.lower) &&
    value < 32 &&
    /^\d/.test(tokens[at]!.text) &&
    /\./.test(previous.lower + '.') &&
    !isDayName(previous.lower)
  )
    return true;
  if (
    after &&
    isCalendar(after.lower) &&
    !isDayName(after.lower) &&
    value < 32 &&
    /^\d{1,2}$/.test(tokens[at]!.text) &&
    (after.lower !== 'may' || after.text === 'May')
  )
    return true;
  if (/^(?:19|20)\d\d$/.test(tokens[at]!.text)) return true;
  if (isLabel(tokens, at, next)) return true;
  if (after && /^-?years?-old/.test(after.text === '-' ? (tokens[next + 1]?.lower ?? '') : after.lower))
    return true;
  if (isOneOfAges(tokens, at, next) || isSomeonesAge(tokens, at)) return true;
  const comma = previous?.text === ',' && value < 110 && at >= 2;
  const closes = !after || /^[,.;:)–—-]$/.test(after.text) || after.lower === 'of';
  return comma && closes && !/\d/.test(tokens[at - 2]!.text) && /^\d{1,3}$/.test(tokens[at]!.text);
}

/** "(Channel |4|)", "KOIN |6|, ", "Route |5| and": digits after a capitalised word are part of a name, unless people or what befell them follow. */
const isLabel = (tokens: readonly Token[], at: number, next: number): boolean =>
  at > 0 &&
  /^\d{1,3}$/.test(tokens[at]!.text) &&
  tokens[at - 1]!.pos === 'PROPN' &&
  isCapital(tokens[at - 1]!.text) &&
  !isCalendar(tokens[at - 1]!.lower) &&
  /^[),.:;]$/.test(tokens[next]?.text ?? '.');

/** "aged 31", "ages 25, 26 and |33|", "aged between 4 and |9|": a list of ages goes on to a number that counts no noun. */
function isOneOfAges(tokens: readonly Token[], at: number, next: number): boolean {
  let from = at - 1;
  while (from > at - 12 && /^(?:\d{1,3}|,|and|or|to|from|between|-|–)$/.test(tokens[from]?.lower ?? ''))
    from--;
  if (!/^(?:aged?|ages)$/.test(tokens[from]?.lower ?? '')) return false;
  return from === at - 1 || !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[next]?.pos ?? '');
}

/** "he is |17|", "she looks to be about |40|", "he turned |18|": how old, not how many. */
const isSomeonesAge = (tokens: readonly Token[], at: number): boolean =>
  /\b(?:he|she) (?:is|was|'s|turned|turns|(?:looks|looked|seems|seemed|appears|appeared) to be)(?: about| around| only| just)?$/.test(
    tokens
      .slice(Math.max(0, at - 6), at)
      .map((t) => t.lower)
      .join(' '),
  );

const isDayName = (word: string): boolean => /day$|tonight/.test(word);

function exact(tokens: readonly Token[], at: number): Quantity | null {
  const plus = /^(\d+)(?:-plus|\+)$/.exec(tokens[at]?.lower ?? '');
  if (plus) return { from: at, to: at + 1, low: Number(plus[1]), high: null, rules: ['plus'] };
  const number = numberAt(tokens, at);
  if (!number) return null;
  const { value, next } = number;
  if (isDateOrAge(tokens, at, value, next)) return null;
  const tail = tokens[next]?.lower;
  if (tail === 'plus' || tail === '+')
    return { from: at, to: next + 1, low: value, high: null, rules: ['plus'] };
  if (tail === 'or' && tokens[next + 1]?.lower === 'more')
    return { from: at, to: next + 2, low: value, high: null, rules: ['or-more'] };
  return { from: at, to: next, low: value, high: value, rules: ['number'] };
}

/** "10 to 12", "between 10 and 12", "10-12", "eight or nine". */
function range(tokens: readonly Token[], at: number): Quantity | null {
  const joined = /^(\d{1,6})[-–](\d{1,6})$/.exec(tokens[at]?.lower ?? '');
  if (joined) return rising(Number(joined[1]), Number(joined[2]), at, at + 1);
  if (tokens[at - 1]?.lower === 'from') return null;
  const between = tokens[at]?.lower === 'between';
  const first = numberAt(tokens, between ? at + 1 : at);
  if (!first) return null;
  const link = tokens[first.next]?.lower ?? '';
  if (/^(?:aged?|ages)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  const second = numberAt(tokens, first.next + 1);
  if (!second) return null;
  const joins = between ? ['and', 'to'] : ['to', 'or', '-', '–'];
  return joins.includes(link) ? rising(first.value, second.value, at, second.next) : null;
}

const rising = (low: number, high: number, from: number, to: number): Quantity | null =>
  low < high ? { from, to, low, high, rules: ['range'] } : null;

function vagueAt(tokens: readonly Token[], at: number): Quantity | null {
  const row = vagueFrom.get(tokens[at]!.lower)?.find(({ words }) => matches(tokens, at, words));
  if (!row) return null;
  return { from: at, to: at + row.words.length, low: row.low, high: row.high, rules: [row.name] };
}

function noneAt(tokens: readonly Token[], at: number): Quantity | null {
  const words = noneFrom.get(tokens[at]!.lower)?.find((row) => matches(tokens, at, row.words))?.words;
  if (!words || tokens[at + words.length]?.lower === 'longer') return null;
  return { from: at, to: at + words.length, low: 0, high: 0, rules: ['none'] };
}

/** Words other than numbers at which a quantity may start. */
const starts = new Set(['a', 'an', 'between', ...hedgesAt.keys(), ...vagueFrom.keys(), ...noneFrom.keys()]);

/** Hedge + number, or a number alone, that starts just at `at`. */
export function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const first = tokens[at]?.lower;
  if (first === undefined || !(starts.has(first) || startsNumber(first))) return null;
  for (const hedge of hedgesAt.get(first) ?? []) {
    if (!matches(tokens, at, hedge.words)) continue;
    const inner = quantityAt(tokens, at + hedge.words.length);
    const both = hedge.name === 'at-least' && inner ? bounded(tokens, at, inner) : null;
    if (both) return both;
    return inner && hedged(inner, hedge, at);
  }
  return core(tokens, at);
}

/** "at least 11 and up to 15" → 11 to 15. */
function bounded(tokens: readonly Token[], from: number, first: Quantity): Quantity | null {
  if (!/^(?:and|or|but|to)$/.test(tokens[first.to]?.lower ?? '') || first.low === null) return null;
  const second = quantityAt(tokens, first.to + 1);
  if (!second?.rules.includes('up-to') || second.high === null || second.high <= first.low) return null;
  return { from, to: second.to, low: first.low, high: second.high, rules: ['range'] };
}

function hedged(
  inner: Quantity,
  hedge: { readonly name: string; readonly bound: Bound },
  from: number,
): Quantity | null {
  const { low, high } = inner;
  if (hedge.name === 'plain') return { ...inner, from };
  if (low === null || low === 0) return null;
  const rules = [...inner.rules, hedge.name];
  if (hedge.name === 'more-than') return { from, to: inner.to, low: low + 1, high: null, rules };
  if (hedge.name === 'at-least') return { from, to: inner.to, low, high: null, rules };
  if (high === null || high !== low) return { ...inner, from, rules };
  return { from, to: inner.to, ...hedge.bound(low), rules };
}

/** All quantities of a sentence, left to right, none overlapping. */
export function quantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length;) {
    const quantity = quantityAt(tokens, at);
    if (quantity) found.push(quantity);
    at = quantity ? quantity.to : at + 1;
  }
  return found;
}
