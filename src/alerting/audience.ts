import { atLeast, type FindingKind, type NewFinding } from '../core/finding.ts';
import type { Audience } from '../core/alert.ts';
import { atOnce, type Rhythm, type Watch, type WatchKinds } from '../core/watch.ts';
import { fold } from '../core/fold.ts';
import type { Incident } from '../core/incident.ts';
import { dueOf } from './schedule.ts';

const kinds: Readonly<Record<WatchKinds, (kind: FindingKind) => boolean>> = {
  all: (kind) => kind !== 'rise',
  rises: () => true,
  conflicts: (kind) => ['conflict', 'denial', 'status', 'self-conflict'].includes(kind),
  changes: (kind) => ['revised-down', 'corrected', 'changed'].includes(kind),
  responsibility: (kind) => kind === 'responsibility',
};

/** True where the watch takes in the incident: a place holds all that happens in it. */
export function watches({ target }: Pick<Watch, 'target'>, incident: Incident): boolean {
  if (target.what === 'everything') return true;
  if (target.what === 'incident') return target.id === incident.id;
  const place = fold(target.place);
  return [incident.place, ...incident.within].some((name) => name !== null && fold(name) === place);
}

const wants = (watch: Watch, finding: Pick<NewFinding, 'kind' | 'severity'>): boolean =>
  kinds[watch.kinds](finding.kind) && atLeast(finding.severity, watch.min);

/** Who is to be told, of which findings, and from when on; a row a channel, however many of its watches match. */
export function audienceOf(
  all: readonly Watch[],
  rhythms: ReadonlyMap<string, Rhythm>,
  incident: Incident,
  findings: readonly NewFinding[],
  now: Date,
): Audience[] {
  const matching = Map.groupBy(
    all.filter((watch) => watches(watch, incident)),
    (watch) => watch.destination,
  );
  return [...matching].flatMap(([destination, own]) => {
    const wanted = findings.flatMap((finding, i) => (own.some((watch) => wants(watch, finding)) ? [i] : []));
    const when = dueOf(rhythms.get(destination) ?? atOnce, now);
    return wanted.length === 0
      ? []
      : [{ destination, wanted, due: when.due.toISOString(), digest: when.digest }];
  });
}
