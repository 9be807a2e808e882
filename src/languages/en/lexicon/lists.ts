import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';

/** A list of data/words, validated. */
export const load = <T>(name: string, shape: z.ZodType<T>): T =>
  shape.parse(parse(readFileSync(new URL(`../../../../data/words/${name}.yaml`, import.meta.url), 'utf8')));

/** The rows of a list made from WordNet: words and what they are. */
export const table = (name: string): string[][] =>
  readFileSync(new URL(`../../../../data/words/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));

/** The entries of a record, each key with its type. */
export const entries = <K extends string, V>(rows: Partial<Record<K, V>>): [K, V][] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of the record's type
  Object.entries(rows) as [K, V][];
