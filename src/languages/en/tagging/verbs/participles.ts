import { lexicon } from '../../lexicon/index.ts';
import type { Token } from '../../../text.ts';
import { posIn, wordIn } from '../tokens.ts';
import { opensObject, type Repair } from './repair.ts';

/** "the three |wounded| were". */
const isCounted: Repair = ({ previous, next, facts }) =>
  previous?.pos === 'NUM' &&
  next?.pos === 'AUX' &&
  facts.verb?.form === 'past-or-participle' &&
  facts.noun !== undefined;

const isArticle = wordIn('a an');
const mayBeModified = posIn('NOUN PROPN ADJ VERB');

/** "an |accused| in the case": no noun follows the article. */
const standsAsNoun: Repair = ({ previous, next, facts }) =>
  isArticle(previous) && facts.verb?.form === 'past-or-participle' && !mayBeModified(next);

/** "two are |missing| in the lake"; "missing the bus" is a verb. */
const isState: Repair = ({ token, next, facts }) =>
  facts.state !== null && token.lower.endsWith('ing') && !opensObject(next);

/** "remain |unaccounted| for": a state that no verb has. */
const isOnlyState: Repair = ({ facts }) => facts.state !== null && facts.verb === undefined;

/** "non-life |threatening| injuries". */
const tellsOfWounds: Repair = ({ token, previous, next }) =>
  token.lower.endsWith('ing') &&
  isWound(next) &&
  (token.lower.includes('-') || previous?.pos === 'ADJ' || previous?.pos === 'NOUN');

const isWound = (token: Token | undefined): boolean =>
  lexicon().nouns.get(token?.lower ?? '')?.wound === true;

const isOrdinal = wordIn('first second third fourth fifth sixth seventh eighth ninth tenth last next');
const goesOnAsVerb = wordIn('dead by');

/** "heard the fourth |shot|"; "the third |shot| dead" is somebody. */
const isNumbered: Repair = ({ tokens, at, previous, next, facts }) =>
  facts.noun !== undefined &&
  facts.verb?.form === 'past-or-participle' &&
  isOrdinal(previous) &&
  tokens[at - 2]?.pos === 'DET' &&
  !goesOnAsVerb(next);

/** Participles that stand as nouns or adjectives, whatever wink-nlp has. */
export const participles: readonly Repair[] = [
  isCounted,
  standsAsNoun,
  isNumbered,
  isState,
  isOnlyState,
  tellsOfWounds,
];
