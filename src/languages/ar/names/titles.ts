import { foldWord } from '../fold.ts';

/** Before a name; ranks stand with the article and without. */
const titles: ReadonlySet<string> = new Set(
  'الدكتور الدكتورة دكتور د الأستاذ الأستاذة السيد السيدة الشيخ الحاج المهندس المحامي القاضي الإمام الأمير الجنرال اللواء العميد العقيد المقدم الرائد النقيب الملازم الفريق المشير لواء عميد عقيد مقدم نقيب ملازم فريق أول ركن الركن النائب النائبة الوزير الوزيرة المحافظ الرئيس السفير'
    .split(' ')
    .map(foldWord),
);

/** "اللواء الركن أحمد الطلحاوي" → "أحمد", "الطلحاوي"; a name that is nothing else stays. */
export function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !titles.has(foldWord(word.replace(/[.،,]/g, ''))));
  return first <= 0 ? words : words.slice(first);
}
