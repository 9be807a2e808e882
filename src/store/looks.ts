import type { Db } from './tables.ts';

/** When the person last looked at the incident; null for never. */
export async function lookedAt(db: Db, person: string, incidentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('looks')
    .select('at')
    .where('person', '=', person)
    .where('incident_id', '=', incidentId)
    .executeTakeFirst();
  return row?.at ?? null;
}

export async function keepLook(db: Db, person: string, incidentId: string, at: string): Promise<void> {
  await db
    .insertInto('looks')
    .values({ person, incident_id: incidentId, at })
    .onConflict((conflict) => conflict.columns(['person', 'incident_id']).doUpdateSet({ at }))
    .execute();
}
