import { isFigure } from '../core/claim.ts';
import type { CorrectionRules, Settling } from '../core/correctionLedger.ts';
import type { Edit, Mark, ClaimChange } from '../core/edit.ts';
import { fixable } from '../core/fields.ts';
import { fold } from '../core/fold.ts';
import type { NewClaim } from '../core/record.ts';
import type { RemarkOn } from '../core/remarks.ts';
import { type ClaimEdit, fieldSet, following, noted, remarkedAnew } from './fields.ts';

const onClaim = (edit: Edit): edit is ClaimEdit => fields.has(edit.kind);
const fields: ReadonlySet<string> = new Set<ClaimChange['kind']>([...fixable, 'drop']);

/** Where an article, or a claim of it, that stands in `at` goes by one edit. */
function moved(at: string | null, article: Settling, edit: Edit): string | null {
  if (edit.kind === 'merge') return at === edit.target.incidentId ? edit.after.into : at;
  if (edit.kind !== 'split') return at;
  const taken = edit.after.articles.some((a) => a.id === article.id || a.textHash === article.textHash);
  return taken ? edit.after.incident.id : at;
}

/** The incident in which an article stands: where reading put it, then every merge and split that holds, in turn. */
export const placeOf = (home: string | null, article: Settling, edits: readonly Edit[]): string | null =>
  edits.reduce((at, edit) => moved(at, article, edit), home);

/**
 * Applies edits: the claims of one article, as they were read, with the edits that hold, oldest first. A function of both alone:
 * read again it gives the same, and without an edit it gives what was there before it. `remark` tells what the words of a claim
 * say once a person has set a field.
 *
 * @example const settle = settleWith(remarkOn);
 */
export const settleWith =
  (remark: RemarkOn): CorrectionRules['settle'] =>
  (read, article, edits) => {
    const targets = new Map(edits.filter(onClaim).map((edit) => [edit.id, claimAt(read, edit.target)]));
    return read.map((claim) => {
      const set = edits.reduce((now, edit) => {
        if (!onClaim(edit)) return { ...now, incidentId: moved(now.incidentId, article, edit) };
        return targets.get(edit.id) === claim
          ? { ...fieldSet(now, edit), correction: noted(claim, now, edit) }
          : now;
      }, claim);
      return set.correction === claim.correction
        ? set
        : remarkedAnew({ ...set, ...following(set, claim) }, article, remark);
    });
  };

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

const alike = (a: string, b: string): boolean => a === b || fold(a) === fold(b);

function likeness(claim: NewClaim, mark: Mark): number {
  const { speaker, population, stance } = markOf(claim);
  const sameSpeaker = speaker === mark.speaker || alike(speaker ?? '', mark.speaker ?? '');
  return (
    4 * Number(sameSpeaker) + 2 * Number(population === mark.population) + Number(stance === mark.stance)
  );
}
