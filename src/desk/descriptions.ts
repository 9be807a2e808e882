import type { Description } from '../core/edit.ts';
import type { FieldValues } from '../core/corrections.ts';
import { isoDay, shiftDay } from '../core/days.ts';
import { UserError } from '../core/errors.ts';
import { type Describable, describable } from '../core/fields.ts';
import { fold } from '../core/fold.ts';
import type { Event, Incident } from '../core/incident.ts';
import { already, shown } from './fixValues.ts';
import type { Typed } from './typed.ts';

/** What is to be set of an incident, a change a field. Throws a `UserError` where one cannot be, or stands so already. */
export const descriptionsOf = (
  incident: Incident,
  values: FieldValues<Describable>,
  typed: Typed,
  now: Date,
): readonly Description[] =>
  describable.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [descriptionOf(incident, field, value, typed, now)];
  });

const isUnknown = (value: string): boolean => /^(?:unknown|not known|none)$/i.test(value.trim());

function descriptionOf(
  { id, place, within, date, kind }: Incident,
  field: Describable,
  value: string,
  typed: Typed,
  now: Date,
): Description {
  const target = { incidentId: id };
  switch (field) {
    case 'place': {
      const after = isUnknown(value) ? { place: null, within: [] } : placeOf(value, typed);
      const before = { place, within };
      if (JSON.stringify(after) === JSON.stringify(before)) throw already(full(after));
      return { kind: 'incident-place', target, before, after };
    }
    case 'date': {
      const after = isUnknown(value) ? null : dayOf(value, typed, now);
      if (after === date) throw already(after ?? 'that the date is unknown');
      return { kind: 'incident-date', target, before: { date }, after: { date: after } };
    }
    case 'kind': {
      const after = isUnknown(value) ? null : kindOf(value, typed);
      if (after === kind) throw already(after ?? 'that the kind is unknown');
      return { kind: 'incident-kind', target, before: { kind }, after: { kind: after } };
    }
    default:
      return field satisfies never;
  }
}

const full = ({ place, within }: Pick<Event, 'place' | 'within'>): string =>
  place === null ? 'that the place is unknown' : [place, ...within].join(', ');

function placeOf(value: string, typed: Typed): Pick<Event, 'place' | 'within'> {
  const found = typed.place(value);
  if (!found)
    throw new UserError(
      `“${shown(value)}” is not a place: give a name and what holds it, such as Maga, Kebbi, Nigeria; or unknown.`,
    );
  if (!('several' in found)) return found;
  const { several } = found;
  const such = several.slice(0, 3).join('; ');
  throw new UserError(
    `“${shown(value)}” is the name of ${several.length} places: say which, such as ${such}.`,
  );
}

/** The day of an event; throws a `UserError` on anything else, and on a day that has not come anywhere on earth. */
export function dayOf(value: string, typed: Pick<Typed, 'day'>, now: Date): string {
  const date = typed.day(value);
  if (date === null)
    throw new UserError(
      `“${shown(value)}” is not a day: give one such as 2016-12-08 or 8 December 2016, or unknown.`,
    );
  if (date > shiftDay(isoDay(now.getTime()), 1))
    throw new UserError(`${date} has not come yet: give the day on which it happened.`);
  return date;
}

function kindOf(value: string, { kinds }: Typed): string {
  const kind = kinds.find((k) => fold(k) === fold(value.slice(0, 100)));
  if (kind === undefined)
    throw new UserError(`“${shown(value)}” is not a kind of event: give ${kinds.join(', ')} or unknown.`);
  return kind;
}
