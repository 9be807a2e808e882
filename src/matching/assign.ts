import { daysFrom, shiftDay } from '../core/days.ts';
import { fold } from '../core/fold.ts';
import type { Event, Incident } from '../core/incident.ts';
import type { NewReport, Report } from '../core/matching.ts';
import type { IncidentQuery } from '../core/standing.ts';
import { isWarlike } from './kinds.ts';
import { type Likely, ranked } from './likely.ts';
import { grown, newId, titleOf } from './naming.ts';
import { copied } from './report.ts';

/** Where an incident that the event could be a part of is to be looked for: the same place, a day before or after. */
export function incidentQuery({ place, date }: Event): IncidentQuery {
  if (!place) return { placeKeys: [], from: null, to: null };
  return { placeKeys: [fold(place)], from: date && shiftDay(date, -1), to: date && shiftDay(date, 1) };
}

/** What an article is found to belong to. */
export interface Assignment {
  readonly incident: Incident | null;
  readonly isNew: boolean;
  /** It is only likely: no figure of it is set against the record in an alert. */
  readonly isWeak: boolean;
  /** Incidents that it could also tell of: for a person to decide. */
  readonly doubtful: readonly Incident[];
  /** The report whose text it copies. */
  readonly copyOf: Report | null;
}

/** What an article is, beside what it reports. */
export interface Told {
  /** It tells of somebody harmed. */
  readonly hasFigures: boolean;
  /** Keeps its incident apart from others of which no day, or no place, is known. */
  readonly mark: string;
}

/** From here two reports tell of one event; from `doubtfulFrom` on a person should look. */
export const sameFrom = 1.8;
/** In a war, where others come into question; for two of which as much speaks: a person should say which. */
const sameFromWar = 2.4;
const sameFromTied = 3;
const doubtfulFrom = 0.7;
/**
 * Below this a report tells of the incident only likely, and nothing is told on the strength of it. A town on one day is sure enough
 * by itself; a province, or a city that is told of as one, has many events a day.
 */
const firmFrom = 2.1;
const firmFromWide = 4;
const firmFromWar = 3;
/** Where other things happened in the same place within a week, more has to speak for one of them. */
const crowdedBy = 0.8;

/**
 * The incident of an article: the one whose reports, or whose own place, day and kind, say most for it; a new one where none says
 * enough, though its place be unknown; none where the text names no place and tells of nobody harmed. Never a guess: what is only
 * likely is `doubtful`.
 */
export function assignIncident(
  event: Event,
  report: NewReport,
  candidates: readonly Incident[],
  near: readonly Report[],
  { hasFigures, mark }: Told,
): Assignment {
  const copyOf = copied(report, near);
  const isBusy = isCrowded(report, [...candidates, ...near.flatMap((other) => other.incident ?? [])]);
  const likely = ranked(report, candidates, near, isBusy);
  const crowd = isBusy ? crowdedBy : 0;
  const isWide = event.within.length < 2;
  const isBusyWar = !isWide && isWarlike(event.kind) && likely.length > 1;
  const tied = isTie(likely);
  const joins = (tied ? sameFromTied : isBusyWar ? sameFromWar : sameFrom) + crowd;
  const best = likely.find(({ sure }) => sure >= joins);
  const found = copyOf?.incident ?? best?.incident;
  const doubtful = likely
    .filter(({ sure, incident }) => sure >= doubtfulFrom && incident.id !== found?.id)
    .map(({ incident }) => incident)
    .slice(0, 3);
  const firm = (isWide ? firmFromWide : isBusyWar ? firmFromWar : firmFrom) + crowd;
  const isWeak = !copyOf?.incident && best !== undefined && (tied || best.sure < firm);
  if (found) return { incident: grown(found, event), isNew: false, isWeak, doubtful, copyOf };
  if (!event.place && !hasFigures) return { incident: null, isNew: false, isWeak: false, doubtful, copyOf };
  const taken = [...candidates, ...likely.map(({ incident }) => incident)];
  const incident = { ...event, id: newId(event, mark, taken), title: titleOf(event) };
  return { incident, isNew: true, isWeak: false, doubtful, copyOf };
}

/** Two for which as much speaks. */
const isTie = ([first, second]: readonly Likely[]): boolean =>
  first !== undefined && second !== undefined && first.sure - second.sure < 0.1;

/** Where other things happened in that place, or several in its region, within a week. */
function isCrowded(report: NewReport, incidents: readonly Incident[]): boolean {
  const ofThatWeek = incidents.filter((incident) => isOfThatWeek(report, incident));
  const count = (found: readonly Incident[]): number => new Set(found.map(({ id }) => id)).size;
  const here = ofThatWeek.filter(({ place }) => place !== null && fold(place) === report.place);
  const around = ofThatWeek.filter((incident) => isOfOneRegion(report, incident));
  return count(here) > 1 || count(around) > fewInARegion;
}

/** So many events of one region in a week are told apart by their places alone. */
const fewInARegion = 2;

const isOfThatWeek = ({ date }: NewReport, incident: Incident): boolean =>
  date !== null && incident.date !== null && Math.abs(daysFrom(incident.date, date)) <= 7;
const isOfOneRegion = ({ facts }: NewReport, { within }: Incident): boolean =>
  facts?.within.length === 2 && within.length === 2 && fold(within[0]!) === facts.within[0];

/**
 * Whether an article whose text was changed stays with its incident: it tells of no other place and no other day. What no
 * longer names the town still tells of what happened there.
 */
export const staysWith = ({ place, date }: Event, incident: Incident): boolean =>
  (!place || !incident.place || fold(place) === fold(incident.place)) &&
  (!date || !incident.date || Math.abs(daysFrom(date, incident.date)) <= 1);
