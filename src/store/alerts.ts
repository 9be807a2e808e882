import { z } from 'zod';
import type { Commit, Delivery, StoredAlert } from '../core/ledger.ts';
import { withClaims } from './relations.ts';
import type { Db, Tx } from './tables.ts';

const State = z.enum(['open', 'acknowledged', 'dismissed']);

/** How many alerts a list shows. */
const listed = 200;
/** How many deliveries a pass takes. */
const batch = 50;

/** The newest alerts, newest first. */
export async function alerts(db: Db): Promise<readonly StoredAlert[]> {
  const rows = await db.selectFrom('alerts').select('id').orderBy('id', 'desc').limit(listed).execute();
  const ids = rows.map(({ id }) => id);
  const found = await alertsById(db, ids);
  return ids.map((id) => found.get(id)!);
}

/** Outbox rows not yet sent; one that keeps failing stands behind those never tried, and so holds nothing up. */
export async function pending(db: Db, destination: string): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'destination', 'attempts', 'alert_id'])
    .where('destination', '=', destination)
    .where('sent_at', 'is', null)
    .orderBy('attempts')
    .orderBy('id')
    .limit(batch)
    .execute();
  const found = await alertsById(
    db,
    rows.map((row) => row.alert_id),
  );
  return rows.map(({ alert_id, ...row }) => ({ ...row, alert: found.get(alert_id)! }));
}

/** Alerts with their findings, those on superseded claims too: an alert keeps showing what it was about. */
async function alertsById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, StoredAlert>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('alerts')
    .innerJoin('incidents', 'incidents.id', 'alerts.incident_id')
    .innerJoin('articles', 'articles.row', 'alerts.article_row')
    .select(['alerts.id', 'created', 'state', 'incidents.id as incidentId', 'incidents.title'])
    .select(['articles.id as articleId', 'outlet', 'url'])
    .where('alerts.id', 'in', ids)
    .execute();
  const found = await db
    .selectFrom('alert_findings')
    .innerJoin('relations', 'relations.id', 'alert_findings.relation_id')
    .select(['alert_id', 'kind', 'rule', 'a', 'b'])
    .where('alert_id', 'in', ids)
    .orderBy('alert_id')
    .orderBy('position')
    .execute();
  const relations = await withClaims(db, found);
  const findings = Map.groupBy(relations, (_, i) => found[i]!.alert_id);
  return new Map(
    rows.map(({ id, created, state, incidentId, title, articleId, outlet, url }) => [
      id,
      {
        id,
        created,
        state: State.parse(state),
        alert: {
          incident: { id: incidentId, title },
          article: { id: articleId, outlet, url },
          findings: findings.get(id) ?? [],
        },
      },
    ]),
  );
}

/** Writes the alert of a commit, its findings and one outbox row a destination. */
export async function insertAlert(
  tx: Tx,
  commit: Commit,
  articleRow: number,
  relationIds: readonly number[],
): Promise<StoredAlert | null> {
  const { alert, article } = commit;
  if (!alert) return null;
  if (article.incidentId === null) throw new TypeError('An alert needs an incident.');
  const { id } = await tx
    .insertInto('alerts')
    .values({ incident_id: article.incidentId, article_row: articleRow, created: article.added })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [position, finding] of alert.findings.entries()) {
    const relation = relationIds[finding];
    if (relation === undefined)
      throw new RangeError('A finding refers to a relation that the commit does not bring.');
    await tx.insertInto('alert_findings').values({ alert_id: id, position, relation_id: relation }).execute();
  }
  for (const destination of new Set(alert.destinations))
    await tx.insertInto('outbox').values({ alert_id: id, destination }).execute();
  return (await alertsById(tx, [id])).get(id)!;
}

export async function markSent(db: Db, id: number, at: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set((e) => ({ sent_at: at, attempts: e('attempts', '+', 1), last_error: null }))
    .where('id', '=', id)
    .execute();
}

export async function markFailed(db: Db, id: number, reason: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set((e) => ({ attempts: e('attempts', '+', 1), last_error: reason }))
    .where('id', '=', id)
    .execute();
}
