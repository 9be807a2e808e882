import type { FigureClaim } from '../../core/claim.ts';
import type { Figure } from '../figures/figure.ts';

interface Draft {
  readonly figure: Figure;
  readonly claim: Omit<FigureClaim, 'key' | 'partOf'>;
}

const speaker = (d: Draft): string => d.claim.speaker?.name.toLowerCase() ?? '';

/** The same figure said again by the same speaker is one claim; the fuller wording stands (CLAIMS.md). */
const repeats = (a: Draft, b: Draft): boolean =>
  speaker(a) === speaker(b) &&
  a.claim.measure === b.claim.measure &&
  a.claim.population === b.claim.population &&
  a.claim.low === b.claim.low &&
  a.claim.high === b.claim.high &&
  a.claim.scope === b.claim.scope &&
  (a.claim.scope === 'incident' || a.claim.start === b.claim.start) &&
  a.claim.stance === b.claim.stance;

/** "the victim", "Silva": somebody of whom the article told before, or a part of a figure that it gave. */
const refersBack = (d: Draft, earlier: readonly Draft[]): boolean =>
  (d.figure.form === 'definite' || d.figure.form === 'name') &&
  earlier.some(
    (e) =>
      (speaker(e) === speaker(d) || speaker(d) === '') &&
      e.claim.measure === d.claim.measure &&
      e.claim.scope === d.claim.scope &&
      (e.claim.low ?? 0) >= 1,
  );

/** Leaves out what the article only says again; a part keeps its whole. */
export function unrepeated<T extends Draft>(drafts: readonly T[]): T[] {
  const kept: T[] = [];
  for (const draft of drafts) {
    const twin = kept.findIndex((k) => repeats(k, draft));
    if (twin >= 0) {
      if (
        draft.figure.form === 'counted' &&
        draft.claim.wording.length > kept[twin]!.claim.wording.length &&
        !kept.some((k) => k.figure.partOf === kept[twin]!.figure)
      )
        kept[twin] = draft;
    } else if (!refersBack(draft, kept)) kept.push(draft);
  }
  return kept;
}
