import type { Severity } from '../core/finding.ts';
import { isFigure } from '../core/claim.ts';
import { isExact } from '../core/interval.ts';
import type { MatchedClaim } from '../core/record.ts';
import type { Figure } from '../matching/figure.ts';
import type { Candidate } from './points.ts';

/** A point that may be told, with its claims and what the articles that they are in say beside them. */
export interface Point extends Pick<Candidate, 'kind' | 'rule'> {
  readonly before: MatchedClaim | null;
  readonly now: MatchedClaim | null;
  /** The figure before a claim in its article, of whatever event. */
  readonly preceding: (claim: MatchedClaim) => Figure | null;
  /** What the article of a claim says of the incident. */
  readonly beside: (claim: MatchedClaim) => readonly Figure[];
  /** The article is only likely to tell of the incident. */
  readonly isWeak: boolean;
  readonly severity: Severity | null;
}

/** Why a point is not told; it stands on the card as open, and in the list of what is unsettled. */
interface Suppression {
  readonly held: string;
  readonly when: (point: Point) => boolean;
}

/** The rules by which a point may be held back, in the order in which they are asked; `order-unknown` comes from the comparison. */
export const suppressions = (): readonly string[] => ['order-unknown', ...rows.map(({ held }) => held)];

/** The name of the first rule that holds a point back; null where it is told. */
export const heldBy = (point: Point): string | null => rows.find(({ when }) => when(point))?.held ?? null;

const sides = ({ before, now }: Point): readonly MatchedClaim[] => [before, now].filter((c) => c !== null);
const isMinor = ({ severity }: Point): boolean => severity === 'minor';
const figures = (point: Point): readonly Figure[] => sides(point).filter((c): c is Figure => isFigure(c));
const isAcross = ({ before, now }: Point): boolean => before?.articleId !== now?.articleId;
/** Figures that do not meet; a denial, a change of a text and who did it are told however they are worded. */
const isOnFigures = ({ kind }: Point): boolean =>
  kind === 'conflict' ||
  kind === 'self-conflict' ||
  kind === 'revised-down' ||
  kind === 'rise' ||
  kind === 'status';

const rows: readonly Suppression[] = [
  { held: 'doubtful', when: ({ severity }) => severity === null },
  { held: 'weak-join', when: (p) => p.isWeak && isAcross(p) },
  { held: 'caution', when: (p) => isOnFigures(p) && figures(p).some((c) => c.cautions.length > 0) },
  { held: 'hearsay', when: (p) => isOnFigures(p) && figures(p).some((c) => c.hearsay) },
  { held: 'sum', when: (p) => isOnFigures(p) && figures(p).some((c) => c.derived) },
  { held: 'attacks', when: (p) => isOnFigures(p) && figures(p).some((c) => c.measure === 'attacks') },
  {
    held: 'after-another-event',
    when: (p) => isOnFigures(p) && figures(p).some((c) => isAfterAnother(c, p)),
  },
  { held: 'one-of-many', when: (p) => isOnFigures(p) && !isAcross(p) && isOneOfMany(p) },
  { held: 'none-in-passing', when: (p) => p.kind === 'denial' && isInPassing(p) },
  // "she said she ran to the door"
  { held: 'no-admission', when: (p) => p.now?.cautions.includes('no-admission') === true },
  { held: 'nobody-blamed', when: (p) => p.kind === 'responsibility' && p.before === null },
  { held: 'saw-a-part', when: (p) => isOnFigures(p) && sawPart(p) },
  // "six were shot" beside seven hurt: glass and falls hurt too
  {
    held: 'shot-or-hurt',
    when: (p) =>
      isOnFigures(p) && ['injured', 'casualties'].every((m) => figures(p).some((c) => c.measure === m)),
  },
  {
    held: 'outlets-by-little',
    when: (p) => p.kind === 'conflict' && isMinor(p) && figures(p).every((c) => c.speaker === null),
  },
  {
    held: 'own-by-little',
    when: (p) => p.kind === 'conflict' && !isAcross(p) && isMinor(p) && lowerOf(p)?.speaker === null,
  },
  { held: 'vague', when: (p) => isOnFigures(p) && figures(p).some(isVague) },
  { held: 'one-person', when: (p) => isOnFigures(p) && p.kind !== 'revised-down' && figures(p).some(isOne) },
  { held: 'adds-up', when: (p) => isOnFigures(p) && !isAcross(p) && addsUp(p) },
  { held: 'outgrown', when: (p) => isOnFigures(p) && figures(p).some((c) => isOutgrown(c, p)) },
  { held: 'counts-the-dead', when: (p) => isOnFigures(p) && countsDead(p) },
];

/** The figure before it in the text is of another event: the text may not have come back. */
function isAfterAnother(c: Figure, { preceding }: Point): boolean {
  const before = preceding(c);
  return before !== null && before.scope !== 'incident' && !c.rules.includes('scope:named');
}

/** The smaller figure and the larger; null where there are not two. */
function bySize(point: Point): readonly [small: Figure, large: Figure] | null {
  const [a, b] = figures(point);
  if (!a || !b) return null;
  return (a.low ?? 0) < (b.low ?? 0) ? [a, b] : [b, a];
}

const lowerOf = (point: Point): Figure | null => bySize(point)?.[0] ?? null;

/** "No one was hurt there": in an outlet's own words, or beside others in one article, it may be of another moment. */
const isInPassing = (point: Point): boolean =>
  figures(point).some(
    (c) =>
      c.stance === 'asserts' &&
      c.high === 0 &&
      (c.speaker === null || !isAcross(point) || figures(point).some(isOne)),
  );

/** Who was there, or is of the family, tells of those whom they saw. */
const sawPart = (point: Point): boolean => lowerOf(point)?.source === 'witness';

/** One person tells of fewer than the outlet itself or a body does: a mayor counts the dead of the town. */
function isOneOfMany(point: Point): boolean {
  const sizes = bySize(point);
  return sizes !== null && sizes[1].speaker?.kind !== 'person' && sizes[0].speaker?.kind === 'person';
}

/** `dozens`, `hundreds`: where a plain number is, they are no rival to it. */
const isVague = ({ low, high }: Figure): boolean => high !== null && high > 1.5 * (low ?? 0);

/** One person is told of for many reasons; a toll of one is seldom a rival of a larger. */
const isOne = ({ low, high }: Figure): boolean => low === 1 && high === 1;

/** The smaller is one of those that the larger adds up in its article: "16 were hurt: eight on the square, eight at the bridge". */
function addsUp(point: Point): boolean {
  const sizes = bySize(point);
  if (!sizes || !isExact(sizes[0])) return false;
  const [small, large] = sizes;
  const others = point
    .beside(large)
    .filter((c) => c.measure === small.measure && c !== small && c !== large && (c.low ?? 0) > 0)
    .map((c) => c.low!);
  const rest = (large.low ?? 0) - (small.low ?? 0);
  const numbers = [...new Set(others)].filter((n) => n <= rest);
  // Of so many numbers some always add up.
  if (numbers.length > mostParts) return true;
  // What another speaker counts is a sum only where several parts make it up: one number fits by chance.
  return reaches(rest, numbers, 3) && (large.speaker === null || !numbers.includes(rest));
}

const mostParts = 24;

/** Whether so many of the numbers, at the most, add up to the sum; two places may each have had seven. */
const reaches = (sum: number, numbers: readonly number[], most: number): boolean =>
  sum === 0 || (sum > 0 && most > 0 && numbers.some((n, i) => reaches(sum - n, numbers.slice(i), most - 1)));

/** Few casualties beside more killed or injured in one article are a part: "two were shot at the fire pit". */
const isOutgrown = (c: Figure, { beside }: Point): boolean =>
  c.measure === 'casualties' &&
  c.high !== null &&
  beside(c).some((o) => (o.measure === 'killed' || o.measure === 'injured') && (o.low ?? 0) > c.high!);

/** One killed and three hurt beside "four were injured": the four may count the one who died, unless their sentence tells of the dead. */
function countsDead(point: Point): boolean {
  const [a, b] = figures(point);
  if (a?.measure !== 'injured' || b?.measure !== 'injured') return false;
  const [small, large] = (a.high ?? Infinity) < (b.low ?? 0) ? [a, b] : [b, a];
  return (
    isExact(large) &&
    !large.tellsOfDead &&
    point.beside(small).some((c) => c.measure === 'killed' && c.low === (large.low ?? 0) - (small.high ?? 0))
  );
}
