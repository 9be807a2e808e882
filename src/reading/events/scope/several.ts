import { headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { isEvent, isKnown, type Signs } from '../signs.ts';
import type { ScopeRule } from './rule.ts';
import { isOneEvent } from './salvos.ts';

/** "in four shootings", "several attacks"; what one man did in several is one event */
export const severalEvents: ScopeRule = {
  name: 'several-events',
  scope: 'aggregate',
  holds: (signs) =>
    signs.phrases.some(
      (p) =>
        p !== signs.counted &&
        ((isSeveral(p) && !isOneEvent(p, signs) && !isByOne(p, signs)) || isAllOfThem(p, signs)),
    ),
};

/** "shootings across three districts" */
export const severalPlaces: ScopeRule = {
  name: 'several-places',
  scope: 'aggregate',
  holds: (signs) => signs.phrases.some((p) => isSpread(p, signs)),
};

/** "60 in Tolv, 25 in Dresk and nine in Oln" */
export const placeByPlace: ScopeRule = {
  name: 'place-by-place',
  scope: 'aggregate',
  holds: ({ structure }) => isPlaceByPlace(structure),
};

/** "|the suspect| in a string of shootings", "|a gunman| killed nine in two attacks" */
function isByOne(p: NounPhrase, { chain }: Signs): boolean {
  const adjuncts = chain.flatMap((c) => c.adjuncts);
  const hostOf = (x: NounPhrase): NounPhrase | null =>
    adjuncts.find((a) => a.phrases.includes(x))?.host ?? null;
  const host = hostOf(p);
  const above = host && hostOf(host);
  return (
    [host, above].some((x) => x !== null && isOnePerson(x)) ||
    chain.some(
      ({ subjects, verb }) =>
        verb?.head.verb?.deed !== undefined &&
        !verb.passive &&
        subjects.length === 1 &&
        isOnePerson(subjects[0]!),
    )
  );
}

const isOnePerson = (p: NounPhrase): boolean => {
  const { noun } = headOf(p);
  return noun?.population !== undefined && !noun.plural && !noun.group && p.quantity === null;
};

/** "the shootings", where the lead tells of two separate ones */
const isAllOfThem = (p: NounPhrase, { main }: Signs): boolean =>
  main.separate && isEvent(p) && isKnown(p) && Boolean(headOf(p).noun?.plural);

/** "in three shootings", "separate attacks", "in shootings": several events, and so a sum. */
function isSeveral(p: NounPhrase): boolean {
  const { noun } = headOf(p);
  if (!isEvent(p) || noun?.weapon || noun?.attack === undefined) return false;
  const low = p.quantity?.low ?? 0;
  if (low >= 2 || (p.quantity && p.quantity.high === null)) return true;
  if (noun.crime && noun.plural && p.determiner === 'none' && !p.quantity) return true;
  return noun.plural && p.words.some((w) => w.apart === 'several');
}

/** "shootings across three districts", "raids in Tolv and Dresk": events of several places. */
function isSpread(p: NounPhrase, { chain }: Signs): boolean {
  const { noun } = headOf(p);
  if (!isEvent(p) || !noun?.plural || p.determiner === 'definite' || noun.weapon) return false;
  const places = chain.flatMap((c) =>
    c.adjuncts.filter(
      (a) => a.role === 'place' && (a.host === p || (a.phrases[0]!.from > p.to && standsIn(c, p))),
    ),
  );
  return places.some(
    (a) => a.phrases.length > 1 || (headOf(a.phrases[0]!).noun?.area && headOf(a.phrases[0]!).noun?.plural),
  );
}

const standsIn = ({ adjuncts }: Signs['clause'], p: NounPhrase): boolean =>
  adjuncts.some((a) => a.host === null && a.phrases.includes(p));

/** "60 in Tolv, 25 in Dresk and nine in Oln": a sum, told place by place. */
const isPlaceByPlace = ({ clauses }: Signs['structure']): boolean => {
  const counted = clauses
    .flatMap((c) => c.adjuncts)
    .filter(
      (a) =>
        a.role === 'place' &&
        a.host?.quantity &&
        a.host.sort === 'count' &&
        a.phrases.some((p) => p.sort === 'name'),
    );
  return counted.length > 2;
};
