import type { Kysely } from 'kysely';
import type { CorrectionLedger } from '../core/correctionLedger.ts';
import { correct } from './applyEdit.ts';
import { editById, edits, restingOn } from './edits.ts';
import { redirects, splitArticles } from './redirects.ts';
import { suggest, suggestionById, suggestions } from './suggestions.ts';
import type { Tables } from './tables.ts';

/** The edits of people on an open, migrated database. */
export function correctionLedgerOn(
  db: Kysely<Tables>,
  writing: <T>(work: Promise<T>) => Promise<T>,
): CorrectionLedger {
  return {
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
