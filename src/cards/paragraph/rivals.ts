import type { FigureRow, Position, StoredFigure } from '../../core/desk.ts';
import { isExact, isLone, isVague, overlaps, sameInterval, touches, width } from '../../core/interval.ts';
import { bare, befell, counted, countedAll, verbs } from './counted.ts';
import { summed } from './ownWords.ts';
import { countsOf } from './denials.ts';
import { listed } from './english.ts';
import { isNamed, type Naming } from './naming.ts';
import { isAtOdds, sayable } from './sayable.ts';
import { sentence, type Sentence } from './sentence.ts';

/** So many figures, the lowest first: the ends of the range before what lies between, and vague words only where nothing else is told. */
export function figuresIn(row: FigureRow, without: Position | null, limit: number): Position[] {
  const all = countsOf(sayable(row));
  const firm = all.filter((p) => !isVague(p));
  const told = firm.length > 0 ? all.filter((p) => firm.includes(p) || isAtOdds(p, firm)) : all;
  const others = told.filter((p) => p !== without && !isLone(p, told) && !(without && isAlike(p, without)));
  const shown = new Set(
    others
      .filter((p, i) => !others.slice(0, i).some((q) => isAlike(p, q)))
      .toSorted((a, b) => Number(row.ends.includes(b)) - Number(row.ends.includes(a)))
      .slice(0, limit),
  );
  return others.filter((p) => shown.has(p));
}

/** "At least 12" beside 12, "more than 19" beside 19: nothing new to a reader. */
const isAlike = (a: Position, b: Position): boolean =>
  (touches(a, b) && !(isExact(a) && isExact(b))) ||
  (overlaps(a, b) && a.low === b.low && isWide(a) === isWide(b)) ||
  textOf(a) === textOf(b);
const textOf = (p: Position): string => counted(p.claims[0]!).text;
const isWide = (p: Position): boolean => p.population === 'people' || p.population === 'civilians';

/** "Ana Silva said 60 people were killed; the council said more than 100 civilians were killed." */
export function rivalSentence(
  row: FigureRow,
  positions: readonly Position[],
  naming: Naming,
): Sentence | null {
  const claims = positions.flatMap((p) => p.claims.filter((c) => !c.hearsay));
  const bySpeaker = [...Map.groupBy(claims, (c) => c.speakerKey).values()];
  const double = bySpeaker.filter((cs) => figures(cs).length > 1);
  const twice = new Set(double.flat());
  const closest = new Set(
    bySpeaker.filter((cs) => !twice.has(cs[0]!)).flatMap((cs) => sameAs(cs, figures(cs)[0]!)),
  );
  const clauses = [
    ...double.map((cs) => twoFigures(row, figures(cs), naming)),
    ...positions
      .map((p) => p.claims.filter((c) => closest.has(c)))
      .filter((cs) => cs.length > 0)
      .map((cs) => clause(cs, naming)),
  ];
  return clauses.length === 0 ? null : sentence(clauses.join('; '), claims);
}

/** Figures of one further outcome. */
interface Further {
  readonly row: FigureRow;
  readonly positions: readonly Position[];
}

/** A sentence an outcome; one for those of which one speaker gives a figure each: "Police said 18 people were hurt and 12 people were missing." */
export function furtherSentences(outcomes: readonly Further[], naming: Naming): (Sentence | null)[] {
  const bySpeaker = Map.groupBy(outcomes, ({ row, positions }) => soleSpeaker(positions) ?? row.measure);
  return [...bySpeaker.values()].map(([first, ...more]) => {
    const begun = rivalSentence(first!.row, first!.positions, naming);
    const claims = more.flatMap(({ positions }) =>
      positions.flatMap((p) => p.claims.filter((c) => !c.hearsay)),
    );
    if (begun === null || claims.length === 0) return begun;
    const others = [...Map.groupBy(claims, (c) => c.measure).values()].map(befell);
    return sentence(listed([begun.text.slice(0, -1), ...others]), [...begun.claims, ...claims]);
  });
}

/** Of one figure that one speaker gives; null where there are more. */
function soleSpeaker(positions: readonly Position[]): string | null {
  const speakers = new Set(positions.flatMap((p) => p.claims.map((c) => `${c.speakerKey} ${c.via}`)));
  return positions.length === 1 && speakers.size === 1 ? [...speakers][0]! : null;
}

/** One claim for each figure of the speaker; figures that can all be true are one, the closest. */
function figures(claims: readonly StoredFigure[]): readonly StoredFigure[] {
  const apart = [...Map.groupBy(claims, (c) => `${c.population} ${c.low} ${c.high}`).values()].map(
    (cs) => cs[0]!,
  );
  return apart.every((a) => apart.every((b) => overlaps(a, b))) ? apart.toSorted(byWidth).slice(0, 1) : apart;
}

const byWidth = (a: StoredFigure, b: StoredFigure): number => width(a) - width(b);

const sameAs = (claims: readonly StoredFigure[], one: StoredFigure): readonly StoredFigure[] =>
  claims.filter((c) => c.population === one.population && sameInterval(c, one));

const twoFigures = (row: FigureRow, claims: readonly StoredFigure[], naming: Naming): string =>
  `${naming.names(claims.slice(0, 1))} gave different figures for ${verbs[row.measure].group}, ${listed(claims.toSorted((a, b) => (a.low ?? 0) - (b.low ?? 0)).map(bare))}`;

function clause(claims: readonly StoredFigure[], naming: Naming): string {
  const told = claims.filter((c) => naming.toldOf(c) !== null);
  if (told.length < claims.length) return `${naming.say(claims)} ${befell(claims)}`;
  if (claims.every((c) => c.speaker === null))
    return `${naming.names(claims)} also ${claims.some(isNamed) ? 'reported' : 'said'} ${befell(claims)}`;
  const sameToll =
    claims.every((c) => summed(c) === null) && told.some((c) => naming.toldOf(c) === c.measure);
  if (sameToll) return `${naming.names(claims)} also gave a figure of ${countedAll(claims).text}`;
  return `${naming.names(claims)} also said ${befell(claims)}`;
}
