/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** "Reuters’", "the army’s" */
export const possessive = (name: string): string => `${name}’${/s$/i.test(name) ? '' : 's'}`;

/** A sentence that begins with the name of a site keeps it as it is: "example.org reported". */
export const capitalised = (text: string): string =>
  /^[a-z\d-]+(?:\.[a-z\d-]+)+\s/.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "an air strike", "a shooting"; by the letter, with the few words in which the letter misleads. */
export const withArticle = (noun: string): string =>
  `${/^(?:[aeio]|u(?!\.|n[ius]|s|k)|hour|honou?r)/i.test(noun) || /^(?!NATO|NASA|SWAT|SANA|UNICEF)[AEFHILMNORSX](?=[A-Z\d-])/.test(noun) ? 'an' : 'a'} ${noun}`;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Newsroom style: words up to nine, digits from 10. */
export const numeral = (n: number): string => small[n] ?? n.toLocaleString('en-US');

/** `7 December 2016`; empty for what is no date. */
export function longDay(iso: string | null): string {
  const date = new Date(`${(iso ?? '').slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

const words =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** "at least eight" → "at least 8": headings have digits; "no one" stays. */
export const inDigits = (text: string): string =>
  text.replace(/(?<!\bno |[-\p{L}])[a-z]+(?![-\p{L}])/giu, (word) => {
    const n = words.indexOf(word.toLowerCase());
    return n > 0 ? String(n) : word;
  });
