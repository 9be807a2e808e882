import { z } from 'zod';
import { fold } from '../core/fold.ts';
import type { TermRole } from '../core/search.ts';
import { soundOf } from '../core/spelling.ts';
import { json } from './json.ts';

/** The roles that answer, as they stand in the column: 0 place, 1 a place that holds it, 2 a word of the title. */
export const roleNumbers: Readonly<Record<TermRole, readonly number[]>> = {
  place: [0],
  within: [1],
  any: [0, 1, 2],
};

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
  readonly place: string | null;
  readonly within: string;
}): readonly TermRow[] {
  const roles = new Map<string, number>();
  const add = (role: number, terms: readonly string[]): void => {
    for (const term of terms) if (term !== '' && !roles.has(term)) roles.set(term, role);
  };
  add(0, incident.place === null ? [] : [fold(incident.place)]);
  add(1, Within.parse(incident.within).map(fold));
  add(2, fold(incident.title).split(' '));
  return [...roles].map(([term, role]) => ({
    term,
    role,
    initial: term[0]!,
    length: term.length,
    sound: soundOf(term),
  }));
}
