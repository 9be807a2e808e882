/** Ordinary words that are towns too: a capital alone does not make `Bar` or `Police` a place. */
import { readFileSync } from 'node:fs';
import type { Row } from './people-words.ts';
import { readWordnet } from './wordnet.ts';

/** The keys of the gazetteer's towns. */
const towns = (): ReadonlySet<string> =>
  new Set(
    readFileSync(new URL('places.tsv', import.meta.url), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .flatMap(([key = '', kind]) => (kind === 'r' ? [] : [key])),
  );

/** Towns whose name WordNet's tagged texts use as a common noun or a verb. */
export function placeWords(): Row[] {
  const names = towns();
  return (['noun', 'verb'] as const).flatMap((part) =>
    [...readWordnet(part).lemmas].flatMap(([lemma, senses]) =>
      names.has(lemma) && senses.some((s) => s.lowercase && s.count > 0) ? [[lemma]] : [],
    ),
  );
}
