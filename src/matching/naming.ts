import { fold } from '../core/fold.ts';
import type { Event, Incident } from '../core/incident.ts';
import { kin } from './kinds.ts';

/** The incident as its reports tell it: a place or day that none told before, and the more telling word for what happened. */
export function grown(incident: Incident, event: Event): Incident {
  const isPlaced = incident.place === null && event.place !== null;
  const { place, within } = isPlaced ? event : incident;
  const whole = {
    ...incident,
    place,
    within,
    date: incident.date ?? event.date,
    kind: sharper(incident.kind, event.kind),
  };
  const isGrown = isPlaced || whole.date !== incident.date || whole.kind !== incident.kind;
  return isGrown ? { ...whole, title: titleOf(whole) } : incident;
}

/** Rows of `kin` list the more telling word first. */
function sharper(known: string | null, told: string | null): string | null {
  const row = kin.find((r) => r.includes(known ?? '') && r.includes(told ?? ''));
  const rank = (kind: string | null): number => row?.indexOf(kind ?? '') ?? 0;
  return known !== null && rank(known) <= rank(told) ? known : (told ?? known);
}

/**
 * `qaim-2016-12-07`; another event of that place and day takes its kind behind it, and then a number. Without a day, or a
 * place, a mark of the article keeps incidents apart.
 */
export function newId(event: Event, mark: string, taken: readonly Incident[]): string {
  const slug = (text: string): string => fold(text).replaceAll(' ', '-');
  const base = event.place
    ? `${slug(event.place)}-${event.date ?? mark}`
    : `unplaced-${[event.date, mark].filter(Boolean).join('-')}`;
  const free = (id: string): boolean => !taken.some((t) => t.id === id);
  if (free(base)) return base;
  const kinded = `${base}-${slug(event.kind ?? event.within[0] ?? 'other')}`;
  if (free(kinded)) return kinded;
  for (let n = 2; ; n++) if (free(`${kinded}-${n}`)) return `${kinded}-${n}`;
}

/** `Air strike · Qaim, Anbar, Iraq · 7 Dec 2016` */
export function titleOf({ kind, place, within, date }: Event): string {
  const what = kind ? kind[0]!.toUpperCase() + kind.slice(1) : 'Incident';
  const day =
    date &&
    new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
  return [what, [...new Set([place, ...within])].filter(Boolean).join(', '), day].filter(Boolean).join(' · ');
}
