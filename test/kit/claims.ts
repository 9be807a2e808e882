import { type FigureClaim, figureMeasures } from '../../src/core/claim.ts';
import { populations } from '../../src/core/population.ts';
import type { NewClaim } from '../../src/core/record.ts';
import { remarkOn } from '../../src/languages/en/index.ts';
import type { FigureRemarks } from '../../src/core/remarks.ts';
import { z } from 'zod';

const row = /^(.+?) (\w+) (\w+) (\d*)\.\.(\d*)( denies)?(?: (\d{4}-\d\d-\d\d))?$/;
const isPerson = (name: string): boolean => /^\p{Lu}\p{L}+ \p{Lu}/u.test(name);

export type Figure = NewClaim & FigureClaim;

const remarkOnFigure = (claim: FigureClaim, id: string): FigureRemarks => {
  const remarks = remarkOn(claim, { id, outlet: 'The Paper' });
  if ('actorKeys' in remarks) throw new TypeError('A figure has no actor.');
  return remarks;
};

/** The claim as it is read where its sentence, or another field, is this one. */
export const readAs = (claim: Figure, about: Partial<FigureClaim>): Figure => {
  const said = { ...claim, ...about };
  return { ...said, ...remarkOnFigure(said, claim.articleId) };
};

/** "Ana Silva killed civilians 55..55 2024-05-18" → a claim; each in an article of its own. */
export function claimOf(text: string, articleId: string): Figure {
  const [, name = '', measure = '', population = '', low = '', high = '', denies, date] =
    row.exec(text) ?? [];
  const published = date ?? '2024-05-16';
  const speaker = {
    name,
    role: null,
    kind: isPerson(name) ? ('person' as const) : ('organisation' as const),
  };
  const claim: FigureClaim = {
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
    standing: 'total',
    subset: null,
    state: 'current',
    attackers: 'unknown',
    source: null,
    derived: false,
    parts: [],
    hearsay: false,
    quote: text,
    start: 0,
    end: text.length,
    rules: ['number'],
  };
  return {
    ...claim,
    ...remarkOnFigure(claim, articleId),
    articleId,
    outlet: 'The Paper',
    published,
    url: null,
    incidentId: 'qaim',
    origin: name,
  };
}
