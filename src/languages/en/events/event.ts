import type { Event } from '../../../core/incident.ts';
import { lexicon, outcomeOf } from '../lexicon/index.ts';
import { isCalendar } from '../calendar.ts';
import { isCapital } from '../capital.ts';
import { datesIn, mayNameDay } from '../dates.ts';
import type { Document, Sentence, Token } from '../tokenise.ts';
import type { Sighting } from '../../language.ts';
import type { PlaceInfo, Places } from '../../places.ts';
import { kindOf } from './kind.ts';
import { namedPlaces, stated } from './placeNames.ts';
import { nameEnd } from '../names/nameEnd.ts';

const settlement = new Set(
  'town city capital village district neighborhood neighbourhood suburb camp township settlement hamlet municipality'.split(
    ' ',
  ),
);
const locative = new Set('in near at outside around on from of hit hits rocked rocks'.split(' '));

/** Places that a sentence sets something in: "the town of Qaim", "near Homs", "in Iraq's Anbar province". */
export function placesIn(sentence: Sentence, places: Places): Sighting[] {
  const found: Sighting[] = [];
  const { tokens } = sentence;
  for (let at = 1; at < tokens.length; at++) {
    if (!isCapital(tokens[at]!.text) || tokens[at]!.pos === 'PRON' || isCalendar(tokens[at]!.lower)) continue;
    const to = nameEnd(tokens, at);
    const sighting = to > at ? seen(tokens, at, to, places) : null;
    if (sighting) found.push(sighting);
    at = Math.max(at, to - 1);
  }
  return found;
}

function seen(tokens: readonly Token[], at: number, to: number, places: Places): Sighting | null {
  const before = tokens[at - 1]!.lower;
  const town = before === 'of' && settlement.has(tokens[at - 2]?.lower ?? '');
  const after = settlement.has(tokens[to]?.lower ?? '');
  const printed = tokens
    .slice(at, to)
    .map((t) => t.text)
    .join(' ');
  const whole = printed.replace(/ ['’]s$/, '');
  // "Western |Aleppo|"
  const side = /^(?:North|South|East|West|Central)\p{Ll}* (?=\p{Lu})/u;
  const name = places.lookup(whole).length > 0 ? whole : whole.replace(side, '');
  // "in the |Afghan| capital" names a country, and no town
  const country = places.nationality(name);
  if (country !== null)
    return { name: country, score: isOfPlace(tokens, to) ? 0.4 : 0, info: places.lookup(country)[0] ?? null };
  const info = places.lookup(name)[0] ?? null;
  if (town) return { name, score: 6, info };
  if (!locative.has(before) && !after)
    return info && info.kind !== 'city' ? { name, score: 0.5, info } : null;
  if (before === 'of' || before === 'from')
    return info ? { name, score: info.kind === 'city' ? 1.5 : 0.6, info } : null;
  if (!info && places.isForeign?.(name)) return { name, score: 2.5, info, foreign: true };
  if (!info) return after ? { name, score: 2, info } : null;
  // "outside |Sam's| Club"
  const owns = printed !== whole ? to : /^['’]s$/.test(tokens[to]?.text ?? '') ? to + 1 : -1;
  if (owns > 0 && isCapital(tokens[owns]?.text ?? '')) return { name, score: 1, info };
  return { name, score: info.kind === 'city' ? 4 : info.kind === 'region' ? 2 : 1, info };
}

/** "in the Afghan |capital|", "the Syrian coastal |town|"; an American plane may be anywhere. */
const isOfPlace = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].some(
    (i) => lexicon().nouns.get(tokens[i]?.lower ?? '')?.area || settlement.has(tokens[i]?.lower ?? ''),
  );

/** Sentences in which a report says where it plays. */
const leading = 14;
const leadOf = (doc: Document): readonly Sentence[] =>
  doc.sentences.filter((s) => s.role === 'body' || s.role === 'headline').slice(0, leading);

/** Places that the first sentences set something in; later ones count less. */
const settingsOf = (doc: Document, places: Places): readonly Sighting[] =>
  leadOf(doc).flatMap((sentence, i) =>
    placesIn(sentence, places).map((s) => ({ ...s, score: s.score * (i === 0 ? 1.6 : i < 6 ? 1 : 0.5) })),
  );

/** What happened, where and when: from the headline, the dateline and the first sentences. */
export function eventOf(
  doc: Document,
  title: string | null,
  published: string | null,
  places: Places,
): Event {
  const settings = settingsOf(doc, places);
  const lead = leadOf(doc);
  const named = namedPlaces(title, doc.text, places);
  const all = [...settings, ...named];
  const best = strongest(all.filter((s) => s.score > 0));
  const kinds = lead.slice(0, 6).flatMap(({ tokens }) => tokens.map((t) => t.lower));
  return {
    kind: kindOf([...wordsOf(title ?? ''), ...kinds]),
    place: best?.name ?? null,
    within: best
      ? (stateBehind(best, named) ?? within(best, all, `${title ?? ''}\n${doc.text}`, places))
      : [],
    date: dateOf(doc, lead, title, published),
  };
}

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

/** A word for what befalls people, or for what does it. */
const tellsHarm = ({ lower }: Token): boolean =>
  outcomeOf(lower) !== null || lexicon().nouns.get(lower)?.attack !== undefined;

/** How much a sentence is about what the title announces; pages often open with other stories. */
function relevance(tokens: readonly Token[], title: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of title) if (tokens.some((t) => t.lower === word)) shared++;
  return Math.min(shared, 4) + (tokens.some(tellsHarm) ? 1 : 0);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];

/** The day that the most telling of the first sentences names. */
function dateOf(
  doc: Document,
  lead: readonly Sentence[],
  title: string | null,
  published: string | null,
): string | null {
  const announced = new Set(wordsOf(title ?? '').filter((w) => w.length > 3));
  const ranked = lead
    .map(({ start, end, tokens, index }) => ({ text: doc.text.slice(start, end), tokens, index }))
    .filter(({ text }) => mayNameDay(text))
    .map(({ text, tokens, index }) => ({ text, score: relevance(tokens, announced) - index * 0.2 }))
    .toSorted((a, b) => b.score - a.score);
  for (const { text } of ranked) {
    const told = datesIn(text, published).find((d) => d.exact && (!published || near(d.date, published)));
    if (told) return told.date;
  }
  return published?.slice(0, 10) ?? null;
}

/** A report tells of the last days: at most two weeks before publication, or a day after (time zones). */
const near = (date: string, published: string): boolean => {
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(date)) / 86_400_000;
  return days >= -1 && days <= 14;
};
