import { type FigureClaim, figureMeasures } from '../../src/core/claim.ts';
import { populations } from '../../src/core/population.ts';
import type { NewClaim } from '../../src/core/record.ts';
import { speakerKey } from '../../src/match/index.ts';
import { z } from 'zod';

const row = /^(.+?) (\w+) (\w+) (\d*)\.\.(\d*)( denies)?(?: (\d{4}-\d\d-\d\d))?$/;
const isPerson = (name: string): boolean => /^\p{Lu}\p{L}+ \p{Lu}/u.test(name);

/** "Ana Silva killed civilians 55..55 2024-05-18" → a claim; each in an article of its own. */
export function claimOf(text: string, articleId: string): NewClaim & FigureClaim {
  const [, name = '', measure = '', population = '', low = '', high = '', denies, date] =
    row.exec(text) ?? [];
  const published = date ?? '2024-05-16';
  const speaker = {
    name,
    role: null,
    kind: isPerson(name) ? ('person' as const) : ('organisation' as const),
  };
  return {
    key: 'f1',
    measure: z.enum(figureMeasures).parse(measure),
    population: z.enum(populations).parse(population),
    low: low === '' ? null : Number(low),
    high: high === '' ? null : Number(high),
    wording: text,
    stance: denies ? 'denies' : 'asserts',
    speaker,
    via: null,
    relayed: null,
    scope: 'incident',
    place: 'Qaim',
    date: published,
    partOf: null,
    asOf: published,
    derived: false,
    hearsay: false,
    quote: text,
    start: 0,
    end: text.length,
    rules: ['number'],
    articleId,
    outlet: 'The Paper',
    published,
    url: null,
    incidentId: 'qaim',
    speakerKey: speakerKey(speaker, 'The Paper', articleId),
    origin: name,
  };
}
