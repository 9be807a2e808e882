import { sql } from 'kysely';
import type { Redirect } from '../core/correctionLedger.ts';
import type { SplitArticle } from '../core/edit.ts';
import { edits, holds } from './edits.ts';
import { incidentById } from './incidents.ts';
import { no, type Db } from './tables.ts';

/** As a literal, so that SQLite sees the condition of the partial index. */
const isGone = sql<boolean>`(merged_into is not null or read_title is not null)`;

/** Names gone by, of one incident or of all: incidents that were merged, and the titles from before a rename. */
export async function redirects(db: Db, of?: string): Promise<readonly Redirect[]> {
  const gone = db
    .selectFrom('incidents')
    .select(['id', 'merged_into as into', 'read_title as readTitle'])
    .where(isGone)
    .orderBy('id');
  const rows = await (of === undefined ? gone : gone.where('id', '=', of)).execute();
  const found = await Promise.all(
    rows.map(async ({ id, into, readTitle }) => {
      const incident = (await incidentById(db, id))!;
      const kind = into === null ? 'rename' : 'merge';
      const edit = (await edits(db, { incidentId: id })).find(
        (e) => e.kind === kind && e.target.incidentId === id && holds(e),
      );
      return (
        edit && { incident: { ...incident, title: readTitle ?? incident.title }, into: into ?? id, edit }
      );
    }),
  );
  return found.filter((redirect) => redirect !== undefined);
}

/** Current articles with the print of their text. */
export const splitArticles = (db: Db, ids: readonly string[]): Promise<SplitArticle[]> =>
  db
    .selectFrom('articles')
    .select(['id', 'text_hash as textHash'])
    .where('id', 'in', ids)
    .where('superseded', '=', no)
    .orderBy('id')
    .execute();
