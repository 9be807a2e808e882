import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Adjunct, Clause, NounPhrase } from '../clauses/types.ts';
import { canSpeak } from './canSpeak.ts';
import { counterIn } from './phrases.ts';
import { voiced } from './tellers.ts';
import type { Saying } from './types.ts';

/** "the monitor, |citing residents|, said": whom somebody who speaks has it from. */
export function cited(clause: Clause, structure: Structure): Saying | null {
  const own = voiced(clause) ? clause.adjuncts.find((a) => a.role === 'citation') : undefined;
  const speakers = own?.phrases.filter((p) => canSpeak(p, structure) && !isSomebody(p)) ?? [];
  return own && speakers.length > 0
    ? { kind: 'cited', speakers, addressee: null, clause, at: own.word.from }
    : null;
}

/** "according to the mayor" speaks for its clause, and at the head or the end of a sentence for those joined to it. */
export function according(clause: Clause, structure: Structure): Saying | null {
  const own = clause.adjuncts.find((a) => isAccordance(a, clause));
  const joined = structure.clauses.filter(
    (c) =>
      c !== clause &&
      c.parent === clause.parent &&
      (c.kind === 'coordinate' || c.kind === 'main') &&
      !voiced(c),
  );
  const shared =
    own ??
    joined
      .flatMap((c) => c.adjuncts)
      .find((a) => isAccordance(a, clause) && (a.word.from === 0 || isLast(a.word.from, structure)));
  if (!shared) return hung(clause, structure);
  const speakers = shared.phrases.filter((p) => canSpeak(p, structure));
  return speakers.length > 0
    ? { kind: 'according', speakers, addressee: null, clause, at: shared.word.from }
    : null;
}

/** "according to the mayor", "by the ministry's count", "citing the mayor" beside no other who speaks. */
const isAccordance = ({ role, phrases }: Adjunct, clause: Clause): boolean =>
  role === 'accordance' ||
  (role === 'citation' && !voiced(clause) && !phrases.every(isSomebody)) ||
  (role === 'agent' && phrases.some(isCount));

/** "detained two, citing |a 44-year-old clerk|": told of by an age alone, and nobody's source. */
const isSomebody = (phrase: NounPhrase): boolean =>
  phrase.determiner === 'indefinite' &&
  headOf(phrase).noun?.population !== undefined &&
  phrase.words.some((w) => w.tag === 'adjective' && w.noun?.population !== undefined);

/** "|the ministry's| count": somebody's, and nobody who does anything. */
const isCount = (phrase: NounPhrase): boolean =>
  headOf(phrase).noun?.toll === 'number' && (phrase.owner !== null || counterIn(phrase) !== null);

/** The adjunct of a clause that hangs on this one: "…, killing three, according to the mayor". */
function hung(clause: Clause, structure: Structure): Saying | null {
  for (const c of structure.clauses) {
    if (
      c.parent !== clause ||
      (c.kind !== 'participial' && c.kind !== 'adverbial' && c.kind !== 'reduced' && c.kind !== 'relative')
    )
      continue;
    const own = c.adjuncts.find((a) => isAccordance(a, c) && isLast(a.word.from, structure));
    const speakers = own?.phrases.filter((p) => canSpeak(p, structure)) ?? [];
    if (own && speakers.length > 0)
      return { kind: 'according', speakers, addressee: null, clause: c, at: own.word.from };
  }
  return null;
}

const isLast = (at: number, { clauses }: Structure): boolean =>
  !clauses.some((c) => c.from > at && c.kind !== 'relative' && c.kind !== 'reduced' && c.verb !== null);
