import { z } from 'zod';
import { json } from './json.ts';

export const incidentColumns = [
  'incidents.id',
  'title',
  'kind',
  'place',
  'within',
  'incidents.date',
] as const;
const Within = json(z.array(z.string()));

export const toIncident = <Row extends { within: string }>(row: Row) => ({
  ...row,
  within: Within.parse(row.within),
});
