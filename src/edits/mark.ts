import { isFigure } from '../core/claim.ts';
import type { Mark } from '../core/edit.ts';
import { fold } from '../core/fold.ts';
import type { NewClaim } from '../core/record.ts';

/** What an edit holds a claim by; its id and offsets change when the article is read again. */
export const markOf = (claim: NewClaim): Mark => ({
  articleId: claim.articleId,
  quote: claim.quote,
  measure: claim.measure,
  stance: claim.stance,
  wording: isFigure(claim) ? claim.wording : claim.actor,
  population: isFigure(claim) ? claim.population : null,
  speaker: claim.speaker?.name ?? null,
});

/**
 * The claim of that mark: the only one of its measure in its sentence, else of those with its wording the one that is
 * most like it. None where the sentence is gone, or says another figure.
 */
export function claimAt<C extends NewClaim>(claims: readonly C[], mark: Mark): C | null {
  const inSentence = claims.filter(
    (c) => c.articleId === mark.articleId && c.measure === mark.measure && alike(c.quote, mark.quote),
  );
  if (inSentence.length === 1) return inSentence[0]!;
  const worded = inSentence.filter((c) => alike(markOf(c).wording, mark.wording));
  return worded.toSorted((a, b) => likeness(b, mark) - likeness(a, mark))[0] ?? null;
}

/** The same words, however they are written. */
export const alike = (a: string, b: string): boolean => a === b || fold(a) === fold(b);

function likeness(claim: NewClaim, mark: Mark): number {
  const { speaker, population, stance } = markOf(claim);
  const sameSpeaker = speaker === mark.speaker || alike(speaker ?? '', mark.speaker ?? '');
  return (
    4 * Number(sameSpeaker) + 2 * Number(population === mark.population) + Number(stance === mark.stance)
  );
}
