import { exactly, type Interval } from '../../core/interval.ts';
import { others } from './numbers/vague.ts';
import { mayDescribe, peopleIn } from './people.ts';
import { find, isIn, setOf, type Token } from './tokens.ts';

/** Behind these a noun tells who it was: "the killing of |a civilian|"; behind other nouns the same word is an adjective: "a civil car". */
const heads = setOf(
  'مقتل إصابة جرح وفاة استشهاد اعتقال خطف اختطاف فقدان احتجاز توقيف إنقاذ إجلاء نزوح انتشال العثور قتل قتلت قتلوا أصيب أصيبت جرح استشهد استشهدت توفي توفيت اعتقل خطف',
  'من على عن في إلى هو هي كان كانت أو و سقط سقوط بينهم بينها',
);
const one = setOf('واحد واحدا واحدة');
const pair = setOf('اثنان اثنين اثنتان اثنتين');
/** "|one of| the soldiers". */
const oneOf = setOf('أحد إحدى');
/** Every one, any one, other than one. */
const unclear = setOf('كل أي أية غير أول آخر ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر كلا كلتا');
/** Of "12 dead and wounded" both are the twelve. */
const hurt = setOf('قتيل قتيلا جريح جريحا مصاب مصابا مفقود مفقودا شهيد شهيدا');

/** True at the beginning, behind a mark, behind "and", and behind words that tell of whom something is said. */
export function standsAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || !/\p{L}/u.test(before.word) || isIn(heads, before);
}

type Core = Interval & { readonly next: number; readonly isJoined: boolean };

/** People whose noun tells how many: "قتيل" one, "طفلان" two, "أحد الجنود" one; "مدنيين" does not. */
export function peopleAt(tokens: readonly Token[], at: number): Core | null {
  const token = tokens[at]!;
  if (token.isDigits || tokens[at - 1]?.isDigits === true || isIn(unclear, tokens[at - 1])) return null;
  const found = peopleIn(token.word);
  const isPair = found?.row === 'several' && isIn(pair, tokens[at + 1]);
  if (found && (found.row === 'two' || isPair))
    return { ...exactly(2), next: behind(tokens, at + 1, pair), isJoined: found.isJoined };
  if (found?.row === 'one')
    return found.isJoined || standsAlone(tokens, at) || !mayDescribe(token.word)
      ? { ...exactly(1), next: behind(tokens, at + 1, one), isJoined: found.isJoined }
      : null;
  return oneOfThem(tokens, at);
}

/** "|أحد| الجنود": one of those who follow. */
function oneOfThem(tokens: readonly Token[], at: number): Core | null {
  const found = find(oneOf, tokens[at]!.word);
  const them = tokens[at + 1] && peopleIn(tokens[at + 1]!.word);
  if (!found || found.isDefinite || !them?.isDefinite) return null;
  return { ...exactly(1), next: at + 1, isJoined: found.isJoined };
}

const behind = (tokens: readonly Token[], at: number, table: ReadonlyMap<string, true>): number =>
  isIn(table, tokens[at]) ? at + 1 : at;

/** Behind those whom a number counts, or who are told of again: "12 |مدنيا|", "ثلاثة |من عناصر|", "زوجة |أحد الجنود|", "12 |قتيلا وجريحا|". */
export function nounEnd(tokens: readonly Token[], from: number): number {
  let at = tokens[from]?.word === 'من' && isNoun(tokens[from + 1]) ? from + 1 : from;
  while (isNoun(tokens[at]) || (at > from && isHurtToo(tokens, at))) at++;
  return isEither(tokens, at) ? at + 3 : at;
}

/** "12 شخصا |بين قتيل وجريح|": what befell them. */
const isEither = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'بين' && isIn(hurt, tokens[at + 1]) && isIn(hurt, tokens[at + 2]);

const isNoun = (token: Token | undefined): boolean => {
  if (token === undefined || token.isDigits) return false;
  const found = peopleIn(token.word) ?? find(oneOf, token.word) ?? find(others, token.word);
  return found !== null && !found.isJoined;
};

/** In the same case: of "12 قتيلا وجريح" the wounded one is beside the twelve. */
function isHurtToo(tokens: readonly Token[], at: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (!isIn(hurt, before) || !isIn(hurt, here)) return false;
  return before!.word.endsWith('ا') === here!.word.endsWith('ا');
}
