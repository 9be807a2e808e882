import { lexicon } from './lexicon/index.ts';
import type { Population } from '../../core/population.ts';
import type { Token } from '../text.ts';

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
