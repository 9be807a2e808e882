import type { Article } from '../core/article.ts';
import { daysFrom, shiftDay } from '../core/days.ts';
import { fold } from '../core/fold.ts';
import type { Event, Incident } from '../core/incident.ts';
import type { NewReport, Report } from '../core/matching.ts';
import type { Placement } from '../core/record.ts';
import type { ReadClaim, WithoutWords } from '../core/remarks.ts';
import type { IncidentQuery } from '../core/standing.ts';
import { originOf } from './origins.ts';
import { copied, doubtfulFrom, sameFrom, sameness } from './report.ts';

/** Where an incident that the event could be a part of is to be looked for: the same place, a day before or after. */
export function incidentQuery({ place, date }: Event): IncidentQuery {
  if (!place) return { placeKeys: [], from: null, to: null };
  return { placeKeys: [fold(place)], from: date && shiftDay(date, -1), to: date && shiftDay(date, 1) };
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
  return Math.abs(daysFrom(event.date, incident.date)) <= 1 && sameKind(event.kind, incident.kind);
}

/** The more telling word for what happened stands, whichever report used it: rows of `kin` list it first. */
function sharper(incident: Incident, event: Event): Incident {
  const row = kin.find((r) => r.includes(incident.kind ?? '') && r.includes(event.kind ?? ''));
  const rank = (kind: string | null): number => row?.indexOf(kind ?? '') ?? 0;
  if (incident.kind !== null && rank(incident.kind) <= rank(event.kind)) return incident;
  const kind = event.kind ?? incident.kind;
  return { ...incident, kind, title: titleOf({ ...incident, kind }) };
}

/** What an article is found to belong to. */
export interface Assignment {
  readonly incident: Incident | null;
  readonly isNew: boolean;
  /** Incidents that it could also tell of: for a person to decide. */
  readonly doubtful: readonly Incident[];
  /** The report whose text it copies. */
  readonly copyOf: Report | null;
}

/**
 * The incident of an article: one that stands already (by place, day and kind, or by what its reports name), or a new one; none
 * where the text names no place. Never a guess: what is only likely is `doubtful`.
 */
export function assignIncident(
  event: Event,
  report: NewReport,
  candidates: readonly Incident[],
  near: readonly Report[],
): Assignment {
  const copyOf = copied(report, near);
  const likely = ranked(report, near);
  const found =
    copyOf?.incident ??
    likely.find(({ sure }) => sure >= sameFrom)?.incident ??
    candidates.filter((c) => isSame(event, c)).toSorted((a, b) => nearer(event, a, b))[0];
  const doubtful = likely
    .filter(({ sure, incident }) => sure >= doubtfulFrom && incident.id !== found?.id)
    .map(({ incident }) => incident)
    .slice(0, 3);
  if (found) return { incident: sharper(found, event), isNew: false, doubtful, copyOf };
  if (!event.place) return { incident: null, isNew: false, doubtful, copyOf };
  const taken = [...candidates, ...likely.map(({ incident }) => incident)];
  const incident = { ...event, id: newId(event, report, taken), title: titleOf(event) };
  return { incident, isNew: true, doubtful, copyOf };
}

/**
 * Whether an article whose text was changed stays with its incident: it tells of no other place and no other day. What no
 * longer names the town still tells of what happened there.
 */
export const staysWith = ({ place, date }: Event, incident: Incident): boolean =>
  (!place || !incident.place || fold(place) === fold(incident.place)) &&
  (!date || !incident.date || Math.abs(daysFrom(date, incident.date)) <= 1);

interface Likely {
  readonly incident: Incident;
  readonly sure: number;
}

/** The incidents of the reports nearby, each as sure as its surest report, the surest first. */
function ranked(report: NewReport, near: readonly Report[]): readonly Likely[] {
  const best = new Map<string, Likely>();
  for (const other of near) {
    if (other.incident === null) continue;
    const sure = sameness(report, other);
    const known = best.get(other.incident.id);
    if (!known || known.sure < sure) best.set(other.incident.id, { incident: other.incident, sure });
  }
  return [...best.values()].toSorted((a, b) => b.sure - a.sure || a.incident.id.localeCompare(b.incident.id));
}

const nearer = (event: Event, a: Incident, b: Incident): number =>
  Number(b.date === event.date) - Number(a.date === event.date) || a.id.localeCompare(b.id);

/**
 * `qaim-2016-12-07`; another event of that place and day takes its kind behind it, and then a number. Without a day a mark of
 * the text keeps those of one place apart.
 */
function newId(event: Event, { signature }: NewReport, taken: readonly Incident[]): string {
  const slug = (text: string): string => fold(text).replaceAll(' ', '-');
  const base = `${slug(event.place ?? '')}-${event.date ?? (signature[0] ?? 0).toString(36)}`;
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

/** Gives every claim its origin and its place in the ledger. */
export const placeClaims = <C extends WithoutWords<ReadClaim>>(
  { claims, wire }: { readonly claims: readonly C[]; readonly wire: string | null },
  { id, outlet, published, url }: Pick<Article, 'id' | 'outlet' | 'published' | 'url'>,
  incidentId: string | null,
): (C & Placement)[] =>
  claims.map((claim) => {
    const origin = originOf(claim, claim.speakerKey, outlet, wire);
    return { ...claim, articleId: id, outlet, published, url, incidentId, origin };
  });
