/** "12-year-old", "twelve-year-old", "year-olds"; the first group is the number. */
const age = /^(?:(\d{1,3}|[a-z]+(?:-[a-z]+)?)-)?(?:year|month|week|day)s?-olds?$/;

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
