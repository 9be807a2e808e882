import { setImmediate } from 'node:timers/promises';
import type { ClaimRef, NewClaim, StoredClaim } from '../core/record.ts';
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

/** All relations between claims of current versions, in the order in which they came: their number grows with the square of the claims. */
export async function relationsOf(db: Db, incidentId: string): Promise<readonly Relation[]> {
  const rows = await db
    .selectFrom('relations')
    .select(['kind', 'rule', 'a', 'b'])
    .where('incident_id', '=', incidentId)
    .where('retired', '=', no)
    .orderBy('id')
    .execute();
  return between(rows, await claimsOf(db, incidentId));
}

/** The same among claims of the incident, of each claim those of a kind to the newest claims, so many at the most; by index alone. */
export async function newestRelations(
  db: Db,
  incidentId: string,
  claims: readonly StoredClaim[],
  ofEach: number,
): Promise<readonly Relation[]> {
  const { rows } = await sql<RelationRow>`
    select r.kind, r.rule, r.a, r.b
    from json_each(${idsIn(claims)}) as claim
    cross join json_each(${kindsIn}) as kind
    cross join relations as r on r.id in (
      select id from relations
      where incident_id = ${incidentId} and kind = kind.value and a = claim.value and retired = 0
      order by b desc limit ${ofEach}
    )
    order by r.id`.execute(db);
  return between(rows, claims);
}

/** Those of one claim to others of the incident. */
export async function relationsWith(
  db: Db,
  incidentId: string,
  claims: readonly StoredClaim[],
  id: number,
): Promise<readonly Relation[]> {
  const { rows } = await sql<RelationRow>`
    select kind, rule, a, b from (
      select r.* from json_each(${kindsIn}) as kind
      cross join relations as r on r.incident_id = ${incidentId} and r.kind = kind.value and a = ${id}
      union all
      select r.* from json_each(${idsIn(claims)}) as claim
      cross join json_each(${kindsIn}) as kind
      cross join relations as r on r.incident_id = ${incidentId} and r.kind = kind.value and a = claim.value and b = ${id}
    )
    where retired = 0 order by id`.execute(db);
  return between(rows, claims);
}

const idsIn = (claims: readonly StoredClaim[]): string => JSON.stringify(claims.map(({ id }) => id));
const kindsIn = JSON.stringify(relationKinds);

/** The rows between those claims, with the claims in the place of their ids. */
function between(rows: readonly RelationRow[], claims: readonly StoredClaim[]): readonly Relation[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return rows.flatMap(({ kind, rule, a, b }) => {
    const [older, newer] = [byId.get(a), byId.get(b)];
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
  return { rows, ids: await insertRows(tx, rows) };
}

/** A relation as it is written. */
export type NewRow = RelationRow & { readonly incident_id: string | null };

/** Writes relations; gives their ids in the same order. */
export async function insertRows(tx: Tx, rows: readonly NewRow[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let at = 0; at < rows.length; at += batch) {
    // SQLite holds up the whole process for as long as a statement takes.
    if (at > 0) await setImmediate();
    for (const id of await insertBatch(tx, rows.slice(at, at + batch))) ids.push(id);
  }
  return ids;
}

/** Rows a statement: some 20 milliseconds. */
const batch = 1000;

async function insertBatch(tx: Tx, rows: readonly NewRow[]): Promise<readonly number[]> {
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
