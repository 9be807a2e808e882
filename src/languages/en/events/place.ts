import type { Document, Sentence } from '../tokenise.ts';
import type { Sighting } from '../../language.ts';
import type { PlaceInfo, Places } from '../../places.ts';
import { namedPlaces, stated } from './placeNames.ts';
import { placesIn } from './sightings.ts';

/** Where an event was, and the region and country around it, nearest first. */
interface Setting {
  readonly place: string | null;
  readonly within: readonly string[];
}

/** The place that the headline, the dateline and the lead support most. */
export function placeOf(
  doc: Document,
  lead: readonly Sentence[],
  title: string | null,
  places: Places,
): Setting {
  const named = namedPlaces(title, doc.text, places);
  const all = [...settingsOf(lead, places), ...named];
  const best = strongest(all.filter((s) => s.score > 0));
  if (!best) return { place: null, within: [] };
  const text = `${title ?? ''}\n${doc.text}`;
  return { place: best.name, within: stateBehind(best, named) ?? within(best, all, text, places) };
}

/** Places that the first sentences set something in; later ones count less. */
const settingsOf = (lead: readonly Sentence[], places: Places): readonly Sighting[] =>
  lead.flatMap((sentence, i) =>
    placesIn(sentence, places).map((s) => ({ ...s, score: s.score * (i === 0 ? 1.6 : i < 6 ? 1 : 0.5) })),
  );

function strongest(sightings: readonly Sighting[]): Sighting | null {
  const scores = new Map<string, { readonly best: Sighting; readonly total: number }>();
  for (const s of sightings) {
    const known = scores.get(s.name);
    scores.set(s.name, {
      best: known && known.best.score > s.score ? known.best : s,
      total: (known?.total ?? 0) + s.score,
    });
  }
  return [...scores.values()].toSorted((a, b) => b.total - a.total)[0]?.best ?? null;
}

/** The state that stands behind a town, where one does. */
const stateBehind = (best: Sighting, named: readonly Sighting[]): string[] | undefined => {
  const told = named.find((s) => s.name === best.name && s.score >= stated);
  return told?.info ? [...told.info.within] : undefined;
};

/** The region and country: of all places of that name the one whose region, then country the text names; else what the text names. */
function within(best: Sighting, sightings: readonly Sighting[], text: string, places: Places): string[] {
  if (best.foreign || best.info?.kind === 'country') return [];
  const all = places.lookup(best.name).filter((p) => p.within.length > 0);
  const own =
    all.find((p) => text.includes(p.within[0]!)) ??
    all.find((p) => text.includes(p.within.at(-1)!)) ??
    (all.length === 1 ? all[0] : undefined);
  return own ? [...own.within] : toldRegions(best, sightings);
}

/** The region that the sentences name most, with its country; else the country that they name most. */
function toldRegions(best: Sighting, sightings: readonly Sighting[]): string[] {
  const wider = (kind: PlaceInfo['kind']): Sighting | null =>
    strongest(sightings.filter((s) => s.info?.kind === kind && s.name !== best.name));
  const region = wider('region');
  const country = region?.info?.within.at(-1) ?? wider('country')?.info?.name;
  return [...new Set([region?.name, country].filter((x) => x !== undefined))];
}
