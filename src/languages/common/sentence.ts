import { fold } from '../../core/fold.ts';
import { fnv } from '../../core/hash.ts';
import { remembered } from './remembered.ts';

const keyOf = remembered((word) => fnv(word).toString(36));

/** The words of a sentence, figures and single letters aside, each once as a short hash, with a space between. */
export const sentenceKeys = (quote: string): string =>
  [...new Set(fold(quote).match(/\p{L}{2,}/gu))].map(keyOf).join(' ');
