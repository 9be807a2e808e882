import type { ResponsibilityClaim } from './claim.ts';
import { fold } from './fold.ts';
import type { BlameRemarks } from './remarks.ts';

type Actor = Pick<ResponsibilityClaim, 'actor'> & Pick<BlameRemarks, 'actorKeys'>;

/** True where two names of who did it are one, or share a word that tells who. */
export const sameActor = (a: Actor, b: Actor): boolean =>
  fold(a.actor) === fold(b.actor) || a.actorKeys.some((key) => b.actorKeys.includes(key));

/** Who speaks is the one who is said to have done it. */
export const speaksForItself = ({
  speaker,
  actor,
}: Pick<ResponsibilityClaim, 'speaker' | 'actor'>): boolean => speaker?.name === actor;
