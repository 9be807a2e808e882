import { z } from 'zod';

/** Reads a column of JSON text into what `shape` describes; throws where it holds anything else. */
export const json = <T>(shape: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(shape);
