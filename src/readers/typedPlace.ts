import { fold } from '../core/fold.ts';
import { inertLine } from '../core/inert.ts';
import type { Gazetteer, Place } from '../lexicon/places.ts';

/** A place as a person types it, with those that hold it, nearest first; `several`: those that it could be. */
export type TypedPlace =
  { readonly place: string; readonly within: readonly string[] } | { readonly several: readonly string[] };

/** Longer texts are no place. */
const mostLetters = 120;
const mostParts = 4;

/**
 * The place that a person means. A known one brings the places that hold it; one that is not known, or that is said to lie elsewhere,
 * is taken as typed. null where it names nothing.
 *
 * @example readPlace('ramadi', places) // { place: 'Ramadi', within: ['Anbar', 'Iraq'] }
 * @example readPlace('Maga, Kebbi, Nigeria', places) // as typed: the gazetteer knows one in Cameroon alone
 */
export function readPlace(text: string, places: Gazetteer): TypedPlace | null {
  const line = inertLine(text);
  const [name = '', ...typed] = line.split(',').map((part) => part.trim());
  const within = typed.map((part) => places.country(part)?.name ?? part);
  const parts = [name, ...within];
  if (line.length > mostLetters || parts.length > mostParts || !parts.every((p) => /\p{L}/u.test(p)))
    return null;
  const keys = within.map(fold);
  const there = places.lookup(name).filter((p) => keys.every((key) => p.within.map(fold).includes(key)));
  const known = spelt(name, apart(there));
  const [only, ...more] = known;
  if (!only) return { place: name, within };
  if (more.length > 0) return { several: known.map((p) => [p.name, ...p.within].join(', ')) };
  const isWritten = /\p{Lu}/u.test(name) || fold(only.name) !== fold(name);
  return { place: isWritten ? name : only.name, within: only.within };
}

/** A region with a town of its name in it is that town. */
const apart = (all: readonly Place[]): readonly Place[] =>
  all.filter(
    (p) =>
      p.kind !== 'region' ||
      !all.some((town) => town.kind === 'city' && town.country === p.country && town.within[0] === p.name),
  );

/** Those that are written as typed, where any is: "ramadi" is Ramadi before it is Ar Ramādī. */
function spelt(name: string, all: readonly Place[]): readonly Place[] {
  const exact = all.filter((p) => p.name.toLowerCase() === name.toLowerCase());
  return exact.length > 0 ? exact : all;
}
