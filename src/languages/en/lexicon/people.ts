import type { NounSense } from '../../nounSense.ts';
import { entries, load, table } from './lists.ts';
import { pluralOf } from './plurals.ts';
import type { Senses } from './senses.ts';
import { People, Populations } from './shapes.ts';

/** Nouns for people: what they are, their kin, their gender, how many. */
export function addPeople(all: Senses<NounSense>): void {
  const who = load('people', People);
  addPopulations(all, who.singular, who.plural);
  for (const word of who.kin) all.add(word, { population: 'people', plural: word.endsWith('s'), kin: true });
  all.addAll(who.groups, { population: 'people', plural: false, group: true });
  all.addAll(who.generic, { generic: true });
  all.addAll(who.suspects, { suspect: true });
  for (const gender of ['he', 'she'] as const) all.addAll(who.gender[gender], { gender });
  all.addAll(who.offspring, { offspring: true });
  all.addAll(who.siblings, { sibling: true });
  for (const [word, size] of Object.entries(who.sizes)) all.add(word, { size });
  all.addAll(who.parents, { parent: true });
  all.addAll(who.animals, { animal: true });
}

type ByPopulation = Partial<Record<NonNullable<NounSense['population']>, string>>;

/** Plurals as listed, and those made of the singulars where none is. */
function addPopulations(all: Senses<NounSense>, singular: ByPopulation, plural: ByPopulation): void {
  for (const [population, line] of entries(plural)) all.addAll(line.split(' '), { population, plural: true });
  for (const [population, line] of entries(singular))
    all.addAll(line.split(' '), { population, plural: false });
  for (const [population, line] of entries(singular))
    for (const word of line.split(' ').map(pluralOf))
      if (!all.map.has(word)) all.add(word, { population, plural: true });
}

/** Occupations and nationals of the long lists, where no other list has the word. */
export function addListedPeople(all: Senses<NounSense>): void {
  for (const [word = '', listed] of [...table('people'), ...table('nationals')]) {
    const lower = word.toLowerCase();
    const population = Populations.parse(listed);
    if (lower.includes(' ')) continue;
    if (!all.map.get(lower)) all.add(lower, { population, plural: false });
    const plural = pluralOf(lower);
    if (!all.map.get(plural)) all.add(plural, { population, plural: true });
  }
}
