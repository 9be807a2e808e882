import {
  type AlertState,
  type Finding,
  type NewFinding,
  type StoredAlert,
  alertStates,
  findingKinds,
  severities,
} from '../core/alert.ts';
import type { PairOf } from '../core/reread.ts';
import type { Commit } from '../core/commit.ts';
import type { ClaimRef } from '../core/record.ts';
import { claimsById } from './claims.ts';
import { enqueue } from './enqueue.ts';
import { isOneOf } from './statements.ts';
import type { Db, Tx } from './tables.ts';
import { z } from 'zod';

const State = z.enum(alertStates);
const SeverityColumn = z.enum(severities);
const Kind = z.enum(findingKinds);

/** How many alerts a list shows. */
const listed = 200;

/** The newest alerts, newest first; of those states alone where any are given. */
export async function alerts(db: Db, states?: readonly AlertState[]): Promise<readonly StoredAlert[]> {
  const newest = db.selectFrom('alerts').select('id').orderBy('id', 'desc').limit(listed);
  const rows = await (states ? newest.where('state', 'in', states) : newest).execute();
  return alertsById(
    db,
    rows.map(({ id }) => id),
  );
}

/** Alerts in the order of `ids`, as far as there are any; on superseded claims too: an alert keeps showing what it was about. */
export async function alertsById(db: Db, ids: readonly number[]): Promise<readonly StoredAlert[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('alerts')
    .innerJoin('incidents', 'incidents.id', 'alerts.incident_id')
    .innerJoin('articles', 'articles.row', 'alerts.article_row')
    .select(['alerts.id', 'created', 'state', 'severity', 'by_id', 'by_name', 'at', 'reason', 'until'])
    .select(['assignee_id', 'assignee_name', 'incidents.id as incidentId', 'incidents.title'])
    .select(['articles.id as articleId', 'outlet', 'url'])
    .where(isOneOf('alerts.id', ids))
    .execute();
  const findings = await findingsOf(db, ids);
  const found = new Map(
    rows.map((row): [number, StoredAlert] => [
      row.id,
      {
        id: row.id,
        created: row.created,
        severity: SeverityColumn.parse(row.severity),
        state: State.parse(row.state),
        handled: handledOf(row),
        assignee: whoOf(row.assignee_id, row.assignee_name),
        alert: {
          incident: { id: row.incidentId, title: row.title },
          article: { id: row.articleId, outlet: row.outlet, url: row.url },
          findings: findings.get(row.id) ?? [],
        },
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

const whoOf = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? id });

interface HandledColumns {
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly at: string | null;
  readonly reason: string | null;
  readonly until: string | null;
}
function handledOf({ by_id, by_name, at, reason, until }: HandledColumns): StoredAlert['handled'] {
  const by = whoOf(by_id, by_name);
  return by && at !== null ? { by, at, reason, until } : null;
}

async function findingsOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Finding[]>> {
  const rows = await db
    .selectFrom('findings')
    .selectAll()
    .where(isOneOf('alert_id', ids))
    .orderBy('alert_id')
    .orderBy('position')
    .execute();
  const claims = await claimsById(
    db,
    rows.flatMap((row) => [row.before_id, row.now_id].filter((id) => id !== null)),
  );
  const claimOf = (id: number | null) => (id === null ? null : (claims.get(id) ?? null));
  const findings = rows.map(({ alert_id, kind, severity, rule, pair, note, before_id, now_id }) => ({
    alert: alert_id,
    finding: {
      kind: Kind.parse(kind),
      severity: SeverityColumn.parse(severity),
      rule,
      pair,
      note,
      before: claimOf(before_id),
      now: claimOf(now_id),
    },
  }));
  const byAlert = Map.groupBy(findings, ({ alert }) => alert);
  return new Map([...byAlert].map(([id, own]) => [id, own.map(({ finding }) => finding)]));
}

/** Pairs that an alert on this incident has reported. */
export async function reportedPairs(db: Db, incidentId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('findings')
    .innerJoin('alerts', 'alerts.id', 'findings.alert_id')
    .select('pair')
    .distinct()
    .where('incident_id', '=', incidentId)
    .execute();
  return new Set(rows.map(({ pair }) => pair));
}

/** Writes the alert of a commit, its findings, and an outbox row for each who wants it. */
export async function insertAlert(
  tx: Tx,
  commit: Commit,
  articleRow: number,
  claimIds: readonly number[],
): Promise<StoredAlert | null> {
  const { alert, article } = commit;
  if (!alert) return null;
  if (article.incidentId === null) throw new TypeError('An alert needs an incident.');
  const { id } = await tx
    .insertInto('alerts')
    .values({
      incident_id: article.incidentId,
      article_row: articleRow,
      created: article.added,
      severity: alert.severity,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [position, finding] of alert.findings.entries())
    await tx
      .insertInto('findings')
      .values({ alert_id: id, position, ...columnsOf(finding, claimIds) })
      .execute();
  for (const audience of alert.to) await enqueue(tx, id, audience);
  return (await alertsById(tx, [id]))[0]!;
}

const columnsOf = ({ before, now, ...columns }: NewFinding, claimIds: readonly number[]) => ({
  ...columns,
  before_id: resolve(before, claimIds),
  now_id: resolve(now, claimIds),
});

function resolve(ref: ClaimRef | null, claimIds: readonly number[]): number | null {
  if (ref === null) return null;
  const id = 'fresh' in ref ? claimIds[ref.fresh] : ref.stored;
  if (id === undefined) throw new RangeError('A finding refers to a claim that the commit does not bring.');
  return id;
}

/** Gives findings on these claims the pairs that their claims make now, so that none is raised again under another spelling. */
export async function renamePairs(tx: Tx, claimIds: readonly number[], pairOf: PairOf): Promise<void> {
  const on = (column: 'before_id' | 'now_id') =>
    tx.selectFrom('findings').selectAll().where(isOneOf(column, claimIds)).execute();
  const rows = [...(await on('before_id')), ...(await on('now_id'))];
  const claims = await claimsById(
    tx,
    rows.flatMap((row) => [row.before_id, row.now_id].filter((id) => id !== null)),
  );
  const claimOf = (id: number | null) => (id === null ? null : (claims.get(id) ?? null));
  for (const { alert_id, position, kind, pair: was, before_id, now_id } of rows) {
    const pair = pairOf(Kind.parse(kind), claimOf(before_id), claimOf(now_id));
    if (pair === was) continue;
    await tx
      .updateTable('findings')
      .set({ pair })
      .where('alert_id', '=', alert_id)
      .where('position', '=', position)
      .execute();
  }
}
