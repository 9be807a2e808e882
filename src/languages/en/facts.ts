import type { FigureClaim } from '../../core/claim.ts';
import { tellsOf } from './outcomeWords.ts';

type Said = Pick<FigureClaim, 'quote' | 'stance' | 'high'>;

/** "No casualties have been reported (yet)" tells what is known, not what happened. */
export const tellsNoneReported = ({ quote, stance, high }: Said): boolean =>
  high === 0 && stance === 'asserts' && /\bno\b[^.;]{0,60}\b(?:reported|known|immediate|yet)\b/i.test(quote);

/** "One person was killed and four were injured": the four leave out the one who died. */
export const tellsOfDead = ({ quote }: Said): boolean => tellsOf('killed', quote);

const attacker =
  /\b(?:himself|herself|themselves|(?:his|her|their) own li(?:fe|ves)|including the (?:gunman|shooter|attacker|suspect|bomber)|murder[- ]suicide)\b/i;

/** "He killed three people and then himself": three by one count, four by another. */
export const tellsOfAttacker = ({ quote }: Said): boolean => attacker.test(quote);

const denial =
  /\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|refut(?:e[sd]?|ing)|dismiss(?:e[sd]|ing)?|disput(?:e[sd]?|ing)|no|not|none|nobody|never|neither|nor|without|false|untrue|baseless)\b|n[’']t\b/i;

/** "denied causing any casualties", "did not hit civilians": without such a word nobody denies. */
export const mayDeny = (quote: string): boolean => denial.test(quote);
