import { fold } from '../../core/fold.ts';
import { countryWords } from '../../lexicon/countries.ts';
import type { Sides } from '../sides.ts';
import { lexicon } from './lexicon/index.ts';

/** Armed bodies that speak for themselves, and whose name does not tell their country. */
const forces: Readonly<Record<string, string>> = { pentagon: 'US', centcom: 'US', africom: 'US', idf: 'IL' };

/** Words of a text without articles' dots and genitives: `U.S.` → `us`. */
const plainOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((w) => w.replaceAll('.', ''))
    .filter((w) => w.length > 1);

/** A country by its code, in one word or two: "United States" → `US`. */
function wordsOf(text: string): readonly string[] {
  const plain = plainOf(text);
  const codes = countryWords();
  const out: string[] = [];
  for (let i = 0; i < plain.length; i++) {
    const pair = i + 1 < plain.length ? codes.get(fold(`${plain[i]} ${plain[i + 1]}`)) : undefined;
    const word = plain[i]!;
    out.push(pair ?? codes.get(fold(word)) ?? (Object.hasOwn(forces, word) ? forces[word]! : word));
    if (pair) i++;
  }
  return out;
}

/** "Lavia" and "Lavian", for countries that no list has. */
function isPeopleOf(country: string, people: string): boolean {
  const stem = country.replace(/[aey]$/, '');
  return (
    stem.length > 3 && people.startsWith(stem) && /^(?:an|ian|i|ese|ish)s?$/.test(people.slice(stem.length))
  );
}

function isForce(text: string): boolean {
  const words = plainOf(text);
  return words.some((w, i) => {
    const noun = lexicon().nouns.get(w);
    const members = noun?.members ?? noun?.population;
    // "the defence ministry", but no "civil defence"
    const defends = /^defen[cs]e$/.test(w) && words[i - 1] !== 'civil';
    return (
      defends ||
      Object.hasOwn(forces, w) ||
      noun?.command === true ||
      members === 'soldiers' ||
      members === 'militants'
    );
  });
}

/** How English names armies and those who speak for them. */
export const sides: Sides = {
  wordsOf,
  isSame: (a, b) => a === b || isPeopleOf(a, b) || isPeopleOf(b, a),
  isForce,
  isOfOurs: (text) => /^(?:\S+ )?(?:senior |top )?(?:defen[cs]e|military) officials?$/i.test(text),
};
