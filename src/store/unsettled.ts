import type { Audience, HeldPoint, StoredAlert } from '../core/alert.ts';
import type { Who } from '../core/who.ts';
import type { Commit } from '../core/commit.ts';
import { UserError } from '../core/errors.ts';
import { beingJudged } from '../core/judgement.ts';
import { alertsById, insertPoints } from './alerts.ts';
import { columnsOf, Kind, reportedPairs, SeverityColumn } from './findings.ts';
import { raiseRevision } from './revision.ts';
import type { Tx } from './tables.ts';

/**
 * Keeps what detection held back: a pair once an incident, and none that was told or dismissed. One that is before the judge now takes
 * the place of the same pair that was held back before: it may be told this time.
 */
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
    .select(['id', 'pair', 'state'])
    .where('incident_id', '=', incidentId)
    .execute();
  const { told, dismissed } = await reportedPairs(tx, incidentId);
  const known = new Set([...told, ...dismissed]);
  const before = new Map(held.map((row) => [row.pair, row]));
  for (const point of unsettled) {
    const row = before.get(point.pair);
    const isAgain = row?.state === 'open' && point.held === beingJudged;
    if (known.has(point.pair) || (row && !isAgain)) continue;
    known.add(point.pair);
    const about = { incident_id: incidentId, article_row: articleRow, created: article.added };
    const values = { ...about, ...columnsOf(point, claimIds), held: point.held };
    await (
      row
        ? tx
            .updateTable('unsettled')
            .set({ ...values, judgement: null })
            .where('id', '=', row.id)
        : tx.insertInto('unsettled').values(values)
    ).execute();
  }
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
