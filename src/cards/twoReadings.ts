import { type Wordings, peoples, scopes, standingWords, stateWords, wordsOf } from '../core/fields.ts';
import { type Compared, type ComparedFields, differsIn, readingOf, type ReadTwice } from '../core/readers.ts';
import { speakerWords } from './editWords.ts';

/** "The model reads the speaker as Lena Okafor; the rules as police.": a sentence a field in which the readings differ. */
export function twoReadings(claim: ReadTwice): readonly string[] {
  const [model, rules] = [readingOf(claim, 'model'), readingOf(claim, 'rules')];
  return differsIn(claim).map(
    (field) =>
      `The model reads the ${field} as ${valueIn(model, field)}; the rules as ${valueIn(rules, field)}.`,
  );
}

/** "speaker Lena Okafor, scope another event": what the model reads where it differs; empty where it does not. */
export const modelReads = (claim: ReadTwice): string =>
  differsIn(claim)
    .map((field) => `${field} ${valueIn(readingOf(claim, 'model'), field)}`)
    .join(', ');

function valueIn(
  { speaker, scope, standing, state, population }: Partial<ComparedFields>,
  field: Compared,
): string {
  switch (field) {
    case 'speaker':
      return speakerWords(speaker ?? null);
    case 'scope':
      return worded(scopes, scope);
    case 'standing':
      return worded(standingWords, standing);
    case 'state':
      return worded(stateWords, state);
    case 'population':
      return worded(peoples, population);
    default:
      return field satisfies never;
  }
}

const worded = <Term extends string>(wordings: Wordings<Term>, term: Term | undefined): string =>
  term === undefined ? 'unknown' : wordsOf(wordings, term);
