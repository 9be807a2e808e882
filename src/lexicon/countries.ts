import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fold } from '../core/fold.ts';

const Countries = z.record(
  z.string().length(2),
  z.object({ of: z.array(z.string()), also: z.array(z.string()).optional() }),
);
const names = new Intl.DisplayNames('en', { type: 'region' });

/** The usual English name of a country, by its ISO 3166 code. */
export const countryName = (code: string): string =>
  names.of(code)?.replace(/ \(.*\)$| & .*$| SAR China$/, '') ?? code;

/** A country by its ISO 3166 code, with its name, its other names, and the words for its people. */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly of: readonly string[];
}

let cached: readonly Country[] | undefined;
let cachedWords: ReadonlyMap<string, string> | undefined;

/** The countries of data/countries.yaml, read once. */
export function countries(): readonly Country[] {
  cached ??= Object.entries(
    Countries.parse(parse(readFileSync(new URL('../../data/countries.yaml', import.meta.url), 'utf8'))),
  ).map(([code, { of, also }]) => ({
    code,
    name: countryName(code),
    also: also ?? [],
    of,
  }));
  return cached;
}

/** Names of countries and words for their people, folded → the country's code. */
export function countryWords(): ReadonlyMap<string, string> {
  cachedWords ??= new Map(
    countries().flatMap(({ code, name, also, of }) =>
      [name, ...also, ...of].map((word): [string, string] => [fold(word), code]),
    ),
  );
  return cachedWords;
}
