import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { figureOf } from './make.ts';
import { ofPhrase } from './people.ts';
import type { FigureState } from './state.ts';

/** "Six were killed, the mayor said; unions |say 11|": a number alone that somebody gives counts what was counted just before. */
export function addSaid(state: FigureState, clause: Clause): void {
  const { verb } = clause;
  if (!verb || verb.passive || verb.negated) return;
  const number = uttered(state, clause) ?? putAt(clause);
  if (!number || state.taken.has(number) || ofPhrase(state.structure, number)) return;
  if (isAnswer(state, number) || countsElse(state, number)) return;
  const figure = figureOf(state, number, { clause, measure: 'killed', rule: 'said-figure' });
  if (figure) state.take(number, { ...figure, refers: 'outcome' });
}

/** "unions say |11|": the object, and nothing else is said. */
function uttered({ structure }: FigureState, clause: Clause): NounPhrase | null {
  const [number, ...more] = clause.objects;
  const { head, to } = clause.verb!;
  if (!head.verb?.utters || more.length > 0 || number?.sort !== 'count' || number.from !== to) return null;
  return structure.clauses.some((c) => c.parent === clause && c.kind === 'complement') ? null : number;
}

/** "the mayor put it at |14|" */
function putAt({ verb, objects, adjuncts }: Clause): NounPhrase | null {
  const [toll, ...more] = objects;
  const isIt = toll && more.length === 0 && (headOf(toll).refers === 'it' || headOf(toll).closed === 'that');
  if (!verb!.head.verb?.tolls || !isIt) return null;
  const at = adjuncts.filter((a) => a.role === 'place' || a.role === 'goal').flatMap((a) => a.phrases);
  return at.find((p) => p.sort === 'count') ?? null;
}

/** "asked how many rounds were fired, police said |12|" */
const isAnswer = ({ structure: { clauses } }: FigureState, { from }: NounPhrase): boolean =>
  clauses.some((c) => c.link === 'question' && c.from < from);

/** "300 took part, police said; organisers said |2,000|": the number before it counts nobody harmed. */
const countsElse = ({ structure: { chunks }, taken }: FigureState, { from }: NounPhrase): boolean =>
  chunks.some((p) => p.kind === 'phrase' && p.quantity !== null && p.from < from && !taken.has(p));
