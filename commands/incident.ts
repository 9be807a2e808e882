import { incidentCard } from '../src/cards/incident/index.ts';
import { figureMeasures } from '../src/core/claim.ts';
import type { Command } from '../src/core/command.ts';
import { outcomes, termOf } from '../src/core/fields.ts';
import { withIncident } from './parts.ts';

export const incident = {
  name: 'incident',
  summary: 'What is claimed about an incident, and by whom',
  options: [{ name: 'name', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' }],
  fields: [
    {
      name: 'outcome',
      kind: 'choice',
      required: false,
      choices: figureMeasures,
      summary: 'What was asked for',
    },
  ],
  run: ({ name = '', outcome = '' }, { desk, person }) =>
    withIncident(desk, name, async (file) => {
      const lookedAt = await desk.look(person, file.incident.id);
      return incidentCard(file, { lookedAt, asked: termOf(outcomes, outcome) });
    }),
} satisfies Command;
