import { figureMeasures, isFigure } from '../../core/claim.ts';
import type { IncidentFile, StoredFigure } from '../../core/desk.ts';
import { gap, isExact, isLone, isVague } from '../../core/interval.ts';
import { isPartOf } from '../../core/population.ts';
import type { Relation } from '../../core/relation.ts';
import { counted, isCounted } from '../paragraph/counted.ts';
import { numeral } from '../paragraph/english.ts';
import { cut } from '../phone.ts';
import { unsureMark } from '../readerMarks.ts';
import type { Piece } from './fit.ts';
import { type DiedSince, diedSince } from './diedSince.ts';
import { nameOf } from './name.ts';

/** Questions in the line, figures in a question, and letters of a name: the rest is in All claims. */
const most = { questions: 2, figures: 3, name: 30 } as const;

/** A pair that may agree or clash: what is not known of it decides. */
interface Doubt {
  readonly rule: string;
  readonly low: StoredFigure;
  readonly high: StoredFigure;
}

/** Who gives a figure, as a question names them: "(Ana Silva)", "(Ana Silva; one reader)". */
type Speakers = (claim: StoredFigure) => string;

/** "Open  Are the 55 civilians (hospital sources) among the 60 people (Ana Silva)? And 2 more." */
export function openPieces(file: IncidentFile): Piece[] {
  const shown = new Set(file.rows.flatMap((r) => r.positions.flatMap((p) => p.claims.map((c) => c.id))));
  const doubts = file.relations
    .filter((r) => r.kind === 'uncertain' && shown.has(r.a.id) && shown.has(r.b.id))
    .flatMap(doubtOf)
    .toSorted(byWeight);
  const ordered = new Set(doubts.filter(isOfOrder).map(pairOf));
  const unlike = Map.groupBy(
    doubts.filter((d) => !ordered.has(pairOf(d))),
    ({ high }) => figureOf(high),
  );
  const since = diedSince(file);
  const byOf = speakersIn(file);
  const questions = [
    ...(since ? [fate(since, byOf)] : []),
    ...[...unlike.values()].map(([first]) => sameness(first!, byOf)),
    ...orders(doubts, byOf),
  ];
  if (questions.length === 0) return [];
  const rest = questions.length - most.questions;
  const note = [...questions.slice(0, most.questions), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ');
  return [{ block: { kind: 'heading', text: 'Open', note }, giveWay: 0 }];
}

/** Vague words and sums raise no question, and neither do two outcomes, one number, or one person beside many. */
function doubtOf({ rule, a, b }: Relation): Doubt[] {
  if (!isFigure(a) || !isFigure(b) || a.measure !== b.measure) return [];
  if (![a, b].every((c) => isCounted(c) && !isVague(c) && c.stance === 'asserts' && c.high !== 0)) return [];
  if (a.derived || b.derived || a.low === b.low || isLone(a, [b]) || isLone(b, [a])) return [];
  return [(a.low ?? 0) <= (b.low ?? 0) ? { rule, low: a, high: b } : { rule, low: b, high: a }];
}

/** The dead before the injured, then the widest apart. */
const byWeight = (x: Doubt, y: Doubt): number =>
  figureMeasures.indexOf(x.low.measure) - figureMeasures.indexOf(y.low.measure) ||
  gap(y.low, y.high) - gap(x.low, x.high);

const isOfOrder = ({ rule, low, high }: Doubt): boolean =>
  rule === 'order-unknown' && low.population === high.population;

const pairOf = ({ low, high }: Doubt): string => `${figureOf(low)} ${figureOf(high)}`;

/** "Are the 55 civilians (hospital sources) among the 60 people (Ana Silva)?" */
function sameness({ low, high }: Doubt, byOf: Speakers): string {
  const [less, more] = [said(low, byOf), said(high, byOf)];
  if (!isPartOf(low.population, high.population)) return `Do ${less} and ${more} count the same people?`;
  return `Are ${definite(low)}${less} among ${definite(high)}${more}?`;
}

/** "Is the one killed (his family) the one who was injured (police)?" */
function fate({ dead, hurt }: DiedSince, byOf: Speakers): string {
  const number = numeral(dead.low!);
  const [be, were] = dead.low === 1 ? ['Is', 'was'] : ['Are', 'were'];
  return `${be} the ${number} killed ${byOf(dead)} the ${number} who ${were} injured ${byOf(hurt)}?`;
}

/** Of all figures whose order is unknown one question an outcome: "Which is the latest: 20 people (police) or 24 people (the mayor)?" */
function orders(doubts: readonly Doubt[], byOf: Speakers): string[] {
  const byOutcome = Map.groupBy(doubts.filter(isOfOrder), ({ low }) => `${low.measure} ${low.population}`);
  return [...byOutcome.values()].map((same) => {
    const figures = Map.groupBy(
      same.flatMap(({ low, high }) => [low, high]).toSorted((a, b) => (a.low ?? 0) - (b.low ?? 0)),
      figureOf,
    );
    const each = [...figures.values()].map(([first]) => said(first!, byOf));
    const rest = each.length - most.figures;
    const shown = rest > 0 ? [...each.slice(0, most.figures), `${rest} more`] : each;
    return `Which is the latest: ${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}?`;
  });
}

/** However many speakers share a figure, it is one. */
const figureOf = (c: StoredFigure): string => [c.measure, c.population, c.low, c.high].join(' ');

/** "the 55 civilians", "at least 12 people" */
const definite = (c: StoredFigure): string => (isExact(c) ? 'the ' : '');

/** "55 civilians (hospital sources)" */
const said = (c: StoredFigure, byOf: Speakers): string => `${counted(c).text} ${byOf(c)}`;

/** By what its speaker says alike in any article: the card has one mark for it. */
function speakersIn({ claims }: IncidentFile): Speakers {
  const saying = (c: StoredFigure): string => [c.speakerKey, c.stance, c.scope, figureOf(c)].join(' ');
  const alike = Map.groupBy(claims.filter(isFigure), saying);
  return (c) => {
    const mark = unsureMark(alike.get(saying(c)) ?? [c]);
    return `(${[cut(nameOf(c), most.name), mark].filter(Boolean).join('; ')})`;
  };
}
