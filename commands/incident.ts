import { incidentCard } from '../src/cards/incident/index.ts';
import type { Command } from '../src/core/command.ts';
import { withIncident } from './parts.ts';

export const incident = {
  name: 'incident',
  summary: 'What is claimed about an incident, and by whom',
  options: [{ name: 'name', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' }],
  run: ({ name = '' }, { desk, person }) =>
    withIncident(desk, name, async (file) => incidentCard(file, await desk.look(person, file.incident.id))),
} satisfies Command;
