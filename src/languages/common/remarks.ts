import { type Claim, isFigure } from '../../core/claim.ts';
import type { Fixable } from '../../core/fields.ts';
import type { RemarkOn } from '../../core/remarks.ts';
import { amountsWith, numbersIn } from './amounts.ts';
import { sentenceKeys } from './sentence.ts';
import type { SpeakerKey } from './speakerKey.ts';

/** By what a name is known again in a language. */
export interface NameKeys {
  readonly speakerKey: SpeakerKey;
  /** Words that tell who is said to have done it. */
  readonly actorKeys: (actor: string) => readonly string[];
}

/** What a claim tells by its fields, in a language whose words no rule of caution reads. */
export const remarksBy =
  ({ speakerKey, actorKeys }: NameKeys): RemarkOn =>
  (claim, { id, outlet }, set = []) => {
    const shared = {
      speakerKey: speakerKey(claim.speaker, outlet, id),
      cautions: cautionsOf(claim, set),
      sentence: sentenceKeys(claim.quote),
    };
    if (!isFigure(claim)) return { ...shared, actorKeys: actorKeys(claim.actor) };
    return {
      ...shared,
      // "no casualties were reported" and "nobody was hurt" cannot be told apart
      noneReported: claim.high === 0 && claim.stance === 'asserts',
      tellsOfDead: claim.measure === 'killed',
      attackerDied: false,
      amounts: amountsWith(claim, numbersIn(claim.wording)),
    };
  };

/** No rule reads whether the words own up to a deed: an admission raises no alert unless a person set it. */
const cautionsOf = (claim: Claim, set: readonly Fixable[]): readonly string[] =>
  !isFigure(claim) && claim.stance === 'admits' && !set.includes('stance') ? ['no-admission'] : [];
