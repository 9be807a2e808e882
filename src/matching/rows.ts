import { type FigureMeasure, figureMeasures } from '../core/claim.ts';
import type { FigureRow, Position } from '../core/desk.ts';
import { overlaps } from '../core/interval.ts';
import { outletKey } from '../core/outletKey.ts';
import { withOneBody } from './bodies.ts';
import { currentTotals } from './current.ts';
import type { KnownFigure as Figure } from './figure.ts';
import { endsOf } from './range.ts';
import { isClash, tell, type Related } from './rivals.ts';

const distinct = (values: readonly (string | null)[]): number =>
  new Set(values.filter((v) => v !== null)).size;

/** Figures that are kept with the incident and not counted in it. */
export const elsewhereOf = <F extends Figure>(figures: readonly F[]): F[] =>
  figures.filter((c) => c.scope !== 'incident');

/** The current totals of the incident, an outcome a row, in the order in which the terms list them. */
export function figureRows<F extends Figure>(
  figures: readonly F[],
  relations: readonly Related[],
): FigureRow<F>[] {
  const byMeasure = Map.groupBy(currentTotals(withOneBody(figures), relations), (c) => c.measure);
  const clashes = relations.filter(isClash);
  return figureMeasures.flatMap((measure) => {
    const own = withDenials(measure, byMeasure);
    return own ? [rowOf(measure, own, clashes)] : [];
  });
}

/** Who denies all casualties denies the killed; the denial stands with them, and by itself only where nothing else does. */
function withDenials<F extends Figure>(
  measure: FigureMeasure,
  byMeasure: ReadonlyMap<FigureMeasure, F[]>,
): F[] | undefined {
  const own = byMeasure.get(measure);
  const casualties = byMeasure.get('casualties') ?? [];
  const denials = casualties.filter((c) => c.stance === 'denies');
  if (measure === 'killed' && own) return [...own, ...denials];
  if (measure === 'casualties' && byMeasure.has('killed')) {
    const rest = casualties.filter((c) => c.stance !== 'denies');
    return rest.length > 0 ? rest : undefined;
  }
  return own;
}

function rowOf<F extends Figure>(
  measure: FigureMeasure,
  totals: readonly F[],
  clashes: readonly Related[],
): FigureRow<F> {
  const { toll, rivals, parts, apart } = tell(totals, clashes);
  const ids = new Set(rivals.map((c) => c.id));
  const positions = positionsOf(rivals);
  const ends = endsOf(positions.filter((p) => p.claims.some((c) => toll.includes(c))));
  const origins = distinct(rivals.filter((c) => !isEcho(c, rivals)).map((c) => c.origin));
  return {
    measure,
    low: ends[0]?.low ?? 0,
    high: ends.length > 0 ? ends.at(-1)!.high : 0,
    ends,
    conflicting: clashes.some(({ a, b }) => ids.has(a.id) && ids.has(b.id)),
    singleSource: origins <= 1,
    articles: distinct(rivals.map((c) => c.articleId)),
    speakers: distinct(rivals.map((c) => c.speakerKey)),
    origins,
    positions,
    parts: unique(parts),
    apart: unique(apart),
  };
}

/** An article that says in its own voice what somebody tells it is no second source. */
const isEcho = (c: Figure, all: readonly Figure[]): boolean =>
  c.speaker === null &&
  all.some((o) => o.speaker !== null && !o.hearsay && o.articleId === c.articleId && overlaps(o, c));

function positionsOf<F extends Figure>(claims: readonly F[]): Position<F>[] {
  const groups = Map.groupBy(claims, (c) => `${c.stance} ${c.population} ${c.low} ${c.high}`);
  return [...groups.values()].map((own) => positionOf(own)).toSorted(byHeight);
}

function positionOf<F extends Figure>(claims: readonly F[]): Position<F> {
  const { population, stance, low, high } = claims[0]!;
  const ordered = claims.toSorted(
    (a, b) => a.speakerKey.localeCompare(b.speakerKey) || rankOf(b) - rankOf(a) || a.id - b.id,
  );
  return { population, stance, low, high, claims: ordered };
}

/** A body's full name comes before its short one, and an agency before who prints its text. */
function rankOf({ speaker, outlet, origin }: Figure): number {
  if (speaker) return speaker.kind === 'person' ? 0 : speaker.name.length;
  return Number(outlet !== null && outletKey(outlet) === origin);
}

const byHeight = (a: Position<Figure>, b: Position<Figure>): number =>
  Number(b.stance === 'denies') - Number(a.stance === 'denies') ||
  (a.low ?? 0) - (b.low ?? 0) ||
  (a.high ?? Infinity) - (b.high ?? Infinity) ||
  a.population.localeCompare(b.population);

/** The same part told by the same speaker in two articles is one; that which names its whole before others. */
function unique<F extends Figure>(claims: readonly F[]): F[] {
  const seen = new Map<string, F>();
  for (const c of claims.toSorted((a, b) => Number(a.partOf === null) - Number(b.partOf === null))) {
    const key = [c.speakerKey, c.population, c.low, c.high].join(' ');
    if (!seen.has(key)) seen.set(key, c);
  }
  return [...seen.values()];
}
