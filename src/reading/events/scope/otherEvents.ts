import { hasName, headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { hitsElsewhere, mentionsOf } from '../mentions.ts';
import { isEvent, isKnown, isOneOf, placesOf, type Signs } from '../signs.ts';
import type { ScopeRule } from './rule.ts';

/** "a further two were wounded |in a raid|", "were also killed |when jets hit Oln|" */
export const beside: ScopeRule = {
  name: 'beside',
  scope: 'other',
  holds: (signs) =>
    !signs.first && isBeside(signs) && (hasOwnEvent(signs) || isHitByName(signs) || isDoneByOthers(signs)),
};

/** "later a rocket fell on |a barn|", where the first hit a mill; "when jets hit |another mill|" */
export const newTarget: ScopeRule = {
  name: 'new-target',
  scope: 'other',
  holds: ({ first, main, clause, chain, structure }) =>
    !first &&
    main.mention !== null &&
    mentionsOf(structure).some(
      (m) =>
        (m.clause === clause || (m.clause.kind === 'adverbial' && chain.includes(m.clause))) &&
        hitsElsewhere(m, main.mention!),
    ),
};

/** "another attack", "an earlier strike", "a recent attack", "one of the last attacks" */
export const another: ScopeRule = {
  name: 'another',
  scope: 'other',
  holds: ({ first, phrases, chain, structure }) =>
    !first &&
    phrases.some(
      (p) =>
        isEvent(p) &&
        (p.words.some((w) => w.apart === 'other') ||
          structure.words[p.from - 1]?.apart === 'other' ||
          (p.words.some((w) => w.apart === 'past') && isOne(p, chain))),
    ),
};

const isBeside = (signs: Signs): boolean => isTold(signs) && !countsBefore(signs);

/** "three were killed and |four more hurt|": beside those of the same sentence. */
const countsBefore = ({ clause, counted, structure: { words } }: Signs): boolean =>
  words
    .slice(0, counted?.from ?? clause.from)
    .some((w) => (w.quantity !== null && w.time === null) || w.verb?.harm !== undefined || w.state !== null);

const isTold = ({ clause, structure: { words }, counted }: Signs): boolean =>
  words.slice(clause.from, clause.to).some((w) => w.apart === 'beside' && w.tag === 'adverb') ||
  Boolean(counted?.words.some((w) => w.apart === 'beside' || w.apart === 'other')) ||
  Boolean(counted?.quantity?.rules.some((r) => r === 'others' || r === 'added'));

/** "… |when jets pounded the quarter of Dresk|": an act of its own, on something with a name; "their house" is that of those told of. */
const isHitByName = ({ chain, clause }: Signs): boolean =>
  chain.some(
    (c) =>
      c !== clause &&
      c.kind === 'adverbial' &&
      c.verb?.head.verb?.deed === 'strikes' &&
      !(c.verb.passive ? c.subjects : c.objects).some((p) => p.determiner === 'possessive') &&
      [...c.objects, ...c.adjuncts.flatMap((a) => a.phrases)].some(hasName),
  );

/** "in the Dresk quarter |when troops shot at a car|": a doer and a place of its own; "the gunman" was told of before. */
const isDoneByOthers = ({ chain, clause }: Signs): boolean =>
  placesOf([clause]).some((a) => a.host === null && a.phrases.some(hasName)) &&
  chain.some(
    (c) =>
      c.kind === 'adverbial' &&
      c.parent === clause &&
      c.verb?.head.verb?.deed !== undefined &&
      !c.verb.passive &&
      c.subjects.some((p) => p.determiner === 'none' && headOf(p).noun?.population !== undefined),
  );

/** An event that was not told before; what follows on the first, "a second blast", is of it. */
const hasOwnEvent = ({ phrases, counted }: Signs): boolean =>
  phrases.some(
    (p) =>
      p !== counted &&
      isEvent(p) &&
      !isKnown(p) &&
      !headOf(p).noun?.weapon &&
      !p.words.some((w) => w.ordinal),
  );

/** "a recent attack", "|one| of the recent attacks" */
const isOne = (p: NounPhrase, chain: Signs['chain']): boolean =>
  (p.determiner === 'indefinite' && !headOf(p).noun?.plural) || isOneOf(p, chain);
