import { type Selectable, sql } from 'kysely';
import type { Audience, HeldPoint, StoredAlert } from '../core/alert.ts';
import type { Who } from '../core/who.ts';
import type { Span } from '../core/alertDesk.ts';
import type { Commit } from '../core/commit.ts';
import { UserError } from '../core/errors.ts';
import { alertsById, headOf, insertPoints } from './alerts.ts';
import { columnsOf, judgedOf, Kind, reportedPairs, SeverityColumn, sidesIn } from './findings.ts';
import { raiseRevision } from './revision.ts';
import { isOneOf } from './statements.ts';
import { type Db, no, type Tables, type Tx } from './tables.ts';
import { z } from 'zod';

const State = z.enum(['open', 'told', 'dismissed']);
/** How many a list shows. */
const listed = 200;

/** Keeps what detection held back: a pair once an incident, and none that was told or dismissed. */
export async function insertUnsettled(
  tx: Tx,
  { article, unsettled }: Commit,
  articleRow: number,
  claimIds: readonly number[],
): Promise<void> {
  const { incidentId } = article;
  if (unsettled.length === 0 || incidentId === null) return;
  const held = await tx
    .selectFrom('unsettled')
    .select('pair')
    .where('incident_id', '=', incidentId)
    .execute();
  const { told, dismissed } = await reportedPairs(tx, incidentId);
  const known = new Set([...told, ...dismissed, ...held.map(({ pair }) => pair)]);
  for (const point of unsettled) {
    if (known.has(point.pair)) continue;
    known.add(point.pair);
    const about = { incident_id: incidentId, article_row: articleRow, created: article.added };
    await tx
      .insertInto('unsettled')
      .values({ ...about, ...columnsOf(point, claimIds), held: point.held })
      .execute();
  }
}

const heavy = sql<number>`case severity when 'major' then 2 when 'notable' then 1 else 0 end`;

/** Open points on claims that still stand, the weightiest first, then the newest; of a span where one is given. */
export async function heldPoints(db: Db, created?: Span): Promise<readonly HeldPoint[]> {
  const rows = await db
    .selectFrom('unsettled')
    .leftJoin('claims as before', 'before.id', 'before_id')
    .leftJoin('claims as now', 'now.id', 'now_id')
    .selectAll('unsettled')
    // As a literal, since a bound value would keep SQLite from the partial index.
    .where('unsettled.state', '=', sql.lit('open'))
    .where((e) => e.or([e('before_id', 'is', null), e('before.superseded', '=', no)]))
    .where((e) => e.or([e('now_id', 'is', null), e('now.superseded', '=', no)]))
    .where('unsettled.created', '>=', created?.from ?? '')
    .$if(created !== undefined, (query) => query.where('unsettled.created', '<', created?.before ?? ''))
    .orderBy(heavy, 'desc')
    .orderBy('unsettled.id', 'desc')
    .limit(listed)
    .execute();
  return toHeld(db, rows);
}

export async function heldPoint(db: Db, id: number): Promise<HeldPoint | null> {
  const rows = await db.selectFrom('unsettled').selectAll().where('id', '=', id).execute();
  return (await toHeld(db, rows))[0] ?? null;
}

async function toHeld(db: Db, rows: readonly Selectable<Tables['unsettled']>[]): Promise<HeldPoint[]> {
  const ids = [...new Set(rows.map((row) => row.incident_id))];
  const incidents = await db
    .selectFrom('incidents')
    .select(['id as incident_id', 'title', 'place', 'kind', 'read_title'])
    .where(isOneOf('id', ids))
    .execute();
  const heads = new Map(incidents.map((incident) => [incident.incident_id, headOf(incident)]));
  const sidesOf = await sidesIn(db, rows);
  return rows.map((row) => ({
    id: row.id,
    incident: heads.get(row.incident_id)!,
    created: row.created,
    kind: Kind.parse(row.kind),
    severity: SeverityColumn.parse(row.severity),
    rule: row.rule,
    held: row.held,
    pair: row.pair,
    note: row.note,
    ...sidesOf(row),
    state: State.parse(row.state),
    alert: row.alert_id,
    decided: judgedOf(row),
  }));
}

/** Makes a point that was held back an alert of one point. */
export async function tellHeld(
  tx: Tx,
  id: number,
  to: readonly Audience[],
  by: Who,
  at: string,
): Promise<StoredAlert> {
  await raiseRevision(tx);
  const row = await inState(tx, id, 'open');
  const { incident_id, article_row, severity, kind, rule, pair, note, before_id, now_id } = row;
  const alert = await insertPoints(
    tx,
    { incident_id, article_row, created: at },
    {
      severity: SeverityColumn.parse(severity),
      findings: [
        {
          kind: Kind.parse(kind),
          severity: SeverityColumn.parse(severity),
          rule,
          pair,
          note,
          before_id,
          now_id,
        },
      ],
      to,
    },
  );
  await decide(tx, id, { state: 'told', by_id: by.id, by_name: by.name, at, reason: null });
  return (await alertsById(tx, [alert]))[0]!;
}

/** No conflict: its pair is never raised. */
export async function dismissHeld(tx: Tx, id: number, reason: string, by: Who, at: string): Promise<void> {
  await raiseRevision(tx);
  await inState(tx, id, 'open');
  await decide(tx, id, { state: 'dismissed', by_id: by.id, by_name: by.name, at, reason });
}

export async function reopenHeld(tx: Tx, id: number): Promise<void> {
  await raiseRevision(tx);
  await inState(tx, id, 'dismissed');
  await decide(tx, id, { state: 'open', by_id: null, by_name: null, at: null, reason: null });
}

interface Decision {
  readonly state: HeldPoint['state'];
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}
const decide = (tx: Tx, id: number, decision: Decision) =>
  tx.updateTable('unsettled').set(decision).where('id', '=', id).execute();

/** Throws where it is in another state: somebody may have been quicker. */
async function inState(tx: Tx, id: number, wanted: 'open' | 'dismissed') {
  const row = await tx.selectFrom('unsettled').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new UserError(`There is no held point ${id}: /alerts unsettled lists them.`);
  if (row.state === wanted) return row;
  if (row.state === 'told')
    throw new UserError(`Point ${id} is already told: /alert show ${row.alert_id} has it.`);
  const is = row.state === 'dismissed' ? 'was dismissed' : 'is still undecided';
  throw new UserError(`Point ${id} ${is}: /alerts unsettled lists what is open.`);
}
