import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { isEvent } from '../events/signs.ts';
import { adjunctsOf, ofPhrase } from '../harm/people.ts';
import { adjunctsAt, isCounted, isPartOf, isToll, rivals, sameNumber } from './look.ts';
import type { Account, Found, Reported } from './types.ts';

/** What makes a figure a part is another that stands beside it: "four in Dresk and two in Tolv", one region's count of a storm's. */
export const partBeside = (own: Reported, account: Account): Found | null =>
  inOneSentence(own, account) ?? inOnePlace(own, account);

const canDivide = (r: Reported): boolean =>
  isCounted(r) &&
  !isShare(r) &&
  r.figure.partOf === null &&
  !r.figure.derived &&
  !isToll(r.figure) &&
  r.figure.phrase.determiner !== 'definite';

/** "two of the 26": of a count, and not beside it. */
const isShare = ({ figure, structure }: Reported): boolean => {
  const of = ofPhrase(structure, figure.phrase);
  return of !== null && (of.quantity !== null || of.sort === 'pronoun' || of.determiner === 'definite');
};

/** Two counts of the same people in one breath are two parts. */
function inOneSentence(own: Reported, account: Account): Found | null {
  if (!canDivide(own)) return null;
  const mates = rivals(own, account).filter(
    (r) =>
      r.sentence === own.sentence && r.figure.phrase !== own.figure.phrase && canDivide(r) && isAlike(r, own),
  );
  if (!mates.some((r) => r.figure.low !== own.figure.low || areApart(placed(r), placed(own)))) return null;
  const { from, to } = placed(own) ?? own.figure.phrase;
  return { rule: 'side-by-side', from, to };
}

/** One speaker's count of the same people: "Velmers and Torskers" are not the same. */
const isAlike = (a: Reported, b: Reported): boolean =>
  a.speaker?.name === b.speaker?.name &&
  (isBare(a) ||
    isBare(b) ||
    (a.figure.population === b.figure.population &&
      headOf(a.figure.phrase).lower === headOf(b.figure.phrase).lower));

/** "four civilians in Dresk and |one| in Tolv", "|two more|": the same kind of people as the count before. */
const isBare = ({ figure: { phrase, population }, structure }: Reported): boolean =>
  (phrase.sort === 'count' && ofPhrase(structure, phrase) === null) ||
  (population === 'people' &&
    (headOf(phrase).noun?.population === undefined || headOf(phrase).noun?.others === true));

const areApart = (a: Placed | null, b: Placed | null): boolean =>
  a !== null && b !== null && a.names.every((n) => !b.names.includes(n));

const namesIn = (phrase: NounPhrase): string =>
  phrase.words
    .filter((w) => w.tag === 'name')
    .map((w) => w.text)
    .join(' ');

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

/** "|in Dresk and Tolv|": where a figure is set by name. */
function placed(own: Reported): Placed | null {
  const { words } = own.structure;
  // "the toll |in Dresk| is 12", "shelling |in Dresk| killed three more"
  const ofSubject = own.figure.clause.subjects
    .filter((p) => isToll(own.figure) || (isEvent(p) && p !== own.figure.phrase))
    .flatMap((p) => adjunctsOf(own.structure, p));
  const behind = adjunctsAt(own).filter(
    (a) => a.host === null || a.word.from >= words[own.figure.phrase.to - 1]!.to,
  );
  // "in the village |of Dresk|"
  const withOf = (p: NounPhrase): readonly NounPhrase[] => {
    const of = headOf(p).noun?.area ? ofPhrase(own.structure, p) : null;
    return of ? [p, of] : [p];
  };
  const found = [...behind, ...ofSubject].find(
    (a) => a.role === 'place' && a.phrases.flatMap(withOf).some((p) => namesIn(p) !== '' && !isEvent(p)),
  );
  if (!found) return null;
  // "in Tolv and |one| in Dresk": the next count is no place
  const named = found.phrases.filter((p) => p.sort !== 'count').flatMap(withOf);
  return {
    from: words.indexOf(found.word),
    to: named.at(-1)!.to,
    names: named.map(namesIn).filter((n) => n !== ''),
  };
}

/** "shelling |in Oln| killed three more": of those added, the place by which others count them too. */
export function addedIn(own: Reported, { places }: Account): Found | null {
  const here = placed(own);
  const isHome = here?.names.some((n) => places.some((p) => n.includes(p)));
  return here && here.names.length > 0 && !isHome
    ? { rule: 'one-place', from: here.from, to: here.to }
    : null;
}

const isSamePlace = (a: Placed | null, b: Placed): boolean =>
  a !== null && a.names.length > 0 && a.names.every((n) => b.names.includes(n));

/** Set by name in a place that is not the event's, while the article counts elsewhere, or more. */
function inOnePlace(own: Reported, account: Account): Found | null {
  const here = own.scope === 'incident' && isCounted(own) ? placed(own) : null;
  if (!here) return null;
  const others = rivals(own, account).filter(
    (r) => isCounted(r) && !sameNumber(r.figure, own.figure) && !isPartOf(r.figure, own.figure),
  );
  const elsewhere = others.some((r) => areApart(placed(r), here));
  const larger = others.filter(
    (r) => r.sentence !== own.sentence && (r.figure.low ?? 0) > (own.figure.high ?? own.figure.low ?? 0),
  );
  // a larger count in the same place is no whole of this one
  const more = larger.some((r) => !isSamePlace(placed(r), here));
  const home = here.names.some((n) => account.places.some((p) => n.includes(p)));
  return more && (elsewhere || !home) ? { rule: 'one-place', from: here.from, to: here.to } : null;
}
