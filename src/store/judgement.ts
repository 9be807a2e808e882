import { type Judgement, opinions } from '../core/judgement.ts';
import { json } from './json.ts';
import { z } from 'zod';

const Column: z.ZodType<Judgement> = z.object({
  model: z.string(),
  opinion: z.enum(opinions),
  reason: z.string(),
  at: z.string(),
});

/** What a judge said, as a point's row keeps it. */
export const judgementIn = (column: string | null): Judgement | null =>
  column === null ? null : json(Column).parse(column);
