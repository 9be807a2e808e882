import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article.ts';
import type { Event, Reading } from '../../src/core/incident.ts';
import { shiftDay } from '../../src/core/days.ts';
import { extract } from '../../src/readers/extract.ts';
import { readRecord } from '../../src/ingest/index.ts';

/** An article in the shape of a demo article, and what reading it gives (names and days changed in both). */
export interface Story {
  readonly article: Article;
  readonly reading: Reading;
}

interface Town {
  readonly name: string;
  readonly region: string;
  readonly country: string;
}

const data = new URL('../../data/', import.meta.url);

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(from: readonly T[], next: () => number): T => from[Math.floor(next() * from.length)]!;

/** Towns that the articles can be moved to: their words "Iraqi town" then stay true. */
const iraqi: readonly Town[] = (
  [
    ['Ramadi', 'Anbar'],
    ['Haditha', 'Anbar'],
    ['Rutba', 'Anbar'],
    ['Sinjar', 'Nineveh'],
    ['Hamdaniya', 'Nineveh'],
    ['Baiji', 'Salah al-Din'],
    ['Tikrit', 'Salah al-Din'],
    ['Hawija', 'Kirkuk'],
    ['Baquba', 'Diyala'],
    ['Khalis', 'Diyala'],
  ] as const
).map(([name, region]) => ({ name, region, country: 'Iraq' }));

/** One town in a few hundred of the gazetteer. */
function world(): readonly Town[] {
  const countries = new Intl.DisplayNames('en', { type: 'region' });
  return readFileSync(new URL('places.tsv', data), 'utf8')
    .split('\n')
    .filter((_, line) => line % 431 === 7)
    .flatMap((line) => {
      const [, kind, name, region, country] = line.split('\t');
      if (kind !== 'c' || !name || !region || !country) return [];
      return [{ name, region, country: countries.of(country) ?? country }];
    });
}

const demo: readonly Story[] = readdirSync(new URL('demo/', data))
  .filter((f) => f.endsWith('.json'))
  .toSorted()
  .map((f) => readRecord(JSON.parse(readFileSync(new URL(`demo/${f}`, data), 'utf8'))))
  .map((article) => ({ article, reading: extract(article) }));

/** The demo's three articles over and over, each time at another place and day out of ten years; to be read in full. */
export function* readable(seed: number): Generator<Story, never> {
  const next = random(seed);
  const towns = [...world(), ...iraqi];
  for (let round = 0; ; round++) {
    const town = pick(towns, next);
    const days = Math.floor(next() * 3650) - 3650;
    for (const story of demo) yield moved(story, `${seed}-${round}`, town, days);
  }
}

/** The same in words of each round's own, for those who take what was read with them. */
export function* stories(seed: number): Generator<Story, never> {
  const told = readable(seed);
  for (let n = 0; ; n++) yield reworded(told.next().value, Math.floor(n / demo.length));
}

/** One demo article moved to each of the Iraqi towns in turn, to be read in full. */
export function* articles(seed: number): Generator<Article, never> {
  const next = random(seed);
  for (let round = 0; ; round++) {
    const town = pick(iraqi, next);
    const days = Math.floor(next() * 3650) - 3650;
    yield moved(demo[round % demo.length]!, `${seed}-${round}`, town, days).article;
  }
}

/** Each round in words and names of its own: else all would be copies of three texts, and one incident. What was read stands. */
function reworded({ article, reading }: Story, round: number): Story {
  // Letters alone: what names an event is taken without its digits.
  const mark = String(round).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);
  const words = (text: string): string => text.replace(/\p{L}{2,}/gu, (word) => word + mark);
  return {
    article: { ...article, title: article.title && words(article.title), text: words(article.text) },
    reading,
  };
}

function moved({ article, reading }: Story, tag: string, town: Town, days: number): Story {
  const words = (text: string): string => text.replaceAll('Qaim', town.name).replaceAll('Anbar', town.region);
  const published = article.published && shiftDay(article.published, days);
  const id = `${article.id}-${tag}`;
  const event: Event = {
    ...reading.event,
    place: town.name,
    within: [town.region, town.country],
    date: reading.event.date && shiftDay(reading.event.date, days),
  };
  return {
    article: {
      ...article,
      id,
      published,
      title: article.title && words(article.title),
      text: `${words(article.text)}\n\n(${tag})`,
      url: `https://example.org/${id}`,
    },
    reading: {
      ...reading,
      event,
      claims: reading.claims.map((claim) => ({
        ...claim,
        place: claim.place === 'Qaim' ? town.name : claim.place,
        date: claim.date && shiftDay(claim.date, days),
        ...('asOf' in claim ? { asOf: claim.asOf && shiftDay(claim.asOf.slice(0, 10), days) } : {}),
      })),
    },
  };
}
