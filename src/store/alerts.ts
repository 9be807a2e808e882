import { type AlertState, type NewAlert, type StoredAlert, alertStates } from '../core/alert.ts';
import type { Commit } from '../core/commit.ts';
import { enqueue } from './enqueue.ts';
import { columnsOf, findingsOf, judgedOf, SeverityColumn, whoOf } from './findings.ts';
import { isOneOf } from './statements.ts';
import type { Db, Tx } from './tables.ts';
import { z } from 'zod';

const State = z.enum(alertStates);

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
    .select(['assignee_id', 'assignee_name', 'alerts.incident_id', 'incidents.title', 'incidents.kind'])
    .select(['incidents.place', 'read_title', 'articles.id as articleId', 'outlet', 'url'])
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
          incident: headOf(row),
          article: { id: row.articleId, outlet: row.outlet, url: row.url },
          findings: findings.get(row.id) ?? [],
        },
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

interface HeadColumns {
  readonly incident_id: string;
  readonly title: string;
  readonly place: string | null;
  readonly kind: string | null;
  readonly read_title: string | null;
}
/** What headlines need of an incident. */
export const headOf = ({ incident_id, title, place, kind, read_title }: HeadColumns) => ({
  id: incident_id,
  title,
  place,
  kind,
  renamed: read_title !== null,
});

function handledOf({
  until,
  ...row
}: Parameters<typeof judgedOf>[0] & { readonly until: string | null }): StoredAlert['handled'] {
  const judged = judgedOf(row);
  return judged && { ...judged, until };
}

/** Writes the alert of a commit, its points, and an outbox row for each who wants it. */
export async function insertAlert(
  tx: Tx,
  { alert, article }: Commit,
  articleRow: number,
  claimIds: readonly number[],
): Promise<StoredAlert | null> {
  if (!alert) return null;
  if (article.incidentId === null) throw new TypeError('An alert needs an incident.');
  const about = { incident_id: article.incidentId, article_row: articleRow, created: article.added };
  const id = await insertPoints(tx, about, {
    ...alert,
    findings: alert.findings.map((finding) => columnsOf(finding, claimIds)),
  });
  return (await alertsById(tx, [id]))[0]!;
}

interface NewPoints extends Pick<NewAlert, 'severity' | 'to'> {
  readonly findings: readonly ReturnType<typeof columnsOf>[];
}

/** An alert row, its points and its outbox rows; what was held back and is told now waits for nobody any more. */
export async function insertPoints(
  tx: Tx,
  about: { readonly incident_id: string; readonly article_row: number; readonly created: string },
  { severity, findings, to }: NewPoints,
): Promise<number> {
  const { id } = await tx
    .insertInto('alerts')
    .values({ ...about, severity })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [position, columns] of findings.entries())
    await tx
      .insertInto('findings')
      .values({ alert_id: id, position, ...columns })
      .execute();
  const pairs = findings.map(({ pair }) => pair);
  await settledByAlert(tx, about.incident_id, pairs, id);
  for (const audience of to) await enqueue(tx, id, audience);
  return id;
}

/** An alert that tells a pair settles what was held back of it. */
async function settledByAlert(
  tx: Tx,
  incidentId: string,
  pairs: readonly string[],
  alertId: number,
): Promise<void> {
  await tx
    .updateTable('unsettled')
    .set({ state: 'told', alert_id: alertId })
    .where('incident_id', '=', incidentId)
    .where(isOneOf('pair', pairs))
    .where('state', '=', 'open')
    .execute();
}

/** Alerts, and points held back, stand where their article does: people and reading may move it. */
export async function moveAlerts(tx: Tx, articleId: string, incidentId: string): Promise<void> {
  const rows = tx.selectFrom('articles').select('row').where('id', '=', articleId);
  for (const table of ['alerts', 'unsettled'] as const)
    await tx
      .updateTable(table)
      .set({ incident_id: incidentId })
      .where('article_row', 'in', rows)
      .where('incident_id', '<>', incidentId)
      .execute();
}
