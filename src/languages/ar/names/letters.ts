import anyAscii from 'any-ascii';

/** A sound of a word: a consonant, or a vowel; `long` ones are written. */
export interface Sound {
  readonly text: string;
  readonly kind: 'consonant' | 'vowel' | 'long';
}

/** Consonants by their letters, and how English news writes them. */
const pairs =
  'ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ک k ل l م m ن n ه h پ p چ ch ژ zh گ g ڤ v'.split(
    ' ',
  );
const consonants: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((letter, i) => (i % 2 === 0 ? [[letter, pairs[i + 1]!] as const] : [])),
);
const alefs: ReadonlyMap<string, string> = new Map([
  ...Array.from('اأآٱى', (a) => [a, 'a'] as const),
  ['إ', 'i'],
]);

const consonant = (text: string): Sound => ({ text, kind: 'consonant' });
const vowel = (text: string): Sound => ({ text, kind: 'vowel' });
const long = (text: string): Sound => ({ text, kind: 'long' });

const isConsonant = (sound: Sound | undefined): boolean => sound?.kind === 'consonant';

/** The sounds that a word writes. */
export function soundsOf(word: string): readonly Sound[] {
  const letters = Array.from(word);
  return letters.reduce<readonly Sound[]>(
    (sounds, letter, i) => [...sounds, ...soundOf(letter, sounds.at(-1), letters[i + 1] ?? '')],
    [],
  );
}

function soundOf(letter: string, before: Sound | undefined, next: string): readonly Sound[] {
  const plain = consonants.get(letter);
  if (plain !== undefined) return [consonant(plain)];
  const alef = alefs.get(letter);
  if (alef !== undefined) return [long(alef)];
  switch (letter) {
    case 'ة':
      return [isConsonant(before) ? vowel('a') : consonant('t')];
    case 'و':
      return [!before || /[اأآىيیة]/.test(next) ? consonant('w') : long('ou')];
    case 'ي':
    case 'ی':
      return yaa(before, next);
    case 'ع':
      return ayn(before, next);
    case 'ؤ':
      return [next === 'و' ? vowel('a') : long('ou')];
    case 'ئ':
      return !isConsonant(before) && consonants.has(next) ? [vowel('e')] : [];
    case 'ء':
      return [];
    default:
      return other(anyAscii(letter).toLowerCase());
  }
}

/** "y" before a vowel, with an "i" before it behind a consonant; else "i". */
function yaa(before: Sound | undefined, next: string): readonly Sound[] {
  if (!before) return [consonant('y')];
  if (/[اأآىوة]/.test(next)) return isConsonant(before) ? [vowel('i'), consonant('y')] : [consonant('y')];
  return before.text === 'i' ? [] : [long('i')];
}

/** A sound that English has not: the vowel beside it is heard. */
function ayn(before: Sound | undefined, next: string): readonly Sound[] {
  if (next === 'ا' || (before && !isConsonant(before))) return [];
  return [before && consonants.has(next) ? vowel('aa') : vowel('a')];
}

/** A letter of another language. */
const other = (ascii: string): readonly Sound[] => {
  if (ascii === '') return [];
  return [/^[aeiou]/.test(ascii) ? long(ascii) : consonant(ascii)];
};
