import type { Speaker } from '../../core/claim.ts';
import type { Language } from '../../languages/language.ts';
import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { nameOf } from './actors.ts';
import { attributed } from './attributed.ts';
import { claimOf } from './claim.ts';
import { deedsOf } from './deeds.ts';
import { rowsOf } from './rows.ts';
import { standing } from './told.ts';
import { ownsUp, type Blame, type Reading, type Responsibility } from './types.ts';

/**
 * The responsibility claims of a sentence, by one rule: somebody speaks, somebody acts, and the act is one of violence.
 *
 * @example "Police said Ana Silva shot the clerk." → asserts, police, Ana Silva, "shot the clerk"
 */
export function responsibilityOf(reading: Reading): Responsibility[] {
  const { structure, language } = reading;
  const found = [...rowsOf(structure, language), ...deedsOf(structure)].flatMap((blame) => {
    const stance = standing(blame, structure);
    const actors = blame.actors.filter((p) => !isSpot(p, language));
    return stance && actors.length > 0 ? claimsOf({ ...blame, stance, actors }, reading) : [];
  });
  return found.filter((r, i) => found.findIndex((o) => isSame(o, r)) === i);
}

/** "officials blamed |Mill Lane|": a road or a building has done nothing. */
const isSpot = (phrase: NounPhrase, { naming }: Language): boolean =>
  phrase.sort === 'name' && naming.isSite(headOf(phrase).text);

/** One speaker's word on one actor is one claim. */
const isSame = (a: Responsibility, b: Responsibility): boolean =>
  a.stance === b.stance &&
  a.speaker.name === b.speaker.name &&
  (a.stance !== 'asserts' || contains(a.actor, b.actor) || contains(b.actor, a.actor));

const contains = (a: string, b: string): boolean => ` ${a.toLowerCase()} `.includes(` ${b.toLowerCase()} `);

const claimsOf = (blame: Blame, reading: Reading): Responsibility[] =>
  blame.speakers ? spoken(blame, reading) : attributed(blame, reading);

/** "|Police| blamed Tolv", "|the group| claimed the blast": the speaker is the subject. */
function spoken(blame: Blame, reading: Reading): Responsibility[] {
  const { heard, sentence, structure, cast } = reading;
  const stance = blame.stance === 'told' ? 'asserts' : blame.stance;
  const speakers = ownersOf(blame, reading) ?? heard.speakersIn(blame.speakers!, sentence, structure);
  return speakers.flatMap((speaker) => {
    const actor = stance === 'asserts' ? nameOf(blame.actors, structure, cast) : speaker.name;
    const rules = stance === 'admits' ? [ownsUp] : [];
    return actor ? [claimOf(blame, { stance, speaker, actor, rules }, reading)] : [];
  });
}

/** "the rebels, whose |command| denied it": whose it is speaks by it. */
function ownersOf({ clause }: Blame, { heard, sentence, structure }: Reading): readonly Speaker[] | null {
  if (
    clause.link !== 'of' ||
    !clause.antecedent ||
    clause.kind !== 'relative' ||
    clause.subjects.length === 0
  )
    return null;
  const role = clause.subjects[0]!.words.map((w) => w.text).join(' ');
  return heard.speakersIn([clause.antecedent], sentence, structure).map((s) => ({ ...s, role }));
}
