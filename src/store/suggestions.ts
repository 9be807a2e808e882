import type { Suggestion } from '../core/correctionLedger.ts';
import { incidentById } from './incidents.ts';
import type { Db, Tx } from './tables.ts';

/** How many a list shows. */
const listed = 200;

/** Pairs on which no edit decides; an undone decision opens its pair again. */
const open = (db: Db) =>
  db
    .selectFrom('suggestions as s')
    .innerJoin('incidents as a', 'a.id', 's.a')
    .innerJoin('incidents as b', 'b.id', 's.b')
    .select(['s.id', 's.a', 's.b', 's.reason', 's.created'])
    .where((e) => e(e.fn.coalesce('a.merged_into', 's.a'), '<>', e.fn.coalesce('b.merged_into', 's.b')))
    .where('s.id', 'not in', (sub) =>
      sub
        .selectFrom('edits')
        .select((e) => e.ref('suggestion_id').$notNull().as('id'))
        .where('suggestion_id', 'is not', null)
        .where('undone_by', 'is', null),
    );

type Row = Readonly<{ id: number; a: string; b: string; reason: string; created: string }>;

const toSuggestion = async (db: Db, { a, b, ...row }: Row): Promise<Suggestion> => ({
  ...row,
  a: (await incidentById(db, a))!,
  b: (await incidentById(db, b))!,
});

export async function suggestions(db: Db): Promise<readonly Suggestion[]> {
  const rows = await open(db).orderBy('s.id').limit(listed).execute();
  return Promise.all(rows.map((row) => toSuggestion(db, row)));
}

export async function suggestionById(db: Db, id: number): Promise<Suggestion | null> {
  const row = await open(db).where('s.id', '=', id).executeTakeFirst();
  return row ? toSuggestion(db, row) : null;
}

/** Writes a pair once, whichever of the two is named first; false where it stands already, or the two are one. */
export async function suggest(
  tx: Tx,
  pair: { readonly a: string; readonly b: string; readonly reason: string; readonly created: string },
): Promise<boolean> {
  if (pair.a === pair.b) return false;
  const [a, b] = pair.a < pair.b ? [pair.a, pair.b] : [pair.b, pair.a];
  const rows = await tx
    .insertInto('suggestions')
    .values({ ...pair, a, b })
    .onConflict((conflict) => conflict.columns(['a', 'b']).doNothing())
    .returning('id')
    .execute();
  return rows.length > 0 && (await suggestionById(tx, rows[0]!.id)) !== null;
}
