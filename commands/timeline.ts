import { relaysIn, repeatLines } from '../src/cards/relays.ts';
import { carriedAndRead } from '../src/cards/readerMarks.ts';
import { figureOf, speakerOf } from '../src/cards/wording.ts';
import type { Block, Card } from '../src/core/card.ts';
import { isFigure } from '../src/core/claim.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type { IncidentFile, StoredFigure } from '../src/core/desk.ts';
import { inertLine } from '../src/core/inert.ts';
import { count } from '../src/core/count.ts';
import { withIncident } from './parts.ts';

export const timeline = {
  name: 'timeline',
  summary: 'How the figures of an incident moved, by day and hour',
  options: [
    { name: 'incident', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' },
  ],
  run: ({ incident = '' }, { desk }) => withIncident(desk, incident, timelineCard),
} satisfies Command;

/** The UTC day or time at which a figure held, else at which it was published; the time where the day alone is told of both. */
function when({ asOf, published }: StoredFigure): string {
  const [held, told] = [utc(asOf), utc(published)];
  return held === '' || told.startsWith(held) ? told : held;
}

/** `2016-12-08T14:30:00+03:00` → `2016-12-08T11:30`; a day stays one. */
function utc(iso: string | null): string {
  if (iso === null || iso.length <= 10) return iso ?? '';
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? iso.slice(0, 10) : new Date(ms).toISOString().slice(0, 16);
}

function timelineCard(file: IncidentFile): Card {
  const relays = relaysIn(file);
  const all = file.claims.filter((c): c is StoredFigure => isFigure(c) && c.scope === 'incident');
  const figures = all
    .filter((c) => !relays.get(c.id)?.isRepeat)
    .toSorted((a, b) => when(a).localeCompare(when(b)) || a.id - b.id);
  const days = Map.groupBy(figures, (c) => when(c).slice(0, 10));
  const left = repeatLines(all, relays, (n) => count(n, 'figure'));
  return {
    tone: 'plain',
    title: 'Timeline',
    subtitle: inertLine(file.incident.title),
    blocks:
      all.length === 0
        ? [{ kind: 'text', text: 'No figure is on record for it.' }]
        : [
            ...[...days].flatMap(([date, cs]) => dayBlocks(date, cs)),
            ...(left.length > 0
              ? [{ kind: 'text' as const, text: inertLine(`Left out: ${left.join('; ')}.`) }]
              : []),
          ],
  };
}

/** The figures of one day, with their hours as far as they are known. */
function dayBlocks(date: string, figures: readonly StoredFigure[]): Block[] {
  const hours = figures.map((c) => when(c).slice(11));
  const isTimed = hours.some((hour) => hour !== '');
  const rows = figures.map((c, i) => [
    ...(isTimed ? [hours[i] ?? ''] : []),
    c.measure,
    figureOf(c),
    speakerOf(c),
    carriedAndRead(c),
    `#${c.id}`,
  ]);
  return [
    {
      kind: 'heading',
      text: day(date, { year: true }) || 'undated',
      ...(isTimed ? { note: 'hours in UTC' } : {}),
    },
    { kind: 'table', rows },
  ];
}
