import { isFigure } from '../core/claim.ts';
import { isPartOf } from '../core/population.ts';
import type { ClaimRef, MatchedClaim, MatchedStored } from '../core/record.ts';
import type { NewRelation, RelationKind } from '../core/relation.ts';
import { compare, type Verdict } from './compare.ts';
import type { Figure } from './figure.ts';
import { older } from './time.ts';

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
  // "11 farmers" and "11 fighters": one number may be the same dead
  const isOneNumber = a.claim.low === b.claim.low && a.claim.high === b.claim.high;
  return measures && (p === q || isPartOf(p, q) || isPartOf(q, p) || isOneNumber);
}

const telling = (c: Figure): string =>
  [c.articleId, c.speakerKey, c.measure, c.population, c.stance].join('\n');

/** Tells of a claim whether its speaker says more of the same in the same article. */
function lesserIn(claims: readonly MatchedClaim[]): (claim: Figure) => boolean {
  const most = new Map<string, number>();
  for (const c of claims)
    if (isFigure(c) && c.scope === 'incident' && c.state === 'current')
      most.set(telling(c), Math.max(most.get(telling(c)) ?? 0, c.low ?? 0));
  return (claim) => (claim.high ?? Infinity) < (most.get(telling(claim)) ?? 0);
}

/** All relations that new claims bring, to what stood before and among themselves; whichever came first, the set is the same. */
export const relate = (
  fresh: readonly MatchedClaim[],
  known: readonly MatchedStored[],
): readonly NewRelation[] => [...relations(fresh, known)];

interface Related {
  readonly relations: readonly NewRelation[];
  readonly isCut: boolean;
}

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
): Related {
  return within(relations(fresh, known), limits);
}

/**
 * The relations of stored claims that changed, to those of their incident that did not and among themselves. Each has
 * its share of the limits, so that none is left out because another has much to say.
 */
export function relateAnew<C extends MatchedStored>(
  changed: readonly C[],
  known: readonly C[],
  limits: RelationLimits,
): readonly NewRelation[] {
  const isLesser = lesserIn([...changed, ...known]);
  const placed = (claims: readonly C[]): Placed[] =>
    claims.flatMap((claim) => placedAt(claim, { stored: claim.id }, isLesser));
  const before = new Map<string, Placed[]>();
  const add = (more: readonly Placed[]): void => {
    for (const one of more) {
      const same = before.get(position(one));
      if (same) same.push(one);
      else before.set(position(one), [one]);
    }
  };
  add(placed(known));
  const articles = [...Map.groupBy(changed, (c) => c.articleId).values()].map(placed);
  const all = articles.flat().length;
  const share = { fitting: Math.ceil(limits.fitting / all), news: Math.ceil(limits.news / all) };
  return articles.flatMap((own) => {
    const others = [...before.values()];
    const found = own.flatMap((one, i) => {
      const [figure, later] = [positions([one]), positions(own.slice(i + 1))];
      return within(between(figure, [...others, ...later]), share).relations;
    });
    add(own);
    return found;
  });
}

function within(all: Iterable<NewRelation>, limits: RelationLimits): Related {
  const found: NewRelation[] = [];
  const left = { ...limits };
  let isCut = false;
  for (const relation of all) {
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
  const now = fresh.flatMap((c, i) => placedAt(c, { fresh: i }, isLesser));
  const before = known.flatMap((c) => placedAt(c, { stored: c.id }, isLesser));
  yield* between(positions(now), positions(before));
}

const placedAt = (claim: MatchedClaim, ref: ClaimRef, isLesser: (claim: Figure) => boolean): Placed[] =>
  isFigure(claim) && claim.scope === 'incident' ? [{ claim, ref, lesser: isLesser(claim) }] : [];

type Position = readonly Placed[];

function* between(now: readonly Position[], before: readonly Position[]): Generator<NewRelation> {
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
  if (!found || (told(found) && (x.lesser || y.lesser) && x.claim.articleId !== y.claim.articleId))
    return null;
  const [a, b] = older(x.claim, y.claim) ? [x, y] : [y, x];
  return { ...found, a: a.ref, b: b.ref };
}

/** What contradicts, as an editor sees it. */
const told = (r: Verdict): boolean =>
  r.kind === 'conflict' || r.kind === 'self-conflict' || r.rule === 'revised-down';
