import type { StoredClaim } from '../../core/record.ts';
import { withDeterminer } from '../paragraph/determiners.ts';
import { inSentence } from '../paragraph/inSentence.ts';
import { shortSpeaker } from '../wording.ts';

/** A speaker as bullets name him: without role and article. */
export const nameOf = (claim: StoredClaim): string => inSentence(shortSpeaker(claim));

/** The same before a verb: "the Iraqi military". */
export const subjectOf = (claim: StoredClaim): string =>
  claim.speaker === null || claim.speaker.kind === 'person'
    ? nameOf(claim)
    : withDeterminer(claim.speaker.name, [claim.quote]);
