import { peopleIn } from '../people.ts';
import { isIn, setOf, type Token } from '../tokens.ts';

/** What is said not to be stands right behind, a word of its happening aside: "|without| casualties", "no dead". */
const without = setOf('دون بدون بلا عدم لا ليس ليست');
/** A verb of harm or of telling follows, and then nobody: "|not| was killed anyone". */
const not = setOf('لم لن ما');
const between = setOf('أن أي أية وقوع سقوط حدوث تسجيل وجود يوجد توجد هناك من عن في أنباء تقارير معلومات بين');
const verbs = setOf(
  'يقتل تقتل يصب تصب يجرح تجرح يسقط تسقط يقع تقع يسجل تسجل يسفر تسفر يؤد تؤد يخلف تخلف يوقع توقع يتسبب تتسبب ينجم تنجم',
  'ترد يرد يبلغ تبلغ يعلن تعلن يذكر تذكر يحدث تحدث يفقد يمت يستشهد يصاب تصاب يصابوا',
);
const nobody = setOf(
  'أحد أحدا ضحايا قتلى جرحى إصابات مصابين مصابون خسائر وفيات شهداء قتيل قتيلا جريح مصاب إصابة ضحية مدنيين مدنيون',
);
/** What makes something else of it: "nobody but", "the number of the dead is not known". */
const spoils = setOf('سوى إلا غير عدد حصيلة هوية أسماء مصير حجم');

/** "|material| losses" are of nobody. */
const things = setOf('مادية مالية كبيرة');

/** Words between what denies and whom it denies. */
const reach = 9;

/** Behind "nobody", "no casualties", "not one was hurt" that begins at `at`; null where none does. */
export function noneAt(tokens: readonly Token[], at: number): number | null {
  const isNoun = isIn(without, tokens[at]);
  const isVerb = isIn(not, tokens[at]) && isIn(verbs, tokens[at + 1]);
  if (!isNoun && !isVerb) return null;
  for (let i = isVerb ? at + 2 : at + 1; i < at + reach; i++) {
    if (isIn(nobody, tokens[i])) return isIn(things, tokens[i + 1]) ? null : endOf(tokens, i + 1);
    if (isNoun ? !isIn(between, tokens[i]) && !isIn(verbs, tokens[i]) : !mayPass(tokens[i])) return null;
  }
  return null;
}

/** A word, and none that makes something else of it. */
const mayPass = (token: Token | undefined): boolean =>
  token !== undefined && /\p{L}/u.test(token.word) && !isIn(spoils, token);

/** "no casualties |among| civilians" is of the same people. */
const endOf = (tokens: readonly Token[], at: number): number =>
  tokens[at] && peopleIn(tokens[at].word) !== null ? at + 1 : at;
