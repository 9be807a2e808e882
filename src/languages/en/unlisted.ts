import { lexicon, outcomeOf } from './lexicon/index.ts';
import type { Population } from '../../core/population.ts';
import { isCalendar } from './calendar.ts';
import { isCapital } from './capital.ts';
import type { Token } from '../text.ts';
import { isAge } from './numbers/ages.ts';

/** Endings of words for people: "worshippers", "cyclists", "trainees". */
const agentive = /(?:[^aeiou]ers|[lt]ors|ists|ians|ees|smen|women)$/;
const notPeople =
  /(?:numbers|members|computers|towers|trailers|rivers|quarters|papers|letters|orders|chapters|acres|meters|metres|liters|kilometers|kilometres|centimeters|centers|trees|degrees|hours|containers|helicopters|bombers|launchers|fees|levels|centres|dinners|corners|others|factors|floors|doors|sectors|reactors|shelters|borders|matters|counters|tankers|layers|offers|powers|showers|disasters|monsters|rollers|boosters|fliers|flyers|trackers|characters|committees|guarantees|coffees|knees|lists|lasts|mists|mixers)$/;

/** Plurals for people that stand in no list, at the end of a phrase: "Iraqis", "cyclists". */
export function unlistedPeople(tokens: readonly Token[], at: number): Population | null {
  const { lower, text, pos } = tokens[at]!;
  const next = tokens[at + 1];
  const last = !next || !['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || lexicon().states.has(next.lower);
  if (!last) return null;
  const nation =
    /^\p{Lu}\p{L}+(?:s|ese)$/u.test(text) &&
    /(?:ans|is|ese|ish|ians|ens|rs|ts|ds|ns)$/.test(lower) &&
    pos !== 'VERB';
  if (nation) return 'people';
  return agentive.test(lower) && !notPeople.test(lower) ? 'other' : null;
}

/** "a |local| hospital", "a |student| union": one who stands before another noun only tells which. */
export function modifies(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.pos !== 'NOUN' || isCapital(next.text) || isCalendar(next.lower)) return false;
  const noun = lexicon().nouns.get(next.lower);
  const counts = noun && (noun.population ?? noun.harm ?? noun.toll ?? noun.kin) !== undefined;
  return !counts && !lexicon().turns.has(next.lower) && outcomeOf(next.lower) === null && !isAge(next.lower);
}
