import type { NewRelation } from '../core/relation.ts';
import type { ClaimRef, MatchedClaim, MatchedStored } from '../core/record.ts';
import { asReadBy, isDisputed } from '../core/readers.ts';
import { type Detected, findingsOf, type Found } from './detect.ts';
import { isForJudge } from './judge.ts';
import type { Brought } from './points.ts';
import { pairOf, topicOf } from './topics.ts';

/** Sets the claims of an article against those on record. */
type Relate = (claims: readonly MatchedClaim[], known: readonly MatchedStored[]) => readonly NewRelation[];

/**
 * What an article gives to tell; and, where two readers read a claim otherwise, also what contradicts by the reading that does not
 * stand. Which of the two is right is for the judge to say, and without one it stays unsettled.
 */
export function pointsOf(brought: Brought, isWeak: boolean, relate: Relate): Detected {
  const found = findingsOf(brought, isWeak);
  const claimOf = claimsIn(brought);
  if (![...brought.claims, ...brought.known].some(isDisputed)) return found;
  const sidesOf = ({ before, now }: Found) => [claimOf(before), claimOf(now)] as const;
  const topic = (point: Found): string => topicOf(point.kind, ...sidesOf(point));
  const told = new Set(found.told.map(topic));
  const isKnown = ({ pair }: Found): boolean =>
    brought.reported.told.has(pair) || brought.reported.dismissed.has(pair);
  const more = findingsOf(readByRules(brought, relate), isWeak)
    .told.filter((point) => {
      const [before, now] = sidesOf(point);
      const isOpen = [before, now].some((claim) => claim !== null && isDisputed(claim));
      return isOpen && isForJudge({ kind: point.kind, before, now }) && !told.has(topic(point));
    })
    // what was told is known by the claims as they stand
    .map((point) => ({ ...point, pair: pairOf(point.kind, ...sidesOf(point)) }))
    .filter((point) => !isKnown(point));
  const topics = new Set(more.map(topic));
  return {
    told: [...found.told, ...more],
    held: found.held.filter((point) => !topics.has(topic(point))),
  };
}

/** The same article and record as the rules read them. */
function readByRules(brought: Brought, relate: Relate): Brought {
  const claims = brought.claims.map((claim) => asReadBy(claim, 'rules'));
  const known = brought.known.map((claim) => asReadBy(claim, 'rules'));
  return { ...brought, claims, known, relations: relate(claims, known) };
}

function claimsIn({ claims, known, own }: Brought): (ref: ClaimRef | null) => MatchedClaim | null {
  const stored = new Map([...known, ...own].map((claim) => [claim.id, claim]));
  return (ref) =>
    ref === null ? null : (('fresh' in ref ? claims[ref.fresh] : stored.get(ref.stored)) ?? null);
}
