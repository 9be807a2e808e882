import type { Article } from '../core/article.ts';
import { fold } from '../core/fold.ts';
import type { Event, Incident, Reading } from '../core/incident.ts';
import type { NewClaim } from '../core/ledger.ts';
import { originOf } from './origin.ts';
import { speakerKey } from './speaker.ts';

const dayMs = 86_400_000;
const shift = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

/** Where an incident that the event could be a part of is to be looked for: the same place, a day before or after. */
export function incidentQuery(event: Event): {
  placeKeys: readonly string[];
  from: string | null;
  to: string | null;
} {
  const { place, date } = event;
  if (!place) return { placeKeys: [], from: null, to: null };
  return { placeKeys: [fold(place)], from: date && shift(date, -1), to: date && shift(date, 1) };
}

/** Kinds that one event may be called by different reports; a kind in no row goes only with itself. */
const kin: readonly (readonly string[])[] = [
  [
    'air strike',
    'drone strike',
    'missile strike',
    'shelling',
    'bombing',
    'explosion',
    'attack',
    'raid',
    'clashes',
    'suicide bombing',
  ],
  ['shooting', 'attack', 'raid', 'clashes', 'stabbing'],
  ['earthquake', 'landslide'],
  ['storm', 'flood', 'landslide'],
  ['fire', 'explosion'],
];

const sameKind = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || kin.some((row) => row.includes(a) && row.includes(b));

/** Same place by name, no contradiction in region or country, a day apart at the most, and kinds that can be one event. */
function isSame(event: Event, incident: Incident): boolean {
  if (!event.place || !incident.place || fold(event.place) !== fold(incident.place)) return false;
  const [mine, theirs] = [event.within.at(-1), incident.within.at(-1)];
  if (mine && theirs && fold(mine) !== fold(theirs)) return false;
  if (!event.date || !incident.date) return false;
  return (
    Math.abs(Date.parse(event.date) - Date.parse(incident.date)) <= dayMs &&
    sameKind(event.kind, incident.kind)
  );
}

/** The more telling word for what happened stands, whichever report used it: rows of `kin` list it first. */
function sharper(incident: Incident, event: Event): Incident {
  const row = kin.find((r) => r.includes(incident.kind ?? '') && r.includes(event.kind ?? ''));
  const rank = (kind: string | null): number => row?.indexOf(kind ?? '') ?? 0;
  if (incident.kind !== null && rank(incident.kind) <= rank(event.kind)) return incident;
  const kind = event.kind ?? incident.kind;
  return { ...incident, kind, title: titleOf({ ...incident, kind }) };
}

/** The incident of an article: one that stands already, or a new one; none where the text names no place. Never a guess. */
export function assignIncident(
  event: Event,
  _article: Article,
  candidates: readonly Incident[],
): { incident: Incident | null; isNew: boolean } {
  if (!event.place || !event.date) return { incident: null, isNew: false };
  const same = candidates.filter((c) => isSame(event, c)).toSorted((a, b) => nearer(event, a, b));
  if (same[0]) return { incident: sharper(same[0], event), isNew: false };
  return { incident: { ...event, id: newId(event, candidates), title: titleOf(event) }, isNew: true };
}

const nearer = (event: Event, a: Incident, b: Incident): number =>
  Number(b.date === event.date) - Number(a.date === event.date) || a.id.localeCompare(b.id);

/** `qaim-2016-12-07`; another event of that place and day takes its kind behind it, and then a number. */
function newId(event: Event, taken: readonly Incident[]): string {
  const slug = (text: string): string => fold(text).replaceAll(' ', '-');
  const base = `${slug(event.place ?? '')}-${event.date}`;
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
  return [what, [place, ...within].filter(Boolean).join(', '), day].filter(Boolean).join(' · ');
}

/** Gives every claim its speaker key and its origin, and its place in the ledger. */
export const placeClaims = (reading: Reading, article: Article, incidentId: string | null): NewClaim[] =>
  reading.claims.map((claim) => {
    const key = speakerKey(claim.speaker, article.outlet, article.id);
    return {
      ...claim,
      articleId: article.id,
      outlet: article.outlet,
      published: article.published,
      url: article.url,
      incidentId,
      speakerKey: key,
      origin: originOf(claim, key, article.outlet, reading.wire),
    };
  });
