import type { Kysely } from 'kysely';
import type { RereadStore } from '../core/reread.ts';
import { claimsOfArticle } from './claims.ts';
import { holdingEdits } from './edits.ts';
import { countReadOtherwise, homesAmong, lostDismissals, readOtherwise, reread } from './reread.ts';
import type { Tables } from './tables.ts';

/** Reading stored articles again, on an open, migrated database. */
export function rereadLedgerOn(
  db: Kysely<Tables>,
  writing: <T>(work: Promise<T>) => Promise<T>,
): RereadStore {
  return {
    readOtherwise: (version, after, limit) => readOtherwise(db, version, after, limit),
    countReadOtherwise: (version) => countReadOtherwise(db, version),
    reread: (rereading, rules) => writing(db.transaction().execute((tx) => reread(tx, rereading, rules))),
    holdingEdits: () => holdingEdits(db),
    claimsIn: (articleId) => claimsOfArticle(db, articleId),
    homesAmong: (ids) => homesAmong(db, ids),
    lostDismissals: () => lostDismissals(db),
  };
}
