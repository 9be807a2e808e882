import type { Description, Edit } from '../core/edit.ts';
import { asRead } from '../core/record.ts';
import type { LostDismissal, RereadStore } from '../core/reread.ts';
import { meantBy, onClaim } from '../edits/index.ts';

/** What people did that finds nothing to hold on to by now. */
export interface Unplaced {
  /** Edits of claims whose sentence or figure is no longer read, and of incidents to which no article is read any more. */
  readonly edits: readonly Edit[];
  readonly dismissals: readonly LostDismissal[];
}

/** All edits that hold and change nothing, and all dismissals whose claim is gone; the oldest first. */
export async function unplaced(ledger: RereadStore): Promise<Unplaced> {
  const edits = await ledger.holdingEdits();
  const byArticle = Map.groupBy(edits, (edit) => ('articleId' in edit.target ? edit.target.articleId : null));
  const lost = new Set<Edit>();
  for (const [articleId, own] of byArticle) {
    if (articleId === null) continue;
    const read = (await ledger.claimsIn(articleId)).map(asRead);
    for (const edit of own.filter(onClaim)) if (!meantBy(edit, read)) lost.add(edit);
  }
  for (const edit of await withoutArticle(ledger, edits)) lost.add(edit);
  return { edits: edits.filter((edit) => lost.has(edit)), dismissals: await ledger.lostDismissals() };
}

type OfIncident = Extract<Edit, { kind: 'merge' | 'rename' | Description['kind'] }>;
const isOfIncident = (edit: Edit): edit is OfIncident => 'incidentId' in edit.target && edit.kind !== 'split';

/** Merges, names and descriptions of incidents that hold no article, and that no other edit leads to. */
async function withoutArticle(ledger: RereadStore, edits: readonly Edit[]): Promise<readonly Edit[]> {
  const named = edits.filter(isOfIncident);
  const homes = await ledger.homesAmong(named.map((edit) => edit.target.incidentId));
  const led = new Set(
    edits.flatMap((edit) => {
      if (edit.kind === 'merge') return [edit.after.into];
      if (edit.kind === 'split') return [edit.after.incident.id];
      return edit.kind === 'incident' ? [edit.after.incidentId] : [];
    }),
  );
  return named.filter(({ target }) => !homes.has(target.incidentId) && !led.has(target.incidentId));
}
