import type { NewClaim, StoredClaim } from '../core/ledger.ts';
import { ClaimRow, toRow } from './claimRow.ts';
import { no, type Db, type Tx } from './tables.ts';

const all = (db: Db) =>
  db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.row', 'claims.article_row')
    .select([
      'claims.id',
      'key',
      'measure',
      'stance',
      'speaker',
      'via',
      'scope',
      'place',
      'date',
      'quote',
      'rules',
    ])
    .select(['quote_start as start', 'quote_end as end', 'speaker_key as speakerKey', 'origin', 'actor'])
    .select(['population', 'low', 'high', 'wording', 'relayed', 'part_of as partOf', 'as_of as asOf'])
    .select(['derived', 'hearsay', 'claims.incident_id as incidentId'])
    .select(['articles.id as articleId', 'outlet', 'published', 'url']);

/** A claim of a current version. */
export async function claimById(db: Db, id: number): Promise<StoredClaim | null> {
  const row = await all(db)
    .where('claims.id', '=', id)
    .where('claims.superseded', '=', no)
    .executeTakeFirst();
  return row ? ClaimRow.parse(row) : null;
}

/** The claims of current versions, in the order in which they came. */
export async function claimsOf(db: Db, incidentId: string): Promise<readonly StoredClaim[]> {
  const rows = await all(db)
    .where('claims.incident_id', '=', incidentId)
    .where('claims.superseded', '=', no)
    .orderBy('claims.id')
    .execute();
  return rows.map((row) => ClaimRow.parse(row));
}

/** Well below the number of parameters that SQLite takes. */
const batch = 5000;

/** Claims by id, superseded ones too: an alert keeps showing what it was about. */
export async function claimsById(db: Db, ids: Iterable<number>): Promise<ReadonlyMap<number, StoredClaim>> {
  const wanted = [...new Set(ids)];
  const found = new Map<number, StoredClaim>();
  for (let at = 0; at < wanted.length; at += batch) {
    const rows = await all(db)
      .where('claims.id', 'in', wanted.slice(at, at + batch))
      .execute();
    for (const row of rows) found.set(row.id, ClaimRow.parse(row));
  }
  return found;
}

/** Gives the new ids, in the order of `claims`. */
export async function insertClaims(
  tx: Tx,
  articleRow: number,
  claims: readonly NewClaim[],
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const claim of claims) {
    const { id } = await tx
      .insertInto('claims')
      .values({ article_row: articleRow, ...toRow(claim) })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.push(id);
  }
  return ids;
}
