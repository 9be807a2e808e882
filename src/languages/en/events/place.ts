import type { Document, Sentence } from '../tokenise.ts';
import type { Sighting } from '../../language.ts';
import type { PlaceInfo, Places } from '../../places.ts';
import { isCounty, namedPlaces, stated } from './placeNames.ts';
import { placesIn } from './sightings.ts';
import { surnamesIn } from './surnames.ts';

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
  const text = `${title ?? ''}\n${doc.text}`;
  const persons = surnamesIn(text);
  const best = strongest(all.filter((s) => s.score > 0 && !persons.has(s.name)));
  if (!best) return { place: null, within: [] };
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

/** The region and country of a place that the list has and the text supports; else what the text sets it in. */
function within(best: Sighting, sightings: readonly Sighting[], text: string, places: Places): string[] {
  if (best.foreign || best.info?.kind === 'country') return [];
  return [...(listed(best.name, text, places) ?? toldRegions(best, sightings, text, places))];
}

/** What the list has around a place; undefined where it does not have it, or the text does not tell which it is. */
function listed(name: string, text: string, places: Places): readonly string[] | undefined {
  const all = places.lookup(name).filter((p) => p.within.length > 0);
  return isToldIn(all[0], places) ? ofCountry(all, text, places) : ofItself(all);
}

const isToldIn = (place: PlaceInfo | undefined, places: Places): boolean =>
  place !== undefined && places.isTold?.(countryOf(place)) === true;

const countryOf = (place: PlaceInfo): string => place.within.at(-1) ?? place.name;

const unitedStates = 'United States';

/** Of several in the country that the text names most, the one whose region it names; else the country alone. */
function ofCountry(all: readonly PlaceInfo[], text: string, places: Places): readonly string[] {
  const country = countryOf(all[0]!);
  const there = all.filter((p) => countryOf(p) === country);
  if (there[0]!.kind === 'region') return there[0]!.within;
  const isNamed = ([region, of]: readonly string[]): boolean =>
    of !== undefined && (of === unitedStates ? places.isTold?.(region!) === true : text.includes(region!));
  const regional = there.find((p) => isNamed(p.within));
  return (regional ?? (there.length === 1 ? there[0] : undefined))?.within ?? [country];
}

/** Where no country is named, a place without namesakes: a town in the United States, one known the world over, or a region, which foreign villages do not rival. */
function ofItself(all: readonly PlaceInfo[]): readonly string[] | undefined {
  const [place] = all;
  if (place === undefined) return undefined;
  const rivals = all.slice(1).filter((p) => p.kind === 'region' || countryOf(p) === unitedStates);
  if (place.kind === 'region')
    return rivals.every((p) => countryOf(p) === countryOf(place)) ? place.within : undefined;
  return all.length === 1 && (place.isKnown || countryOf(place) === unitedStates) ? place.within : undefined;
}

/** The region that the sentences name most, with its country; else the country that they name most. */
function toldRegions(
  best: Sighting,
  sightings: readonly Sighting[],
  text: string,
  places: Places,
): readonly string[] {
  const wider = (kind: PlaceInfo['kind']): Sighting | null =>
    strongest(sightings.filter((s) => s.info?.kind === kind && s.name !== best.name && isSetting(s)));
  // a region of a country that the text does not name may be a person: "Ariana Holt"
  const isSetting = ({ info, score }: Sighting): boolean =>
    info?.kind === 'region' && isToldIn(info, places)
      ? true
      : !places.isTold?.(unitedStates) && (info?.kind === 'country' || score >= 1);
  const region = wider('region');
  if (region) {
    const around = listed(region.name, text, places);
    return around ? [region.info?.name ?? region.name, ...around] : [];
  }
  const country = wider('country')?.info?.name;
  // a county lies in its state; reports on Gaza and Lebanon name Israel for what it does there
  return country === undefined || country === 'Israel' || isCounty.test(best.name) ? [] : [country];
}
