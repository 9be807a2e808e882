import type { Selectable } from 'kysely';
import { findingKinds, type Finding, type NewFinding, severities, type Verdict } from '../core/finding.ts';
import { beingJudged } from '../core/judgement.ts';
import type { ClaimRef, StoredClaim } from '../core/record.ts';
import type { PairOf } from '../core/reread.ts';
import type { Reported } from '../core/standing.ts';
import { claimsById } from './claims.ts';
import { judgementIn } from './judgement.ts';
import { isOneOf } from './statements.ts';
import type { Db, Tables, Tx } from './tables.ts';
import { z } from 'zod';

export const Kind = z.enum(findingKinds);
export const SeverityColumn = z.enum(severities);
const VerdictColumn = z.enum(['acknowledged', 'dismissed', 'settled']);

type Judged = Pick<Selectable<Tables['findings']>, 'by_id' | 'by_name' | 'at' | 'reason'>;

export const whoOf = (id: string | null, name: string | null) =>
  id === null ? null : { id, name: name ?? id };

/** Who decided, when and why; null where nobody did. */
export function judgedOf({ by_id, by_name, at, reason }: Judged): Omit<Verdict, 'is'> | null {
  const by = whoOf(by_id, by_name);
  return by && at !== null ? { by, at, reason } : null;
}

/** A point that is open. */
export const open = { verdict: null, by_id: null, by_name: null, at: null, reason: null, edit_id: null };

/** The points of alerts by the alert's id, in their order. */
export async function findingsOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Finding[]>> {
  const joined = await db
    .selectFrom('findings')
    .leftJoin('unsettled', (on) =>
      on.onRef('unsettled.alert_id', '=', 'findings.alert_id').onRef('unsettled.pair', '=', 'findings.pair'),
    )
    .selectAll('findings')
    .select('judgement')
    .where(isOneOf('findings.alert_id', ids))
    .orderBy('findings.alert_id')
    .orderBy('position')
    .execute();
  // two incidents that were merged may each have held the point
  const rows = [...new Map(joined.map((row) => [`${row.alert_id} ${row.position}`, row])).values()];
  const sidesOf = await sidesIn(db, rows);
  const byAlert = Map.groupBy(rows, (row) => row.alert_id);
  return new Map(
    [...byAlert].map(([id, own]) => [id, own.map((row) => ({ ...toFinding(row), ...sidesOf(row) }))]),
  );
}

function toFinding(row: Selectable<Tables['findings']> & { readonly judgement: string | null }) {
  const { kind, severity, rule, pair, note, position, verdict } = row;
  const judged = judgedOf(row);
  const judgement = judgementIn(row.judgement);
  const edit = row.edit_id ?? undefined;
  return {
    kind: Kind.parse(kind),
    severity: SeverityColumn.parse(severity),
    rule,
    pair,
    note,
    point: position + 1,
    ...(judgement ? { judgement } : {}),
    verdict: judged && verdict !== null ? { is: VerdictColumn.parse(verdict), ...judged, edit } : null,
  };
}

interface SideIds {
  readonly before_id: number | null;
  readonly now_id: number | null;
}

/** Both sides of each row; of superseded claims too. */
export async function sidesIn(
  db: Db,
  rows: readonly SideIds[],
): Promise<(row: SideIds) => { before: StoredClaim | null; now: StoredClaim | null }> {
  const ids = rows.flatMap((row) => [row.before_id, row.now_id].filter((id) => id !== null));
  const claims = await claimsById(db, ids);
  const claimOf = (id: number | null) => (id === null ? null : (claims.get(id) ?? null));
  return ({ before_id, now_id }) => ({ before: claimOf(before_id), now: claimOf(now_id) });
}

/** A point on its way in, with the ids that the claims of its commit were given. */
export const columnsOf = ({ before, now, ...columns }: NewFinding, claimIds: readonly number[]) => ({
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

/** Pairs that alerts on this incident have told, and those that are no conflict: dismissed, told or held back, or settled. */
export async function reportedPairs(db: Db, incidentId: string): Promise<Reported> {
  const raised = await db
    .selectFrom('findings')
    .innerJoin('alerts', 'alerts.id', 'findings.alert_id')
    .select(['pair', 'verdict'])
    .where('incident_id', '=', incidentId)
    .execute();
  const held = db.selectFrom('unsettled').select('pair').where('incident_id', '=', incidentId);
  const dismissed = await held.where('state', '=', 'dismissed').execute();
  // it is told in a moment, or was judged to be no conflict
  const beforeJudge = await held.where('state', '=', 'open').where('held', '=', beingJudged).execute();
  const isNoConflict = ({ verdict }: (typeof raised)[number]): boolean =>
    verdict === 'dismissed' || verdict === 'settled';
  const pairs = (rows: readonly { readonly pair: string }[]) => new Set(rows.map(({ pair }) => pair));
  return {
    told: pairs([...raised.filter((row) => !isNoConflict(row)), ...beforeJudge]),
    dismissed: pairs([...raised.filter(isNoConflict), ...dismissed]),
  };
}

/** Gives points on these claims the pairs that their claims make now, so that none is raised again under another spelling. */
export async function renamePairs(tx: Tx, claimIds: readonly number[], pairOf: PairOf): Promise<void> {
  const told = tx
    .selectFrom('findings')
    .select(['alert_id', 'position', 'kind', 'pair', 'before_id', 'now_id']);
  const held = tx.selectFrom('unsettled').select(['id', 'kind', 'pair', 'before_id', 'now_id']);
  const tellings = [
    ...(await told.where(isOneOf('before_id', claimIds)).execute()),
    ...(await told.where(isOneOf('now_id', claimIds)).execute()),
  ];
  const holdings = [
    ...(await held.where(isOneOf('before_id', claimIds)).execute()),
    ...(await held.where(isOneOf('now_id', claimIds)).execute()),
  ];
  const sidesOf = await sidesIn(tx, [...tellings, ...holdings]);
  const renamed = (row: SideIds & { readonly kind: string; readonly pair: string }): string | null => {
    const { before, now } = sidesOf(row);
    const pair = pairOf(Kind.parse(row.kind), before, now);
    return pair === row.pair ? null : pair;
  };
  for (const row of tellings) {
    const pair = renamed(row);
    if (pair === null) continue;
    const at = tx.updateTable('findings').set({ pair }).where('alert_id', '=', row.alert_id);
    await at.where('position', '=', row.position).execute();
  }
  for (const row of holdings) {
    const pair = renamed(row);
    if (pair !== null) await tx.updateTable('unsettled').set({ pair }).where('id', '=', row.id).execute();
  }
}
