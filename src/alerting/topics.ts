import type { FindingKind } from '../core/alert.ts';
import { isFigure } from '../core/claim.ts';
import type { Interval } from '../core/interval.ts';
import type { MatchedClaim } from '../core/record.ts';

/** What is said, whoever says it. */
export const position = (c: MatchedClaim): string =>
  isFigure(c)
    ? [c.scope, c.measure, c.population, c.stance, c.low ?? '', c.high ?? ''].join(' ')
    : [c.measure, c.stance, c.actor].join(' ');

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
  if (kind === 'changed' || kind === 'corrected') return `changed ${pairOf(kind, before, now)}`;
  const about = kind === 'rise' ? 'rise' : 'figures';
  return `${about} ${claim.measure} ${apart.has(claim.population) ? claim.population : 'people'}`;
}

/** Whose denial it is; whoever else counts somebody, it is told once. */
const denier = (c: MatchedClaim | null): string[] =>
  c && isFigure(c) && c.stance === 'denies' ? [voice(c)] : [];

/** The denials among the pairs that were told, as topics. */
export const denialsIn = (told: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...told].flatMap((pair) =>
      pair.split('|').flatMap((side) => {
        const words = side.split(' ');
        return words.at(-3) === 'denies' ? [`denial ${words.slice(0, -6).join(' ')}`] : [];
      }),
    ),
  );

/** A figure that an alert has shown, as the key of its pair keeps it. */
interface Shown extends Interval {
  readonly topic: string;
}

/** The figures in the key of a pair that was told; none for who did it, changes and rises. */
function shownIn(pair: string): readonly Shown[] {
  const [mark, ...sides] = pair.split('|');
  if (mark !== '') return [];
  return sides.flatMap((side): Shown[] => {
    const [scope, measure, population, stance, low, high] = side.split(' ').slice(-6);
    if (scope !== 'incident' || stance === 'denies' || high === undefined) return [];
    const topic = `figures ${measure} ${apart.has(population ?? '') ? population : 'people'}`;
    return [{ topic, low: low ? Number(low) : null, high: high ? Number(high) : null }];
  });
}

/** Tells of a figure whether what was told of its topic spans it already: nothing new is between what was told. */
export function spanOf(told: ReadonlySet<string>): (topic: string, figure: Interval) => boolean {
  const spans = new Map<string, { low: number; high: number }>();
  for (const { topic, low, high } of [...told].flatMap(shownIn)) {
    const span = spans.get(topic) ?? { low: Infinity, high: 0 };
    spans.set(topic, {
      low: Math.min(span.low, low ?? 0),
      high: Math.max(span.high, high ?? low ?? 0),
    });
  }
  return (topic, { low, high }) => {
    const span = spans.get(topic);
    if (!span) return false;
    return (low ?? 0) >= span.low / margin && (high ?? low ?? 0) <= span.high * margin;
  };
}

/** A figure by a fifth beyond what was told is news again. */
const margin = 1.2;
