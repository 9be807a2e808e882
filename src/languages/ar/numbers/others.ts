import { inAscii } from '../../common/digits.ts';
import { peopleIn } from '../people.ts';
import { isIn, setOf, type Token } from '../tokens.ts';

/** What a number before it measures: times and ages, money, ways and weights. */
const measures = setOf(
  'عام عاما أعوام سنة سنوات سنين شهر شهرا أشهر شهور أسبوع أسبوعا أسابيع يوم يوما أيام ربيعا عقد عقود قرن قرون',
  'ساعة ساعات دقيقة دقائق ثانية ثوان ثواني مرة مرات صباحا مساء ظهرا فجرا ليلا',
  'دولار دولارا دولارات دينار دينارا دنانير ريال ريالا ريالات ليرة ليرات جنيه جنيها درهم درهما يورو شيكل شيكلا',
  'كيلومتر كيلومترا كيلومترات كيلو كم متر مترا أمتار ميل ميلا أميال طن طنا أطنان كيلوغرام كيلوغراما لتر لترا درجة درجات',
  'بالمئة بالمائة بالمية',
);
const months = setOf(
  'يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين',
  'محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو ذي',
);
const signs: ReadonlySet<string> = new Set(['%', '٪', '$', '€', '£', '₪']);
/** "Channel |12|", "Brigade |35|", "o'clock |10|", "his age is |30|": no count, whatever follows. */
const labels = setOf(
  'قناة لواء فرقة كتيبة فوج سرية رقم ساعة مادة صفحة طريق قرار نسخة جولة دورة قرن ذكرى',
  'عمره عمرها عمرهم عمرهما عمر أعمارهم أعمارهن أعمارهما',
);
const calendar = setOf('عام سنة شهر يوم');

/** A date, a time, an age, a share, a sum of money, a label: a number, tokens `from` up to `to`, that counts nobody. */
export function countsNobody(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (isIn(measures, after) || isIn(months, after) || isShare(tokens, to)) return true;
  if (signs.has(before?.word ?? '') || isIn(labels, before) || isOfAges(tokens, to)) return true;
  if (isOfWord(tokens, from, to)) return true;
  if (tokens[from]!.isDigits && (isIn(calendar, before) || isIn(months, before))) return true;
  return isYear(tokens, from, to);
}

/** "F|15|", "|12|km": digits that are written together with letters of another script. */
function isOfWord(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, first, last, after] = [tokens[from - 1], tokens[from]!, tokens[to - 1]!, tokens[to]];
  if (before?.end === first.start && /\p{Script=Latin}$/u.test(before.word)) return true;
  return after?.start === last.end && /^\p{Script=Latin}/u.test(after.word);
}

/** "12%", "in the hundred". */
const isShare = (tokens: readonly Token[], at: number): boolean =>
  signs.has(tokens[at]?.word ?? '') ||
  (tokens[at]?.word === 'في' && /^ال(?:مئه|مائه|ميه)$/.test(tokens[at + 1]?.word ?? ''));

/** `2016`, unless people follow. */
const isYear = (tokens: readonly Token[], from: number, to: number): boolean =>
  to === from + 1 &&
  /^(?:19|20)\d\d$/.test(inAscii(tokens[from]!.word)) &&
  (tokens[to] === undefined || peopleIn(tokens[to].word)?.isJoined !== false);

/** "|4| و6 سنوات": a number of a list that ends in an age. */
const isOfAges = (tokens: readonly Token[], at: number): boolean => {
  const number = tokens[at]?.word === 'و' || tokens[at]?.word === '-' ? at + 1 : null;
  return number !== null && tokens[number]?.isDigits === true && isIn(measures, tokens[number + 1]);
};
