import type { StoredClaim } from '../../core/record.ts';
import { capitalised } from './english.ts';

/** One sentence and the claims that it tells. */
export interface Sentence {
  readonly text: string;
  readonly claims: readonly StoredClaim[];
}

export const sentence = (text: string, claims: readonly StoredClaim[]): Sentence => ({
  text: `${capitalised(text)}.`.replace(/,([.;,])/g, '$1'),
  claims,
});
