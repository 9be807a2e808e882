import type { Speaker } from '../../core/claim.ts';
import { fold } from '../../core/fold.ts';

/** The same speaker, the same key, however spelled: a function of the name alone, so that it does not depend on which article came first. */
export type SpeakerKey = (speaker: Speaker | null, outlet: string | null, articleId: string) => string;

/** By the key of somebody who is named; the outlet's own voice is the outlet, whatever language it writes. */
export const speakerKeyBy =
  (keyOf: (speaker: Speaker) => string): SpeakerKey =>
  (speaker, outlet, articleId) => {
    if (speaker) return keyOf(speaker);
    return outlet ? `outlet:${fold(outlet)}` : `article:${articleId}`;
  };
