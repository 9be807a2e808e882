import { posIn, wordIn } from '../tokens.ts';
import { isBase, isBetween, isPeople, type Repair } from './repair.ts';

/** "after |market| hours", "to |state| television". */
const afterPreposition: Repair = (context) =>
  context.previous?.pos === 'ADP' && context.next?.pos === 'NOUN' && isBase(context);

const isEarlier = wordIn('earlier later');

/** "in |acts| of terror", "in earlier |attack|", "|Acts| of terror killed nine": what the lists have as a noun, behind a preposition or before "of". */
const isGoverned: Repair = ({ tokens, at, previous, next, facts }) => {
  const isPast = facts.verb !== undefined && facts.verb.form !== 'present' && facts.verb.form !== 'base';
  if (facts.noun === undefined || isPast) return false;
  const before = isEarlier(previous) ? tokens[at - 2] : previous;
  return (before?.pos === 'ADP' && before.lower !== 'to') || (at === 0 && next?.lower === 'of');
};

/** "according to |court| documents". */
const afterAccording: Repair = ({ tokens, at, previous }) =>
  previous?.lower === 'to' && tokens[at - 2]?.lower === 'according';

/** "an earlier |report|". */
const afterBetween: Repair = ({ tokens, at }) => isBetween(tokens, at - 1);

const isAnyOrEach = wordIn('that all both');

/** "the |fire|", "a deadly |strike|": after a determiner or an adjective no verb has its bare form. */
const isModified: Repair = (context) => {
  const { previous, facts } = context;
  if (facts.noun === undefined || !previous) return false;
  const modifies =
    (previous.pos === 'DET' && !isAnyOrEach(previous)) ||
    (previous.pos === 'ADJ' && !/(?:dead|alone)$/.test(previous.lower));
  return modifies && isBase(context);
};

const opensCompound = posIn('DET ADJ NUM');

/** "a gunshot |wound|". */
const isWound: Repair = (context) =>
  context.facts.noun?.wound === true &&
  context.previous?.pos === 'NOUN' &&
  opensCompound(context.tokens[context.at - 2]) &&
  isBase(context);

const endsCompound = posIn('NOUN PUNCT');
const endsSubject = posIn('VERB AUX CCONJ PUNCT');

/** "a war |monitor| said", "|police| and witnesses": one who speaks. */
const isSpeaker: Repair = (context) => {
  const { at, previous, next, facts } = context;
  if (!facts.noun?.speaks) return false;
  // "the Office for Human Rights |monitor| said"
  if (previous?.pos === 'PROPN' && next?.pos === 'VERB') return isBase(context);
  const opens = endsCompound(previous) || (previous?.pos === 'ADV' && at === 1);
  return opens && (!next || endsSubject(next)) && isBase(context);
};

const isPredicate = posIn('VERB AUX');
const opensClause = wordIn('where when while because although whereas after before since if until once');

/** "where |nurses| found her": people are no verb that no list has. */
const isUnlisted: Repair = ({ next, facts }) =>
  facts.verb === undefined && facts.noun?.population !== undefined && isPredicate(next);

/** "when |police| opened fire": those who can act, behind what opens the clause. */
const isDoer: Repair = ({ previous, next, facts }) =>
  (facts.noun?.members ?? facts.noun?.population) !== undefined &&
  opensClause(previous) &&
  (isPredicate(next) || (next?.pos === 'ADJ' && next.lower.endsWith('ed')));

const isCompound = posIn('NOUN ADJ NUM');
const endsPlural = posIn('VERB AUX PUNCT');

/** "two murder |suspects| fled", "six officers and |recruits|, five of whom". */
const isPlural: Repair = ({ tokens, at, previous, next, facts }) =>
  facts.verb?.form === 'present' &&
  facts.noun?.population !== undefined &&
  (isCompound(previous) || (previous?.pos === 'CCONJ' && isPeople(tokens[at - 2]))) &&
  endsPlural(next);

/** "where |raids| killed 16": a verb stands behind it, and what opens the clause before it. */
const isSubject: Repair = (context) =>
  context.facts.verb?.form === 'present' &&
  opensClause(context.previous) &&
  context.next?.pos === 'VERB' &&
  !context.next.lower.endsWith('ing');

/** Nouns that wink-nlp takes for verbs. */
export const nounsAsVerbs: readonly Repair[] = [
  afterPreposition,
  isGoverned,
  afterAccording,
  afterBetween,
  isModified,
  isWound,
  isSpeaker,
  isUnlisted,
  isDoer,
  isPlural,
  isSubject,
];
