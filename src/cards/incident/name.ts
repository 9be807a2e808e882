import type { StoredClaim } from '../../core/record.ts';
import { inSentence } from '../paragraph/determiners.ts';
import { shortSpeaker } from '../wording.ts';

/** A speaker as bullets and lines name him: without role and article. */
export const nameOf = (claim: StoredClaim): string => inSentence(shortSpeaker(claim));
