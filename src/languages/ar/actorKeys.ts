import { wordsOfBody } from './names/bodies.ts';
import { foldWord } from './fold.ts';

/** Forces of any side: they tell nobody from another. */
const forces: ReadonlySet<string> = new Set(
  'قوات قوة جيش جوية طيران طائرات حربية عسكرية عسكري مسلحة مسلحين مسلحون حركة جماعة تنظيم ميليشيا مليشيا سلاح جو'
    .split(' ')
    .map(foldWord),
);

/** "عراقي", "عراقية", "عراقيين" → "عراق". */
const land = (word: string): string => word.replace(/(?<=\p{Script=Arabic}{3})(?:ي|يه|يين|يات)$/u, '');

/** Words of an actor's name that tell who it is: "الجيش العراقي" and "القوات العراقية" share "عراق". */
export const actorKeys = (name: string): readonly string[] => [
  ...new Set(
    wordsOfBody(name)
      .filter((word) => word.length > 1 && !forces.has(word))
      .map(land),
  ),
];
