/** The files that `node data/build-words.ts` writes, as texts by name. */
import { frames, readChecked, type Checked } from './checked.ts';
import { irregularForms } from './irregular-words.ts';
import { nationals, personNouns, type Row } from './people-words.ts';
import { placeWords } from './place-words.ts';
import { named, readWordnet, type Wordnet } from './wordnet.ts';

const spaced = (lemma: string): string => lemma.replaceAll('_', ' ');

/** Throws where no sense of the verb is below one of the roots. */
function below(verbs: Wordnet, lemma: string, roots: readonly string[]): string {
  const synsets = (verbs.lemmas.get(lemma) ?? []).flatMap(({ synset }) => verbs.above(synset));
  if (!roots.some((root) => synsets.includes(named(verbs, root))))
    throw new Error(
      `“${lemma}” is not below ${roots.join(', ')} in WordNet: move it to “added” in checked.yaml`,
    );
  return lemma;
}

/** `behead killed transitive` */
function harmVerbs(checked: Checked): Row[] {
  const verbs = readWordnet('verb');
  return Object.entries(checked.verbs).flatMap(([measure, lists]) =>
    frames.flatMap((frame) =>
      [...lists[frame].map((lemma) => below(verbs, lemma, lists.roots)), ...(lists.added?.[frame] ?? [])].map(
        (lemma) => [spaced(lemma), measure, frame],
      ),
    ),
  );
}

/** `beheading killed`, `avalanche landslide`; throws where WordNet has no such noun and the hand-made list adds none. */
function nounRows(lists: Record<string, readonly string[]>, added: readonly string[]): Row[] {
  const { lemmas } = readWordnet('noun');
  return Object.entries(lists).flatMap(([kind, nouns]) =>
    nouns.map((noun) => {
      if (lemmas.has(noun) || added.includes(noun)) return [spaced(noun), kind];
      throw new Error(`WordNet has no noun “${noun}”: check data/words/checked.yaml`);
    }),
  );
}

/** In the order of their UTF-16 units, each once. */
const text = (rows: readonly Row[]): string =>
  [...new Set(rows.map((row) => row.join('\t')))].toSorted((a, b) => (a < b ? -1 : 1)).join('\n') + '\n';

/** Text by file name: `people.tsv` → "abbess\tother\n…". Takes a second or two. */
export function wordLists(): ReadonlyMap<string, string> {
  const checked = readChecked();
  const people = personNouns(checked);
  const harm = harmVerbs(checked);
  return new Map(
    [
      ['people.tsv', people] as const,
      ['nationals.tsv', nationals(checked)] as const,
      ['harm.tsv', harm] as const,
      ['harmNouns.tsv', nounRows(checked.harmNouns, checked.addedNouns)] as const,
      ['eventNouns.tsv', nounRows(checked.events, checked.addedNouns)] as const,
      ['irregular.tsv', irregularForms(checked, people, harm)] as const,
      ['placeWords.tsv', placeWords()] as const,
    ].map(([file, rows]) => [file, text(rows)]),
  );
}
