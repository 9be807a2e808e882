import { daysFrom } from '../core/days.ts';
import { fold } from '../core/fold.ts';
import type { Incident } from '../core/incident.ts';
import type { NewReport, Report } from '../core/matching.ts';
import { evidence, type Witness } from './evidence.ts';

export interface Likely {
  readonly incident: Incident;
  readonly sure: number;
}

/** In so many incidents a name is in the news for itself: a force, an armed group, a minister. */
const everyday = 3;

/** A report without the names that reports on several other incidents bear as well. */
function telling(report: NewReport, near: readonly Report[]): NewReport {
  const incidents = new Map<string, Set<string>>();
  for (const { traits, incident } of near)
    for (const trait of incident ? traits : [])
      incidents.set(trait, (incidents.get(trait) ?? new Set()).add(incident!.id));
  const isEveryday = (trait: string): boolean => (incidents.get(trait)?.size ?? 0) >= everyday;
  return { ...report, traits: report.traits.filter((t) => isWhere(t) || !isEveryday(t)) };
}

const isWhere = (trait: string): boolean => trait.startsWith('place:') || trait.startsWith('named:');

/**
 * The incidents of the reports nearby and those of that place, each as sure as its surest witness, the surest first. Where little
 * else happens (not `isBusy`), an incident stands for itself by its place and day, whatever its reports count.
 */
export function ranked(
  told: NewReport,
  candidates: readonly Incident[],
  near: readonly Report[],
  isBusy: boolean,
): readonly Likely[] {
  const report = telling(told, near);
  const reported = new Set(near.map(({ incident }) => incident?.id));
  const witnesses = [
    ...candidates
      .filter(({ id }) => !isBusy || !reported.has(id))
      .map((incident) => ({ incident, sure: evidence(report, witnessOf(incident)) })),
    ...near.flatMap((other) =>
      other.incident === null
        ? []
        : [other, seenAs(other, other.incident)].map((witness) => ({
            incident: other.incident!,
            sure: evidence(report, witness) - (isLater(report, witness) ? longAfter : 0),
          })),
    ),
  ];
  const best = new Map<string, Likely>();
  for (const { incident, sure } of witnesses)
    if ((best.get(incident.id)?.sure ?? -Infinity) < sure) best.set(incident.id, { incident, sure });
  return [...best.values()].toSorted((a, b) => b.sure - a.sure || a.incident.id.localeCompare(b.incident.id));
}

/** A case in court, an anniversary: what happened since may share names with it. */
const longAfter = 1.6;
const isLater = (a: Pick<NewReport, 'day'>, b: Pick<NewReport, 'day'>): boolean =>
  a.day !== null && b.day !== null && Math.abs(daysFrom(a.day, b.day)) > 10;

/** A report as part of its incident, whose place, day and kind other reports, or people, may have told. */
const seenAs = (report: Report, { place, date, kind, within }: Incident): Witness => ({
  ...report,
  date,
  place: place && fold(place),
  facts: { kind, within: within.map(fold), tolls: report.facts?.tolls ?? [] },
});

/** What is on record of an incident, people's word for its place, day and kind among it. */
const witnessOf = ({ place, date, kind, within }: Incident): Witness => ({
  traits: [],
  day: date,
  date,
  place: place && fold(place),
  facts: { kind, within: within.map(fold), tolls: [] },
});
