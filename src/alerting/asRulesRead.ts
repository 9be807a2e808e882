import type { NewRelation } from '../core/relation.ts';
import type { ClaimRef, MatchedClaim, MatchedStored } from '../core/record.ts';
import { asReadBy, isDisputed } from '../core/readers.ts';
import { type Detected, findingsOf, type Found } from './detect.ts';
import { isForJudge } from './judge.ts';
import type { Brought } from './points.ts';
import { topicOf } from './topics.ts';

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
  const topic = ({ kind, before, now }: Found): string => topicOf(kind, claimOf(before), claimOf(now));
  const told = new Set(found.told.map(topic));
  const more = findingsOf(readByRules(brought, relate), isWeak).told.filter((point) => {
    const [before, now] = [claimOf(point.before), claimOf(point.now)];
    const isOpen = [before, now].some((claim) => claim !== null && isDisputed(claim));
    return isOpen && isForJudge({ kind: point.kind, before, now }) && !told.has(topic(point));
  });
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
