import type { Incident } from '../core/incident.ts';
import type { Ledger } from '../core/ledger.ts';
import type { IncidentSummary } from '../core/record.ts';
import type { Matches, Naming } from '../core/search.ts';
import { isMisspelt, slips } from '../core/spelling.ts';
import { type NameQuery, readName } from './readName.ts';

/** One incident, a choice (the newest of them, and how many more), or the nearest names. */
export type Found =
  | { readonly found: 'one'; readonly incident: Incident }
  | { readonly found: 'several'; readonly candidates: readonly IncidentSummary[]; readonly more: number }
  | { readonly found: 'none'; readonly nearest: readonly IncidentSummary[] };

type Names = Pick<Ledger, 'incident' | 'incidents' | 'incidentsNamed' | 'termsLike'>;

/** A choice longer than this is no choice. */
const offered = 25;
const nearby = 5;

/**
 * Finds an incident by what people type; forgiving in spelling, never choosing among equals. The first that answers
 * counts: its id, its place, its region or country, words of its title, then each of these with a slip of the finger.
 */
export async function findIncident(ledger: Names, name: string): Promise<Found> {
  const query = readName(name);
  const exact = (await ledger.incident(name.trim().toLowerCase())) ?? (await ledger.incident(query.id));
  if (exact) return { found: 'one', incident: exact };
  for await (const { incidents, total } of answers(ledger, query)) {
    if (total === 1) return { found: 'one', incident: incidents[0]! };
    if (total > 1) return { found: 'several', candidates: incidents, more: total - incidents.length };
  }
  return { found: 'none', nearest: await nearest(ledger, query) };
}

async function* answers(ledger: Names, { words, year, month }: NameQuery): AsyncGenerator<Matches> {
  const ask = (as: Naming['as'], all: Naming['all']): Promise<Matches> =>
    ledger.incidentsNamed({ as, all, year, month }, offered);
  if (words.length === 0) {
    yield await ask('any', []);
    return;
  }
  const phrase = words.join(' ');
  yield await ask('place', [[phrase]]);
  yield await ask('within', [[phrase]]);
  yield await ask(
    'any',
    words.map((word) => [word]),
  );
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

/** Where nothing answers: the places that look most alike, else the newest incidents. */
async function nearest(ledger: Names, { words }: NameQuery): Promise<readonly IncidentSummary[]> {
  const phrase = words.join(' ');
  const terms = (await ledger.termsLike(phrase))
    .toSorted((a, b) => slips(phrase, a) - slips(phrase, b))
    .slice(0, nearby);
  const anyTime = { year: null, month: null };
  const alike: IncidentSummary[] = [];
  for (const term of words.length > 0 ? [phrase, ...terms] : [])
    alike.push(
      ...(await ledger.incidentsNamed({ as: 'place', all: [[term]], ...anyTime }, nearby)).incidents,
    );
  const newest = alike.length < nearby ? await ledger.incidents({ limit: nearby }) : [];
  return [...new Map([...alike, ...newest].map((i) => [i.id, i])).values()].slice(0, nearby);
}
