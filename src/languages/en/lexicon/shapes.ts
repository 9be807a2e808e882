import { z } from 'zod';
import { figureMeasures } from '../../../core/claim.ts';
import { populations } from '../../../core/population.ts';
import { sayings } from '../../verbSense.ts';
import { truths } from '../../word.ts';

export const Measure = z.enum(figureMeasures);
export const Populations = z.enum(populations);
const list = z.array(z.string());
const byMeasure = z.partialRecord(Measure, list);
const words = z.string().transform((line) => line.split(/\s+/).filter(Boolean));
export const Verbs = z.object({
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
  utters: words,
  tolls: words,
  includes: words,
  treats: words,
  calls: words,
  answers: words,
  act: words,
  deed: z.record(z.enum(['harms', 'strikes', 'does', 'sends', 'fires']), words),
});
export const Outcomes = z.object({
  states: byMeasure,
  nouns: byMeasure,
  counted: byMeasure,
  tolls: list,
  singles: list,
  doubts: list,
  pictures: list,
  deadly: list,
  ofPeople: byMeasure,
  harm: list,
  hospital: list,
});
const byPopulation = z.partialRecord(Populations, z.string());
export const People = z.object({
  singular: byPopulation,
  plural: byPopulation,
  pairs: byPopulation,
  modifiers: z.partialRecord(Populations, list),
  kin: list,
  groups: list,
  generic: words,
  suspects: words,
  gender: z.object({ he: words, she: words }),
  offspring: words,
  siblings: words,
  sizes: z.record(z.string(), z.number()),
  parents: words,
  animals: list,
});
export const Bodies = z.object({
  parts: words,
  weapons: words,
  arms: words,
  craft: words,
  commands: words,
  sides: words,
  deeds: words,
  homes: z.record(z.string(), words),
  members: byPopulation,
});
export const Scope = z.object({
  salvos: list,
  areas: words,
  wide: words,
  campaigns: words,
  strife: words,
  answers: words,
  crimes: words,
  periods: z.record(z.string(), z.number()),
  others: words,
  several: words,
  past: words,
  besides: words,
  narrows: words,
  again: words,
});
export const Attacks = z.record(z.string(), list);
export const Speech = z.object({
  bodies: words,
  units: list,
  unnamed: words,
  papers: words,
  alleged: words,
  truth: z.record(z.enum(truths), words),
});
export const Events = z.array(z.object({ kind: z.string(), words: list }));
