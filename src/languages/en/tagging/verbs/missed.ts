import { isCapital } from '../../capital.ts';
import { be } from '../../functions.ts';
import { lexicon } from '../../lexicon/index.ts';
import { quantityAt } from '../../numbers/quantities.ts';
import type { VerbSense } from '../../../verbSense.ts';
import type { Context } from '../context.ts';
import { posIn, wordIn } from '../tokens.ts';
import { isPeople, objectFollows, opensObject, type Repair } from './repair.ts';

/** "rebels |shelling| the town". */
const takesObject: Repair = ({ token, previous, next }) =>
  token.pos === 'ADJ' &&
  token.lower.endsWith('ing') &&
  opensObject(next) &&
  previous !== undefined &&
  previous.pos !== 'DET';

/** "killed two and |infected| 900": a past form that takes a number, behind "and". */
const takesCount: Repair = ({ token, previous, next }) =>
  token.pos === 'ADJ' && token.lower.endsWith('ed') && next?.pos === 'NUM' && previous?.pos === 'CCONJ';

const opensPhrase = posIn('DET ADJ NOUN PROPN ADP');

/** What may be the verb of a relative clause: "which |tracks|". */
export const tellsMore = ({ token, previous }: Context): boolean =>
  token.pos === 'NOUN' && previous?.lower === 'which' && token.lower.endsWith('s');

/** "the group, which |tracks| the war, said". */
const isRelative: Repair = (context) =>
  tellsMore(context) && context.tokens[context.at - 2]?.text === ',' && opensPhrase(context.next);

/** What the lists know of it as a verb; null for words that none has, and for names. */
const senseOf = ({ token, facts }: Context): VerbSense | null =>
  facts.verb && !isCapital(token.text) ? (lexicon().senses.get(facts.verb.lemma) ?? {}) : null;

const countFollows = ({ tokens, at }: Context): boolean => quantityAt(tokens, at + 1) !== null;

/** "gunmen |murder| two", "rebels |claim| 20": people before it, and those counted behind it. */
const isDone: Repair = (context) => {
  const sense = context.facts.verb?.form === 'base' ? senseOf(context) : null;
  const does = sense?.harm?.frame === 'transitive' || sense?.says !== undefined;
  return does && isPeople(context.previous) && countFollows(context);
};

/** "as the hospital |reports| 15". */
const tellsCount: Repair = (context) => {
  const { facts, previous } = context;
  if (facts.verb?.form !== 'present' || !senseOf(context)?.says) return false;
  const speaker = lexicon().nouns.get(previous?.lower ?? '');
  return speaker?.speaks === true && !speaker.plural && countFollows(context);
};

/** "official figures |show| nine dead", "reports |say| that". */
const paperTells: Repair = (context) => {
  const { facts, previous, next } = context;
  if (facts.verb?.form !== 'base' || !senseOf(context)?.says) return false;
  const noun = lexicon().nouns.get(previous?.lower ?? '');
  const isPaper = noun?.plural === true && (noun.paper === true || noun.toll !== undefined);
  return isPaper && (objectFollows(context) || next?.lower === 'that');
};

const opensCount = wordIn('to above past by');

/** "the toll |climbs| to". */
const counts: Repair = (context) =>
  context.facts.verb?.form === 'present' &&
  senseOf(context)?.counts === true &&
  opensCount(context.next) &&
  context.previous?.pos === 'NOUN';

/** "|wounding| up to 54". */
const isGerund: Repair = (context) =>
  context.facts.verb?.form === 'gerund' &&
  senseOf(context)?.harm !== undefined &&
  context.previous?.pos !== 'DET' &&
  objectFollows(context);

const opensWhatIsSaid = posIn('PRON DET SCONJ');

/** "analysts |estimate| that", "rebels |report| their men died": several before it, and what they say behind it. */
const saysThat: Repair = (context) => {
  const { at, previous, next, facts } = context;
  if (facts.verb?.form !== 'base' || senseOf(context)?.says === undefined || !previous) return false;
  const speak = isPeople(previous) || lexicon().nouns.get(previous.lower)?.speaks === true;
  const several = previous.lower.endsWith('s') && (previous.pos === 'NOUN' || at === 1);
  if (next?.lower === 'that') return several || (isNamed(previous) && countsBehind(context));
  return speak && opensWhatIsSaid(next);
};

const isNamed = posIn('NOUN PROPN');

/** "figures from the ministry show that |nine| died" */
const countsBehind = ({ tokens, at }: Context): boolean =>
  opensObject(tokens[at + 2]) || quantityAt(tokens, at + 2) !== null;

const past = new Set(['past', 'past-or-participle', 'participle']);

/** "the man police |shot|", "has |flooded|": a past form of harm or of saying, or behind "has". */
const isPast: Repair = (context) => {
  const { token, previous, facts } = context;
  const sense = facts.verb && past.has(facts.verb.form) ? senseOf(context) : null;
  if (!sense) return false;
  const helped = previous?.pos === 'AUX' && !be.has(previous.lower);
  return token.pos === 'ADJ' || helped || (sense.harm ?? sense.says) !== undefined;
};

/** Verbs that wink-nlp takes for nouns, adjectives or names. */
export const missedVerbs: readonly Repair[] = [
  takesObject,
  takesCount,
  isRelative,
  isDone,
  tellsCount,
  paperTells,
  counts,
  isGerund,
  saysThat,
  isPast,
];
