import type { Article } from '../../core/article.ts';
import { isoDay, shiftDay } from '../../core/days.ts';
import type { Event } from '../../core/incident.ts';
import { soundsLike } from '../../languages/common/soundsLike.ts';
import type { Place } from '../../lexicon/places.ts';
import type { ProposedEvent } from './answer.ts';
import { namedIn } from './gate/named.ts';

/** What is known of the world in which an article sets its event. */
export interface Known {
  readonly kinds: readonly string[];
  readonly lookup: (name: string) => readonly Place[];
  /** The language of the article, as an ISO 639-1 code. */
  readonly language: string | null;
}

/** Reports tell of the last days; a day further back may be another event's. */
const daysBack = 30;

/**
 * The event of an article that the rules cannot read, as far as the article bears out what a model says of it: a place that it names,
 * known to lie in one country or in the one that it names too; a day that fits its publication.
 */
export function eventOf(article: Article, proposed: ProposedEvent | null, known: Known): Event {
  const kind = known.kinds.find((k) => k === proposed?.kind.trim().toLowerCase()) ?? null;
  const date = proposed && dayOf(proposed.date, article.published);
  const none = { kind, place: null, within: [], date: date ?? article.published?.slice(0, 10) ?? null };
  const isNamed = namedIn(`${article.title ?? ''}\n${article.text}`);
  const place = proposed?.place.trim() ?? '';
  if (proposed === null || place === '' || !isNamed(place)) return none;
  const latin = proposed.placeInLatin.trim();
  const isOne = latin !== '' && (soundsLike(place, latin) || isNamed(latin));
  const found = isOne ? placeAt(known.lookup(latin), proposed.country, isNamed, known.language) : null;
  // "Qaim" is how English news writes it, and "Al Qā’im" how the gazetteer does.
  return found ? { ...none, place: latin, within: found.within } : { ...none, place };
}

/** The one of that name; of several the one in the country that the article names. */
function placeAt(
  places: readonly Place[],
  country: string,
  isNamed: (words: string) => boolean,
  language: string | null,
): Place | null {
  const there = places.filter((place) => place.within.at(-1) === country || place.name === country);
  const [only, ...more] = there.length > 0 ? there : places;
  if (!only) return null;
  const isTold = isCountryNamed(only, isNamed, language);
  return more.length === 0 || (isTold && there.length > 0) ? only : null;
}

/** By its name in English or in the article's own language. */
function isCountryNamed(
  { country, within }: Place,
  isNamed: (words: string) => boolean,
  language: string | null,
): boolean {
  const own = language === null ? undefined : new Intl.DisplayNames(language, { type: 'region' }).of(country);
  return [within.at(-1), own].some((name) => name !== undefined && isNamed(name));
}

/** A day up to that of publication and not long before it. */
function dayOf(text: string, published: string | null): string | null {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || isoDay(time) !== text) return null;
  if (published === null) return text;
  const day = published.slice(0, 10);
  return text <= shiftDay(day, 1) && text >= shiftDay(day, -daysBack) ? text : null;
}
