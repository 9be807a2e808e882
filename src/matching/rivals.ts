import { isFigure, isNobody } from '../core/claim.ts';
import type { Population } from '../core/population.ts';
import type { MatchedStored } from '../core/record.ts';
import type { Relation } from '../core/relation.ts';
import type { KnownFigure as Figure } from './figure.ts';
import { isAbove, isAddend } from './sums.ts';

/** A relation as far as rows show it. */
export type Related = Pick<Relation, 'kind' | 'rule'> & {
  readonly a: MatchedStored;
  readonly b: MatchedStored;
};

/** Two that cannot both hold. */
export const isClash = ({ kind }: Pick<Related, 'kind'>): boolean =>
  kind === 'conflict' || kind === 'self-conflict';

/** Whoever says that there was nobody contradicts each figure; that makes a part no rival of the toll. */
export const isCounting = (related: Related): boolean =>
  isClash(related) && ![related.a, related.b].some((c) => isFigure(c) && isNobody(c));

/** One outcome's current totals, by what each stands for. */
interface Told<F> {
  /** The figures of the widest population that is counted: those set the range. */
  readonly toll: readonly F[];
  /** Those that can be rivals: the toll of people, and whoever contradicts it. */
  readonly rivals: readonly F[];
  /** Stated parts of a figure: "of whom 12 women". */
  readonly parts: readonly F[];
  /** Counted by themselves: "8 militants", the attackers. */
  readonly apart: readonly F[];
}

/** Whoever was there. */
export const wide: ReadonlySet<Population> = new Set(['people', 'civilians', 'none']);
/** Of whichever people are counted, these are a part. */
const within: ReadonlySet<Population> = new Set(['women', 'men', 'children']);

/** Sorts the totals of one outcome; `clashes` are the relations that call two of them a conflict. */
export function tell<F extends Figure>(totals: readonly F[], clashes: readonly Related[]): Told<F> {
  const addends = totals.filter((c) => isAddend(c, totals));
  const stated = statedOnly(totals.filter((c) => !addends.includes(c)));
  const toll = tollOf(stated);
  const chosen = new Set(toll.map((c) => c.id));
  const against = new Set(
    clashes
      .filter(isCounting)
      .flatMap(({ a, b }) => [...(chosen.has(a.id) ? [b.id] : []), ...(chosen.has(b.id) ? [a.id] : [])]),
  );
  const isRival = (c: F): boolean => chosen.has(c.id) || (c.partOf === null && against.has(c.id));
  const rivals = stated.filter(isRival);
  const rest = stated.filter((c) => !isRival(c));
  const parts = [...addends, ...rest.filter(isPart)];
  return { toll, rivals, parts, apart: rest.filter((c) => !isPart(c)) };
}

const isPart = (c: Figure): boolean =>
  c.partOf !== null || within.has(c.population) || c.population === 'other';

/** A sum that was added up counts only where nobody stated a figure of that population or a higher one, and hearsay where nobody said one. */
function statedOnly<F extends Figure>(totals: readonly F[]): F[] {
  const firm = totals.filter((c) => !c.derived && !c.hearsay && !isNobody(c));
  return totals.filter(
    (c) => firm.includes(c) || isNobody(c) || !firm.some((f) => counts(f, c) || isAbove(f, c)),
  );
}

const counts = (a: Figure, b: Figure): boolean =>
  a.population === b.population || (wide.has(a.population) && wide.has(b.population));

/**
 * The figures of the widest population that is counted, and who says that there was nobody; soldiers, miners or protesters are people
 * where nothing wider is told. Beside "nobody" an attacker is told separately.
 */
function tollOf<F extends Figure>(totals: readonly F[]): F[] {
  const whole = totals.filter((c) => c.partOf === null);
  const wides = whole.filter((c) => wide.has(c.population));
  const nobody = wides.filter(isNobody);
  const counted = wides.filter((c) => !isNobody(c));
  const rest = whole.filter(
    (c) => !wides.includes(c) && !(nobody.length > 0 && c.population === 'attackers'),
  );
  if (counted.length > 0)
    return [...wides, ...rest.filter((c) => c.population === 'other' && !isBeneath(c, counted))];
  const populations = [...Map.groupBy(rest, (c) => c.population)].toSorted(
    ([p, a], [q, b]) =>
      Number(p === 'attackers') - Number(q === 'attackers') ||
      Number(within.has(p)) - Number(within.has(q)) ||
      speakers(b) - speakers(a) ||
      (b[0]!.low ?? 0) - (a[0]!.low ?? 0),
  );
  return [...nobody, ...(populations[0]?.[1] ?? [])];
}

const speakers = (claims: readonly Figure[]): number => new Set(claims.map((c) => c.speakerKey)).size;

/** The same article counts people as well, or somebody counts more: these may be some of those. */
const isBeneath = (c: Figure, wides: readonly Figure[]): boolean =>
  wides.some((w) => w.stance === c.stance && (w.articleId === c.articleId || (w.low ?? 0) > (c.low ?? 0)));
