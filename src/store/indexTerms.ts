import type { Tx } from './tables.ts';
import { termRows } from './terms.ts';

/** Keeps the terms of an incident: those of its description where it holds something, else none; writes what differs. */
export async function indexTerms(tx: Tx, id: string): Promise<void> {
  const incident = await tx
    .selectFrom('incidents')
    .select(['title', 'place', 'within', 'date', 'articles', 'claims'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!incident) return;
  const wanted = incident.articles > 0 || incident.claims > 0 ? termRows(incident) : [];
  const { date } = incident;
  const stored = await tx
    .selectFrom('incident_terms')
    .select(['term', 'role', 'date'])
    .where('incident_id', '=', id)
    .execute();
  const as = (row: { term: string; role: number }, day: string | null): string =>
    `${row.term} ${row.role} ${day}`;
  const before = new Set(stored.map((row) => as(row, row.date)));
  if (wanted.length === stored.length && wanted.every((row) => before.has(as(row, date)))) return;
  await tx.deleteFrom('incident_terms').where('incident_id', '=', id).execute();
  for (const { role, ...term } of wanted) {
    await tx.insertInto('incident_terms').values({ incident_id: id, term: term.term, role, date }).execute();
    await tx
      .insertInto('terms')
      .values(term)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
