import {
  type Claim,
  type FigureClaim,
  type FigureMeasure,
  isFigure,
  type ResponsibilityClaim,
} from './claim.ts';
import type { Fixable } from './fields.ts';
import type { ReadTwice } from './readers.ts';

/**
 * What matching and alerting need to know of a claim's words. It is found when the article is read, and again where a person
 * sets a field, so that nothing that comes after looks at words.
 */
interface RemarksOnAny {
  /** Same speaker, same key, however spelled; the outlet where the claim is its own. */
  readonly speakerKey: string;
  /** The rules by which the claim is not sure enough to raise an alert; it still stands on the incident's card. */
  readonly cautions: readonly string[];
  /** The words of its sentence, each by a short hash, with a space between: tells a sentence that was rewritten from another. */
  readonly sentence: string;
}

export interface FigureRemarks extends RemarksOnAny {
  /** "No casualties have been reported yet": what is known, not what happened. */
  readonly noneReported: boolean;
  /** Its sentence tells of people killed. */
  readonly tellsOfDead: boolean;
  /** Its sentence tells that an attacker died: whether the figure counts him is open. */
  readonly attackerDied: boolean;
  /** How a correction may write the figure: `60`, `dozens`. */
  readonly amounts: readonly string[];
}

export interface BlameRemarks extends RemarksOnAny {
  /** Words that tell who is meant: "Iraq's air force" and "Iraqi military" share `iraq`. */
  readonly actorKeys: readonly string[];
}

export type Remarks = FigureRemarks | BlameRemarks;

export type ReadFigure = FigureClaim & FigureRemarks & ReadTwice;
export type ReadBlame = ResponsibilityClaim & BlameRemarks & ReadTwice;

/** A claim with what its words tell beside it. */
export type ReadClaim = ReadFigure | ReadBlame;

/** Whose article a claim is in: the outlet speaks where nobody else does. */
export interface Carrier {
  readonly id: string;
  readonly outlet: string | null;
}

/** What the words of a claim tell; the language of the article decides. `set`: what a person set is no longer in doubt. */
export type RemarkOn = (claim: Claim, article: Carrier, set?: readonly Fixable[]) => Remarks;

/** A claim with what its words tell. */
export function remarkedBy(claim: Claim, article: Carrier, remark: RemarkOn): ReadClaim {
  const remarks = remark(claim, article);
  if (isFigure(claim) && !('actorKeys' in remarks)) return { ...claim, ...remarks };
  if (!isFigure(claim) && 'actorKeys' in remarks) return { ...claim, ...remarks };
  throw new TypeError('Remarks on a figure are of a figure, and those on blame of blame.');
}

/** Where an outlet says of its own article that it was changed, and what about. */
export interface Notice {
  readonly start: number;
  readonly end: number;
  /** The outcomes that it names. */
  readonly measures: readonly FigureMeasure[];
  /** It speaks of a toll, a figure or victims, whatever befell them. */
  readonly isOnFigures: boolean;
  /** The figures in it, written as `FigureRemarks.amounts`; dates aside. */
  readonly amounts: readonly string[];
  /** It has a number in digits that is no date. */
  readonly hasNumber: boolean;
}

/** The remarks of a claim by themselves. */
export function remarksIn(claim: ReadClaim): Remarks {
  const { speakerKey, cautions, sentence } = claim;
  const shared = { speakerKey, cautions, sentence };
  if (claim.measure === 'responsibility') return { ...shared, actorKeys: claim.actorKeys };
  const { noneReported, tellsOfDead, attackerDied, amounts } = claim;
  return { ...shared, noneReported, tellsOfDead, attackerDied, amounts };
}

/** A claim for people and other programs, as JSON: without the hashes of its sentence. */
export const shownClaim = <C extends ReadClaim>(claim: C) => ({ ...claim, sentence: undefined });

/** A type of claims without their words: for what decides by what was read, and must not read again. */
export type WithoutWords<C> = C extends unknown ? Omit<C, 'quote' | 'wording'> : never;
