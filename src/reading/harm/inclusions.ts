import type { Adjunct } from '../clauses/types.ts';
import type { Figure } from './figures.ts';
import type { FigureState } from './state.ts';
import { addVictim, byManner } from './victims.ts';

/** "including three women": parts of the figure on which the words hang, else of the last one before them. */
export function addInclusions(state: FigureState): void {
  for (const adjunct of state.structure.clauses.flatMap((c) => c.adjuncts)) {
    if (adjunct.role !== 'inclusion') continue;
    const whole = wholeOf(state, adjunct);
    if (!whole || (whole.high === 1 && whole.low === 1)) continue;
    state.group = {};
    const { clause, measure, agents } = whole;
    for (const part of adjunct.phrases)
      addVictim(state, part, byManner(state, part, { clause, measure, rule: 'including', agents, whole }));
  }
}

/** The figure on which an adjunct hangs, through what is of it or beside it; else the last figure before. */
function wholeOf(state: FigureState, adjunct: Adjunct): Figure | null {
  let host = adjunct.host;
  for (let n = 0; host && n < 8; n++) {
    const figure = state.figures.find((f) => f.phrase === host);
    if (figure) return figure;
    const above = state.structure.clauses.flatMap((c) => c.adjuncts).find((a) => a.phrases.includes(host!));
    const named = [...state.structure.apposed].find(([, beside]) => beside.includes(host!))?.[0];
    host = above?.host ?? named ?? null;
  }
  const at = adjunct.word.start;
  return (
    state.figures
      .filter((f) => f.phrase.words[0]!.start < at && f.partOf === null)
      .toSorted((a, b) => a.from - b.from)
      .at(-1) ?? null
  );
}
