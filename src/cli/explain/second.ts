import { inertLine, shownLine } from '../../core/inert.ts';
import type { SecondExplained } from '../../readers/model/explain.ts';
import type { Colors } from './colors.ts';
import { claimLines } from './figures.ts';

/** The model, and what became of each claim that it proposed; or why it gave no answer. */
export function secondLines({ model, waits, claims, dropped }: SecondExplained, c: Colors): string[] {
  const name = inertLine(model);
  if (waits) return [`${name} gave no answer, so the rules read alone: ${inertLine(waits.reason)}`];
  const kept = claims.toSorted((a, b) => a.start - b.start).flatMap((claim) => claimLines(claim, 'kept', c));
  const left = dropped.map(
    ({ proposal, reason }) =>
      `${c.yellow('dropped')} ${c.bold(`“${shownLine(proposal)}”`)}: ${inertLine(reason)}`,
  );
  const lines = [...kept, ...left];
  return [c.dim(name), ...(lines.length > 0 ? lines : ['It proposed no claim.'])];
}
