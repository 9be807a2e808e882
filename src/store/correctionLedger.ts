import type { Kysely } from 'kysely';
import type { CorrectionLedger, Edit } from '../core/corrections.ts';
import { correct } from './applyEdit.ts';
import { editById, edits, editsHolding, lastEdit, moves, restingOn } from './edits.ts';
import { redirects, splitArticles } from './redirects.ts';
import { suggest, suggestionById, suggestions } from './suggestions.ts';
import type { Tables } from './tables.ts';

/** The edits of people on an open, migrated database. */
export function correctionLedgerOn(
  db: Kysely<Tables>,
  writing: <T>(work: Promise<T>) => Promise<T>,
): CorrectionLedger {
  /** Merges and splits as of the last edit: every article asks for them, and only an edit changes them. */
  let known: { readonly seen: number; readonly moves: readonly Edit[] } = { seen: 0, moves: [] };
  return {
    async editsFor(articleId) {
      // The number first: an edit that comes between the two is then seen as new.
      const seen = await lastEdit(db);
      if (known.seen !== seen) known = { seen, moves: await moves(db) };
      return { seen, edits: await editsHolding(db, articleId, known.moves) };
    },
    correct: (edit, rules) => writing(db.transaction().execute((tx) => correct(tx, edit, rules))),
    edit: (id) => editById(db, id),
    edits: (filter) => edits(db, filter),
    restingOn: (incidentId, after) => restingOn(db, incidentId, after),
    redirects: (of) => redirects(db, of),
    splitArticles: (ids) => splitArticles(db, ids),
    suggest: (a, b, reason, created) =>
      writing(db.transaction().execute((tx) => suggest(tx, { a, b, reason, created }))),
    suggestions: () => suggestions(db),
    suggestion: (id) => suggestionById(db, id),
  };
}
