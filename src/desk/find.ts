import type { FoundBy, Named } from '../core/desk.ts';
import type { Ledger } from '../core/ledger.ts';
import type { IncidentSummary } from '../core/record.ts';
import type { Matches, Naming } from '../core/search.ts';
import { isMisspelt, slips } from '../core/spelling.ts';
import { type NameQuery, readName } from './readName.ts';

type Names = Pick<Ledger, 'incident' | 'incidentsNamed' | 'termsLike'>;

/** A choice longer than this is no choice. */
const offered = 25;
const nearby = 5;

/**
 * Finds an incident by what people type; forgiving in spelling, never choosing among equals. The first that answers
 * counts: its id, its place, its region or country, words of its title; words of its headlines, then names in its texts;
 * its place, region, country and title with a slip of the finger.
 */
export async function findIncident(ledger: Names, name: string): Promise<Named> {
  const query = readName(name);
  const exact = (await ledger.incident(name.trim().toLowerCase())) ?? (await ledger.incident(query.id));
  if (exact) return { found: 'one', by: 'name', incident: exact };
  for await (const { by, incidents, total } of answers(ledger, query)) {
    if (total === 1) return { found: 'one', by, incident: incidents[0]! };
    if (total > 1) return { found: 'several', by, candidates: incidents, more: total - incidents.length };
  }
  return { found: 'none', nearest: await nearest(ledger, query) };
}

interface Answer extends Matches {
  readonly by: FoundBy;
}

async function* answers(ledger: Names, { words, year, month }: NameQuery): AsyncGenerator<Answer> {
  const ask = async (as: Naming['as'], all: Naming['all']): Promise<Answer> => ({
    by: as === 'headline' || as === 'text' ? as : 'name',
    ...(await ledger.incidentsNamed({ as, all, year, month }, offered)),
  });
  if (words.length === 0) {
    yield await ask('any', []);
    return;
  }
  const phrase = words.join(' ');
  const each = words.map((word) => [word]);
  yield await ask('place', [[phrase]]);
  yield await ask('within', [[phrase]]);
  for (const as of ['any', 'headline', 'text'] as const) yield await ask(as, each);
  const misspelt = await meant(ledger, phrase);
  for (const as of ['place', 'within'] as const) for (const terms of misspelt) yield await ask(as, [terms]);
  if (words.length > 1) yield await ask('any', await Promise.all(words.map((w) => orMeant(ledger, w))));
}

/** What a misspelling could stand for, the nearest first, those equally near together. */
async function meant(ledger: Names, typed: string): Promise<readonly (readonly string[])[]> {
  const terms = (await ledger.termsLike(typed)).filter((term) => isMisspelt(typed, term));
  const bySlips = Map.groupBy(terms, (term) => slips(typed, term));
  return [...bySlips].toSorted(([a], [b]) => a - b).map(([, alike]) => alike);
}

/** A word of a longer name: as it stands, or any that it may be misspelt for. */
const orMeant = async (ledger: Names, word: string): Promise<readonly string[]> => [
  word,
  ...(await meant(ledger, word)).flat(),
];

/** Where nothing answers: incidents at places that look alike, at whatever time; often none. */
async function nearest(ledger: Names, { words }: NameQuery): Promise<readonly IncidentSummary[]> {
  const anyTime = { year: null, month: null };
  const found = new Map<string, IncidentSummary>();
  for (const typed of new Set([words.join(' '), ...words])) {
    for (const term of [typed, ...(await alike(ledger, typed))]) {
      const { incidents } = await ledger.incidentsNamed({ as: 'place', all: [[term]], ...anyTime }, nearby);
      for (const incident of incidents) found.set(incident.id, incident);
    }
  }
  return [...found.values()].slice(0, nearby);
}

/** Terms that share two letters of three with it, the nearest first. */
const alike = async (ledger: Names, typed: string): Promise<readonly string[]> =>
  (await ledger.termsLike(typed))
    .filter((term) => slips(typed, term) * 3 <= typed.length)
    .toSorted((a, b) => slips(typed, a) - slips(typed, b))
    .slice(0, nearby);
