import { isFigure } from '../core/claim.ts';
import type { Accepted, NewClaim } from '../core/record.ts';
import type { ClaimEdit } from './fields.ts';
import { alike, claimAt, markOf } from './mark.ts';

/** What a person accepts of a claim as it was read, beside its mark. */
export const acceptedOf = (claim: NewClaim): Accepted => {
  const { scope } = claim;
  if (!isFigure(claim)) return { scope, figure: null };
  const { low, high, standing, state } = claim;
  return { scope, figure: { low, high, standing, state } };
};

/** The claim that an edit changes. A person accepted what stood there: where the sentence is read otherwise by now, that is none. */
export function meantBy<C extends NewClaim>(edit: ClaimEdit, read: readonly C[]): C | null {
  const claim = claimAt(read, edit.target);
  return claim && (edit.kind !== 'accept' || isAsAccepted(claim, edit)) ? claim : null;
}

function isAsAccepted(claim: NewClaim, { target, after }: Extract<ClaimEdit, { kind: 'accept' }>): boolean {
  const { stance, wording, population, speaker } = markOf(claim);
  return (
    stance === target.stance &&
    population === target.population &&
    alike(speaker ?? '', target.speaker ?? '') &&
    // a figure may be quoted with more words or fewer
    (isFigure(claim) || alike(wording, target.wording)) &&
    isSame(acceptedOf(claim), after)
  );
}

const isSame = (a: Accepted, b: Accepted): boolean =>
  a.scope === b.scope &&
  a.figure?.low === b.figure?.low &&
  a.figure?.high === b.figure?.high &&
  a.figure?.standing === b.figure?.standing &&
  a.figure?.state === b.figure?.state;
