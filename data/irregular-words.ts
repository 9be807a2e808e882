/** Irregular forms of verbs and nouns: by hand, and only of lemmas that WordNet's tagged texts or our own lists use. */
import type { Checked } from './checked.ts';
import type { Row } from './people-words.ts';
import { readWordnet, type Wordnet } from './wordnet.ts';

const inUse = ({ lemmas }: Wordnet, lemma: string): boolean =>
  (lemmas.get(lemma) ?? []).some(({ count }) => count > 0);

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

/** "sink sank/sunk sunk" → sank past, sunk both. */
function verbForms([lemma = '', past = '', participle = past]: readonly string[]): Row[] {
  const pasts = past.split('/');
  const participles = participle.split('/');
  return [...new Set([...pasts, ...participles])].map((form) => {
    const kind = !participles.includes(form) ? 'past' : pasts.includes(form) ? 'both' : 'participle';
    return [form, lemma, kind];
  });
}

/** "policeman" → policemen; undefined where the word takes an s. */
function plural(noun: string, endings: readonly string[], plurals: ReadonlyMap<string, string>) {
  const ending = endings.find((each) => noun.endsWith(each));
  return ending && noun.slice(0, -ending.length) + (plurals.get(ending) ?? ending);
}

/** `form lemma kind`: kinds are past, participle, both and plural. */
export function irregularForms({ irregular }: Checked, people: readonly Row[], harm: readonly Row[]): Row[] {
  const listed = new Set(harm.map(([verb]) => verb));
  const verbs = readWordnet('verb');
  const nouns = readWordnet('noun');
  const plurals = new Map(lines(irregular.plurals).map(([one = '', many = '']) => [one, many]));
  const compounds = people
    .map(([word = '']) => word)
    .filter((word) => !word.includes(' ') && !irregular.notEndings.includes(word))
    .flatMap((word) => {
      const many = plural(word, irregular.endings, plurals);
      return many ? [[many, word, 'plural']] : [];
    });
  return [
    ...lines(irregular.verbs)
      .filter(([lemma = '']) => listed.has(lemma) || inUse(verbs, lemma))
      .flatMap(verbForms),
    ...[...plurals].filter(([one]) => inUse(nouns, one)).map(([one, many]) => [many, one, 'plural']),
    ...compounds,
  ];
}
