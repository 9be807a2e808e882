import type { Hedge } from '../../common/hedge.ts';

interface Row {
  readonly name: Hedge;
  readonly phrases: readonly string[];
}

/** docs/claims.md, "From wording to interval". */
const before: readonly Row[] = [
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
  },
  {
    name: 'fewer-than',
    phrases: ['fewer than', 'less than', 'under', 'below'],
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
  },
  {
    name: 'nearly',
    phrases: ['nearly', 'almost', 'close to', 'just under', 'just short of', 'approaching'],
  },
];
/** Words that belong to the figure as printed and leave it as it is. */
const plain = ['a total of', 'a record', 'the other'];
const added = ['another', 'a further', 'an additional'];
const groups: readonly Row[] = [
  ...before,
  { name: 'plain', phrases: plain },
  { name: 'all', phrases: ['all'] },
  { name: 'added', phrases: added },
];
const hedges = groups
  .flatMap(({ name, phrases }) => phrases.map((phrase) => ({ name, words: phrase.split(' ') })))
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
  ['nothing'],
  ['none'],
  ['no'],
  ['not', 'a', 'single'],
  ['not', 'one'],
  ['zero'],
];

/** Rows by their first word, in their order. */
const byFirst = <T extends { readonly words: readonly string[] }>(rows: readonly T[]) =>
  Map.groupBy(rows, ({ words }) => words[0]!);
export const hedgesAt = byFirst(hedges);
export const vagueFrom = byFirst(vague);
export const noneFrom = byFirst(none.map((words) => ({ words })));
