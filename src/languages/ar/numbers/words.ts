import { tableOf } from '../tokens.ts';

/** Up to ten, of men and of women, in all cases. */
export const units = tableOf([
  [1, 'واحد واحدا واحدة'],
  [2, 'اثنان اثنين اثنتان اثنتين'],
  [3, 'ثلاثة ثلاث'],
  [4, 'أربعة أربع'],
  [5, 'خمسة خمس'],
  [6, 'ستة ست'],
  [7, 'سبعة سبع'],
  [8, 'ثمانية ثماني ثمان'],
  [9, 'تسعة تسع'],
  [10, 'عشرة عشر'],
]);

/** What stands before "ten" in 11 to 19. */
export const beforeTen = tableOf([
  [1, 'أحد إحدى'],
  [2, 'اثنا اثني اثنتا اثنتي'],
  [3, 'ثلاثة ثلاث'],
  [4, 'أربعة أربع'],
  [5, 'خمسة خمس'],
  [6, 'ستة ست'],
  [7, 'سبعة سبع'],
  [8, 'ثمانية ثماني ثمان'],
  [9, 'تسعة تسع'],
]);
export const ten: ReadonlyMap<string, number> = tableOf([[10, 'عشر عشرة']]);

export const tens = tableOf([
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'أربعون أربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
]);

/** The word for a hundred is spelled with an alef or without, and written together with its number or apart. */
const hundred = 'مئة مائة مية'.split(' ');
const joined = (number: string): string => hundred.map((word) => `${number}${word}`).join(' ');
export const hundreds = tableOf([
  [100, hundred.join(' ')],
  [200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين'],
  [300, joined('ثلاث')],
  [400, joined('أربع')],
  [500, joined('خمس')],
  [600, joined('ست')],
  [700, joined('سبع')],
  [800, `${joined('ثمان')} ${joined('ثماني')}`],
  [900, joined('تسع')],
]);

/** Behind a number: "three |thousand|". */
export const scales = tableOf([
  [1e3, 'ألف ألفا آلاف'],
  [1e6, 'مليون مليونا ملايين'],
  [1e9, 'مليار مليارا مليارات'],
]);
/** By themselves: "a thousand", "two thousand". */
export const wholeScales = tableOf([
  [1e3, 'ألف'],
  [2e3, 'ألفان ألفين ألفا ألفي'],
  [1e6, 'مليون'],
  [2e6, 'مليونان مليونين مليونا مليوني'],
  [1e9, 'مليار'],
  [2e9, 'ملياران مليارين مليارا ملياري'],
]);

export const half = tableOf([[0.5, 'نصف']]);
/** By itself before digits: "و500". */
export const and = 'و';

/** "the |eleventh|": before "ten" they make a rank of it. */
export const ordinals = tableOf([
  [1, 'حادي حادية'],
  [2, 'ثاني ثانية'],
  [3, 'ثالث ثالثة'],
  [4, 'رابع رابعة'],
  [5, 'خامس خامسة'],
  [6, 'سادس سادسة'],
  [7, 'سابع سابعة'],
  [8, 'ثامن ثامنة'],
  [9, 'تاسع تاسعة'],
]);
