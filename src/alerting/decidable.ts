import type { HeldPoint } from '../core/alert.ts';
import { isFigure, type FigureMeasure } from '../core/claim.ts';
import { holds } from './holds.ts';
import { type News, newsSideOf, newsworthyFirst } from './newsworthy.ts';

type Held = Pick<HeldPoint, 'kind' | 'rule' | 'severity' | 'before' | 'now' | 'held' | 'incident'>;

/**
 * What an editor can decide of what was held back, the most newsworthy first: harm to people before arrests and counted attacks,
 * denials and who the dead were before sizes, and last what leaves little to decide. A rise contradicts nothing.
 */
export const decidable = <H extends Held>(points: readonly H[]): readonly H[] =>
  points.filter((point) => point.kind !== 'rise' && stillHolds(point)).toSorted(weightiestFirst);

/** People may have moved one side to another incident, or set its figure to one that the other fits. */
const stillHolds = ({ kind, rule, incident, before, now }: Held): boolean =>
  [before, now].every((claim) => claim === null || claim.incidentId === incident.id) &&
  holds({ kind, rule }, before, now);

const weightiestFirst = (a: Held, b: Held): number =>
  rank(a) - rank(b) || newsworthyFirst(newsOf(a), newsOf(b));

const lesser: ReadonlySet<FigureMeasure> = new Set([
  'attacks',
  'detained',
  'displaced',
  'evacuated',
  'rescued',
]);

/** Rules that leave little to decide: what a later figure would explain, and words that may own up to nothing. */
const weak: ReadonlySet<string> = new Set(['order-unknown', 'no-admission', 'nobody-blamed']);

/** 0 first: what is told of harm; arrests and attacks last. */
function rank({ before, now, held }: Held): number {
  const isLess = [before, now].some((c) => c !== null && isFigure(c) && lesser.has(c.measure));
  return Number(isLess) * 2 + Number(weak.has(held));
}

const newsOf = ({ kind, severity, before, now }: Held): News => ({
  kind,
  severity,
  before: before && newsSideOf(before, 1),
  now: now && newsSideOf(now, 1),
});
