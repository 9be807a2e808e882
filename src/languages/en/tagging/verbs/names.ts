import { isCapital } from '../../capital.ts';
import type { Context } from '../context.ts';
import { isApostropheS, wordIn } from '../tokens.ts';
import type { Repair } from './repair.ts';

const isOfOrFor = wordIn('of for');

/** "the Ministry of |Planning|". */
const afterOf: Repair = ({ previous }) => isOfOrFor(previous);

/** "|Banks|'s car". */
const ownsSomething: Repair = ({ next }) => isApostropheS(next);

/** "Sgt. |Chase| Walsh". */
const afterFullStop: Repair = ({ previous, next }) => previous?.text === '.' && isCapital(next?.text ?? '');

/** "the driver |Chase| Walsh": the first word of a name within the sentence. */
const opensName: Repair = ({ at, previous, next }) =>
  at > 0 && isCapital(next?.text ?? '') && !isCapital(previous!.text) && previous!.pos !== 'PUNCT';

/** "Rights |Watch| said", "the |Guard| fired": the last word of a name. */
const closesName: Repair = ({ at, previous, next }) =>
  at > 0 &&
  previous!.pos !== 'PUNCT' &&
  !isCapital(next?.text ?? '') &&
  (isCapital(previous!.text) || previous!.lower === 'the');

/** "Karim Silva, |Combined| Joint Force". */
const afterComma: Repair = (context) => context.previous?.text === ',' && isNameNext(context);

/** "the Tolv |Governing| Council". */
const withinName: Repair = (context) =>
  context.previous?.pos === 'PROPN' && isCapital(context.previous.text) && isNameNext(context);

const isNameNext = ({ next }: Context): boolean => next?.pos === 'PROPN' && isCapital(next.text);

/** Words with a capital that wink-nlp takes for verbs, and that are parts of names. */
export const namesAsVerbs: readonly Repair[] = [
  afterOf,
  ownsSomething,
  afterFullStop,
  opensName,
  closesName,
  afterComma,
  withinName,
];
