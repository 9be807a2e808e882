import { count } from '../src/core/count.ts';
import type { Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { day } from '../src/core/dates.ts';
import type { IncidentFile } from '../src/core/desk.ts';
import { shownLine } from '../src/core/inert.ts';
import { withIncident } from './parts.ts';

export const sourceList = {
  name: 'source list',
  summary: 'The articles on an incident, with their links',
  options: [
    { name: 'incident', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' },
  ],
  run: ({ incident = '' }, { desk }) => withIncident(desk, incident, listCard),
} satisfies Command;

function listCard({ incident, articles, claims }: IncidentFile): Card {
  const rows = articles.map((a) => [
    [shownLine(a.outlet ?? 'no outlet named'), day(a.published, { year: true }), a.isPrivate ? 'private' : '']
      .filter(Boolean)
      .join(', '),
    shownLine(a.title ?? a.text.slice(0, 80)),
    count(claims.filter((c) => c.articleId === a.id).length, 'claim'),
    a.wire && a.wire !== a.outlet ? `text of ${shownLine(a.wire)}` : '',
    a.url ?? 'no link',
  ]);
  return {
    tone: 'plain',
    title: count(articles.length, 'article'),
    subtitle: shownLine(incident.title),
    blocks: [{ kind: 'table', rows }],
  };
}
