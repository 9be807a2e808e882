import { type Tx, no } from './tables.ts';
import { headlineRole, termRows } from './terms.ts';

/** Keeps the terms of an incident: those of its description and its headlines where it holds something, else none; writes what differs. */
export async function indexTerms(tx: Tx, id: string): Promise<void> {
  const incident = await tx
    .selectFrom('incidents')
    .select(['title', 'kind', 'place', 'within', 'date', 'articles', 'claims'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!incident) return;
  const isLive = incident.articles > 0 || incident.claims > 0;
  const wanted = isLive ? termRows({ ...incident, headlines: await headlinesOf(tx, id) }) : [];
  const { date } = incident;
  const stored = await tx
    .selectFrom('incident_terms')
    .select(['term', 'role', 'date'])
    .where('incident_id', '=', id)
    .execute();
  const as = ({ term, role }: { term: string; role: number }, day: string | null): string =>
    `${term} ${role} ${day}`;
  const [before, after] = [
    new Set(stored.map((row) => as(row, row.date))),
    new Set(wanted.map((row) => as(row, date))),
  ];
  for (const row of stored.filter((old) => !after.has(as(old, old.date))))
    await tx
      .deleteFrom('incident_terms')
      .where('incident_id', '=', id)
      .where('term', '=', row.term)
      .execute();
  for (const { role, ...term } of wanted.filter((row) => !before.has(as(row, date)))) {
    await tx.insertInto('incident_terms').values({ incident_id: id, term: term.term, role, date }).execute();
    // A misspelt word of a headline would stand for too much.
    if (role === headlineRole) continue;
    await tx
      .insertInto('terms')
      .values(term)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function headlinesOf(tx: Tx, id: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('articles')
    .select('title')
    .distinct()
    .where('incident_id', '=', id)
    .where('superseded', '=', no)
    .where('title', 'is not', null)
    .execute();
  return rows.flatMap(({ title }) => title ?? []);
}
