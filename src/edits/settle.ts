import type { CorrectionRules, Settling } from '../core/correctionLedger.ts';
import type { Edit } from '../core/edit.ts';
import type { RemarkOn } from '../core/remarks.ts';
import { meantBy } from './accepted.ts';
import { fieldSet, following, noted, onClaim, remarkedAnew } from './fields.ts';

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
    const targets = new Map(edits.filter(onClaim).map((edit) => [edit.id, meantBy(edit, read)]));
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
