import { z } from 'zod';
import { fold } from '../core/fold.ts';
import type { TermRole } from '../core/search.ts';
import { soundOf } from '../core/spelling.ts';
import { json } from './json.ts';

/** As it stands in the column: 0 place, 1 a place that holds it, 2 a word of the title or the kind, 3 a word of a headline. */
export const headlineRole = 3;

/** The roles that answer. */
export const roleNumbers: Readonly<Record<TermRole, readonly number[]>> = {
  place: [0],
  within: [1],
  any: [0, 1, 2],
  headline: [0, 1, 2, headlineRole],
  text: [0, 1, 2, headlineRole],
};

/** Those of a place: its own name, and what holds it. */
export const placeRoles: readonly number[] = [...roleNumbers.place, ...roleNumbers.within];

/** More words of headlines than an event has; shorter ones are articles and prepositions. */
const headlineWords = { most: 500, shortest: 3 };

interface TermRow {
  readonly term: string;
  readonly role: number;
  readonly initial: string;
  readonly length: number;
  readonly sound: string;
}

const Within = json(z.array(z.string()));

/** The terms by which an incident is found; `within` is its column, a list in JSON. */
export function termRows(incident: {
  readonly title: string;
  readonly kind?: string | null;
  readonly place: string | null;
  readonly within: string;
  /** Of its articles. */
  readonly headlines?: readonly string[];
}): readonly TermRow[] {
  const roles = new Map<string, number>();
  const add = (role: number, terms: readonly string[]): void => {
    for (const term of terms) if (term !== '' && !roles.has(term)) roles.set(term, role);
  };
  add(0, incident.place === null ? [] : [fold(incident.place)]);
  add(1, Within.parse(incident.within).map(fold));
  add(2, fold(`${incident.title} ${incident.kind ?? ''}`).split(' '));
  const words = new Set(incident.headlines?.flatMap((headline) => fold(headline).split(' ')));
  const long = [...words].filter((word) => word.length >= headlineWords.shortest);
  add(headlineRole, long.toSorted().slice(0, headlineWords.most));
  return [...roles].map(([term, role]) => ({
    term,
    role,
    initial: term[0]!,
    length: term.length,
    sound: soundOf(term),
  }));
}
