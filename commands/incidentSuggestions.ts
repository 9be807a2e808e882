import { count } from '../src/core/count.ts';
import { textCard, type Card } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import type { Suggestion } from '../src/core/correctionLedger.ts';
import { day } from '../src/core/dates.ts';
import { inertLine } from '../src/core/inert.ts';

export const incidentSuggestions = {
  name: 'incident suggestions',
  summary: 'Incidents that may be one, for an editor to say: same or different',
  editors: true,
  options: [],
  async run(_args, { desk }) {
    return listCard(await desk.suggestions());
  },
} satisfies Command;

/** How many pairs get buttons: two each, as many as every platform shows. */
const shown = 2;

function listCard(all: readonly Suggestion[]): Card {
  if (all.length === 0) return textCard('No suggestions', 'No two incidents wait for an editor.');
  const first = all.slice(0, shown);
  const rest = all.slice(shown);
  return {
    tone: 'plain',
    title: `${count(all.length, 'pair')} of incidents may be one`,
    blocks: [
      ...first.flatMap((s) => [
        { kind: 'heading' as const, text: `Suggestion ${s.id}`, note: day(s.created, { year: true }) },
        { kind: 'table' as const, rows: [s.a, s.b].map((i) => [i.id, inertLine(i.title)]) },
        { kind: 'text' as const, text: inertLine(s.reason) },
      ]),
      ...(rest.length > 0
        ? [
            { kind: 'heading' as const, text: 'After these', note: `${rest.length}` },
            {
              kind: 'table' as const,
              rows: rest.map((s) => [`suggestion ${s.id}`, s.a.id, s.b.id, inertLine(s.reason)]),
            },
          ]
        : []),
    ],
    actions: first.flatMap((s) => [
      { label: `Same (${s.id})`, command: `/incident same ${s.id}`, style: 'primary' as const },
      { label: `Different (${s.id})`, command: `/incident different ${s.id}` },
    ]),
  };
}
