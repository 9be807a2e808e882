import { claimsCard } from '../src/cards/incident/index.ts';
import type { Command } from '../src/core/command.ts';
import { withIncident } from './parts.ts';

export const incidentClaims = {
  name: 'incident claims',
  summary: 'Every claim on an incident: current, replaced, parts, mentions, other events',
  options: [{ name: 'name', kind: 'incident', required: true, summary: 'A place or a name, such as qaim' }],
  run: ({ name = '' }, { desk }) => withIncident(desk, name, claimsCard),
} satisfies Command;
