import { type NewFinding, severities, type Unsettled } from '../core/finding.ts';
import { isFigure } from '../core/claim.ts';
import { gap, isExact } from '../core/interval.ts';
import type { ClaimRef, MatchedClaim } from '../core/record.ts';
import type { Notice } from '../core/remarks.ts';
import type { Figure } from '../matching/figure.ts';
import { type Brought, type Candidate, candidatesOf } from './points.ts';
import { type News, newsSideOf, newsworthyFirst } from './newsworthy.ts';
import { type Side, severityOf } from './severity.ts';
import type { Point } from './point.ts';
import { heldBy } from './suppress.ts';
import { textsOf } from './texts.ts';
import { denialsIn, isOldIn, pairOf, position, spotOf, topicOf } from './topics.ts';

/** A finding with the correction that admits a change, whose words are for others to show. */
export type Found = Omit<NewFinding, 'note'> & { readonly notice: Notice | null };
export type Held = Found & Pick<Unsettled, 'held'>;

/** What an article gives to tell, and what might be told and is held back; each the weightiest first. */
export interface Detected {
  readonly told: readonly Found[];
  readonly held: readonly Held[];
}

/** A candidate with what it is about, why it is not told, and what it is ordered by. */
interface Weighed extends Found {
  readonly topic: string;
  readonly held: string | null;
  /** The same for two outcomes of the same people in the same two sentences: "26 girls who were abducted are free". */
  readonly spot: string | null;
  /** Of one contradiction the plainest pair comes first. */
  readonly rank: readonly number[];
  readonly news: News;
}

/**
 * The points worth an alert: of each contradiction the plainest pair, and none that was told already. `isWeak`: that the article
 * tells of the incident is only likely.
 */
export function findingsOf(brought: Brought, isWeak = false): Detected {
  const candidates = candidatesOf(brought);
  if (candidates.length === 0) return { told: [], held: [] };
  const weigh = makeWeigh(brought, isWeak);
  const found = candidates.flatMap((candidate) => weigh(candidate) ?? []).toSorted(byRank);
  const seen = new Set<string>();
  const isNew = (key: string | null): boolean => key === null || (!seen.has(key) && Boolean(seen.add(key)));
  const plainest = found
    .filter(({ topic }) => isNew(topic))
    .filter(({ spot }) => isNew(spot))
    .toSorted((a, b) => newsworthyFirst(a.news, b.news));
  return {
    told: plainest.flatMap((point) => (point.held === null ? [foundOf(point)] : [])),
    // A rise contradicts nothing: what is held back of it is nothing to decide.
    held: plainest.flatMap((point) =>
      point.held === null || point.kind === 'rise' ? [] : [{ ...foundOf(point), held: point.held }],
    ),
  };
}

const foundOf = ({ kind, rule, before, now, notice, severity, pair }: Weighed): Found => ({
  kind,
  rule,
  before,
  now,
  notice,
  severity,
  pair,
});

/** Weighs a candidate against all that is claimed of the incident; null where it, or all that it says, was told. */
export function makeWeigh(brought: Brought, isWeak: boolean): (candidate: Candidate) => Weighed | null {
  const { claims, known, own, reported } = brought;
  const stored = new Map([...known, ...own].map((claim) => [claim.id, claim]));
  const claimOf = (ref: ClaimRef | null): MatchedClaim | null =>
    ref === null ? null : (('fresh' in ref ? claims[ref.fresh] : stored.get(ref.stored)) ?? null);
  const all = [...claims, ...known];
  const origins = originsOf(all);
  const raised = new Set([...reported.told, ...reported.dismissed]);
  const isOld = isOldIn(reported);
  const denials = denialsIn(raised);
  const texts = textsOf(all);
  return (candidate) => {
    const { kind, rule } = candidate;
    const [before, now] = [claimOf(candidate.before), claimOf(candidate.now)];
    const pair = pairOf(kind, before, now);
    const topic = topicOf(kind, before, now);
    const brings = [candidate.before, candidate.now].flatMap((ref) =>
      ref && 'fresh' in ref ? (claimOf(ref) ?? []) : [],
    );
    const isOldWhole = isOnSizes(kind) && brings.length > 0 && brings.every((c) => isFigure(c) && isOld(c));
    if (raised.has(pair) || denials.has(topic) || isOldWhole) return null;
    const sides = { before: before && sideOf(before, origins), now: now && sideOf(now, origins) };
    const severity = severityOf({ kind, ...sides });
    const point: Point = { kind, rule, before, now, ...texts, isWeak, severity };
    const held = candidate.held ?? heldBy(point);
    const weight = severity ?? 'minor';
    const news = { kind, severity: weight, ...sides };
    const rank = rankOf(point, weight, held);
    return { ...candidate, severity: weight, pair, topic, held, spot: spotOf(before, now), news, rank };
  };
}

/** Those of which a figure between two that were told is no news. */
const isOnSizes = (kind: Candidate['kind']): boolean =>
  !['denial', 'changed', 'corrected', 'rise'].includes(kind);

/** Told before held; who takes a figure back before who gives another; then the weight, named speakers, plain numbers and the gap. */
function rankOf(
  { kind, before, now }: Point,
  severity: NewFinding['severity'],
  held: string | null,
): number[] {
  const sides = [before, now].filter((c) => c !== null);
  const [a, b] = sides.filter((c): c is Figure => isFigure(c));
  return [
    Number(held !== null),
    Number(kind !== 'corrected'),
    -severities.indexOf(severity),
    -sides.filter((c) => c.speaker !== null).length,
    -[a, b].filter((c) => c && isExact(c)).length,
    a && b ? -gap(a, b) : 0,
  ];
}

function byRank({ rank: a }: Weighed, { rank: b }: Weighed): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** How many independent origins say the same. */
function originsOf(all: readonly MatchedClaim[]): ReadonlyMap<string, number> {
  const found = new Map<string, Set<string>>();
  for (const claim of all) {
    const said = position(claim);
    const origins = found.get(said) ?? new Set<string>();
    if (claim.origin !== null) origins.add(claim.origin);
    found.set(said, origins);
  }
  return new Map([...found].map(([said, origins]) => [said, Math.max(1, origins.size)]));
}

function sideOf(claim: MatchedClaim, originsBy: ReadonlyMap<string, number>): Side {
  const origins = originsBy.get(position(claim)) ?? 1;
  const unsure = isFigure(claim) && (claim.hearsay || claim.derived || claim.origin === null);
  return { ...newsSideOf(claim, origins), unsure };
}
