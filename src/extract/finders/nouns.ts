import type { FigureMeasure } from '../../core/claim.ts';
import type { Population } from '../../core/population.ts';
import { words } from '../../lexicon/words.ts';
import { isCalendar } from '../calendar.ts';
import type { Token } from '../document.ts';
import { type Noun, bare } from './noun.ts';
import { age } from './otherNumbers.ts';
import { quantityAt } from './quantities.ts';
import { modifies, unlistedPeople } from './unlisted.ts';

const more = new Set([
  'more',
  'other',
  'others',
  'further',
  'additional',
  'different',
  'separate',
  'extra',
  'the',
  'his',
  'her',
  'their',
  'its',
  'our',
  'my',
]);
const quote = /^["“”'‘’«»]$/;
/** What follows a number or an article: adjectives, then the noun. Never crosses a verb, a preposition or a mark. */
export function nounAfter(tokens: readonly Token[], from: number, years?: number): Noun {
  let at = from;
  if (years !== undefined) return agedNoun(tokens, at, String(years));
  while (quote.test(tokens[at]?.text ?? '')) at++;
  if (tokens[at]?.lower === 'of') return nounOf(tokens, at + 1);
  if (tokens[at]?.lower === 'others') return person(tokens, at, 'people', true, 'others');
  return phrase(tokens, at);
}

/** "dozens of civilians", "five of the victims", "40 of them", "926 of which were civilians". */
function nounOf(tokens: readonly Token[], at: number): Noun {
  const word = tokens[at]?.lower ?? '';
  if (['them', 'whom', 'which', 'these', 'those', 'us'].includes(word)) {
    const next = tokens[at + 1]?.pos === 'AUX' ? at + 2 : at + 1;
    const predicate = words().people.get(tokens[next]?.lower ?? '');
    if (predicate)
      return { ...person(tokens, next, predicate.population, true, tokens[next]!.lower), part: true };
    return { ...bare(at + 1), head: 'person', part: true, rule: 'of-them' };
  }
  if (word === 'others') return person(tokens, at, 'people', true, 'others');
  // "four of |the wounded| died": they are people here, and what befell them comes after
  if (
    word === 'the' &&
    words().states.has(tokens[at + 1]?.lower ?? '') &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 2]?.pos ?? '')
  )
    return { ...person(tokens, at + 1, 'people', true, tokens[at + 1]!.lower), part: true };
  if (quantityAt(tokens, at)) return bare(at - 1);
  const noun = phrase(tokens, at);
  const some = noun.head === 'person' && (more.has(word) || /['’]s$/.test(tokens[at + 1]?.lower ?? ''));
  return { ...noun, part: some && noun.plural };
}

interface Scan {
  readonly modifier: Population | null;
  readonly measure: FigureMeasure | null;
}

function phrase(tokens: readonly Token[], from: number): Noun {
  let modifier: Population | null = null;
  let measure: FigureMeasure | null = null;
  let content = false;
  for (let at = from; at < Math.min(tokens.length, from + 9); at++) {
    const token = tokens[at]!;
    const known = knownNoun(tokens, at, { modifier, measure });
    if (known) return known;
    modifier = words().modifiers.get(token.lower) ?? modifier;
    if (more.has(token.lower) || quote.test(token.text)) continue;
    if (isAgeApart(tokens, at)) return agedNoun(tokens, at + 2, token.text);
    const outcome = attributive(tokens, at);
    if (outcome) {
      measure = outcome;
      continue;
    }
    const next = content && token.pos === 'DET';
    if (next || !inside(tokens, at)) return content ? thing(tokens, from, at) : bare(from);
    content = true;
  }
  return bare(from);
}

/** "a 28 year old man" in three words. */
const isAgeApart = (tokens: readonly Token[], at: number): boolean =>
  /^\d{1,3}$/.test(tokens[at]!.text) &&
  /^years?$/.test(tokens[at + 1]?.lower ?? '') &&
  tokens[at + 2]?.lower === 'old';

/** "12 wounded soldiers": an outcome word just before a noun for people. */
function attributive(tokens: readonly Token[], at: number): FigureMeasure | null {
  const state = words().states.get(tokens[at]!.lower) ?? null;
  return state && isPeople(tokens, at + 1) ? state : null;
}

const isPeople = (tokens: readonly Token[], at: number): boolean =>
  words().people.has(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'civilian';

/** True for words that may stand between a number and its noun. */
function inside(tokens: readonly Token[], at: number): boolean {
  const { pos, lower, text } = tokens[at]!;
  if (words().verbs.has(lower) || words().states.has(lower))
    return lower.endsWith('ing') && isPeople(tokens, at + 1);
  if (pos === 'VERB') return isPeople(tokens, at + 1) || isPeople(tokens, at + 2);
  if (/^['’]s?$/.test(text)) return true;
  if (isCalendar(lower)) return false;
  if (/^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(lower)) return true;
  return ['ADJ', 'NOUN', 'PROPN'].includes(pos) || /\d-/.test(lower) || (pos === 'DET' && lower !== 'a');
}

function knownNoun(tokens: readonly Token[], at: number, scan: Scan): Noun | null {
  const { lower } = tokens[at]!;
  const pair = words().pairs.get(`${lower} ${tokens[at + 1]?.lower ?? ''}`);
  if (pair) return finish(tokens, at + 1, pair.population, pair.plural, scan);
  const years = age.exec(lower);
  if (years) return agedNoun(tokens, at, years[1]);
  if (/^years?$/.test(lower)) return tokens[at + 1]?.lower === 'old' ? null : thing(tokens, at, at + 1);
  if (words().animals.has(lower)) return thing(tokens, at, at + 1);
  const noun =
    words().people.get(lower) ??
    (words().kin.has(lower) ? { population: 'people' as const, plural: lower.endsWith('s') } : undefined);
  if (noun && !(words().modifiers.has(lower) && words().outcomeNouns.has(tokens[at + 1]?.lower ?? ''))) {
    if (!noun.plural && modifies(tokens, at)) return null;
    const next = words().people.get(tokens[at + 1]?.lower ?? '');
    const modifier = noun.population === 'people' ? scan.modifier : noun.population;
    return next
      ? knownNoun(tokens, at + 1, { ...scan, modifier })
      : finish(tokens, at, noun.population, noun.plural, scan);
  }
  const outcome = words().outcomeNouns.get(lower);
  if (outcome && !isPeople(tokens, at + 1))
    return {
      ...finish(tokens, at, scan.modifier ?? 'people', true, scan),
      head: 'outcome',
      measure: outcome,
      rule: 'counted-outcome',
    };
  return attackOr(tokens, at, scan);
}

function attackOr(tokens: readonly Token[], at: number, scan: Scan): Noun | null {
  const { lower } = tokens[at]!;
  if (
    words().attacks.has(lower) &&
    !isPeople(tokens, at + 1) &&
    !words().attacks.has(tokens[at + 1]?.lower ?? '')
  )
    return {
      ...finish(tokens, at, 'none', lower.endsWith('s'), scan),
      head: 'attack',
      population: 'none',
      rule: 'counted-attacks',
    };
  const unlisted = unlistedPeople(tokens, at);
  return unlisted && finish(tokens, at, unlisted, true, scan);
}

/** "12-year-old girl" → children; "18-year-old" → people; the age is no count. */
function agedNoun(tokens: readonly Token[], at: number, years: string | undefined): Noun {
  const minor =
    years === undefined
      ? Number(tokens[at - 1]?.text ?? 99) < 18
      : Number(years) < 18 ||
        /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)$/.test(
          years,
        );
  const next = tokens[at + 1];
  const follows = next && ['NOUN', 'ADJ', 'PROPN'].includes(next.pos) ? phrase(tokens, at + 1) : null;
  if (follows?.head === 'person' && follows.rule !== 'bare-number')
    return { ...follows, population: minor ? 'children' : follows.population };
  const plural = tokens[at]!.lower.endsWith('olds');
  return { ...person(tokens, at, minor ? 'children' : 'people', plural, tokens[at]!.lower), rule: 'age' };
}

function finish(
  tokens: readonly Token[],
  at: number,
  population: Population,
  plural: boolean,
  scan: Scan,
): Noun {
  const group = population === 'people' ? members(tokens, at) : null;
  const found =
    population === 'people' ? (scan.modifier ?? group ?? 'people') : turned(population, scan.modifier);
  return { ...person(tokens, at, found, plural, tokens[at]!.lower), measure: scan.measure };
}

/** "female fighters" stay militants; "teenage boys", "civilian men" take the noun's. "militant leader" is a militant. */
const turned = (noun: Population, modifier: Population | null): Population =>
  noun === 'other' && (modifier === 'militants' || modifier === 'soldiers') ? modifier : noun;

/** "six members of the rebel brigade": the population stands after `of`. */
function members(tokens: readonly Token[], at: number): Population | null {
  if (!/^(?:members?|bodies|corpses|lives)$/.test(tokens[at]!.lower) || tokens[at + 1]?.lower !== 'of')
    return null;
  for (let i = at + 2; i < Math.min(tokens.length, at + 9) && inside(tokens, i); i++) {
    const noun = words().people.get(tokens[i]!.lower)?.population ?? words().modifiers.get(tokens[i]!.lower);
    if (noun && noun !== 'people') return noun;
  }
  return null;
}

const person = (
  tokens: readonly Token[],
  at: number,
  population: Population,
  plural: boolean,
  word: string,
): Noun => ({
  head: 'person',
  population,
  measure: null,
  plural,
  part: false,
  word,
  to: Math.min(tokens.length, at + 1),
  rule: `noun:${population}`,
});

const thing = (tokens: readonly Token[], from: number, to: number): Noun => ({
  head: 'thing',
  population: 'none',
  measure: null,
  plural: true,
  part: false,
  word: tokens
    .slice(from, to)
    .map((t) => t.lower)
    .join(' '),
  to,
  rule: 'thing',
});
