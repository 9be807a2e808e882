import { lexicon } from '../../lexicon/index.ts';
import { timeEnd } from '../../times.ts';
import type { Context } from '../context.ts';
import { isApostropheS, posIn } from '../tokens.ts';
import { objectFollows, type Repair } from './repair.ts';

/** "in heavy |shelling| of the town", "|Shelling| killed two", "a week of |fighting|". */
const isNominal: Repair = (context) =>
  !says(context) &&
  context.previous?.pos !== 'AUX' &&
  (context.next?.lower === 'of' || isSubject(context) || isEvent(context) || endsAdjunct(context));

/** "saying" is a verb wherever it stands. */
const says = ({ facts }: Context): boolean =>
  facts.verb !== undefined && lexicon().senses.get(facts.verb.lemma)?.says !== undefined;

const opensSubject = posIn('CCONJ DET ADJ');
const isPredicate = posIn('VERB AUX');

/** "|Shelling| killed two", "the |fighting| was". */
const isSubject = ({ at, previous, next }: Context): boolean =>
  (at === 0 || opensSubject(previous)) && isPredicate(next) && !next!.lower.endsWith('ing');

const modifies = posIn('ADJ DET NOUN NUM PROPN');

/** "a mass |shooting| on Friday"; "the man |shooting| a neighbour" has a verb. */
function isEvent(context: Context): boolean {
  const { tokens, at, previous, next, facts } = context;
  const { noun } = facts;
  return (
    Boolean(noun?.attack ?? noun?.event ?? noun?.harm) &&
    modifies(previous) &&
    previous!.lower !== 'that' &&
    !objectFollows(context) &&
    (next?.pos !== 'PROPN' || timeEnd(tokens, at + 1) > at + 1)
  );
}

const endsPhrase = posIn('PUNCT ADP CCONJ SCONJ');

/** "a week of |fighting| in the south". */
const endsAdjunct = ({ previous, next }: Context): boolean =>
  previous?.pos === 'ADP' && (!next || endsPhrase(next)) && next?.lower !== 'for';

/** "last night's |shooting|". */
const isOwned: Repair = ({ previous }) => previous?.pos === 'PART' && isApostropheS(previous);

/** "|Flooding| in the south has killed". */
const opensSentence: Repair = ({ previous, next, facts }) =>
  facts.noun?.event !== undefined && next?.pos === 'ADP' && (!previous || /^[-–—:)]+$/.test(previous.text));

/** Forms in "-ing" that wink-nlp takes for verbs, and that stand as nouns. */
export const gerundsAsNouns: readonly Repair[] = [isNominal, isOwned, opensSentence];
