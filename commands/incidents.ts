import { count } from '../src/core/count.ts';
import { textCard } from '../src/core/card.ts';
import type { Command } from '../src/core/command.ts';
import { daysOf, summaryRow } from './parts.ts';

export const incidents = {
  name: 'incidents',
  summary: 'Incidents on record, the latest first',
  options: [
    { name: 'place', kind: 'word', required: false, summary: 'Only those in a place, such as anbar' },
    { name: 'days', kind: 'integer', required: false, summary: 'Only those of the last days' },
  ],
  async run({ place, days }, { desk }) {
    const [where, within] =
      days === undefined && /^\d+$/.test(place ?? '') ? [undefined, place] : [place, days];
    const filter = {
      ...(where === undefined ? {} : { place: where }),
      ...(within === undefined ? {} : { days: daysOf(within) }),
    };
    const [found, total] = await Promise.all([desk.incidents(filter), desk.countIncidents(filter)]);
    if (found.length === 0)
      return textCard(
        'No incidents',
        'None on record fits: try /incidents alone, or add an article with /source add.',
      );
    const rows = (await desk.listed(found.slice(0, 25))).map(summaryRow);
    const rest = total - rows.length;
    return {
      tone: 'plain',
      title: count(total, 'incident'),
      blocks: [
        { kind: 'table', rows },
        ...(rest > 0
          ? [{ kind: 'text' as const, text: `and ${rest} more: narrow it with a place or days.` }]
          : []),
      ],
    };
  },
} satisfies Command;
