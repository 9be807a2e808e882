import type { ResponsibilityStance, Speaker } from '../../core/claim.ts';
import type { Blame, Reading, Responsibility } from './types.ts';

/** What a claim says beside the blame on which it rests. */
interface Said {
  readonly stance: ResponsibilityStance;
  readonly speaker: Speaker;
  readonly actor: string;
  readonly via?: string | null;
  /** How it was heard, and what else decides how sure it is. */
  readonly rules?: readonly string[];
}

export const claimOf = (
  blame: Blame,
  { stance, speaker, actor, via = null, rules = [] }: Said,
  { cast }: Reading,
): Responsibility => ({
  stance,
  speaker,
  via,
  actor,
  act: blame.act ? cast.text.slice(blame.act.start, blame.act.end) : null,
  clause: blame.clause,
  rules: [`responsibility:${blame.rule}`, ...rules],
});
