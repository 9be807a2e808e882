import { fold } from '../../../core/fold.ts';
import type { Reported } from '../../language.ts';
import { isCalendar } from '../calendar.ts';
import { lexicon } from '../lexicon/index.ts';
import { common } from './common.ts';
import { nameWords } from './nameWords.ts';
import { placesNamed } from './placesNamed.ts';
import type { Shared } from './shared.ts';

/** What tells one report's event from another's, as folded keys with their kind before them: `name:`, `word:`, `age:`, `road:`. */
type Traits = readonly string[];

/** Far down a page stand other stories: what a report is about, it says early. */
const reach = 4000;

/** The traits of a report, from its title and its first paragraphs; the same text gives the same traits. */
export function traitsOf(article: Pick<Reported, 'title' | 'report'>, shared: Shared): Traits {
  const own = (key: string): boolean =>
    !shared.isNation(key) && !shared.isGroup(key) && !shared.bodies.has(key);
  const traits = [...allTraits(article), ...placesNamed(article, shared)].map((trait) => {
    const at = trait.indexOf(':');
    return { trait, kind: trait.slice(0, at), value: trait.slice(at + 1) };
  });
  const ofAreas = new Set(
    traits
      .map(({ kind, value }) => ({ value, words: kind === 'name' ? value.split(' ') : [] }))
      .filter(({ value, words }) => shared.isRegion(value) || words.some((w) => shared.isGroup(w)))
      .flatMap(({ words }) => words),
  );
  return traits.flatMap(({ trait, kind, value }) => {
    if (kind === 'age' || kind === 'named') return [trait];
    // of "1400 juniper" the road
    const words = value.split(' ').filter((w) => kind !== 'road' || !/^\d/.test(w));
    if (!words.some(own)) return [];
    if (kind === 'word' && ofAreas.has(value)) return [];
    if (kind === 'name' && words.some((w) => shared.isGroup(w))) return [];
    return (kind === 'word' || kind === 'name') && shared.isRegion(value) ? [`area:${value}`] : [trait];
  });
}

function allTraits({ title, report }: Pick<Reported, 'title' | 'report'>): Traits {
  const body = report.slice(0, reach);
  const { words, runs } = nameWords(`${body}\n`);
  const keys = new Set<string>([...words].map((w) => `word:${w}`));
  for (const run of runs) keys.add(`name:${run[0]} ${run.at(-1)}`);
  for (const [, age] of body.matchAll(
    /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)[- ]years?[- ]olds?\b/gi,
  ))
    keys.add(`age:${ageOf(age!)}`);
  for (const [, name, age] of body.matchAll(/(\p{Lu}\p{L}+),? \(?(\d{1,2})[,;.)]/gu))
    if (!isCalendar(name!.toLowerCase())) keys.add(`age:${age}`);
  for (const [, number, road] of body.matchAll(
    /\b(\d{2,5})(?:th|st|nd|rd)? (?:block (?:of )?)?(?:(?:[NSEW]\.?|North|South|East|West) )?(\p{Lu}\p{L}+)/gu,
  ))
    if (!common.has(road!.toLowerCase())) keys.add(`road:${number} ${fold(road!)}`);
  for (const [w] of (title ?? '').replace(/ [|-] .*$/, '').matchAll(/[\p{L}]{4,}/gu))
    if (!common.has(w.toLowerCase()) && !isOfHarm(w.toLowerCase()))
      keys.add(`title:${fold(w).replace(/s$/, '')}`);
  for (const [w] of (title ?? '').matchAll(/\p{Lu}[\p{L}'’-]{3,}/gu))
    if (words.has(fold(w))) keys.add(`word:${fold(w)}`);
  return [...keys];
}

const small = 'zero one two three four five six seven eight nine ten'.split(' ');
const ageOf = (text: string): number => (/\d/.test(text) ? Number(text) : small.indexOf(text.toLowerCase()));

/** "kills", "blast", "fatally": what every headline of this kind has. */
function isOfHarm(title: string): boolean {
  const { verbs, senses, nouns, deadly } = lexicon();
  const sense = senses.get(verbs.get(title)?.lemma ?? '');
  const noun = nouns.get(title);
  const isEvent = noun?.event ?? noun?.attack ?? noun?.harm;
  return deadly.has(title) || sense?.harm !== undefined || sense?.deed !== undefined || isEvent !== undefined;
}
