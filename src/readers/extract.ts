import type { Article } from '../core/article.ts';
import type { Explanation, Reading } from '../core/incident.ts';
import type { PlaceTyped } from '../core/search.ts';
import { type Gazetteer, openGazetteer, type Place } from '../lexicon/places.ts';
import { openOutlets } from '../lexicon/outlets.ts';
import { english } from '../languages/en/index.ts';
import type { World } from '../reading/context.ts';
import { readPlace, type TypedPlace } from './typedPlace.ts';
import { headlineIn } from '../reading/document/headline.ts';
import { read } from '../reading/pipeline.ts';

/** The places of the world can be looked for by misspellings too. */
interface WholeWorld extends World {
  readonly places: Gazetteer;
}

let world: WholeWorld | undefined;

function theWorld(): WholeWorld {
  if (!world) {
    const outlets = openOutlets();
    world = { places: openGazetteer(), outlets: { outlet: (name) => outlets.find(name)?.name ?? null } };
  }
  return world;
}

/** Reads every claim out of an article; pure: the same article gives the same reading. */
export const extract = (article: Article): Reading =>
  read(article, english, theWorld(), { explaining: false });

/** The same reading, with what became of every number that is no claim. */
export const explain = (article: Article): Explanation =>
  read(article, english, theWorld(), { explaining: true });

/** The agency whose text this is, by its dateline or credit; null where it bears none. */
export const creditOf = (text: string): string | null => english.document.wireOf(text, theWorld().outlets);

/** The headline at the top of a text that carries no title; null where it has none. */
export const headlineOf = (text: string): string | null => headlineIn(text, english.document);

/** A site or a bare word as people write it: "bbc.co.uk" → BBC; whatever is written with a capital stays. */
export const outletName = (outlet: string | null): string | null =>
  outlet === null || /\p{Lu}/u.test(outlet) ? outlet : (theWorld().outlets.outlet(outlet) ?? outlet);

/** Whether a name is a place's, and where it is none, which place it may be misspelt for. */
export const isPlaceName = (name: string): PlaceTyped => {
  const { places } = theWorld();
  return { isKnown: places.lookup(name).length > 0, near: places.near(name) };
};

/** Whether the beginning of a text looks like English. */
export const looksEnglish = (text: string): boolean => english.isWritten(english.read(text.slice(0, 2000)));

export { mayClaim } from '../languages/en/mayClaim.ts';
export { readDay, readFigure, readSpeaker } from '../languages/en/told.ts';
export { eventKinds } from '../languages/en/events/kind.ts';

/** Every place of that name. */
export const placesNamed = (name: string): readonly Place[] => theWorld().places.lookup(name);

/** The place that a person types, with those that hold it. */
export const readTypedPlace = (text: string): TypedPlace | null => readPlace(text, theWorld().places);
