import type { StoredAlert } from '../core/alert.ts';
import { beingJudged } from '../core/judgement.ts';
import type { Judged, JudgedPoint, ModelStore, Unjudged } from '../core/modelStore.ts';
import { Outdated } from '../core/standing.ts';
import { alertsById, insertPoints } from './alerts.ts';
import { Kind, SeverityColumn } from './findings.ts';
import { toHeld } from './heldPoints.ts';
import { raiseRevision } from './revision.ts';
import { type Db, no, type Tx } from './tables.ts';

const waiting = (db: Db) =>
  db
    .selectFrom('unsettled')
    .selectAll('unsettled')
    .where('unsettled.state', '=', 'open')
    .where('unsettled.held', '=', beingJudged);

/** Points that wait for the judge, by their article, in the order in which they were found. */
export async function unjudged(
  db: Db,
  of: Parameters<ModelStore['unjudged']>[0],
): Promise<readonly Unjudged[]> {
  const query =
    'article' in of
      ? waiting(db)
          .innerJoin('articles', 'articles.row', 'unsettled.article_row')
          .where('articles.id', '=', of.article)
          .where('articles.superseded', '=', no)
      : waiting(db).where('unsettled.created', '<', of.before);
  const rows = await query.orderBy('unsettled.id').execute();
  const points = await toHeld(db, rows);
  const byRow = Map.groupBy(points.keys(), (i) => rows[i]!.article_row);
  return [...byRow].map(([row, own]) => ({ row, points: own.map((i) => points[i]!) }));
}

/** Tells the points that stand, as one alert, and keeps the others with what was said of them. */
export async function settleJudged(
  tx: Tx,
  { row, points, severity, to, at }: Judged,
): Promise<StoredAlert | null> {
  await raiseRevision(tx);
  const rows = await waiting(tx).where('article_row', '=', row).orderBy('id').execute();
  const ids = new Set(rows.map(({ id }) => id));
  if (!points.every(({ id }) => ids.has(id))) throw new Outdated('A point was decided meanwhile.');
  for (const point of points) await keep(tx, point);
  const toldIds = points.flatMap(({ id, held }) => (held === null ? [id] : []));
  const told = rows.filter(({ id }) => toldIds.includes(id));
  const [first] = told;
  if (!first) return null;
  const findings = told.map(({ kind, severity: weight, rule, pair, note, before_id, now_id }) => ({
    kind: Kind.parse(kind),
    severity: SeverityColumn.parse(weight),
    rule,
    pair,
    note,
    before_id,
    now_id,
  }));
  const about = { incident_id: first.incident_id, article_row: row, created: at };
  const alert = await insertPoints(tx, about, { severity, findings, to });
  return (await alertsById(tx, [alert]))[0]!;
}

/** One that is told is `told` by its alert. */
const keep = (tx: Tx, { id, held, judgement }: JudgedPoint) =>
  tx
    .updateTable('unsettled')
    .set({ judgement: judgement && JSON.stringify(judgement), ...(held === null ? {} : { held }) })
    .where('id', '=', id)
    .execute();
