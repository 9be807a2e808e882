import type { Figure } from '../../harm/figures.ts';
import { isOnePerson, type Told } from '../told.ts';
import { apart, sumOf } from './sumOf.ts';

/** "A boy was hurt in a crash that killed |two others|": those who were told just before, and the others. */
export const withOthers = (told: readonly Told[]): Told[] =>
  told.flatMap((own, at) => {
    if (!isOthers(own.figure)) return [];
    const before = told.slice(0, at).filter((t) => isBefore(t, own));
    const [first] = before;
    if (!first || before.length !== 1 || !isOnePerson(first.figure)) return [];
    if (first.figure.group === own.figure.group) return [];
    const sum = apart(sumOf([first, own]), placeIn(own.figure));
    return [{ ...sum, sentence: own.sentence, structure: own.structure }];
  });

/** "three |others|", "two |other| people": so many exactly. */
const isOthers = ({ phrase, form, partOf, low, high }: Figure): boolean =>
  form === 'counted' &&
  partOf === null &&
  low !== null &&
  low === high &&
  phrase.determiner !== 'definite' &&
  phrase.words.some((w) => w.closed === 'other' || w.closed === 'others');

/** With the same outcome, in the same sentence or the one before. */
const isBefore = ({ sentence, figure }: Told, own: Told): boolean =>
  figure.measure === own.figure.measure &&
  figure.partOf === null &&
  figure.stance === 'asserts' &&
  own.sentence - sentence <= 1;

type Place = Pick<Figure, 'from' | 'to' | 'words' | 'phrase' | 'clause'>;

const placeIn = ({ from, to, words, phrase, clause }: Figure): Place => ({ from, to, words, phrase, clause });
