import { z } from 'zod';
import type { CorrectionRules } from '../core/correctionLedger.ts';
import type { Description, Edit } from '../core/edit.ts';
import type { Event, Incident } from '../core/incident.ts';
import { describing } from './edits.ts';
import { incidentColumns, toIncident } from './incidentRow.ts';
import { json } from './json.ts';
import { writePlaces } from './places.ts';
import { isOneOf } from './statements.ts';
import type { Db, Tx } from './tables.ts';

/** What reading says of the fields that people set, and the title that it made; null where that is to be made anew. */
interface ReadEvent extends Partial<Event> {
  readonly title: string | null;
}
const ReadEvent = json(
  z.object({
    title: z.string().nullable(),
    kind: z.string().nullable().exactOptional(),
    place: z.string().nullable().exactOptional(),
    within: z.array(z.string()).exactOptional(),
    date: z.string().nullable().exactOptional(),
  }),
).nullable();

const fields = ['kind', 'place', 'within', 'date'] as const;
const given = (event: Partial<Event>, wanted: (field: (typeof fields)[number]) => boolean): Partial<Event> =>
  Object.fromEntries(fields.filter(wanted).map((field) => [field, event[field]]));

interface Described {
  readonly incident: Incident;
  /** The title behind the one that a person gave. */
  readonly readTitle: string | null;
  readonly readEvent: ReadEvent | null;
}

async function described(db: Db, id: string): Promise<Described | null> {
  const row = await db
    .selectFrom('incidents')
    .select(incidentColumns)
    .select(['read_title as readTitle', 'read_event as readEvent'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { readTitle, readEvent, ...incident } = row;
  return { incident: toIncident(incident), readTitle, readEvent: ReadEvent.parse(readEvent) };
}

/** An incident as reading describes it, whatever people set. */
export async function incidentAsRead(db: Db, id: string): Promise<Incident | null> {
  const found = await described(db, id);
  return found && eventAsRead(found);
}

/** Which fields people set, of those incidents where they set any. */
export async function fieldsSet(
  db: Db,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly (keyof Event)[]>> {
  if (ids.size === 0) return new Map();
  const rows = await db
    .selectFrom('incidents')
    .select(['id', 'read_event as readEvent'])
    .where(isOneOf('id', [...ids]))
    .where('read_event', 'is not', null)
    .execute();
  return new Map(
    rows.map(({ id, readEvent }) => {
      const read = ReadEvent.parse(readEvent);
      return [id, fields.filter((field) => read?.[field] !== undefined)];
    }),
  );
}

const eventAsRead = ({ incident, readEvent }: Described): Incident => ({
  ...incident,
  ...(readEvent && given(readEvent, (field) => readEvent[field] !== undefined)),
});

/**
 * An incident as it is to be written when reading describes it anew: what people set stands, and what is read of it by now is kept
 * behind it.
 */
export async function withFieldsSet(
  tx: Tx,
  incoming: Incident,
): Promise<{ readonly incident: Incident; readonly asRead: Incident; readonly readEvent: string | null }> {
  const known = await described(tx, incoming.id);
  if (!known?.readEvent) return { incident: incoming, asRead: incoming, readEvent: null };
  const { incident: stored, readTitle, readEvent: before } = known;
  const isSet = (field: (typeof fields)[number]): boolean => before[field] !== undefined;
  const differs = (field: (typeof fields)[number]): boolean =>
    JSON.stringify(incoming[field]) !== JSON.stringify(stored[field]);
  const news = given(incoming, (field) => isSet(field) && differs(field));
  const made = readTitle ?? stored.title;
  const title = Object.keys(news).length > 0 ? made : incoming.title;
  const readEvent = { ...before, ...news, title: incoming.title === made ? before.title : null };
  const incident = { ...incoming, ...given(stored, isSet), title };
  const asRead = eventAsRead({ incident, readTitle: null, readEvent });
  return { incident, asRead, readEvent: JSON.stringify(readEvent) };
}

const isDescription = (edit: Edit): edit is Extract<Edit, { kind: Description['kind'] }> =>
  edit.kind === 'incident-place' || edit.kind === 'incident-date' || edit.kind === 'incident-kind';

/** Describes an incident by what was read and the edits that hold: its place, date and kind, and the title that goes with them. */
export async function describe(tx: Tx, id: string, titleOf: CorrectionRules['titleOf']): Promise<void> {
  const found = await described(tx, id);
  if (!found) return;
  const edits = await describing(tx, id);
  const asRead = eventAsRead(found);
  const { readEvent, readTitle, incident } = found;
  const firstTitle = readEvent ? (readEvent.title ?? titleOf(asRead)) : (readTitle ?? incident.title);
  const set = edits
    .filter(isDescription)
    .reduce<Partial<Event>>((all, edit) => ({ ...all, ...edit.after }), {});
  const isSet = Object.keys(set).length > 0;
  const event = { ...asRead, ...set };
  const made = isSet ? titleOf(event) : firstTitle;
  const rename = edits.findLast((edit) => edit.kind === 'rename');
  const read = { title: firstTitle, ...given(asRead, (field) => field in set) };
  await tx
    .updateTable('incidents')
    .set({
      title: rename?.after.title ?? made,
      read_title: rename ? made : null,
      kind: event.kind,
      place: event.place,
      within: JSON.stringify(event.within),
      date: event.date,
      read_event: isSet ? JSON.stringify(read) : null,
    })
    .where('id', '=', id)
    .execute();
  await writePlaces(tx, id, [event, asRead]);
}
