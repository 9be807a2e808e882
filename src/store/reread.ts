import { sql } from 'kysely';
import type { StoredAlert } from '../core/alert.ts';
import type { NewClaim } from '../core/record.ts';
import type { LostDismissal, PointRules, Rereading, RereadStore } from '../core/reread.ts';
import { current, toArticle, updateReading } from './articles.ts';
import { insertAlert, moveAlerts } from './alerts.ts';
import { renamePairs } from './findings.ts';
import { toRow } from './claimRow.ts';
import { claimsIn, insertClaims } from './claims.ts';
import { suggestAll } from './commit.ts';
import { recount, upsertIncident } from './incidents.ts';
import { replaceReport } from './matching.ts';
import { beginWaiting } from './model.ts';
import { reconcile } from './recomputeRelations.ts';
import { rowsOf } from './relations.ts';
import { raiseRevision } from './revision.ts';
import { settlePoints } from './settlePoints.ts';
import { isOneOf } from './statements.ts';
import { type Db, type Tx, no } from './tables.ts';
import { insertUnsettled } from './unsettled.ts';

/** Current articles that another version of the reader read, in the order in which they came. */
export async function readOtherwise(
  db: Db,
  version: string,
  after: number,
  limit: number,
): ReturnType<RereadStore['readOtherwise']> {
  const rows = await current(db)
    .select('row')
    .where('reader', '<>', version)
    .where('row', '>', after)
    .orderBy('row')
    .limit(limit)
    .execute();
  return rows.map(({ row, ...article }) => ({ row, article: toArticle(article) }));
}

export async function countReadOtherwise(db: Db, version: string): Promise<number> {
  const { n } = await db
    .selectFrom('articles')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('superseded', '=', no)
    .where('reader', '<>', version)
    .executeTakeFirstOrThrow();
  return n;
}

/** Of these incidents, those to which reading puts an article. */
export async function homesAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('articles')
    .select('home_id')
    .distinct()
    .where(isOneOf('home_id', ids))
    .where('superseded', '=', no)
    .execute();
  return new Set(rows.flatMap(({ home_id }) => home_id ?? []));
}

/** An article's claims, relations and incident as it is read now, within the transaction that is open. */
export async function reread(
  tx: Tx,
  { commit, keeps }: Rereading,
  rules: PointRules,
): Promise<StoredAlert | null> {
  await raiseRevision(tx, commit.revision);
  if (commit.incident) await upsertIncident(tx, commit.incident);
  const { row, before } = await updateReading(tx, commit);
  if (commit.report) await replaceReport(tx, row, commit.report);
  const stood = await claimsIn(tx, row);
  const claims = await rewrite(tx, row, commit.claims, keeps, commit.home ?? null);
  const place = commit.article.incidentId;
  const touched = [before, place, ...claims.incidents, ...commit.claims.map((claim) => claim.incidentId)];
  const relations = rowsOf(commit.relations, commit.claims, claims.ids);
  await reconcile(tx, relations, new Set([...claims.ids, ...claims.gone]), touched);
  if (place !== null && place !== before) await moveAlerts(tx, commit.article.id, place);
  await renamePairs(tx, claims.ids, rules.pairOf);
  const changed = { before: stood, gone: new Set(claims.gone) };
  await settlePoints(tx, changed, { edit: null, at: commit.article.added }, rules.holds);
  const alert = await insertAlert(tx, commit, row, claims.ids);
  await insertUnsettled(tx, commit, row, claims.ids);
  if (commit.waits) await beginWaiting(tx, row, commit.waits);
  await recount(tx, touched);
  await suggestAll(tx, commit);
  return alert;
}

interface Rewritten {
  /** In the order of the claims. */
  readonly ids: readonly number[];
  readonly gone: readonly number[];
  /** Where its claims stood before. */
  readonly incidents: readonly (string | null)[];
}

/** Writes the claims of an article over those that they go on as; what nobody goes on as is set aside. */
async function rewrite(
  tx: Tx,
  row: number,
  claims: readonly NewClaim[],
  keeps: readonly (number | null)[],
  home: string | null,
): Promise<Rewritten> {
  const stood = await tx
    .selectFrom('claims')
    .select(['id', 'incident_id'])
    .where('article_row', '=', row)
    .where('superseded', '<>', 1)
    .execute();
  const gone = stood.map(({ id }) => id).filter((id) => !keeps.includes(id));
  await tx.updateTable('claims').set({ superseded: 1 }).where(isOneOf('id', gone)).execute();
  // Keys are unique within an article: those that stood there make room.
  await tx
    .updateTable('claims')
    .set({ key: sql<string>`'was-' || id` })
    .where('article_row', '=', row)
    .execute();
  const ids: number[] = [];
  for (const [i, claim] of claims.entries()) {
    const kept = keeps[i] ?? null;
    if (kept === null) ids.push(...(await insertClaims(tx, row, [claim], home)));
    else {
      await tx
        .updateTable('claims')
        .set({ home_id: home, ...toRow(claim) })
        .where('id', '=', kept)
        .execute();
      ids.push(kept);
    }
  }
  return { ids, gone, incidents: stood.map((claim) => claim.incident_id) };
}

/** Dismissed points on claims that reading again set aside; those of an older version of a text are none. */
export async function lostDismissals(db: Db): Promise<readonly LostDismissal[]> {
  const rows = await db
    .selectFrom('alerts')
    .innerJoin('findings', 'findings.alert_id', 'alerts.id')
    .innerJoin('claims', (on) =>
      on.on((e) => e.or([e('claims.id', '=', e.ref('before_id')), e('claims.id', '=', e.ref('now_id'))])),
    )
    .innerJoin('articles', 'articles.row', 'claims.article_row')
    .select([
      'alerts.id as alert',
      'findings.by_id',
      'findings.by_name',
      'findings.reason',
      'articles.id as articleId',
      'quote',
    ])
    .distinct()
    .where('verdict', '=', sql.lit('dismissed'))
    .where('claims.superseded', '=', 1)
    .where('articles.superseded', '=', no)
    .orderBy('alerts.id')
    .execute();
  return rows.map(({ by_id, by_name, ...row }) => ({
    ...row,
    by: by_id === null ? null : { id: by_id, name: by_name ?? by_id },
  }));
}
