import type { NewClaim, StoredClaim } from '../core/record.ts';
import { ClaimRow, toRow } from './claimRow.ts';
import { isOneOf } from './statements.ts';
import { type Db, type Tx, no } from './tables.ts';

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
    .select(['standing', 'subset', 'state', 'attackers', 'source', 'parts', 'act'])
    .select(['readers', 'correction', 'derived', 'hearsay', 'claims.incident_id as incidentId'])
    .select(['cautions', 'sentence', 'amounts', 'none_reported as noneReported'])
    .select(['tells_of_dead as tellsOfDead', 'attacker_died as attackerDied', 'actor_keys as actorKeys'])
    .select(['articles.id as articleId', 'outlet', 'published', 'url']);

/** A claim of a current version; also one that an editor dropped. */
export async function claimById(db: Db, id: number): Promise<StoredClaim | null> {
  const row = await all(db)
    .where('claims.id', '=', id)
    .where('claims.superseded', '<>', 1)
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

/** The claims of an article's current version, dropped ones too, in the order in which they came. */
export async function claimsOfArticle(db: Db, articleId: string): Promise<readonly StoredClaim[]> {
  const rows = await all(db)
    .where('articles.id', '=', articleId)
    .where('articles.superseded', '=', no)
    .where('claims.superseded', '<>', 1)
    .orderBy('claims.id')
    .execute();
  return rows.map((row) => ClaimRow.parse(row));
}

/** Claims by id, superseded ones too: an alert keeps showing what it was about. */
export async function claimsById(db: Db, ids: Iterable<number>): Promise<ReadonlyMap<number, StoredClaim>> {
  const rows = await all(db)
    .where(isOneOf('claims.id', [...new Set(ids)]))
    .execute();
  return new Map(rows.map((row) => [row.id, ClaimRow.parse(row)]));
}

/** The claims of an article's current version, dropped ones too, in the order in which they came. */
export const claimsIn = async (db: Db, articleRow: number): Promise<readonly StoredClaim[]> =>
  (await homedClaims(db, [articleRow])).map(({ claim }) => claim);

/** The same of several articles, with the article's row and the incident that reading gave each claim. */
export async function homedClaims(db: Db, articleRows: readonly number[]) {
  const rows = await all(db)
    .select(['claims.article_row as articleRow', 'claims.home_id as homeId'])
    .where(isOneOf('claims.article_row', articleRows))
    .where('claims.superseded', '<>', 1)
    .orderBy('claims.id')
    .execute();
  return rows.map(({ articleRow, homeId, ...row }) => ({ articleRow, homeId, claim: ClaimRow.parse(row) }));
}

/** Gives the new ids, in the order of `claims`; `home` is the incident that reading gave, where they stand elsewhere. */
export async function insertClaims(
  tx: Tx,
  articleRow: number,
  claims: readonly NewClaim[],
  home?: string | null,
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const claim of claims) {
    const { id } = await tx
      .insertInto('claims')
      .values({
        article_row: articleRow,
        home_id: home === undefined ? claim.incidentId : home,
        ...toRow(claim),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.push(id);
  }
  return ids;
}
