const units = [
  ['', ''],
  ['واحد', 'واحدة'],
  ['اثنان', 'اثنتين'],
  ['ثلاثة', 'ثلاث'],
  ['أربعة', 'أربع'],
  ['خمسة', 'خمس'],
  ['ستة', 'ست'],
  ['سبعة', 'سبع'],
  ['ثمانية', 'ثماني'],
  ['تسعة', 'تسع'],
] as const;
const teens = [
  ['عشرة', 'عشر'],
  ['أحد عشر', 'إحدى عشرة'],
  ['اثنا عشر', 'اثنتي عشرة'],
  ...units.slice(3).map(([of, by]) => [`${of} عشر`, `${by} عشرة`] as const),
] as const;
const tens = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const hundreds = ['مئة', 'مئتان', 'ثلاثمئة', 'أربعمائة', 'خمس مئة', 'ستمئة', 'سبعمائة', 'ثمانمئة', 'تسعمئة'];

/** `way` 0: of men, in the nominative; 1: of women, in the other cases. */
type Way = 0 | 1;

const belowHundred = (n: number, way: Way): string => {
  if (n < 10) return units[n]![way];
  if (n < 20) return teens[n - 10]![way];
  const ten = `${tens[Math.floor(n / 10) - 2]!}${way === 0 ? 'ون' : 'ين'}`;
  return n % 10 === 0 ? ten : `${units[n % 10]![way]} و${ten}`;
};

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' و');

const belowThousand = (n: number, way: Way): string =>
  joined([
    n < 100 ? '' : hundreds[Math.floor(n / 100) - 1]!,
    n % 100 === 0 ? '' : belowHundred(n % 100, way),
  ]);

function scaled(
  n: number,
  way: Way,
  [one, two, few, many]: readonly [string, readonly [string, string], string, string],
): string {
  if (n === 0) return '';
  if (n === 1) return one;
  if (n === 2) return two[way];
  return `${belowThousand(n, 0)} ${n <= 10 ? few : many}`;
}

/** A whole number below a thousand million in Arabic words. */
export const inArabic = (n: number, way: Way): string =>
  joined([
    scaled(Math.floor(n / 1e6), way, ['مليون', ['مليونان', 'مليونين'], 'ملايين', 'مليونا']),
    scaled(Math.floor(n / 1000) % 1000, way, ['ألف', ['ألفان', 'ألفين'], 'آلاف', 'ألفا']),
    belowThousand(n % 1000, way),
  ]);
