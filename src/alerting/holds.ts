import { sameActor } from '../core/actor.ts';
import { isFigure } from '../core/claim.ts';
import type { Holds } from '../core/finding.ts';
import { sameInterval } from '../core/interval.ts';
import { asReadBy, isDisputed } from '../core/readers.ts';
import { isDropped, type MatchedClaim } from '../core/record.ts';
import type { Figure } from '../matching/figure.ts';
import { compare } from '../matching/index.ts';
import { kindOf } from './points.ts';

/**
 * Whether a point that was found is still one, now that people may have corrected or dropped its claims or moved one side to another
 * incident, or its article was read again. Where two readings differ it is one by either.
 *
 * @example holds({ kind: 'conflict', rule: 'figures-do-not-meet' }, sixty, fiftyFive) // true, until somebody sets 60 to 55
 */
export const holds: Holds = (point, before, now) =>
  holdsAsRead(point, before, now) ||
  ([before, now].some((claim) => claim !== null && isDisputed(claim)) &&
    holdsAsRead(point, before && asReadBy(before, 'rules'), now && asReadBy(now, 'rules')));

const holdsAsRead: Holds = (point, before, now) => {
  if ([before, now].some((claim) => claim !== null && isDropped(claim))) return false;
  if (before && now && before.incidentId !== now.incidentId) return false;
  if (point.kind === 'responsibility') return now !== null && answers(before, now);
  // Of one side alone nothing is compared.
  if (!before || !now || !isFigure(before) || !isFigure(now)) return true;
  switch (point.kind) {
    case 'conflict':
    case 'denial':
    case 'status':
    case 'self-conflict':
    case 'revised-down':
    case 'rise':
      return doNotMeet(point, before, now);
    case 'changed':
      return !sameInterval(before, now);
    case 'corrected':
      return point.rule.startsWith('taken-back') ? now.state === 'retracted' : !sameInterval(before, now);
    default:
      return point.kind satisfies never;
  }
};

function doNotMeet({ kind, rule }: Parameters<Holds>[0], before: Figure, now: Figure): boolean {
  const verdict = compare(before, now);
  if (verdict === null) return false;
  if (rule === 'order-unknown' && verdict.rule === rule) return true;
  const told = kindOf(verdict.kind, verdict.rule);
  return told !== null && (told !== 'rise' || kind === 'rise');
}

/** He denies or admits it, and somebody else still says that he did it. */
function answers(before: MatchedClaim | null, now: MatchedClaim): boolean {
  if (isFigure(now) || now.stance === 'asserts' || now.scope !== 'incident') return false;
  if (before === null) return true;
  if (isFigure(before) || before.stance === 'denies' || before.scope !== 'incident') return false;
  return before.speakerKey !== now.speakerKey && sameActor(before, now);
}
