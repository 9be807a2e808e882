import type { Document } from '../../languages/text.ts';
import type { Names } from '../../languages/names.ts';
import type { Language } from '../../languages/language.ts';
import type { Attributor } from '../attribution/attribute.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf, phrasesOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { Entities } from '../people/coreference/entities.ts';
import { namesBody } from './actors.ts';
import { isAct } from './deeds.ts';
import { viewOf } from './phrases.ts';
import { responsibilityOf } from './read.ts';
import type { Responsibility } from './types.ts';

/** A responsibility claim with the index of the sentence that makes it. */
interface Blamed extends Responsibility {
  readonly index: number;
}

/** How far back somebody may have been named. */
const mostSentences = 60;

interface Article {
  readonly doc: Document;
  readonly names: Names;
  readonly heard: Attributor;
  readonly language: Language;
}

/** The responsibility claims of an article, sentence by sentence, with "he" and "the teacher" resolved. */
export function blamesOf(
  sentences: readonly { readonly index: number; readonly structure: Structure }[],
  { doc, names, heard, language }: Article,
): Blamed[] {
  const read: Structure[] = [];
  const people = peopleOf();
  const homeOf = (phrase: NounPhrase): Structure | null =>
    read.find((s) => s.words[phrase.from] === phrase.words[0]) ?? null;
  const bodies = new Map<string, NounPhrase>();
  let doers: ReadonlySet<string> | undefined;
  const cast = {
    text: doc.text,
    names,
    get people() {
      return people.known();
    },
    homeOf,
    bodies,
    get doers() {
      return (doers ??= doersIn(sentences.map((s) => s.structure)));
    },
  };
  return sentences.flatMap(({ index, structure }) => {
    read.push(structure);
    if (read.length > mostSentences) read.shift();
    people.wait(structure, index);
    for (const phrase of structure.clauses.flatMap(phrasesOf))
      if (namesBody(phrase)) bodies.set(headOf(phrase).lower, phrase);
    const sentence = doc.sentences[index]!;
    return responsibilityOf({ sentence, structure, heard, language, cast }).map((r) => ({ ...r, index }));
  });
}

/** "|police| opened fire": who acts by a noun, and not as "they". */
const doersIn = (structures: readonly Structure[]): ReadonlySet<string> =>
  new Set(
    structures
      .flatMap((s) => s.clauses)
      .filter(isAct)
      .flatMap((c) => viewOf(c).subjects)
      .filter((p) => p.sort !== 'pronoun')
      .map((p) => headOf(p))
      .flatMap(({ lower, noun }) => [lower, noun?.members ?? noun?.population])
      .filter((word) => word !== undefined),
  );

/** The people of an article, read when somebody first asks for them: most sentences blame nobody. */
function peopleOf(): { wait(structure: Structure, index: number): void; known(): Entities } {
  const people = new Entities();
  let waiting: { readonly structure: Structure; readonly index: number }[] = [];
  return {
    wait: (structure, index) => void waiting.push({ structure, index }),
    known() {
      for (const { structure, index } of waiting) people.read(structure, index);
      waiting = [];
      return people;
    },
  };
}
