import { type FigureMeasure, figureMeasures, isFigure } from '../core/claim.ts';
import type { FigureRow, Position, Responsibility, StoredBlame, StoredFigure } from '../core/desk.ts';
import { fold } from '../core/fold.ts';
import type { StoredClaim } from '../core/record.ts';
import type { Relation } from '../core/relation.ts';

const figures = (claims: readonly StoredClaim[]): StoredFigure[] =>
  claims.filter((c): c is StoredFigure => isFigure(c));
const blames = (claims: readonly StoredClaim[]): StoredBlame[] =>
  claims.filter((c): c is StoredBlame => !isFigure(c));
const distinct = (values: readonly (string | null)[]): number =>
  new Set(values.filter((v) => v !== null)).size;

/** Figures that are kept with the incident and not counted in it. */
export const elsewhereOf = (claims: readonly StoredClaim[]): StoredFigure[] =>
  figures(claims).filter((c) => c.scope !== 'incident');

/** What is claimed of the incident, an outcome a row, in the order in which the terms list them. */
export function figureRows(claims: readonly StoredClaim[], relations: readonly Relation[]): FigureRow[] {
  const counted = figures(claims).filter((c) => c.scope === 'incident');
  const byMeasure = Map.groupBy(counted, (c) => c.measure);
  return figureMeasures.flatMap((measure) => {
    const own = withDenials(measure, byMeasure);
    return own ? [rowOf(measure, own, relations)] : [];
  });
}

/** Who denies all casualties denies the killed; the denial stands with them, and by itself only where nothing else does. */
function withDenials(
  measure: FigureMeasure,
  byMeasure: ReadonlyMap<FigureMeasure, StoredFigure[]>,
): StoredFigure[] | undefined {
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

const isWhole = (c: StoredFigure): boolean =>
  /^(?:people|civilians|none)$/.test(c.population) && c.partOf === null;

function rowOf(
  measure: FigureMeasure,
  claims: readonly StoredFigure[],
  relations: readonly Relation[],
): FigureRow {
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
    parts: unique(rest.filter((c) => c.partOf !== null || /^(?:women|men|children)$/.test(c.population))),
    apart: unique(rest.filter((c) => c.partOf === null && !/^(?:women|men|children)$/.test(c.population))),
  };
}

const isConflict = (r: Relation): boolean => r.kind === 'conflict' || r.kind === 'self-conflict';

/** A denial of casualties stands against the killed and the injured alike. */
const ofMeasure = (c: StoredClaim, measure: FigureMeasure): boolean =>
  c.measure === measure || (c.measure === 'casualties' && isFigure(c) && c.stance === 'denies');

function positionsOf(claims: readonly StoredFigure[]): Position[] {
  const groups = Map.groupBy(claims, (c) => `${c.stance} ${c.population} ${c.low} ${c.high}`);
  return [...groups.values()].map(positionOf).toSorted(byHeight);
}

function positionOf(claims: readonly StoredFigure[]): Position {
  const { population, stance, low, high } = claims[0]!;
  const ordered = claims.toSorted((a, b) => a.speakerKey.localeCompare(b.speakerKey) || a.id - b.id);
  return { population, stance, low, high, claims: ordered };
}

const byHeight = (a: Position, b: Position): number =>
  Number(b.stance === 'denies') - Number(a.stance === 'denies') ||
  (a.low ?? 0) - (b.low ?? 0) ||
  (a.high ?? Infinity) - (b.high ?? Infinity) ||
  a.population.localeCompare(b.population);

/** The same part told by the same speaker in two articles is one. */
function unique(claims: readonly StoredFigure[]): StoredFigure[] {
  const seen = new Map<string, StoredFigure>();
  for (const c of claims) {
    const key = [c.speakerKey, c.population, c.low, c.high].join(' ');
    if (!seen.has(key)) seen.set(key, c);
  }
  return [...seen.values()];
}

/** Words of an actor's name that tell who it is: "Iraq's air force" and "Iraqi military" share `iraq`. */
const actorWords = (name: string): string[] =>
  fold(name)
    .split(' ')
    .map((w) => w.replace(/s$/, '').replace(/i$/, ''))
    .filter(
      (w) => w.length > 1 && !/^(?:the|of|and|force|forces|air|army|military|led|by|either|or)$/.test(w),
    );

/** True where two names of who did it share a word that tells who. */
export const sameActor = (a: string, b: string): boolean =>
  actorWords(a).some((w) => actorWords(b).includes(w));

/** Who blames, admits and denies; contested where the one blamed denies, where two are blamed, or where all deny. */
export function responsibilityOf(claims: readonly StoredClaim[]): Responsibility {
  const own = blames(claims).filter((c) => c.scope === 'incident');
  const of = (stance: StoredBlame['stance']): StoredBlame[] => own.filter((c) => c.stance === stance);
  const [blamed, admits, denies] = [of('asserts'), of('admits'), of('denies')];
  const accused = [...blamed, ...admits];
  if (own.length === 0) return { status: 'unknown', blames: blamed, admits, denies };
  const rivals = accused.some((a) => accused.some((b) => !sameActor(a.actor, b.actor)));
  const contested =
    rivals ||
    denies.some(
      (d) => accused.length === 0 || accused.some((a) => sameActor(a.actor, d.actor)) || admits.length > 0,
    );
  return { status: contested ? 'contested' : 'uncontested', blames: blamed, admits, denies };
}
