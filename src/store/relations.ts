import { setImmediate } from 'node:timers/promises';
import type { ClaimRef, NewClaim } from '../core/record.ts';
import { type NewRelation, type Relation, type RelationKind, relationKinds } from '../core/relation.ts';
import { claimsById, claimsOf } from './claims.ts';
import { type Db, type Tx, no } from './tables.ts';
import { sql } from 'kysely';
import { z } from 'zod';

const Kind = z.enum(relationKinds);
const kinds = new Map<string, RelationKind>(relationKinds.map((kind) => [kind, kind]));
const kindOf = (text: string): RelationKind => kinds.get(text) ?? Kind.parse(text);

interface RelationRow {
  readonly kind: string;
  readonly rule: string;
  readonly a: number;
  readonly b: number;
}

/** Puts the claims in the place of their ids; each claim is read once, however many relations it has. */
export async function withClaims(db: Db, rows: readonly RelationRow[]): Promise<readonly Relation[]> {
  const claims = await claimsById(
    db,
    rows.flatMap(({ a, b }) => [a, b]),
  );
  return rows.map(({ kind, rule, a, b }) => ({
    kind: kindOf(kind),
    rule,
    a: claims.get(a)!,
    b: claims.get(b)!,
  }));
}

/**
 * The relations between claims of current versions, in the order in which they came. An incident's relations grow with the
 * square of its claims: each claim is read once, and the rows alone are walked.
 */
export async function relationsOf(db: Db, incidentId: string): Promise<readonly Relation[]> {
  const claims = new Map((await claimsOf(db, incidentId)).map((claim) => [claim.id, claim]));
  const rows = await db
    .selectFrom('relations')
    .select(['kind', 'rule', 'a', 'b'])
    .where('incident_id', '=', incidentId)
    .where('retired', '=', no)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ kind, rule, a, b }) => {
    const [older, newer] = [claims.get(a), claims.get(b)];
    return older && newer ? [{ kind: kindOf(kind), rule, a: older, b: newer }] : [];
  });
}

/** The relations that an article brings, as rows. */
export const rowsOf = (
  relations: readonly NewRelation[],
  claims: readonly NewClaim[],
  claimIds: readonly number[],
) =>
  relations.map(({ kind, rule, a, b }) => ({
    kind,
    rule,
    incident_id: incidentOf({ a, b }, claims),
    a: resolve(a, claimIds),
    b: resolve(b, claimIds),
  }));

/** Writes the relations that an article brings; gives the rows, and their ids in the same order. */
export async function insertRelations(
  tx: Tx,
  claims: readonly NewClaim[],
  relations: readonly NewRelation[],
  claimIds: readonly number[],
): Promise<{ rows: readonly RelationRow[]; ids: readonly number[] }> {
  const rows = rowsOf(relations, claims, claimIds);
  const ids: number[] = [];
  for (let at = 0; at < rows.length; at += batch) {
    // SQLite holds up the whole process for as long as a statement takes.
    if (at > 0) await setImmediate();
    for (const id of await insertRows(tx, rows.slice(at, at + batch))) ids.push(id);
  }
  return { rows, ids };
}

/** Rows a statement: some 20 milliseconds. */
const batch = 1000;

async function insertRows(
  tx: Tx,
  rows: readonly (RelationRow & { readonly incident_id: string | null })[],
): Promise<readonly number[]> {
  const values = JSON.stringify(rows.map((r) => [r.incident_id, r.kind, r.rule, r.a, r.b]));
  const inserted = await sql<{ id: number }>`
    insert into relations (incident_id, kind, rule, a, b)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${values}) order by key
    returning id`.execute(tx);
  // Serial ids follow the order of insertion; that of RETURNING is not promised.
  return inserted.rows.map(({ id }) => id).toSorted((x, y) => x - y);
}

/** Two that relate stand in one incident; at least one of them is new. */
const incidentOf = ({ a, b }: Pick<NewRelation, 'a' | 'b'>, claims: readonly NewClaim[]): string | null =>
  ('fresh' in a ? claims[a.fresh] : 'fresh' in b ? claims[b.fresh] : undefined)?.incidentId ?? null;

function resolve(ref: ClaimRef, claimIds: readonly number[]): number {
  const id = 'fresh' in ref ? claimIds[ref.fresh] : ref.stored;
  if (id === undefined) throw new RangeError('A relation refers to a claim that the commit does not bring.');
  return id;
}
