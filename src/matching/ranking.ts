import { daysFrom } from '../core/days.ts';
import { fold } from '../core/fold.ts';
import type { Incident } from '../core/incident.ts';
import type { NewReport, Report } from '../core/matching.ts';
import { evidence, type Witness } from './evidence.ts';

/** An incident that a report may tell of, and how much speaks for it. */
interface Likely {
  readonly incident: Incident;
  readonly sure: number;
}

/** The incidents of the reports nearby and those of that place, each as sure as its surest witness, the surest first. */
export function ranked(
  report: NewReport,
  candidates: readonly Incident[],
  near: readonly Report[],
): readonly Likely[] {
  const witnesses = [
    ...candidates.map((incident) => ({ incident, sure: evidence(report, witnessOf(incident)) })),
    ...near.flatMap((other) =>
      other.incident === null
        ? []
        : [
            {
              incident: other.incident,
              sure: evidence(report, other) - (isLater(report, other) ? longAfter : 0),
            },
          ],
    ),
  ];
  const best = new Map<string, Likely>();
  for (const { incident, sure } of witnesses)
    if ((best.get(incident.id)?.sure ?? -Infinity) < sure) best.set(incident.id, { incident, sure });
  return [...best.values()].toSorted((a, b) => b.sure - a.sure || a.incident.id.localeCompare(b.incident.id));
}

/** As much speaks for one as for another: which of them is for a person to say. */
export const isTied = ([first, second]: readonly Likely[]): boolean =>
  first !== undefined && second !== undefined && first.sure === second.sure;

/** A case in court, an anniversary: what happened since may share names with it. */
const longAfter = 1.6;
const isLater = (a: NewReport, b: NewReport): boolean =>
  a.day !== null && b.day !== null && Math.abs(daysFrom(a.day, b.day)) > 10;

/** What is on record of an incident, people's word for its place, day and kind among it. */
const witnessOf = ({ place, date, kind, within }: Incident): Witness => ({
  traits: [],
  day: date,
  date,
  place: place && fold(place),
  facts: { kind, within: within.map(fold), tolls: [] },
});
