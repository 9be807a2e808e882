import { carriedBy, figureOf, speakerOf } from '../src/cards/wording.ts';
import type { Card } from '../src/core/card.ts';
import { isFigure } from '../src/core/claim.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type { IncidentFile, StoredFigure } from '../src/core/desk.ts';
import { inertLine } from '../src/core/inert.ts';
import type { StoredClaim } from '../src/core/record.ts';
import { withIncident } from './parts.ts';

export const timeline = {
  name: 'timeline',
  summary: 'How the figures of an incident moved, day by day',
  options: [
    { name: 'incident', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' },
  ],
  run: ({ incident = '' }, { desk }) => withIncident(desk, incident, timelineCard),
} satisfies Command;

const when = (c: StoredClaim): string => ((isFigure(c) ? c.asOf : null) ?? c.published ?? '').slice(0, 10);

function timelineCard({ incident, claims }: IncidentFile): Card {
  const figures = claims.filter((c): c is StoredFigure => isFigure(c) && c.scope === 'incident');
  const days = Map.groupBy(
    figures.toSorted((a, b) => when(a).localeCompare(when(b)) || a.id - b.id),
    when,
  );
  return {
    tone: 'plain',
    title: 'Timeline',
    subtitle: inertLine(incident.title),
    blocks:
      figures.length === 0
        ? [{ kind: 'text', text: 'No figure is on record for it.' }]
        : [...days].flatMap(([date, cs]) => [
            { kind: 'heading' as const, text: day(date, { year: true }) || 'undated' },
            {
              kind: 'table' as const,
              rows: cs.map((c) => [c.measure, figureOf(c), speakerOf(c), carriedBy(c), `#${c.id}`]),
            },
          ]),
  };
}
