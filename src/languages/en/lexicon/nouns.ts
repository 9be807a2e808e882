import type { NounSense } from '../../nounSense.ts';
import { entries, load, table } from './lists.ts';
import { addListedPeople, addPeople } from './people.ts';
import { isPlural, pluralOf } from './plurals.ts';
import { inOneShape, Senses } from './senses.ts';
import { Attacks, Bodies, Events, Measure, Outcomes, Scope, Speech } from './shapes.ts';

/** What the lists tell of each noun; a later list overrules an earlier one. */
export function nounSenses(): Map<string, NounSense> {
  const all = new Senses<NounSense>();
  addPeople(all);
  addBodies(all);
  addOutcomes(all);
  addEvents(all);
  addSpeakers(all);
  addHarmOfPeople(all);
  addScope(all);
  addPapers(all);
  addIdioms(all);
  addPeriods(all);
  addListedPeople(all);
  return inOneShape(
    [...all.map].map(
      ([word, sense]) => [word, { ...sense, plural: sense.plural ?? isPlural(word) }] as const,
    ),
  );
}

/** Parts of a body, what hits them, and bodies of armed or uniformed people. */
function addBodies(all: Senses<NounSense>): void {
  const bodies = load('bodies', Bodies);
  all.addAll(bodies.parts, { part: true });
  all.addAll(bodies.weapons, { weapon: true });
  all.addAll(bodies.arms, { arms: true });
  all.addAll(bodies.craft, { craft: true });
  all.addAll(bodies.commands, { command: true });
  all.addAll(bodies.sides, { side: true });
  all.addAll(bodies.deeds, { deed: true });
  for (const [population, line] of entries(bodies.members))
    all.addAll(line.split(' '), { members: population });
}

function addOutcomes(all: Senses<NounSense>): void {
  const outcomes = load('outcomes', Outcomes);
  for (const [harm, words] of [...entries(outcomes.nouns), ...entries(outcomes.counted)])
    for (const word of words) all.add(word, { harm, plural: isPlural(word) });
  for (const word of outcomes.tolls) all.add(word, { toll: word === 'toll' ? 'deaths' : 'number' });
  all.addAll(outcomes.doubts, { doubt: true });
  all.addAll(outcomes.pictures, { pictures: true });
  all.addAll(outcomes.singles, { single: true });
  for (const word of outcomes.harm) all.add(word, { wound: true, plural: isPlural(word) });
  all.addAll(outcomes.hospital, { hospital: true });
}

function addEvents(all: Senses<NounSense>): void {
  for (const { kind, words } of load('events', Events))
    for (const word of words) if (!word.includes(' ')) all.add(word, { event: kind, plural: isPlural(word) });
  const { salvos } = load('scope', Scope);
  for (const [kind, words] of entries(load('attacks', Attacks)))
    for (const word of words)
      all.add(word, {
        attack: kind,
        plural: isPlural(word),
        ...(salvos.includes(kind) && { salvo: true }),
      });
}

function addSpeakers(all: Senses<NounSense>): void {
  const { bodies, units } = load('speech', Speech);
  all.addAll([...bodies, ...units], { speaks: true });
  // "the hospitals said"
  for (const several of bodies.filter((word) => !isPlural(word)).map(pluralOf))
    if (!all.map.has(several)) all.add(several, { speaks: true, plural: true });
}

/** "the loss of seven": harm where it is of people. */
function addHarmOfPeople(all: Senses<NounSense>): void {
  for (const [harmOf, words] of entries(load('outcomes', Outcomes).ofPeople)) all.addAll(words, { harmOf });
  for (const [noun = '', measure] of table('harmNouns')) {
    const known = Measure.safeParse(measure);
    if (!known.success || noun.includes(' ')) continue;
    for (const word of [noun, pluralOf(noun)]) {
      const sense = all.map.get(word);
      if (!sense?.harm && !sense?.wound && !sense?.population)
        all.add(word, { harmOf: known.data, plural: word !== noun });
    }
  }
}

function addScope(all: Senses<NounSense>): void {
  const { answers, areas, campaigns, crimes, strife, wide } = load('scope', Scope);
  all.addAll(areas, { area: true });
  all.addAll(wide, { wide: true });
  all.addAll(campaigns, { campaign: true });
  all.addAll(strife, { strife: true });
  all.addAll(crimes, { crime: true });
  all.addAll(answers, { answers: true });
}

function addPapers(all: Senses<NounSense>): void {
  const { papers, alleged, unnamed } = load('speech', Speech);
  all.addAll(unnamed, { unnamed: true });
  all.addAll(papers, { paper: true, speaks: true });
  all.addAll(alleged, { alleged: true });
}

/** Words that a rule asks for by themselves. */
function addIdioms(all: Senses<NounSense>): void {
  all.add('times', { times: true });
  all.addAll(['other', 'others'], { others: true });
  all.addAll(['count', 'counts', 'charge', 'charges', 'suspicion', 'allegations'], { charge: true });
  for (const word of ['life', 'lives']) all.add(word, { life: true, plural: word === 'lives' });
  for (const word of ['body', 'bodies', 'corpse', 'corpses', 'remains'])
    all.add(word, { body: true, plural: word !== 'body' && word !== 'corpse' });
}

function addPeriods(all: Senses<NounSense>): void {
  for (const [word, days] of Object.entries(load('scope', Scope).periods)) {
    all.add(word, { period: days });
    all.add(`${word}s`.replace(/ys$/, word.endsWith('day') ? 'ys' : 'ies'), { period: days, plural: true });
  }
}
