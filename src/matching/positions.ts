import { type FigureMeasure, figureMeasures, isFigure } from '../core/claim.ts';
import type { FigureRow, Position, Responsibility } from '../core/desk.ts';
import type { Population } from '../core/population.ts';
import type { MatchedStored } from '../core/record.ts';
import type { Relation } from '../core/relation.ts';
import type { KnownBlame as Blame, KnownFigure as Figure } from './figure.ts';

const distinct = (values: readonly (string | null)[]): number =>
  new Set(values.filter((v) => v !== null)).size;

/** Figures that are kept with the incident and not counted in it. */
export const elsewhereOf = <F extends Figure>(figures: readonly F[]): F[] =>
  figures.filter((c) => c.scope !== 'incident');

/** A relation as far as rows show it. */
type Related = Pick<Relation, 'kind'> & { readonly a: MatchedStored; readonly b: MatchedStored };

/** What is claimed of the incident, an outcome a row, in the order in which the terms list them. */
export function figureRows<F extends Figure>(
  figures: readonly F[],
  relations: readonly Related[],
): FigureRow<F>[] {
  const counted = figures.filter((c) => c.scope === 'incident');
  const byMeasure = Map.groupBy(counted, (c) => c.measure);
  return figureMeasures.flatMap((measure) => {
    const own = withDenials(measure, byMeasure);
    return own ? [rowOf(measure, own, relations)] : [];
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

const wide: ReadonlySet<Population> = new Set(['people', 'civilians', 'none']);
/** Of whichever people are counted, these are a part. */
const within: ReadonlySet<Population> = new Set(['women', 'men', 'children']);

const isWhole = (c: Figure): boolean => wide.has(c.population) && c.partOf === null;
const isPart = (c: Figure): boolean => c.partOf !== null || within.has(c.population);

function rowOf<F extends Figure>(
  measure: FigureMeasure,
  claims: readonly F[],
  relations: readonly Related[],
): FigureRow<F> {
  const wholes = claims.filter(isWhole);
  const main = wholes.length > 0 ? wholes : claims;
  const rest = claims.filter((c) => !main.includes(c));
  const conflicting = relations.some(
    (r) => isConflict(r) && ofMeasure(r.a, measure) && ofMeasure(r.b, measure),
  );
  const origins = distinct(claims.map((c) => c.origin));
  return {
    measure,
    low: Math.min(...main.map((c) => c.low ?? 0)),
    high: main.some((c) => c.high === null) ? null : Math.max(...main.map((c) => c.high ?? 0)),
    conflicting,
    singleSource: origins <= 1,
    articles: distinct(claims.map((c) => c.articleId)),
    speakers: distinct(claims.map((c) => c.speakerKey)),
    origins,
    positions: positionsOf(main),
    parts: unique(rest.filter(isPart)),
    apart: unique(rest.filter((c) => !isPart(c))),
  };
}

const isConflict = (r: Related): boolean => r.kind === 'conflict' || r.kind === 'self-conflict';

/** A denial of casualties stands against the killed and the injured alike. */
const ofMeasure = (c: MatchedStored, measure: FigureMeasure): boolean =>
  c.measure === measure || (c.measure === 'casualties' && isFigure(c) && c.stance === 'denies');

function positionsOf<F extends Figure>(claims: readonly F[]): Position<F>[] {
  const groups = Map.groupBy(claims, (c) => `${c.stance} ${c.population} ${c.low} ${c.high}`);
  return [...groups.values()].map((own) => positionOf(own)).toSorted(byHeight);
}

function positionOf<F extends Figure>(claims: readonly F[]): Position<F> {
  const { population, stance, low, high } = claims[0]!;
  const ordered = claims.toSorted((a, b) => a.speakerKey.localeCompare(b.speakerKey) || a.id - b.id);
  return { population, stance, low, high, claims: ordered };
}

const byHeight = (a: Position<Figure>, b: Position<Figure>): number =>
  Number(b.stance === 'denies') - Number(a.stance === 'denies') ||
  (a.low ?? 0) - (b.low ?? 0) ||
  (a.high ?? Infinity) - (b.high ?? Infinity) ||
  a.population.localeCompare(b.population);

/** The same part told by the same speaker in two articles is one. */
function unique<F extends Figure>(claims: readonly F[]): F[] {
  const seen = new Map<string, F>();
  for (const c of claims) {
    const key = [c.speakerKey, c.population, c.low, c.high].join(' ');
    if (!seen.has(key)) seen.set(key, c);
  }
  return [...seen.values()];
}

/** True where two names of who did it share a word that tells who. */
export const sameActor = (a: Pick<Blame, 'actorKeys'>, b: Pick<Blame, 'actorKeys'>): boolean =>
  a.actorKeys.some((w) => b.actorKeys.includes(w));

/** Who blames, admits and denies; contested where the one blamed denies, where two are blamed, or where all deny. */
export function responsibilityOf<B extends Blame>(claims: readonly B[]): Responsibility<B> {
  const own = claims.filter((c) => c.scope === 'incident');
  const of = (stance: Blame['stance']): B[] => own.filter((c) => c.stance === stance);
  const [blamed, admits, denies] = [of('asserts'), of('admits'), of('denies')];
  const accused = [...blamed, ...admits];
  if (own.length === 0) return { status: 'unknown', blames: blamed, admits, denies };
  const rivals = accused.some((a) => accused.some((b) => !sameActor(a, b)));
  const contested =
    rivals ||
    denies.some((d) => accused.length === 0 || accused.some((a) => sameActor(a, d)) || admits.length > 0);
  return { status: contested ? 'contested' : 'uncontested', blames: blamed, admits, denies };
}
