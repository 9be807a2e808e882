import { foldWord } from '../fold.ts';
import { known } from './given.ts';
import { inLatin } from './inLatin.ts';
import { withoutTitles } from './titles.ts';

/** Words that join names: "son of", "father of", "servant of the". */
const small: ReadonlyMap<string, string> = new Map([
  ['بن', 'bin'],
  ['بنت', 'bint'],
  ['ابن', 'Ibn'],
  ['ابو', 'Abu'],
  ['ابي', 'Abi'],
  ['ام', 'Umm'],
  ['ال', 'Al'],
]);

/** Short vowels, the stroke that lengthens a word, and marks: the same name is written with them and without. */
const unread = /[\p{M}\p{Cf}\u0640،؛.,;:()«»“”"']/gu;
const god = 'الله';
const article = /^ال(?=..)/;

/**
 * A person's name in Latin letters, as English news writes it as far as rules go, without titles. What stands in other letters is left.
 *
 * @example romanise('اللواء محمد الدرباني') // 'Mohammed al-Darbani'
 */
export function romanise(name: string): string {
  const plain = name.normalize('NFC').replace(unread, '');
  const words = withoutTitles(plain.split(/[\s_-]+/).filter((word) => word !== '')).flatMap(apart);
  return words.flatMap((word, at) => latinOf(word, words[at - 1], words[at + 1])).join(' ');
}

/** "عبدالله" is written in one word or in two. */
const apart = (word: string): readonly string[] =>
  /^عبدال../.test(word) ? ['عبد', word.slice('عبد'.length)] : [word];

/** "Abdullah" and "Nasrallah" are one word, "Abdul Rahman" two. */
function latinOf(word: string, before: string | undefined, next: string | undefined): readonly string[] {
  if (word === god && before !== undefined) return [];
  if (word === 'عبد' && next?.startsWith('ال')) return [next === god ? 'Abdullah' : 'Abdul'];
  if (next === god) return [`${wordOf(word)}allah`.replace('aa', 'a')];
  return [before === 'عبد' ? wordOf(word.replace(article, '')) : (small.get(foldWord(word)) ?? wordOf(word))];
}

const isArabic = (word: string): boolean => /[\p{Script=Arabic}&&\p{L}]/v.test(word);

/** "الدرباني" → "al-Darbani" */
function wordOf(word: string): string {
  const name = known.get(foldWord(word));
  if (name !== undefined || !isArabic(word)) return name ?? word;
  if (article.test(word)) return `al-${wordOf(word.replace(article, ''))}`;
  const latin = inLatin(word);
  return `${latin.charAt(0).toUpperCase()}${latin.slice(1)}`;
}
