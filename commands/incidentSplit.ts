import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { inertLine } from '../src/core/inert.ts';
import { editCard } from './editCard.ts';
import { idOf } from './parts.ts';

export const incidentSplit = {
  name: 'incident split',
  summary: 'Make an incident of its own out of some articles; they and their copies stay there',
  editors: true,
  options: [
    { name: 'incident', kind: 'incident', required: true, summary: 'Its id, such as qaim-2016-12-07' },
    {
      name: 'claims',
      kind: 'rest',
      required: true,
      summary: 'Numbers of claims, such as 12 14: their articles go',
    },
    { name: 'kind', kind: 'word', required: false, named: true, summary: 'What it was, such as shelling' },
    { name: 'place', kind: 'word', required: false, named: true, summary: 'Where it was' },
    { name: 'date', kind: 'word', required: false, named: true, summary: 'When, such as 2016-12-08' },
  ],
  async run({ incident = '', claims = '', kind, place, date }, { desk, person }) {
    const about = {
      ...(kind === undefined ? {} : { kind }),
      ...(place === undefined ? {} : { place }),
      ...(date === undefined ? {} : { date }),
    };
    const made = await desk.split(person, incident, numbersOf(claims), about);
    return editCard(made, 'Split into two incidents');
  },
} satisfies Command;

function numbersOf(text: string): number[] {
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.length === 0 || words.length > 100)
    throw new UserError(
      `Give 1 to 100 numbers of claims, such as 12 14: “${inertLine(text).slice(0, 60)}” has ${words.length}.`,
    );
  return [...new Set(words.map(idOf))];
}
