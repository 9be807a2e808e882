import type { NounSense } from '../../../nounSense.ts';
import type { Word } from '../../../word.ts';
import { isCapital } from '../../capital.ts';
import { lexicon } from '../../lexicon/index.ts';
import { unlistedPeople } from '../../unlisted.ts';
import type { Context } from '../context.ts';
import { posIn, wordIn } from '../tokens.ts';

/** What the lists know of a word that is no verb. */
export type Senses = Pick<Word, 'noun' | 'state' | 'turns'>;

export const sensesOf = (context: Context): Senses => ({
  noun: pairOf(context) ?? context.facts.noun ?? unlisted(context),
  state: context.facts.state,
  turns: context.facts.turns,
});

/** "aid |workers|": the two words tell more than the second alone. */
const pairOf = ({ token, previous }: Context): NounSense | null =>
  previous && lexicon().pairHeads.has(token.lower)
    ? (lexicon().pairs.get(`${previous.lower} ${token.lower}`) ?? null)
    : null;

const areSeveral = wordIn('who were are have');

/** "Swedes", "Japanese", "firemen", "cyclists": plurals for people that stand in no list. */
function unlisted(context: Context): NounSense | null {
  const { tokens, at, token, next } = context;
  const { lower } = token;
  if (!lower.endsWith('s') && !lower.endsWith('ese') && !lower.endsWith('men')) return null;
  if (isNation(context)) return { population: 'people', plural: true };
  const population = unlistedPeople(tokens, at);
  // "Jones", "Rivers": a name may end like a people's
  return population && { population, plural: areSeveral(next) || !isCapital(token.text) };
}

const isNominal = posIn('NOUN PROPN');

/** "two |Swedes|". */
const isNation = ({ token, previous, next }: Context): boolean =>
  previous?.pos === 'NUM' &&
  isCapital(token.text) &&
  /[^s]s$/.test(token.text) &&
  isNominal(token) &&
  !isCapital(next?.text ?? '') &&
  !isNominal(next);

/** "the |wounding| of three": a verb of harm as a noun. */
export function ofHarm({ token, facts }: Context): NounSense | null {
  const verb = token.lower.endsWith('ing') ? facts.verb : undefined;
  const harm = verb && lexicon().senses.get(verb.lemma)?.harm;
  return harm && !harm.peopleOnly ? { harmOf: harm.measure, plural: false } : null;
}

/** "an |attack|", where wink-nlp has a verb: it counts the harmed. */
export function asNoun({ facts }: Context): NounSense | null {
  const harm = facts.verb && lexicon().senses.get(facts.verb.lemma)?.harm;
  return harm ? { harm: harm.measure, plural: false } : null;
}
