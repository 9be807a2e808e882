import { foldWord } from './fold.ts';
import { find, setOf } from './tokens.ts';

/** Nouns for one man whose plural is a word of its own, so that "-ين" behind them is two. */
const broken =
  'قتيل جريح شخص طفل رجل شاب جندي ضابط طالب شهيد عامل طبيب قائد حارس ابن ولد شقيق عنصر رضيع سجين أسير حاج زوج زعيم مريض راكب فرد أجنبي صبي';
/** Nouns whose plural is in "-ين", as two of them are: by that ending they may be any number. */
const sound =
  'مدني عسكري مصاب مسلح مهاجر لاجئ نازح مسعف متظاهر مواطن صحفي صحافي إعلامي مفقود معتقل مختطف محتجز مخطوف مقاتل سائق معلم مدرس مهندس موظف مزارع صياد ممرض شرطي ناشط متطوع مهاجم انتحاري محتج مسافر مصور مراسل مسن مرافق إرهابي فلسطيني سوري عراقي يمني سوداني لبناني ليبي إسرائيلي حوثي';
const feminine =
  'امرأة سيدة فتاة طفلة طالبة ممرضة طبيبة معلمة صحفية صحافية زوجة ابنة شقيقة والدة مسنة قتيلة جريحة شهيدة ضحية مصابة شابة رضيعة مدنية مسعفة موظفة مواطنة لاجئة نازحة عاملة ناشطة جثة';
/** Without the ending of a feminine. */
const others = 'بنت أخت والد مسؤول قاض متحدث';
const kin = 'زوجة ابنة ابن شقيق شقيقة والد والدة طفل طفلة بنت أخت زوج';
const kinForms =
  'أمه أمها أمهم أخيه أخيها أخوه أخوها أخاه أخاها أبيه أبيها أبوه أبوها أباه أباها أحدهم إحداهن';
/** Several, however many: beside a number they are whom it counts. */
const many =
  'قتلى جرحى أشخاص أطفال رجال نساء شبان شباب جنود ضباط طلاب طلبة شهداء عمال أطباء عناصر ضحايا سكان أهالي أفراد قادة حراس أبناء بنات أولاد أشقاء إخوة أسرى سجناء حجاج ركاب مرضى أجانب عائلات أسر صحافيات سيدات فتيات طالبات ممرضات إصابات وفيات جثث مسنات ناس';

const list = (words: string): readonly string[] => words.split(' ').map(foldWord);
/** The ending "ة" is a "ت" where anything follows it. */
const open = (word: string): string => word.replace(/ه$/, 'ت');
const owners = ['ه', 'ها', 'هم', 'هما', 'هن', 'ي'];
const isFeminine = (word: string): boolean => word.endsWith('ه');

const singulars = [broken, sound, feminine, others].flatMap(list);
const indefinite = singulars.filter((word) => !isFeminine(word)).map((word) => `${word}ا`);
const owned = list(kin).flatMap((word) => owners.map((owner) => open(word) + owner));

/** "قتيل", "طفلا", "المرأة", "زوجته": one person, or one body. */
const one = new Set([...singulars, ...indefinite, ...owned, ...list(kinForms)]);

const dualOf = (word: string): readonly string[] => [`${open(word)}ان`, `${open(word)}ين`];
const ownedTwo = list(kin).flatMap((word) =>
  ['ا', 'ي'].flatMap((two) => owners.slice(0, 5).map((o) => open(word) + two + o)),
);
const things = list('غارة ضربة هجوم انفجار تفجير قذيفة صاروخ إصابة وفاة حالة');

/** "قتيلان", "طفلين", "امرأتان", "ابنتيه": two; "مدنيين" may be any number and is none of them. */
const two = new Set([
  ...[...list(broken), ...list(feminine), ...list('بنت أخت'), ...things].flatMap(dualOf),
  ...list(sound).map((word) => `${word}ان`),
  ...ownedTwo,
]);

const several = new Set([...list(many), ...list(sound).flatMap((word) => [`${word}ين`, `${word}ون`])]);

type Many = 'one' | 'two' | 'several';

/** How many people a noun by itself tells of. */
const numbers: ReadonlyMap<string, Many> = new Map([
  ...[...several].map((word) => [word, 'several'] as const),
  ...[...two].map((word) => [word, 'two'] as const),
  ...[...one].map((word) => [word, 'one'] as const),
]);

/** "مدني", "مسلح": behind another noun they say what it is like. */
const describing = setOf(
  list(sound)
    .flatMap((word) => [word, `${word}ه`, `${word}ا`])
    .join(' '),
);
export const mayDescribe = (word: string): boolean => find(describing, word) !== null;

/** "وطفلان" → two, joined; null for what is no noun for people. */
export const peopleIn = (word: string) => find(numbers, word);
