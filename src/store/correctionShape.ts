import { figureMeasures, figureStates, standings } from '../core/claim.ts';
import { fixable } from '../core/fields.ts';
import { populations } from '../core/population.ts';
import type { Correction as StoredCorrection } from '../core/record.ts';
import { z } from 'zod';

export const figure = { low: z.number().nullable(), high: z.number().nullable(), wording: z.string() };
export const Population = z.enum(populations);
export const Speaker = z
  .object({
    name: z.string(),
    role: z.string().nullable(),
    kind: z.enum(['person', 'organisation', 'group']),
  })
  .nullable();

export const scopes = ['incident', 'other', 'aggregate'] as const;
export const blameStances = ['asserts', 'denies', 'admits'] as const;

const onAny = { speakerKey: z.string(), cautions: z.array(z.string()), sentence: z.string() };
const Remarks = z.union([
  z.object({
    ...onAny,
    noneReported: z.boolean(),
    tellsOfDead: z.boolean(),
    attackerDied: z.boolean(),
    amounts: z.array(z.string()),
  }),
  z.object({ ...onAny, actorKeys: z.array(z.string()) }),
]);

/** What people set on a claim, as its row keeps it. */
export const Correction: z.ZodType<StoredCorrection> = z.object({
  set: z.array(
    z.object({
      edit: z.number(),
      field: z.enum([...fixable, 'accept', 'drop']),
      by: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  read: z.object({
    speaker: Speaker,
    speakerKey: z.string(),
    origin: z.string().nullable(),
    rules: z.array(z.string()),
    figure: z
      .object({
        ...figure,
        population: Population,
        derived: z.boolean(),
        standing: z.enum(standings).optional(),
        parts: z.array(z.string()).optional(),
        measure: z.enum(figureMeasures).optional(),
        stance: z.enum(['asserts', 'denies']).optional(),
        state: z.enum(figureStates).optional(),
        subset: z.string().nullable().optional(),
        partOf: z.string().nullable().optional(),
      })
      .nullable(),
    blame: z.object({ stance: z.enum(blameStances), actor: z.string() }).nullish(),
    scope: z.enum(scopes).optional(),
    remarks: Remarks.optional(),
  }),
});
