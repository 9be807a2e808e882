import { fold } from '../../../core/fold.ts';
import type { Reported } from '../../language.ts';
import type { Shared } from './shared.ts';

/** Which places a report is about stands in its headline and its first sentences. */
const opening = 600;
/** Names of so many words are looked up, and so many are kept. */
const longestPlace = 3;
const mostPlaces = 12;

/** The places that a report names early on. */
export function placesNamed(
  { title, report }: Pick<Reported, 'title' | 'report'>,
  shared: Shared,
): readonly string[] {
  const text = `${title ?? ''}\n${report.slice(0, opening)}`;
  const runs = [...text.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu)].map(([run]) =>
    run.split(' '),
  );
  const names = runs.flatMap((words) =>
    words.flatMap((_, from) =>
      Array.from({ length: longestPlace }, (__, n) => words.slice(from, from + n + 1).join(' ')),
    ),
  );
  const places = names.map((name) => name.replace(/['’]s?$/, '')).filter((name) => shared.isPlace(name));
  return [...new Set(places.map((name) => `named:${fold(name)}`))].slice(0, mostPlaces);
}
