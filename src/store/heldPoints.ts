import {
  type Expression,
  type ExpressionBuilder,
  type Nullable,
  type Selectable,
  sql,
  type SqlBool,
} from 'kysely';
import type { HeldPoint } from '../core/alert.ts';
import type { HeldFilter } from '../core/alertDesk.ts';
import { fold } from '../core/fold.ts';
import { beingJudged } from '../core/judgement.ts';
import type { Target } from '../core/watch.ts';
import { headOf } from './alerts.ts';
import { judgedOf, Kind, SeverityColumn, sidesIn } from './findings.ts';
import { judgementIn } from './judgement.ts';
import { isOneOf } from './statements.ts';
import { placeRoles } from './terms.ts';
import { type Db, no, type Tables } from './tables.ts';
import { z } from 'zod';

const State = z.enum(['open', 'told', 'dismissed']);
/** How many a list shows. */
const listed = 200;

const heavy = sql<number>`case severity when 'major' then 2 when 'notable' then 1 else 0 end`;

/** Open points on claims that still stand where they stood, the weightiest first, then the newest; rises are nothing to decide. */
export async function heldPoints(
  db: Db,
  { created, watched }: HeldFilter = {},
): Promise<readonly HeldPoint[]> {
  const rows = await db
    .selectFrom('unsettled')
    .leftJoin('claims as before', 'before.id', 'before_id')
    .leftJoin('claims as now', 'now.id', 'now_id')
    .selectAll('unsettled')
    // As a literal, since a bound value would keep SQLite from the partial index.
    .where('unsettled.state', '=', sql.lit('open'))
    .where('unsettled.kind', '<>', 'rise')
    .where('unsettled.held', '<>', beingJudged)
    .where((e) => standsThere(e, 'before'))
    .where((e) => standsThere(e, 'now'))
    .where('unsettled.created', '>=', created?.from ?? '')
    .$if(created !== undefined, (query) => query.where('unsettled.created', '<', created?.before ?? ''))
    .$if(watched !== undefined, (query) => query.where((e) => isWatched(e, watched ?? [])))
    .orderBy(heavy, 'desc')
    .orderBy('unsettled.id', 'desc')
    .limit(listed)
    .execute();
  return toHeld(db, rows);
}

type Sides = Tables & { before: Nullable<Tables['claims']>; now: Nullable<Tables['claims']> };

/** No claim, or a current one of the point's incident. */
const standsThere = (e: ExpressionBuilder<Sides, 'unsettled' | 'before' | 'now'>, side: 'before' | 'now') =>
  e.or([
    e(`${side}_id`, 'is', null),
    e.and([e(`${side}.superseded`, '=', no), e(`${side}.incident_id`, '=', e.ref('unsettled.incident_id'))]),
  ]);

/** Of an incident that one of the watches takes in. */
function isWatched(
  e: ExpressionBuilder<Sides, 'unsettled' | 'before' | 'now'>,
  watched: readonly Target[],
): Expression<SqlBool> {
  if (watched.some(({ what }) => what === 'everything')) return e.lit(true);
  const ids = watched.flatMap((target) => (target.what === 'incident' ? [target.id] : []));
  const places = watched.flatMap((target) => (target.what === 'place' ? [fold(target.place)] : []));
  const there = e
    .selectFrom('incident_terms')
    .select('incident_terms.incident_id')
    .where(isOneOf('term', places))
    .where('role', 'in', placeRoles);
  return e.or([isOneOf('unsettled.incident_id', ids), e('unsettled.incident_id', 'in', there)]);
}

export async function heldPoint(db: Db, id: number): Promise<HeldPoint | null> {
  const rows = await db.selectFrom('unsettled').selectAll().where('id', '=', id).execute();
  return (await toHeld(db, rows))[0] ?? null;
}

/** The points of these rows, in their order. */
export async function toHeld(db: Db, rows: readonly Selectable<Tables['unsettled']>[]): Promise<HeldPoint[]> {
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
    judgement: judgementIn(row.judgement),
  }));
}
