import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { figureMeasures, type FigureMeasure } from '../core/claim.ts';
import { populations, type Population } from '../core/population.ts';

/** How a verb form stands to those it befalls. `participle` may be the past tense too: `killed`, `shot`. */
export type VerbForm = 'base' | 'finite' | 'past' | 'gerund';

export interface OutcomeVerb {
  readonly measure: FigureMeasure;
  readonly transitive: boolean;
  readonly form: VerbForm;
}

export interface PersonNoun {
  readonly population: Population;
  readonly plural: boolean;
}

export interface Words {
  readonly verbs: ReadonlyMap<string, OutcomeVerb>;
  readonly states: ReadonlyMap<string, FigureMeasure>;
  readonly outcomeNouns: ReadonlyMap<string, FigureMeasure>;
  readonly counted: ReadonlyMap<string, FigureMeasure>;
  readonly tolls: ReadonlySet<string>;
  readonly tollWords: ReadonlyMap<string, FigureMeasure>;
  readonly harm: ReadonlySet<string>;
  readonly hospital: ReadonlySet<string>;
  readonly condition: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, PersonNoun>;
  readonly pairs: ReadonlyMap<string, PersonNoun>;
  readonly modifiers: ReadonlyMap<string, Population>;
  readonly kin: ReadonlySet<string>;
  readonly animals: ReadonlySet<string>;
  readonly attacks: ReadonlyMap<string, string>;
  readonly speech: ReadonlySet<string>;
  /** Common nouns that can be a speaker: `police`, `ministry`, `sources`. */
  readonly bodies: ReadonlySet<string>;
  readonly events: readonly { readonly kind: string; readonly words: readonly string[] }[];
}

const list = z.array(z.string());
const Measure = z.enum(figureMeasures);
const Populations = z.enum(populations);
const byMeasure = z.partialRecord(Measure, list);
const Outcomes = z.object({
  transitive: byMeasure,
  intransitive: byMeasure,
  states: byMeasure,
  nouns: byMeasure,
  counted: byMeasure,
  tolls: list,
  singles: list,
  ofPeople: byMeasure,
  tollWords: byMeasure,
  harm: list,
  hospital: list,
  condition: list,
});
const byPopulation = z.partialRecord(Populations, z.string());
const People = z.object({
  singular: byPopulation,
  plural: byPopulation,
  pairs: byPopulation,
  modifiers: z.partialRecord(Populations, list),
  kin: list,
  groups: list,
  generic: z.string(),
  gender: z.object({ he: z.string(), she: z.string() }),
  offspring: z.string(),
  siblings: z.string(),
  sizes: z.record(z.string(), z.number()),
  parents: z.string(),
  animals: list,
});
const Attacks = z.record(z.string(), list);
const Speech = z.object({ verbs: z.string(), bodies: z.string(), units: list, papers: z.string() });
const Events = z.array(z.object({ kind: z.string(), words: list }));

const load = <T>(name: string, shape: z.ZodType<T>): T =>
  shape.parse(parse(readFileSync(new URL(`../../data/words/${name}.yaml`, import.meta.url), 'utf8')));

/** `{ killed: ['dead'] }` → dead → killed. */
const inverted = <K extends string>(
  keys: z.ZodType<K>,
  rows: Partial<Record<K, readonly string[]>>,
): Map<string, K> =>
  new Map(
    Object.entries<readonly string[] | undefined>(rows).flatMap(([key, forKey]) =>
      (forKey ?? []).map((word): [string, K] => [word, keys.parse(key)]),
    ),
  );

const forms: readonly VerbForm[] = ['base', 'finite', 'past', 'gerund'];

function verbs(rows: z.infer<typeof byMeasure>, transitive: boolean): [string, OutcomeVerb][] {
  return Object.entries(rows).flatMap(([measure, lines]) =>
    lines.flatMap((line) => {
      const words = line.split(' ');
      // "shoot shoots shot shooting"; a fifth form is a participle of its own: "slay slays slew slain slaying".
      const shapes: readonly VerbForm[] =
        words.length === 5 ? ['base', 'finite', 'past', 'past', 'gerund'] : forms;
      return words
        .map((word, i): [string, OutcomeVerb] => [
          word,
          { measure: Measure.parse(measure), transitive, form: shapes[i] ?? 'past' },
        ])
        .toReversed(); // "hurt hurts hurt": the past wins over the base
    }),
  );
}

function people(rows: z.infer<typeof byPopulation>, plural: boolean, gap: string): [string, PersonNoun][] {
  return Object.entries(rows).flatMap(([population, line]) =>
    (line ?? '')
      .split(gap)
      .filter(Boolean)
      .map((word): [string, PersonNoun] => [
        word,
        { population: Populations.parse(population), plural: plural || /s$|staff$|men$/.test(word) },
      ]),
  );
}

function read(): Words {
  const outcomes = load('outcomes', Outcomes);
  const who = load('people', People);
  const speech = load('speech', Speech);
  return {
    verbs: new Map(
      [...verbs(outcomes.intransitive, false), ...verbs(outcomes.transitive, true)].toReversed(),
    ),
    states: inverted(Measure, outcomes.states),
    outcomeNouns: inverted(Measure, outcomes.nouns),
    counted: inverted(Measure, outcomes.counted),
    tolls: new Set(outcomes.tolls),
    tollWords: inverted(Measure, outcomes.tollWords),
    harm: new Set(outcomes.harm),
    hospital: new Set(outcomes.hospital),
    condition: new Set(outcomes.condition),
    people: new Map([
      ...people(who.plural, true, ' '),
      ...people(who.singular, false, ' ').map(([w, n]): [string, PersonNoun] => [w, { ...n, plural: false }]),
    ]),
    pairs: new Map(people(who.pairs, false, '|')),
    modifiers: inverted(Populations, who.modifiers),
    kin: new Set(who.kin),
    animals: new Set(who.animals),
    attacks: inverted(z.string(), load('attacks', Attacks)),
    speech: new Set(speech.verbs.split(/\s+/)),
    bodies: new Set([...speech.bodies.split(/\s+/), ...speech.units]),
    events: load('events', Events),
  };
}

let cached: Words | undefined;

/** The word lists of data/words, validated; read once. */
export const words = (): Words => (cached ??= read());
