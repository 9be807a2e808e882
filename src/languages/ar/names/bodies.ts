import { fold } from '../../../core/fold.ts';
import { nameStem } from '../../common/nameStem.ts';
import { foldWord } from '../fold.ts';
import { isIn, setOf, type Token, tokensOf } from '../tokens.ts';

/** Bodies that the world calls by one name: as English writes them. Names that are a translation are left as they stand. */
const world: readonly (readonly [latin: string, arabic: string])[] = [
  ['UN', 'الأمم المتحدة'],
  ['UNICEF', 'اليونيسف'],
  ['UNICEF', 'يونيسف'],
  ['UNRWA', 'الأونروا'],
  ['UNRWA', 'أونروا'],
  ['UNESCO', 'اليونسكو'],
  ['OCHA', 'أوتشا'],
  ['NATO', 'الناتو'],
  ['Hamas', 'حماس'],
  ['Hezbollah', 'حزب الله'],
  ['Houthis', 'الحوثيون'],
  ['Houthis', 'الحوثيين'],
  ['ISIS', 'داعش'],
  ['Taliban', 'طالبان'],
  ['Boko Haram', 'بوكو حرام'],
  ['Wagner', 'فاغنر'],
  ['Reuters', 'رويترز'],
  ['AP', 'أسوشيتد برس'],
  ['AFP', 'فرانس برس'],
  ['BBC', 'بي بي سي'],
  ['CNN', 'سي إن إن'],
  ['Al Jazeera', 'الجزيرة'],
  ['Al Arabiya', 'العربية'],
  ['Anadolu', 'الأناضول'],
  ['SANA', 'سانا'],
  ['Wafa', 'وفا'],
  ['Human Rights Watch', 'هيومن رايتس ووتش'],
];

const rows = world.map(([latin, arabic]) => ({ latin, words: arabic.split(' ').map(foldWord) }));

/** Who speaks for a body, and what kind of body it is: no part of its name. */
const beside = setOf(
  'متحدث متحدثة ناطق ناطقة باسم لسان مصدر مصادر حركة جماعة تنظيم ميليشيا مليشيا منظمة قناة وكالة أنباء تلفزيون صحيفة',
);
const empty = setOf('في من على عن إلى لدى التابعة التابع و');

/** A body that the world calls by one name, where nothing else is named; null for others. */
function worldName(tokens: readonly Token[]): string | null {
  for (const { latin, words } of rows) {
    const at = tokens.findIndex((_, i) => words.every((word, n) => tokens[i + n]?.word === word));
    if (at < 0) continue;
    const others = tokens.filter((_, i) => i < at || i >= at + words.length);
    if (others.every((token) => isIn(beside, token) || isIn(empty, token))) return latin;
  }
  return null;
}

/** The words that tell one body from another, each once, in the order of the alphabet: "الجيش العراقي" → "جيش", "عراقي". */
export function wordsOfBody(name: string): readonly string[] {
  const tokens = tokensOf(name).filter(({ word }) => /[\p{L}\p{N}]/u.test(word));
  const latin = worldName(tokens) ?? (/\p{Script=Arabic}/u.test(name) ? null : name);
  const words =
    latin === null
      ? tokens.filter((token) => !isIn(empty, token) && !isSpokesman(token)).map(({ word }) => stem(word))
      : fold(latin).split(' ').map(nameStem);
  return [...new Set(words)].toSorted();
}

const spokesman = setOf('متحدث متحدثة ناطق ناطقة باسم لسان');
const isSpokesman = (token: Token): boolean => isIn(spokesman, token);

/** "متحدث باسم الجيش": nobody who is named. */
export const namesSpokesman = (name: string): boolean => tokensOf(name).some(isSpokesman);

/** Without the article; many are the same in all cases: "مسؤولون", "مسؤولين". */
const stem = (word: string): string => word.replace(/^ال(?=...)/, '').replace(/ون$/, 'ين');
