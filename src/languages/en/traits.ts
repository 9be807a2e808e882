import type { Article } from '../../core/article.ts';
import { type Claim, isFigure } from '../../core/claim.ts';
import { fold } from '../../core/fold.ts';
import { months, shortMonths, weekdays } from './calendar.ts';
import { isCapital } from './capital.ts';
import type { Places } from '../places.ts';
import { compass } from './compass.ts';
import { lexicon } from './lexicon/index.ts';

/** What tells one report's event from another's, as folded keys with their kind before them: `name:`, `word:`, `age:`, `road:`. */
type Traits = readonly string[];

/** Far down a page stand other stories: what a report is about, it says early. */
const reach = 4000;

/** Capitalised words that name no person, place or house: the calendar, ranks and offices, words of pages and titles. */
const common = new Set([
  ...months,
  ...shortMonths,
  ...weekdays,
  ...compass,
  ...`mon tue tues wed thu thur thurs fri sat sun am pm est edt cst cdt mst mdt pst pdt gmt utc
  police officer officers sheriff sheriffs deputy deputies chief sgt sergeant lt lieutenant capt captain cpl corporal maj major col colonel gen general
  detective det trooper department dept office county city town state coroner medical examiner district attorney prosecutor judge court mayor governor
  president minister spokesman spokeswoman director fire ems hospital center centre school high university church park street avenue road drive lane
  boulevard highway interstate route st ave rd dr blvd hwy central news tv fox abc cbs nbc cnn ap afp reuters associated press media photo photos video image getty images file story update updated
  updates posted published copyright all rights reserved facebook twitter google pinterest email share instagram youtube advertisement subscribe
  prev next post page home menu read more related coverage breaking live watch click here sign up newsletter app mr mrs ms dr jr sr ii iii us u.s united states america american
  americans i the a an and of in on at to for from by with he she it they we his her their its this that these those there when where what who why how
  after before one two three four five six seven eight nine ten man men woman women boy girl teen child children people family suspect victim victims
  shooting shot killed dead death deaths injured wounded homicide murder crime stoppers gun weekend accidental man's authorities officials investigators
  witnesses neighbors no new another anyone according if but as is was were are be not or so his according`
    .split(/\s+/)
    .filter(Boolean),
]);

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const isName = (text: string): boolean =>
  text.length > 2 && isCapital(text) && /^\p{Lu}[\p{L}'’-]+$/u.test(text);

/** Without "'s" and the marks behind it. */
const bareOf = (printed: string): string =>
  /['’.s-]$/.test(printed) ? printed.replace(/['’]s?$|[.]+$|-+$/g, '') : printed;

/** `LOWELL` in "TOLV, Mass. —". */
const isDateline = (text: string): boolean => /^\p{Lu}{4,}$/u.test(text);

/** "|Lowell| police", "|Lowell|, Mass." */
const placed = /^ (?:police|county|sheriff)\b|^,? (?:\p{Lu}[a-z]+\.|\p{Lu}\.\p{Lu}\.)/iu;

const startsSmall = (printed: string): boolean => {
  const first = printed.charCodeAt(0);
  return first < 128 ? first > 96 && first < 123 : /^\p{Ll}/u.test(printed);
};

/** A word with a capital, as it stands in the text and without what hangs on it. */
interface Printed {
  readonly at: number;
  readonly printed: string;
  readonly bare: string;
}

/** A word that may be one of a name. */
interface NameWord {
  readonly key: string;
  /** Begins a sentence, a line or what is quoted: its capital tells nothing. */
  readonly initial: boolean;
  /** Follows the word before it with no more than a space between. */
  readonly joined: boolean;
}

function nameWord(text: string, printed: string, at: number, key: string): NameWord {
  const before = text.slice(Math.max(0, at - 3), at);
  const behind = text.slice(at + printed.length, at + printed.length + 9);
  const opens = /(?:^|[.!?:;|\n"“”)>–—-]\s*)$/u.test(before);
  return {
    key,
    initial: opens && !isDateline(printed) && !placed.test(behind),
    joined: before.endsWith(' ') && !/[.,] $/.test(before),
  };
}

/** Names as they stand in running text; the first word of a sentence counts only where it is one elsewhere too. */
function nameWords(text: string): { readonly words: Set<string>; readonly runs: string[][] } {
  const small = new Set<string>();
  const all: (Printed | null)[] = [];
  for (const { index, 0: printed } of text.matchAll(word)) {
    const isSmall = startsSmall(printed);
    if (isSmall) small.add(bareOf(printed).toLowerCase());
    const bare = isSmall ? '' : bareOf(printed);
    all.push(isName(bare) ? { at: index, printed, bare } : null);
  }
  const isOwn = (lower: string): boolean => !small.has(lower) && !common.has(lower);
  const names = all.map((t) =>
    t && isOwn(t.bare.toLowerCase()) ? nameWord(text, t.printed, t.at, fold(t.bare)) : null,
  );
  const within = new Set(names.flatMap((t) => (t && !t.initial ? [t.key] : [])));
  const words = new Set<string>();
  const runs: string[][] = [];
  let run: string[] = [];
  for (const t of names) {
    if (t && (!t.initial || within.has(t.key) || run.length > 0)) words.add(t.key);
    if (t && (run.length === 0 || (t.joined && !t.initial))) run.push(t.key);
    else {
      if (run.length > 1) runs.push(run);
      run = t ? [t.key] : [];
    }
  }
  if (run.length > 1) runs.push(run);
  return { words, runs };
}

/** Words that many events share: of countries and their peoples, of regions, and of those who count the dead everywhere. */
export interface Shared {
  isNation(word: string): boolean;
  isRegion(word: string): boolean;
  /** Of the names of the outlet, and of bodies that speak in the article, as folded keys. */
  readonly bodies: ReadonlySet<string>;
}

/**
 * The words that say little of an event: `claims` tell who speaks. A police chief is of one town, but an observatory counts the dead
 * of a whole war, and so does its director.
 */
export function sharedWords(article: Carrying, places: Places, claims: readonly Claim[]): Shared {
  const speakers = claims.flatMap((c) =>
    c.speaker && (c.speaker.kind !== 'person' || (isFigure(c) && c.source === 'monitor'))
      ? [c.speaker.name]
      : [],
  );
  const printed = (key: string): string => key[0]!.toUpperCase() + key.slice(1);
  return {
    isNation: (key) => places.country(key) !== null || places.nationality(printed(key)) !== null,
    isRegion: (key) => places.lookup(printed(key)).some(({ kind }) => kind === 'region'),
    bodies: new Set([...speakers, ...carriersOf(article)].flatMap((name) => fold(name).split(' '))),
  };
}

type Carrying = Pick<Article, 'outlet' | 'url'>;

/** The outlet, as it is named and as its address has it: "KXYZ", "kxyz". */
function carriersOf({ outlet, url }: Carrying): readonly string[] {
  const host = url?.match(/^https?:\/\/(?:www\.)?([^/:]+)/i)?.[1] ?? '';
  return [outlet ?? '', ...host.split('.').slice(0, -1)];
}

/** "kills", "blast", "fatally": what every headline of this kind has. */
function isOfHarm(title: string): boolean {
  const { verbs, senses, nouns, deadly } = lexicon();
  const sense = senses.get(verbs.get(title)?.lemma ?? '');
  const noun = nouns.get(title);
  const isEvent = noun?.event ?? noun?.attack ?? noun?.harm;
  return deadly.has(title) || sense?.harm !== undefined || sense?.deed !== undefined || isEvent !== undefined;
}

/** The traits of a report, from its title and its first paragraphs; the same text gives the same traits. */
export function traitsOf(article: Pick<Article, 'title' | 'text'>, shared: Shared): Traits {
  const own = (key: string): boolean => !shared.isNation(key) && !shared.bodies.has(key);
  return allTraits(article).flatMap((trait) => {
    const at = trait.indexOf(':');
    const [kind, value] = [trait.slice(0, at), trait.slice(at + 1)];
    if (kind === 'age') return [trait];
    // of "1400 juniper" the road
    const words = value.split(' ').filter((w) => kind !== 'road' || !/^\d/.test(w));
    if (!words.some(own)) return [];
    return kind === 'word' && shared.isRegion(value) ? [`area:${value}`] : [trait];
  });
}

function allTraits({ title, text }: Pick<Article, 'title' | 'text'>): Traits {
  const body = text.slice(0, reach);
  const { words, runs } = nameWords(`${body}\n`);
  const keys = new Set<string>([...words].map((w) => `word:${w}`));
  for (const run of runs) keys.add(`name:${run[0]} ${run.at(-1)}`);
  for (const [, age] of body.matchAll(
    /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)[- ]years?[- ]olds?\b/gi,
  ))
    keys.add(`age:${ageOf(age!)}`);
  for (const [, age] of body.matchAll(/\p{Lu}\p{L}+,? \(?(\d{1,2})[,;.)]/gu)) keys.add(`age:${age}`);
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
