import { isFigure } from '../core/claim.ts';
import { isExact, overlaps, sameInterval, touches } from '../core/interval.ts';
import { isPartOf } from '../core/population.ts';
import type { ClaimRef, MatchedClaim, MatchedStored } from '../core/record.ts';
import type { NewRelation, RelationKind } from '../core/relation.ts';
import type { Figure } from './figure.ts';
import { moves, older } from './time.ts';

/** The verdict on two claims, and the rule that gave it; null where nothing is to be said. */
export interface Verdict {
  readonly kind: RelationKind;
  readonly rule: string;
}

const verdict = (kind: RelationKind, rule: string): Verdict => ({ kind, rule });

/** How two figures on one incident relate (docs/claims.md, "When two claims meet"); the order of the two does not matter. */
export function compare(a: Figure, b: Figure): Verdict | null {
  if (a.scope !== 'incident' || b.scope !== 'incident') return null;
  const [first, second] = older(a, b) ? [a, b] : [b, a];
  if (isOwnWhole(first, second)) return null;
  if (first.stance === 'denies' || second.stance === 'denies') return denied(first, second);
  if (first.measure !== second.measure) return acrossMeasures(first, second);
  if (first.population === second.population) return samePopulation(first, second);
  return partAndWhole(first, second);
}

const sameSpeaker = (a: Figure, b: Figure): boolean => a.speakerKey === b.speakerKey;
const sameArticle = (a: Figure, b: Figure): boolean => a.articleId === b.articleId;

const isOwnWhole = (a: Figure, b: Figure): boolean =>
  sameArticle(a, b) && (a.partOf === b.key || b.partOf === a.key);

/** "a woman died", without a number, tells of one among others: it is never set against a count. */
const isMention = (c: Figure): boolean => c.low === 1 && c.high === 1 && !c.rules.includes('number');

/** One denies what the other asserts; a denial about civilians says nothing of militants. */
function denied(a: Figure, b: Figure): Verdict | null {
  const [no, yes] = a.stance === 'denies' ? [a, b] : [b, a];
  if (yes.stance === 'denies') return sameSpeaker(a, b) ? null : verdict('agrees', 'both-deny');
  const harm =
    no.measure === yes.measure ||
    (no.measure === 'casualties' && (yes.measure === 'killed' || yes.measure === 'injured'));
  if (!harm || (yes.low ?? 0) < 1 || (no.high ?? 0) > 0) return null;
  if (no.population === yes.population || isPartOf(yes.population, no.population))
    return verdict(sameSpeaker(a, b) ? 'self-conflict' : 'conflict', 'denial');
  return isPartOf(no.population, yes.population) ? verdict('uncertain', 'denial-of-a-part') : null;
}

/** `casualties` are killed and injured together: fewer casualties than killed cannot be. */
function acrossMeasures(a: Figure, b: Figure): Verdict | null {
  const [part, whole] = b.measure === 'casualties' ? [a, b] : [b, a];
  if (whole.measure !== 'casualties' || !(part.measure === 'killed' || part.measure === 'injured'))
    return null;
  if (!plain(part) || !plain(whole)) return null;
  const within = part.population === whole.population || isPartOf(part.population, whole.population);
  const mixed = within || isPartOf(whole.population, part.population);
  if (!mixed || isMention(part) || isMention(whole) || part.partOf !== null || whole.partOf !== null)
    return null;
  if (within && exceeds(part, whole) && whole.noneReported) return verdict('uncertain', 'none-reported');
  if (within && exceeds(part, whole) && !sameArticle(a, b))
    return verdict('conflict', 'killed-exceed-casualties');
  return part.measure === 'killed' ? verdict('uncertain', 'casualties-beside-killed') : null;
}

/** Casualty figures are set beside the killed as a whole, not beside the women among them. */
const plain = (c: Figure): boolean => c.population === 'people' || c.population === 'civilians';

const exceeds = (part: Figure, whole: Figure): boolean => whole.high !== null && (part.low ?? 0) > whole.high;

function samePopulation(a: Figure, b: Figure): Verdict | null {
  if (sameSpeaker(a, b) && sameInterval(a, b)) return null;
  if (isMention(a) !== isMention(b) || (isMention(a) && isMention(b))) return null;
  if (overlaps(a, b)) return sameSpeaker(a, b) && sameArticle(a, b) ? null : near(a, b);
  if (touches(a, b) && !(isExact(a) && isExact(b))) return verdict('compatible', 'touching');
  if (sameArticle(a, b) && sameSpeaker(a, b)) return null;
  return apart(a, b);
}

/** Overlapping figures agree where neither is looser by far: `dozens` beside 55 is only compatible. */
function near(a: Figure, b: Figure): Verdict {
  const loose = (c: Figure): boolean => c.high === null || c.high - (c.low ?? 0) > 0.35 * c.high;
  if (sameInterval(a, b) || (!loose(a) && !loose(b))) return verdict('agrees', 'same-figure');
  return verdict('compatible', 'overlapping');
}

/** Figures that cannot both hold: a toll that moved, one speaker at odds with himself, or two at odds. */
function apart(a: Figure, b: Figure): Verdict {
  if (a.derived || b.derived) return verdict('uncertain', 'derived-sum');
  if (a.noneReported || b.noneReported) return verdict('uncertain', 'none-reported');
  const step = moves(a, b);
  if (sameSpeaker(a, b) && (!isTimed(a) || !isTimed(b)) && !sameArticle(a, b))
    return verdict('uncertain', 'order-unknown');
  if (sameSpeaker(a, b))
    return step === null
      ? verdict('self-conflict', 'two-figures')
      : verdict('revision', step === 'up' ? 'update' : 'revised-down');
  if (step === 'up' && isRunning(a) && isRunning(b)) return verdict('revision', 'running-toll');
  return verdict('conflict', 'figures-do-not-meet');
}

/** One speaker's two figures are at odds only where it is known that neither came later as news of more. */
const isTimed = (c: Figure): boolean => c.asOf !== null || c.published !== null;

/** A running toll is what outlets, and bodies that count, report as it stands. */
const isRunning = (c: Figure): boolean => c.speaker === null || c.speaker.kind !== 'person';

/** Parts of different kinds say nothing of each other; a part that exceeds its whole cannot be. */
function partAndWhole(a: Figure, b: Figure): Verdict | null {
  const [part, whole] = isPartOf(a.population, b.population) ? [a, b] : [b, a];
  if (!isPartOf(part.population, whole.population)) return null;
  if (isMention(whole) || isMention(part) || whole.partOf !== null || part.derived || whole.derived)
    return null;
  if (exceeds(part, whole)) return exceeding(part, whole);
  if (part.population !== 'civilians' || sameSpeaker(a, b)) return null;
  return verdict('uncertain', 'people-beside-civilians');
}

function exceeding(part: Figure, whole: Figure): Verdict | null {
  if (sameArticle(part, whole) && sameSpeaker(part, whole)) return null;
  if (touches(part, whole)) return verdict('compatible', 'touching');
  const later = older(whole, part) && moves(whole, part) === 'up';
  if (later && isRunning(part) && isRunning(whole)) return verdict('revision', 'running-toll');
  return verdict(sameSpeaker(part, whole) ? 'self-conflict' : 'conflict', 'part-exceeds-whole');
}

interface Placed {
  readonly claim: Figure;
  readonly ref: ClaimRef;
  /** The same article has the same speaker say more of the same: this is a part of it, told without saying so. */
  readonly lesser: boolean;
}

/** Claims with the same measure, population, figure and stance are one position: what they say is compared once. */
const position = ({ claim: c }: Placed): string =>
  `${c.measure} ${c.population} ${c.low} ${c.high} ${c.stance}`;

function positions(claims: readonly Placed[]): readonly (readonly Placed[])[] {
  return [...Map.groupBy(claims, position).values()];
}

/** False where no two claims of the positions can have anything to say to each other, whoever speaks. */
function related([a]: readonly Placed[], [b]: readonly Placed[]): boolean {
  if (!a || !b) return false;
  const measures =
    a.claim.measure === b.claim.measure ||
    a.claim.measure === 'casualties' ||
    b.claim.measure === 'casualties';
  const [p, q] = [a.claim.population, b.claim.population];
  return measures && (p === q || isPartOf(p, q) || isPartOf(q, p));
}

const telling = (c: Figure): string =>
  [c.articleId, c.speakerKey, c.measure, c.population, c.stance].join('\n');

/** Tells of a claim whether its speaker says more of the same in the same article. */
function lesserIn(claims: readonly MatchedClaim[]): (claim: Figure) => boolean {
  const most = new Map<string, number>();
  for (const c of claims)
    if (isFigure(c) && c.scope === 'incident')
      most.set(telling(c), Math.max(most.get(telling(c)) ?? 0, c.low ?? 0));
  return (claim) => (claim.high ?? Infinity) < (most.get(telling(claim)) ?? 0);
}

/** All relations that new claims bring, to what stood before and among themselves; whichever came first, the set is the same. */
export const relate = (
  fresh: readonly MatchedClaim[],
  known: readonly MatchedStored[],
): readonly NewRelation[] => [...relations(fresh, known)];

/** How many relations are kept: of claims that fit each other, and of those that may be news. */
export interface RelationLimits {
  readonly fitting: number;
  readonly news: number;
}

/**
 * The same within limits, since each claim may be set against every other: what may be news is not left out because much
 * else fits. `isCut` where something was left out.
 */
export function relateWithin(
  fresh: readonly MatchedClaim[],
  known: readonly MatchedStored[],
  limits: RelationLimits,
): { readonly relations: readonly NewRelation[]; readonly isCut: boolean } {
  const found: NewRelation[] = [];
  const left = { ...limits };
  let isCut = false;
  for (const relation of relations(fresh, known)) {
    const kind = fits.has(relation.kind) ? 'fitting' : 'news';
    if (left[kind] > 0) found.push(relation);
    else isCut = true;
    left[kind] -= 1;
    if (left.news < 0) break;
  }
  return { relations: found, isCut };
}

const fits: ReadonlySet<RelationKind> = new Set(['agrees', 'compatible', 'uncertain']);

function* relations(fresh: readonly MatchedClaim[], known: readonly MatchedStored[]): Generator<NewRelation> {
  const isLesser = lesserIn([...fresh, ...known]);
  const placed = (claim: MatchedClaim, ref: ClaimRef): Placed[] =>
    isFigure(claim) && claim.scope === 'incident' ? [{ claim, ref, lesser: isLesser(claim) }] : [];
  const now = positions(fresh.flatMap((c, i) => placed(c, { fresh: i })));
  const before = positions(known.flatMap((c) => placed(c, { stored: c.id })));
  for (const [i, group] of now.entries()) {
    for (const other of [...before, ...now.slice(i + 1)])
      if (related(group, other)) yield* pairs(group, other);
    for (const [n, x] of group.entries()) yield* pairs([x], group.slice(n + 1));
  }
}

function* pairs(xs: readonly Placed[], ys: readonly Placed[]): Generator<NewRelation> {
  for (const x of xs)
    for (const y of ys) {
      const found = pair(x, y);
      if (found) yield found;
    }
}

function pair(x: Placed, y: Placed): NewRelation | null {
  const found = compare(x.claim, y.claim);
  if (!found || (told(found) && (x.lesser || y.lesser) && !sameArticle(x.claim, y.claim))) return null;
  const [a, b] = older(x.claim, y.claim) ? [x, y] : [y, x];
  return { ...found, a: a.ref, b: b.ref };
}

/** What contradicts, as an editor sees it. */
const told = (r: Verdict): boolean =>
  r.kind === 'conflict' || r.kind === 'self-conflict' || r.rule === 'revised-down';
