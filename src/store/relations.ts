import { z } from 'zod';
import type { ClaimRef, NewRelation } from '../core/ledger.ts';
import { relationKinds, type Relation } from '../core/relation.ts';
import { claimsById } from './claims.ts';
import { no, type Db, type Tx } from './tables.ts';

const Kind = z.enum(relationKinds);

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
    kind: Kind.parse(kind),
    rule,
    a: claims.get(a)!,
    b: claims.get(b)!,
  }));
}

/** The relations between claims of current versions, in the order in which they came. */
export async function relationsOf(db: Db, incidentId: string): Promise<readonly Relation[]> {
  const rows = await db
    .selectFrom('relations')
    .innerJoin('claims as a', 'a.id', 'relations.a')
    .innerJoin('claims as b', 'b.id', 'relations.b')
    .select(['kind', 'rule', 'relations.a', 'relations.b'])
    .where('relations.incident_id', '=', incidentId)
    .where('a.superseded', '=', no)
    .where('b.superseded', '=', no)
    .orderBy('relations.id')
    .execute();
  return withClaims(db, rows);
}

/** Rows a statement: five columns each, well below the number of parameters that SQLite takes. */
const batch = 2000;

/** Writes the relations that an article brings; gives the rows, and their ids in the same order. */
export async function insertRelations(
  tx: Tx,
  incidentId: string | null,
  relations: readonly NewRelation[],
  claimIds: readonly number[],
): Promise<{ rows: readonly RelationRow[]; ids: readonly number[] }> {
  const rows = relations.map(({ kind, rule, a, b }) => ({
    kind,
    rule,
    incident_id: incidentId,
    a: resolve(a, claimIds),
    b: resolve(b, claimIds),
  }));
  const ids: number[] = [];
  for (let at = 0; at < rows.length; at += batch) {
    const values = rows.slice(at, at + batch);
    const inserted = await tx.insertInto('relations').values(values).returning('id').execute();
    // Serial ids follow the order of VALUES; that of RETURNING is not promised.
    ids.push(...inserted.map(({ id }) => id).toSorted((x, y) => x - y));
  }
  return { rows, ids };
}

function resolve(ref: ClaimRef, claimIds: readonly number[]): number {
  const id = 'fresh' in ref ? claimIds[ref.fresh] : ref.stored;
  if (id === undefined) throw new RangeError('A relation refers to a claim that the commit does not bring.');
  return id;
}
