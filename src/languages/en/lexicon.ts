import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { figureMeasures, type FigureMeasure } from '../../core/claim.ts';
import { populations, type Population } from '../../core/population.ts';
import { type Frame, type Harm, type NounSense, sayings, type VerbSense, type Word } from '../word.ts';
import { harmRows } from './rules/harm.ts';
import { blameRows } from './rules/responsibility.ts';
import { standingRules } from './rules/standing.ts';
import { type Inflected, irregularForms, regular } from './inflect.ts';

export interface Lexicon {
  readonly verbs: ReadonlyMap<string, Inflected>;
  readonly senses: ReadonlyMap<string, VerbSense>;
  readonly nouns: ReadonlyMap<string, NounSense>;
  /** Two-word nouns: "aid worker". */
  readonly pairs: ReadonlyMap<string, NounSense>;
  /** The second word of each pair. */
  readonly pairHeads: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, FigureMeasure>;
  readonly turns: ReadonlyMap<string, Population>;
  readonly deadly: ReadonlySet<string>;
  /** Ordinary words that are towns too. */
  readonly placeWords: ReadonlySet<string>;
  readonly apart: ReadonlyMap<string, Exclude<Word['apart'], null>>;
  /** Kinds of event with the words that tell of them, the more telling first. */
  readonly events: readonly { readonly kind: string; readonly words: readonly string[] }[];
}

const Measure = z.enum(figureMeasures);
const Populations = z.enum(populations);
const list = z.array(z.string());
const byMeasure = z.partialRecord(Measure, list);
const words = z.string().transform((line) => line.split(/\s+/).filter(Boolean));
const Verbs = z.object({
  harm: z.partialRecord(Measure, z.partialRecord(z.enum(['transitive', 'intransitive', 'either']), words)),
  peopleOnly: words,
  says: z.partialRecord(z.enum(sayings), words),
  onlyActive: words,
  real: words,
  exceeds: words,
  counts: words,
  suffers: words,
  results: words,
  lands: words,
  displays: words,
  tallies: words,
  contacts: words,
  tells: words,
  tolls: words,
  includes: words,
  treats: words,
  calls: words,
  takesLife: z.object({ object: words, subject: words }),
  act: words,
  deed: z.record(z.enum(['harms', 'strikes', 'does', 'sends', 'fires']), words),
});
const Outcomes = z.object({
  states: byMeasure,
  nouns: byMeasure,
  counted: byMeasure,
  tolls: list,
  singles: list,
  doubts: list,
  deadly: list,
  ofPeople: byMeasure,
  harm: list,
  hospital: list,
});
const byPopulation = z.partialRecord(Populations, z.string());
const People = z.object({
  singular: byPopulation,
  plural: byPopulation,
  pairs: byPopulation,
  modifiers: z.partialRecord(Populations, list),
  kin: list,
  groups: list,
  generic: words,
  gender: z.object({ he: words, she: words }),
  offspring: words,
  siblings: words,
  sizes: z.record(z.string(), z.number()),
  parents: words,
  animals: list,
});
const Bodies = z.object({
  parts: words,
  weapons: words,
  arms: words,
  craft: words,
  commands: words,
  sides: words,
  deeds: words,
  members: byPopulation,
});
const Scope = z.object({
  salvos: list,
  areas: words,
  campaigns: words,
  crimes: words,
  periods: z.record(z.string(), z.number()),
  others: words,
  several: words,
  past: words,
  besides: words,
});
const Attacks = z.record(z.string(), list);
const Speech = z.object({ bodies: words, units: list, papers: words, alleged: words });
const Events = z.array(z.object({ kind: z.string(), words: list }));

const load = <T>(name: string, shape: z.ZodType<T>): T =>
  shape.parse(parse(readFileSync(new URL(`../../../data/words/${name}.yaml`, import.meta.url), 'utf8')));

/** The rows of a list made from WordNet: words and what they are. */
const table = (name: string): string[][] =>
  readFileSync(new URL(`../../../data/words/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));

const entries = <K extends string, V>(rows: Partial<Record<K, V>>): [K, V][] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of the record's type
  Object.entries(rows) as [K, V][];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Collects what several lists say of one word. */
class Senses<T extends object> {
  readonly map = new Map<string, Writable<T>>();
  add(word: string, sense: Partial<T>): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sense grows field by field; all its fields may be absent
    this.map.set(word, { ...this.map.get(word), ...sense } as Writable<T>);
  }
}

function verbSenses(): Map<string, VerbSense> {
  const rows = load('verbs', Verbs);
  const all = new Senses<VerbSense>();
  for (const [measure, frames] of entries(rows.harm))
    for (const [frame, lemmas] of entries<Frame, string[]>(frames))
      for (const lemma of lemmas) {
        const harm: Harm = { measure, frame, ...(rows.peopleOnly.includes(lemma) && { peopleOnly: true }) };
        all.add(lemma, { harm });
      }
  for (const [says, lemmas] of entries(rows.says)) for (const lemma of lemmas) all.add(lemma, { says });
  for (const [deed, lemmas] of entries(rows.deed)) for (const lemma of lemmas) all.add(lemma, { deed });
  for (const lemma of rows.real) all.add(lemma, { infinitive: 'real' });
  for (const lemma of rows.takesLife.object) all.add(lemma, { takesLife: 'object' });
  for (const lemma of rows.takesLife.subject) all.add(lemma, { takesLife: 'subject' });
  for (const key of [
    'exceeds',
    'counts',
    'suffers',
    'results',
    'lands',
    'displays',
    'tallies',
    'contacts',
    'tells',
    'tolls',
    'includes',
    'treats',
    'calls',
    'act',
  ] as const)
    for (const lemma of rows[key]) all.add(lemma, { [key]: true });
  for (const [lemma = '', measure, how] of table('harm')) {
    if (lemma.includes(' ') || lemma === 'flee' || all.map.get(lemma)?.harm) continue;
    const frame: Frame = how === 'intransitive' ? 'intransitive' : 'transitive';
    all.add(lemma, {
      harm: { measure: Measure.parse(measure), frame, ...(how === 'people-only' && { peopleOnly: true }) },
    });
  }
  all.add('be', { be: true });
  all.add('have', { have: true });
  return all.map;
}

function verbForms(lemmas: ReadonlySet<string>): Map<string, Inflected> {
  const forms = new Map<string, Inflected>();
  for (const lemma of lemmas)
    for (const [word, form] of regular(lemma)) if (!forms.has(word)) forms.set(word, { lemma, form });
  for (const [word = '', lemma = '', kind = ''] of table('irregular')) {
    const form = irregularForms[kind];
    // "wound" is of wounding, not of winding
    if (!form || (word !== lemma && lemmas.has(word))) continue;
    forms.set(word, { lemma, form });
    for (const [other, its] of regular(lemma))
      if (its !== 'past-or-participle' && !forms.has(other)) forms.set(other, { lemma, form: its });
  }
  return forms;
}

/** "bandit" → bandits, "gypsy" → gypsies, "watchman" → watchmen. */
const pluralOf = (word: string): string =>
  word.endsWith('man')
    ? `${word.slice(0, -3)}men`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(?:s|x|z|ch|sh)$/.test(word)
        ? `${word}es`
        : `${word}s`;

const isPlural = (word: string): boolean =>
  /s$|staff$|men$|people$|police$|children$|taliban$|mujahideen$|crew$/.test(word);

function nounSenses(): Map<string, NounSense> {
  const all = new Senses<NounSense>();
  const who = load('people', People);
  const outcomes = load('outcomes', Outcomes);
  const speech = load('speech', Speech);
  for (const [population, line] of entries(who.plural))
    for (const word of line.split(' ')) all.add(word, { population, plural: true });
  for (const [population, line] of entries(who.singular))
    for (const word of line.split(' ')) all.add(word, { population, plural: false });
  for (const [population, line] of entries(who.singular))
    for (const word of line.split(' ')) {
      const plural = pluralOf(word);
      if (!all.map.has(plural)) all.add(plural, { population, plural: true });
    }
  for (const word of who.kin) all.add(word, { population: 'people', plural: word.endsWith('s'), kin: true });
  for (const word of who.groups) all.add(word, { population: 'people', plural: false, group: true });
  for (const word of who.generic) all.add(word, { generic: true });
  for (const gender of ['he', 'she'] as const)
    for (const word of who.gender[gender]) all.add(word, { gender });
  for (const word of who.offspring) all.add(word, { offspring: true });
  for (const word of who.siblings) all.add(word, { sibling: true });
  for (const [word, size] of Object.entries(who.sizes)) all.add(word, { size });
  for (const word of who.parents) all.add(word, { parent: true });
  const bodies = load('bodies', Bodies);
  for (const word of bodies.parts) all.add(word, { part: true });
  for (const word of bodies.weapons) all.add(word, { weapon: true });
  for (const word of bodies.arms) all.add(word, { arms: true });
  for (const word of bodies.craft) all.add(word, { craft: true });
  for (const word of bodies.commands) all.add(word, { command: true });
  for (const word of bodies.sides) all.add(word, { side: true });
  for (const word of bodies.deeds) all.add(word, { deed: true });
  for (const [population, line] of entries(bodies.members))
    for (const word of line.split(' ')) all.add(word, { members: population });
  for (const word of who.animals) all.add(word, { animal: true });
  for (const [measure, list_] of [...entries(outcomes.nouns), ...entries(outcomes.counted)])
    for (const word of list_) all.add(word, { harm: measure, plural: isPlural(word) });
  for (const word of outcomes.tolls) all.add(word, { toll: word === 'toll' ? 'deaths' : 'number' });
  for (const word of outcomes.doubts) all.add(word, { doubt: true });
  for (const word of outcomes.singles) all.add(word, { single: true });
  for (const word of outcomes.harm) all.add(word, { wound: true, plural: isPlural(word) });
  for (const word of outcomes.hospital) all.add(word, { hospital: true });
  for (const { kind, words: list_ } of load('events', Events))
    for (const word of list_) if (!word.includes(' ')) all.add(word, { event: kind, plural: isPlural(word) });
  for (const [kind, list_] of entries(load('attacks', Attacks)))
    for (const word of list_)
      all.add(word, {
        attack: kind,
        plural: isPlural(word),
        ...(load('scope', Scope).salvos.includes(kind) && { salvo: true }),
      });
  for (const word of [...speech.bodies, ...speech.units]) all.add(word, { speaks: true });
  for (const [measure, list_] of entries(outcomes.ofPeople))
    for (const word of list_) all.add(word, { harmOf: measure });
  for (const [noun = '', measure] of table('harmNouns')) {
    const known = Measure.safeParse(measure);
    if (!known.success || noun.includes(' ')) continue;
    for (const [word, plural] of [
      [noun, false],
      [pluralOf(noun), true],
    ] as const)
      if (!all.map.get(word)?.harm && !all.map.get(word)?.wound && !all.map.get(word)?.population)
        all.add(word, { harmOf: known.data, plural });
  }
  for (const word of load('scope', Scope).areas) all.add(word, { area: true });
  for (const word of load('scope', Scope).campaigns) all.add(word, { campaign: true });
  for (const word of speech.papers) all.add(word, { paper: true, speaks: true });
  for (const word of speech.alleged) all.add(word, { alleged: true });
  all.add('times', { times: true });
  for (const word of ['other', 'others']) all.add(word, { others: true });
  for (const word of ['count', 'counts', 'charge', 'charges', 'suspicion', 'allegations'])
    all.add(word, { charge: true });
  for (const word of ['life', 'lives']) all.add(word, { life: true, plural: word === 'lives' });
  for (const word of ['body', 'bodies', 'corpse', 'corpses', 'remains'])
    all.add(word, { body: true, plural: word !== 'body' && word !== 'corpse' });
  for (const [word, days] of Object.entries(load('scope', Scope).periods)) {
    all.add(word, { period: days });
    all.add(`${word}s`.replace(/ys$/, word.endsWith('day') ? 'ys' : 'ies'), { period: days, plural: true });
  }
  for (const word of load('scope', Scope).crimes) all.add(word, { crime: true });
  for (const [word = '', population] of [...table('people'), ...table('nationals')]) {
    const lower = word.toLowerCase();
    const known = Populations.parse(population);
    if (lower.includes(' ')) continue;
    if (!all.map.get(lower)) all.add(lower, { population: known, plural: false });
    const plural = pluralOf(lower);
    if (!all.map.get(plural)) all.add(plural, { population: known, plural: true });
  }
  return new Map(
    [...all.map].map(([word, sense]) => [word, { ...sense, plural: sense.plural ?? isPlural(word) }]),
  );
}

const inverted = <K extends string>(rows: Partial<Record<K, readonly string[]>>): Map<string, K> =>
  new Map(entries(rows).flatMap(([key, list_]) => list_.map((word): [string, K] => [word, key])));

function read(): Lexicon {
  const senses = verbSenses();
  const who = load('people', People);
  const pairs = new Map([
    ...table('people').flatMap(([word = '', population]): [string, NounSense][] =>
      word.includes(' ')
        ? [
            [word, { population: Populations.parse(population), plural: false }],
            [pluralOf(word), { population: Populations.parse(population), plural: true }],
          ]
        : [],
    ),
    ...entries(who.pairs).flatMap(([population, line]) =>
      line.split('|').map((pair): [string, NounSense] => [pair, { population, plural: isPlural(pair) }]),
    ),
  ]);
  const active = new Set(load('verbs', Verbs).onlyActive);
  return {
    senses,
    verbs: new Map(
      [
        ...verbForms(
          new Set([
            ...senses.keys(),
            ...harmRows.flatMap(({ verbs, infinitive }) => [...(verbs ?? []), ...(infinitive ?? [])]),
            ...blameRows.flatMap(({ verbs }) => [...verbs]),
            ...standingRules.takesIn,
            ...standingRules.takesBack,
            ...standingRules.escapes,
          ]),
        ),
      ].map(([word, { lemma, form }]) => [
        word,
        { lemma, form: form === 'past-or-participle' && active.has(lemma) ? 'past' : form },
      ]),
    ),
    nouns: nounSenses(),
    pairs,
    pairHeads: new Set([...pairs.keys()].map((pair) => pair.slice(pair.indexOf(' ') + 1))),
    states: inverted(load('outcomes', Outcomes).states),
    turns: inverted(who.modifiers),
    deadly: new Set(load('outcomes', Outcomes).deadly),
    placeWords: new Set(table('placeWords').map(([word = '']) => word)),
    apart: apart(),
    events: load('events', Events),
  };
}

function apart(): Map<string, Exclude<Word['apart'], null>> {
  const { others, several, past, besides } = load('scope', Scope);
  return new Map([
    ...others.map((w) => [w, 'other'] as const),
    ...several.map((w) => [w, 'several'] as const),
    ...besides.map((w) => [w, 'beside'] as const),
    ...past.map((w) => [w, 'past'] as const),
  ]);
}

let cached: Lexicon | undefined;

/** The word lists of data/words, validated; read once. */
export const lexicon = (): Lexicon => (cached ??= read());

/** Can speak for itself in a name: "the Tolv Police". */
export const isBody = (word: string): boolean => {
  const noun = lexicon().nouns.get(word);
  return Boolean(noun?.speaks && !noun.paper);
};

/** The outcome of which a word tells: a form of "kill", "dead", "deaths". */
export const outcomeOf = (word: string): FigureMeasure | null =>
  lexicon().senses.get(lexicon().verbs.get(word)?.lemma ?? '')?.harm?.measure ??
  lexicon().states.get(word) ??
  lexicon().nouns.get(word)?.harm ??
  null;
