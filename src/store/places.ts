import { fold } from '../core/fold.ts';
import type { Event } from '../core/incident.ts';
import type { Tx } from './tables.ts';

/**
 * Keeps the keys by which articles find an incident: of what people say of it, and of what was read, so that no other incident of the
 * place and day that were read takes its id.
 */
export async function writePlaces(tx: Tx, id: string, events: readonly Event[]): Promise<void> {
  await tx.deleteFrom('incident_places').where('incident_id', '=', id).execute();
  const keys = events.flatMap((event) =>
    keysOf(event).map((key) => ({ ...key, incident_id: id, date: event.date })),
  );
  const apart = [...new Map(keys.map((row) => [`${row.key} ${row.date}`, row])).values()];
  if (apart.length > 0) await tx.insertInto('incident_places').values(apart).execute();
}

/**
 * Qaim in Anbar in Iraq is found by `qaim` and `anbar`; `iraq` is kept as broad, for listing only: as a search key it
 * would make every incident of a country a candidate for each of its articles. Iraq alone is found by `iraq`.
 */
function keysOf({ place, within }: Event): readonly { key: string; broad: number }[] {
  const names = [place, ...within].filter((name) => name !== null).map(fold);
  const country = names.length > 1 && within.length > 0 ? names.length - 1 : -1;
  const keys = new Map(names.map((key, i) => [key, i === country ? 1 : 0] as const).toReversed());
  return [...keys].filter(([key]) => key !== '').map(([key, broad]) => ({ key, broad }));
}
