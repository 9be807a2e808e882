import type { FindingKind } from '../core/finding.ts';
import { isFigure } from '../core/claim.ts';
import { type Interval, sameInterval } from '../core/interval.ts';
import { asReadBy } from '../core/readers.ts';
import type { MatchedClaim } from '../core/record.ts';
import type { Reported } from '../core/standing.ts';
import type { Figure } from '../matching/figure.ts';

/**
 * What is said, whoever says it. Where two readings differ it is as the rules read it: so a claim that a model has read since is known for
 * what was told of it.
 */
export function position(claim: MatchedClaim): string {
  const c = asReadBy(claim, 'rules');
  return isFigure(c)
    ? [c.scope, c.measure, c.population, c.stance, c.low ?? '', c.high ?? ''].join(' ')
    : [c.measure, c.stance, c.actor].join(' ');
}

/** The voices of outlets count as one: that another paper carries the same figure is no new contradiction. */
const voice = (c: MatchedClaim): string => (c.speaker ? (c.origin ?? c.speakerKey) : 'outlets');

/** The same for the same two sayings, whichever came first, however often they are read. */
export function pairOf(kind: FindingKind, before: MatchedClaim | null, now: MatchedClaim | null): string {
  const said = (c: MatchedClaim | null): string => (c ? `${voice(c)} ${position(c)}` : '');
  const apart = kind === 'changed' ? `changed ${before?.articleId}` : kind === 'rise' ? 'rise' : '';
  return [apart, ...[said(before), said(now)].toSorted()].join('|');
}

/** Those who are counted apart from all others: a contradiction about them is one of its own. */
const apart: ReadonlySet<string> = new Set([
  'militants',
  'soldiers',
  'police',
  'attackers',
  'responders',
  'journalists',
]);

/**
 * What a contradiction is about: one contradiction is one point, however many speakers share a side and however many are counted
 * among the dead. A denial is a point beside the figures that it denies.
 */
export function topicOf(kind: FindingKind, before: MatchedClaim | null, now: MatchedClaim | null): string {
  const claim = now ?? before;
  if (claim === null) return kind;
  if (!isFigure(claim)) return `responsibility ${claim.stance} ${claim.speakerKey}`;
  if (kind === 'denial') return `denial ${[before, now].flatMap(denier).join(' ')}`;
  if (kind === 'changed') return `changed ${pairOf(kind, before, now)}`;
  const about = kind === 'rise' ? 'rise' : 'figures';
  return `${about} ${claim.measure} ${apart.has(claim.population) ? claim.population : 'people'}`;
}

/** The sentences of two figures, with how many each counts. */
export function spotOf(before: MatchedClaim | null, now: MatchedClaim | null): string | null {
  if (!before || !now || !isFigure(before) || !isFigure(now)) return null;
  const place = ({ articleId, start, low, high, stance }: Figure): string =>
    [articleId, start, stance, low ?? '', high ?? ''].join(' ');
  return [place(before), place(now)].toSorted().join('|');
}

/** Whose denial it is; whoever else counts somebody, it is told once. */
const denier = (c: MatchedClaim | null): string[] =>
  c && isFigure(c) && c.stance === 'denies' ? [voice(c)] : [];

/** A figure as the key of a pair keeps it. */
interface Kept extends Interval {
  readonly voice: string;
  readonly stance: string;
  readonly crowd: string;
}

/** The figures in the key of a pair; none for who did it, changes and rises. */
function figuresIn(pair: string): readonly Kept[] {
  const [mark, ...sides] = pair.split('|');
  if (mark !== '') return [];
  return sides.flatMap((side): Kept[] => {
    const words = side.split(' ');
    const [scope, measure = '', population = '', stance = '', low, high] = words.slice(-6);
    if (scope !== 'incident' || high === undefined) return [];
    const voiceOf = words.slice(0, -6).join(' ');
    const crowd = crowdOf({ measure, population });
    return [
      { voice: voiceOf, stance, crowd, low: low ? Number(low) : null, high: high ? Number(high) : null },
    ];
  });
}

/** The denials among the pairs that were told, as topics. */
export const denialsIn = (told: Iterable<string>): ReadonlySet<string> =>
  new Set(
    [...told]
      .flatMap(figuresIn)
      .filter(({ stance }) => stance === 'denies')
      .map((kept) => `denial ${kept.voice}`),
  );

/** Whose toll it is: what was told of the women says nothing of the toll of all. */
export const crowdOf = ({
  measure,
  population,
}: Readonly<Record<'measure' | 'population', string>>): string =>
  `${measure} ${population === 'civilians' ? 'people' : population}`;

/**
 * Tells of a figure whether it is no news: what was told of the same people spans it, or a point with this figure was dismissed.
 * What lies between the figures of a dismissed point was never told.
 */
export function isOldIn({ told, dismissed }: Reported): (figure: Figure) => boolean {
  const spans = new Map<string, { low: number; high: number }>();
  for (const { crowd, low, high } of countsIn(told)) {
    const span = spans.get(crowd) ?? { low: Infinity, high: 0 };
    spans.set(crowd, {
      low: Math.min(span.low, low ?? 0),
      high: Math.max(span.high, high ?? low ?? 0),
    });
  }
  const rejected = countsIn(dismissed);
  return (figure) => {
    const crowd = crowdOf(asReadBy(figure, 'rules'));
    if (rejected.some((kept) => kept.crowd === crowd && sameInterval(kept, figure))) return true;
    const span = spans.get(crowd);
    const { low, high } = figure;
    if (!span) return false;
    return (low ?? 0) >= span.low / margin && (high ?? low ?? 0) <= span.high * margin;
  };
}

const countsIn = (pairs: Iterable<string>): readonly Kept[] =>
  [...pairs].flatMap(figuresIn).filter(({ stance }) => stance !== 'denies');

/** A figure by a fifth beyond what was told is news again. */
const margin = 1.2;
