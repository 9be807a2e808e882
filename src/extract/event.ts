import type { Event } from '../core/incident.ts';
import { words } from '../lexicon/words.ts';
import { isCalendar } from './calendar.ts';
import { datesIn } from './dates.ts';
import type { Document, Sentence, Token } from './document.ts';
import { nameEnd } from './finders/parties.ts';

export interface PlaceInfo {
  readonly name: string;
  readonly kind: 'city' | 'region' | 'country';
  /** Nearest first: region, country. */
  readonly within: readonly string[];
}

export interface Places {
  lookup(name: string): readonly PlaceInfo[];
  /** "Iraqi" → "Iraq". */
  nationality(word: string): string | null;
}

const settlement =
  /^(?:town|city|village|district|neighborhood|neighbourhood|suburb|camp|township|settlement|hamlet|municipality)$/;
const locative = /^(?:in|near|at|outside|around|on|from|of|hit|hits|rocked|rocks)$/;

interface Sighting {
  readonly name: string;
  readonly score: number;
  readonly info: PlaceInfo | null;
}

/** Places that a sentence sets something in: "the town of Qaim", "near Homs", "in Iraq's Anbar province". */
export function placesIn(sentence: Sentence, places: Places): Sighting[] {
  const found: Sighting[] = [];
  const { tokens } = sentence;
  for (let at = 1; at < tokens.length; at++) {
    if (
      !/^(?:al-|el-|ad-|as-|ar-)?\p{Lu}/u.test(tokens[at]!.text) ||
      tokens[at]!.pos === 'PRON' ||
      isCalendar(tokens[at]!.lower)
    )
      continue;
    const to = nameEnd(tokens, at);
    const sighting = to > at ? seen(tokens, at, to, places) : null;
    if (sighting) found.push(sighting);
    at = Math.max(at, to - 1);
  }
  return found;
}

function seen(tokens: readonly Token[], at: number, to: number, places: Places): Sighting | null {
  const before = tokens[at - 1]!.lower;
  const town = before === 'of' && settlement.test(tokens[at - 2]?.lower ?? '');
  const after = settlement.test(tokens[to]?.lower ?? '');
  const name = tokens
    .slice(at, to)
    .map((t) => t.text)
    .join(' ')
    .replace(/ ['’]s$/, '');
  const info = places.lookup(name)[0] ?? null;
  if (town) return { name, score: 6, info };
  if (!locative.test(before) && !after)
    return info && info.kind !== 'city' ? { name, score: 0.5, info } : null;
  if (before === 'of' || before === 'from')
    return info ? { name, score: info.kind === 'city' ? 1.5 : 0.6, info } : null;
  if (!info) return after ? { name, score: 2, info } : null;
  return { name, score: info.kind === 'city' ? 4 : info.kind === 'region' ? 2 : 1, info };
}

/** What happened, where and when, from the first sentences; later ones count less. */
export function eventOf(
  doc: Document,
  title: string | null,
  published: string | null,
  places: Places,
): Event {
  const lead = doc.sentences.slice(0, 14);
  const sightings = lead.flatMap((sentence, i) =>
    placesIn(sentence, places).map((s) => ({ ...s, score: s.score * (i === 0 ? 1.6 : i < 6 ? 1 : 0.5) })),
  );
  const best = strongest(sightings);
  return {
    kind: kindOf(
      `${title ?? ''} ${lead
        .slice(0, 6)
        .map((s) => doc.text.slice(s.start, s.end))
        .join(' ')}`,
    ),
    place: best?.name ?? null,
    within: best ? within(best, sightings) : [],
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

/** The region and country: the gazetteer's, where the text names one of them, else what the text names. */
function within(best: Sighting, sightings: readonly Sighting[]): string[] {
  if (best.info && best.info.within.length > 0) return [...best.info.within];
  const wider = sightings.filter((s) => s.info && s.info.kind !== 'city' && s.name !== best.name);
  const region = wider.find((s) => s.info?.kind === 'region');
  const country = wider.find((s) => s.info?.kind === 'country');
  return [
    ...new Set([region?.name, country?.name ?? region?.info?.within.at(-1)].filter((x) => x !== undefined)),
  ];
}

interface Kinds {
  readonly pattern: RegExp;
  readonly kindOf: ReadonlyMap<string, string>;
}
let kinds: Kinds | undefined;

/** One pattern of all words for events: the more telling kinds first, so that "car bombing" is no "bombing". */
function theKinds(): Kinds {
  const rows = words().events.flatMap(({ kind, words: list }) => list.map((word) => [word, kind] as const));
  return (kinds ??= {
    pattern: new RegExp(`(?<![a-z-])(?:${rows.map(([word]) => word).join('|')})(?![a-z-])`, 'g'),
    kindOf: new Map(rows),
  });
}

/** The kind whose words stand most often; of two alike the more telling. */
function kindOf(text: string): string | null {
  const { pattern, kindOf: of } = theKinds();
  const plain = text.toLowerCase().replace(/[^a-z-]+/g, ' ');
  const counts = new Map<string, number>();
  for (const [word] of plain.matchAll(pattern)) {
    const kind = of.get(word)!;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return words().events.find(({ kind }) => most > 0 && counts.get(kind) === most)?.kind ?? null;
}

const harm =
  /\b(?:killed|killing|kills|dead|died|dies|wounded|injured|hurt|shot|shooting|attack|attacked|strikes?|airstrikes?|blast|explosion|bombing|earthquake|quake|crash|fire|flood)/i;

/** How much a sentence is about what the title announces; pages often open with other stories. */
function relevance(text: string, title: ReadonlySet<string>): number {
  const shared = new Set(wordsOf(text).filter((w) => title.has(w))).size;
  return Math.min(shared, 4) + (harm.test(text) ? 1 : 0);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** The day that the most telling of the first sentences names. */
function dateOf(
  doc: Document,
  lead: readonly Sentence[],
  title: string | null,
  published: string | null,
): string | null {
  const announced = new Set(wordsOf(title ?? ''));
  const found = lead.flatMap((sentence, i) => {
    const text = doc.text.slice(sentence.start, sentence.end);
    const told = datesIn(text, published).find((d) => d.exact && (!published || near(d.date, published)));
    return told ? [{ date: told.date, score: relevance(text, announced) - i * 0.2 }] : [];
  });
  const best = found.toSorted((a, b) => b.score - a.score)[0];
  return best?.date ?? published?.slice(0, 10) ?? null;
}

/** A report tells of the last days: at most two weeks before publication, or a day after (time zones). */
const near = (date: string, published: string): boolean => {
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(date)) / 86_400_000;
  return days >= -1 && days <= 14;
};

/** Where a sentence sets what it tells: elsewhere is a town that is not the event's, nor one that the lead named. */
export function settingOf(
  sentence: Sentence,
  event: Event,
  doc: Document,
  places: Places,
): { readonly elsewhere: boolean; readonly named: boolean } {
  const here = doc.text.slice(sentence.start, sentence.end);
  if (event.place === null || here.includes(event.place)) return { elsewhere: false, named: false };
  const lead = doc.text.slice(0, doc.sentences[sentence.index > 1 ? 1 : 0]?.end ?? 0);
  const known = (name: string): boolean => lead.includes(name) || event.within.includes(name);
  const unknown = placesIn(sentence, places).filter((s) => s.score >= 2);
  const towns = unknown.filter((s) => s.score >= 4);
  return {
    elsewhere: towns.length > 0 && towns.every((s) => !known(s.name)),
    named: unknown.some((s) => !known(s.name)),
  };
}
