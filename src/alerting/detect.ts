import { type FindingKind, type NewFinding, severities } from '../core/alert.ts';
import { isFigure } from '../core/claim.ts';
import type { ClaimRef, MatchedClaim, MatchedStored } from '../core/record.ts';
import type { NewRelation } from '../core/relation.ts';
import type { Notice } from '../core/remarks.ts';
import { changedFigures } from './changed.ts';
import { newsAmong } from './suppress.ts';
import { sameActor } from '../matching/responsibility.ts';
import { type Side, severityOf } from './severity.ts';

/** What one article brings, and what stood before it. */
export interface Brought {
  readonly claims: readonly MatchedClaim[];
  readonly known: readonly MatchedStored[];
  readonly relations: readonly NewRelation[];
  /** Pairs that were told already. */
  readonly told: ReadonlySet<string>;
  /** What the article's own older version said, and the corrections in its text now. */
  readonly own: readonly MatchedStored[];
  readonly notices: readonly Notice[];
}

/** A finding with the correction that admits a change, whose words are for others to show. */
export type Found = Omit<NewFinding, 'note'> & { readonly notice: Notice | null };

/** A pair of claims that may be worth telling. */
interface Candidate {
  readonly kind: FindingKind;
  readonly rule: string;
  readonly before: ClaimRef | null;
  readonly now: ClaimRef | null;
  readonly notice: Notice | null;
}

/** The points worth an alert, against what was stored before; the same pair once, the weightiest first. */
export function findingsOf(brought: Brought): Found[] {
  const { claims, known, relations, own } = brought;
  const candidates = [...ofChanges(brought), ...ofRelations(relations), ...ofBlame(claims, known)];
  if (candidates.length === 0) return [];
  const stored = new Map([...known, ...own].map((claim) => [claim.id, claim]));
  const claimOf = (ref: ClaimRef | null): MatchedClaim | null =>
    ref === null ? null : (('fresh' in ref ? claims[ref.fresh] : stored.get(ref.stored)) ?? null);
  const all = [...claims, ...known];
  const origins = originsOf(all);
  const isNews = newsAmong(all, known);
  const isSure = (before: MatchedClaim, now: MatchedClaim): boolean =>
    isCertain(before) && isCertain(now) && isNews(before, now);
  const seen = new Set(brought.told);
  const findings = candidates.flatMap((candidate): Found[] => {
    const [before, now] = [claimOf(candidate.before), claimOf(candidate.now)];
    if (contradictions.has(candidate.kind) && !(before && now && isSure(before, now))) return [];
    const pair = pairOf(candidate.kind, before, now);
    const sides = { before: before && sideOf(before, origins), now: now && sideOf(now, origins) };
    const severity = severityOf({ kind: candidate.kind, ...sides });
    if (seen.has(pair) || severity === null) return [];
    seen.add(pair);
    return [{ ...candidate, severity, pair }];
  });
  return findings.toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
}

const contradictions: ReadonlySet<FindingKind> = new Set([
  'conflict',
  'self-conflict',
  'exceeds',
  'revised-down',
  'rise',
]);

/** No rule of caution speaks against an alert on it. */
const isCertain = (claim: MatchedClaim): boolean => claim.cautions.length === 0;

/** Figures that the outlet changed or took out of its own article. */
const ofChanges = ({ own, claims, notices }: Brought): Candidate[] =>
  changedFigures(own, claims, notices).map(({ kind, before, after, notice }) => ({
    kind,
    rule: notice === null ? 'unannounced' : 'corrected',
    before: { stored: before.id },
    now: after ? { fresh: claims.indexOf(after) } : null,
    notice,
  }));

/** Contradictions, and tolls that moved; both within one article are the article's own business. */
const ofRelations = (relations: readonly NewRelation[]): Candidate[] =>
  relations.flatMap(({ kind, rule, a, b }) => {
    const told = kindOf(kind, rule);
    if (told === null) return [];
    if ('stored' in a && 'fresh' in b) return [{ kind: told, rule, before: a, now: b, notice: null }];
    return 'fresh' in a && 'stored' in b ? [{ kind: told, rule, before: b, now: a, notice: null }] : [];
  });

const exceeding = new Set(['part-exceeds-whole', 'killed-exceed-casualties']);

function kindOf(kind: NewRelation['kind'], rule: string): FindingKind | null {
  if (kind === 'revision') return rule === 'revised-down' ? 'revised-down' : 'rise';
  if (kind !== 'conflict' && kind !== 'self-conflict') return null;
  return exceeding.has(rule) ? 'exceeds' : kind;
}

/** Who admits it for the first time, or denies what he was blamed for, where the incident stood on record. */
function ofBlame(claims: readonly MatchedClaim[], known: readonly MatchedStored[]): Candidate[] {
  if (known.length === 0) return [];
  return claims.flatMap((claim, fresh): Candidate[] => {
    if (isFigure(claim) || claim.stance === 'asserts' || claim.scope !== 'incident') return [];
    const said = known.some(
      (k) => !isFigure(k) && k.speakerKey === claim.speakerKey && k.stance === claim.stance,
    );
    if (said) return [];
    const blame = known.find(
      (k) => !isFigure(k) && k.stance !== 'denies' && k.scope === 'incident' && sameActor(k, claim),
    );
    if (!blame && (claim.stance === 'denies' || !isCertain(claim))) return [];
    const before = blame ? { stored: blame.id } : null;
    const kind = claim.stance === 'denies' ? 'denied' : 'admitted';
    return [{ kind, rule: before ? 'answers-blame' : 'newly-said', before, now: { fresh }, notice: null }];
  });
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
  if (!isFigure(claim)) return { figure: null, origins, unsure: false };
  return {
    figure: claim.stance === 'denies' ? { low: 0, high: 0 } : claim,
    origins,
    unsure: claim.hearsay || claim.derived || claim.origin === null,
  };
}

/** What is said, whoever says it. */
const position = (c: MatchedClaim): string =>
  isFigure(c)
    ? [c.scope, c.measure, c.population, c.stance, c.low ?? '', c.high ?? ''].join(' ')
    : [c.measure, c.stance, c.actor].join(' ');

/** The voices of outlets count as one: that another paper carries the same figure is no new contradiction. */
const voice = (c: MatchedClaim): string => (c.speaker ? (c.origin ?? c.speakerKey) : 'outlets');

/** The same for the same two sayings, whichever came first, however often they are read. */
export function pairOf(kind: FindingKind, before: MatchedClaim | null, now: MatchedClaim | null): string {
  const said = (c: MatchedClaim | null): string => (c ? `${voice(c)} ${position(c)}` : '');
  const apart =
    kind === 'changed' || kind === 'vanished'
      ? `changed ${before?.articleId}`
      : kind === 'rise'
        ? 'rise'
        : '';
  return [apart, ...[said(before), said(now)].toSorted()].join('|');
}
