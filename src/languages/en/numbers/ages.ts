import type { Token } from '../../text.ts';

const unit = '(?:years?|yrs?|months?|weeks?|days?)';
/** "12-year-old", "twelve-year-old", "year-olds", "14yr-old"; the first group is the number. */
const age = new RegExp(String.raw`^(?:(\d{1,3}|[a-z]+(?:-[a-z]+)?)-?)??${unit}-olds?$`);

export const isAge = (word: string): boolean => word.includes('old') && age.test(word);

const minors = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
    ' ',
  ),
);

/** "12-year-old": a child; older people are what their noun says. */
export function isMinor(word: string): boolean {
  const years = isAge(word) ? age.exec(word)?.[1] : undefined;
  return years !== undefined && (Number(years) < 18 || minors.has(years));
}

/** What may stand behind a number in years, token by token: "12 year old", "16 -year-olds", "34 y/o", "14 yr. old", "31 y.o.". */
const behind: readonly (readonly RegExp[])[] = [
  [/^-?(?:years?|yrs?|months?)-olds?$/],
  [/^-$/, /^(?:years?|yrs?|months?)-olds?$/],
  [/^(?:years?|yrs?|months?)$/, /^-?olds?$/],
  [/^(?:yrs?)$/, /^\.$/, /^-?olds?$/],
  [/^(?:y\/?o|y\.o\.?)$/],
  [/^y$/, /^\/$/, /^o$/],
];

const persons = new Set(
  'boy girl child man woman male female youth teen teenager baby toddler infant'.split(' '),
);

/** Where an age ends that is written apart and begins at `at`; `at` where none does. */
export function ageEnd(tokens: readonly Token[], at: number): number {
  const written = /^(\d{1,3})-?$/.test(tokens[at]?.text ?? '');
  const glued =
    /^\d{1,3}-?(?:years?|yrs?)$/.test(tokens[at]?.lower ?? '') &&
    /^-?olds?$/.test(tokens[at + 1]?.lower ?? '');
  if (glued) return at + 2;
  if (!written) return at;
  const row = behind.find((words) => words.every((word, i) => word.test(tokens[at + 1 + i]?.lower ?? '')));
  if (row) return at + 1 + row.length;
  // "a |12 years| boy"
  const isOfOne =
    /^(?:years?|yrs?)$/.test(tokens[at + 1]?.lower ?? '') && persons.has(tokens[at + 2]?.lower ?? '');
  return isOfOne ? at + 2 : at;
}

/** "his children, |4| and 11-years-old", "an |8| and 10 year-old": a number of a list that ends in an age; "killed |12| and 10-year-old Ana" is none. */
export const goesOnToAge = (tokens: readonly Token[], from: number, next: number): boolean =>
  ageAfter(tokens, from, next) >= 0;

/** "an |8| and a 10-year-old", "an |8 and 10 year-old|": one child, or several at once; `at` where it is neither. */
export function sharedAgeEnd(tokens: readonly Token[], at: number): number {
  if (!/^\d{1,3}-?$/.test(tokens[at]!.text) || !isArticle(tokens[at - 1])) return at;
  const last = ageAfter(tokens, at, at + 1);
  if (last < 0) return at;
  return isArticle(tokens[last - 1]) ? at + 1 : Math.max(last + 1, ageEnd(tokens, last));
}

/** Where the age stands that ends a list of ages; -1 where none does. */
function ageAfter(tokens: readonly Token[], from: number, next: number): number {
  const isOne = isArticle(tokens[from - 1]) || tokens[from]!.text.endsWith('-');
  if (tokens[from - 1]?.pos === 'VERB' && !isOne) return -1;
  for (let at = next; at < next + 8 && isJoint(tokens[at]); at++) {
    const number = isOne && isArticle(tokens[at + 1]) ? at + 2 : at + 1;
    if (isAge(tokens[number]?.lower ?? '') || ageEnd(tokens, number) > number) return number;
    if (/^\d{1,3}-?$/.test(tokens[number]?.text ?? '')) at = number;
  }
  return -1;
}

const isArticle = (token: Token | undefined): boolean => token?.lower === 'a' || token?.lower === 'an';

const isJoint = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:,|-|and|or|&)$/.test(token.lower);
