/** Reads data/words/checked.yaml: what was checked by hand in the lists that are cut from WordNet. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { figureMeasures } from '../src/core/claim.ts';
import { populations } from '../src/core/population.ts';

const split = (gap: RegExp) =>
  z
    .string()
    .transform((line) => line.split(gap).flatMap((word) => word.trim() || []))
    .default([]);
const words = split(/\s+/);
const phrases = split(/\|/);
const population = z.enum(populations);

/** How a verb takes those it befalls; with `people-only` the object must be a noun for people. */
export const frames = ['transitive', 'people-only', 'intransitive'] as const;
const byFrame = { transitive: words, 'people-only': words, intransitive: words };
const addedByFrame = z.object({ transitive: phrases, 'people-only': phrases, intransitive: phrases });

const Checked = z.strictObject({
  people: z.strictObject({
    roots: z.partialRecord(population, phrases),
    excludedRoots: phrases,
    excludedGlosses: z.string(),
    excluded: z.record(z.string(), words),
    included: z.partialRecord(population, words),
    pairs: z.partialRecord(population, phrases),
  }),
  nationals: z.strictObject({ roots: phrases, excluded: words }),
  verbs: z.partialRecord(
    z.enum(figureMeasures),
    z.strictObject({ roots: phrases, ...byFrame, added: addedByFrame.optional() }),
  ),
  harmNouns: z.partialRecord(z.enum([...figureMeasures, 'attack']), words),
  events: z.record(z.string(), words),
  addedNouns: words,
  irregular: z.strictObject({ verbs: z.string(), plurals: z.string(), endings: words, notEndings: words }),
});
export type Checked = z.infer<typeof Checked>;

/** Throws where the file has a key or a value that it does not know. */
export const readChecked = (): Checked =>
  Checked.parse(parse(readFileSync(new URL('words/checked.yaml', import.meta.url), 'utf8')));
