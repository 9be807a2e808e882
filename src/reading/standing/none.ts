import type { Population } from '../../core/population.ts';
import type { Word } from '../../languages/word.ts';
import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { viewOf } from '../responsibility/phrases.ts';
import { adjunctsAt, isHarm } from './look.ts';
import type { Account, Found, Reported } from './types.ts';

/** The words by which "none" is said of a part alone, and nothing of the rest. */
export const noneInPart = (own: Reported, account: Account): Found | null =>
  notByThem(own) ?? notThere(own, account) ?? notOfThem(own, account);

/** Who may be counted by themselves where nothing is said of anybody else; civilians and soldiers are whom a side denies to have harmed. */
const apart: ReadonlySet<Population> = new Set(['police', 'responders', 'children', 'women', 'men', 'other']);

/** "|no officers| were hurt": of them alone, unless somebody counts some of them. */
function notOfThem({ figure }: Reported, { all }: Account): Found | null {
  const { population, phrase } = figure;
  const isSome = population === 'people' ? isKind(phrase) : apart.has(population);
  const isCounted = all.some(
    (r) => r.figure.population === population && isHarm(r.figure) && (r.figure.low ?? 0) > 0,
  );
  return isSome && isHarm(figure) && !isCounted
    ? { rule: 'of-them-alone', from: phrase.from, to: phrase.to }
    : null;
}

/** "bystanders", "patients"; not "people". */
const isKind = (phrase: NounPhrase): boolean => {
  const { noun } = headOf(phrase);
  return noun?.population === 'people' && !noun.harm && !noun.generic;
};

/** "nobody was killed |by the police|": of what they did, and not of the event; that no civilian was is what a side denies. */
function notByThem({ figure, structure: { words } }: Reported): Found | null {
  const { clause, population } = figure;
  if (!clause.verb?.passive || population === 'civilians') return null;
  const { subjects } = viewOf(clause);
  const adjunct = clause.adjuncts.find(
    (a) => a.role === 'agent' && a.phrases.some((p) => subjects.includes(p)),
  );
  return adjunct && adjunct.phrases.every(isOneSide)
    ? { rule: 'by-them', from: words.indexOf(adjunct.word), to: adjunct.phrases.at(-1)!.to }
    : null;
}

/** Police, soldiers, a group by its name: others may have done it. */
const isOneSide = (phrase: NounPhrase): boolean => {
  const { noun, refers } = headOf(phrase);
  if (phrase.sort === 'name') return true;
  if (phrase.sort === 'pronoun') return refers !== null && refers !== 'it';
  return noun?.population !== undefined
    ? noun.population !== 'attackers'
    : Boolean(noun?.members ?? noun?.command);
};

/** "no casualties |inside the bank|", while others were harmed. */
function notThere(own: Reported, { all, language }: Account): Found | null {
  const { prepositions, heads } = language.standing.noneOf;
  if (!all.some((r) => isHarm(r.figure) && (r.figure.low ?? 0) > 0 && r.scope === own.scope)) return null;
  const { words } = own.structure;
  const place = adjunctsAt(own).find(
    (a) =>
      (a.role === 'place' || a.role === 'target') &&
      a.phrases.length > 0 &&
      (prepositions.has(a.word.lower) || a.phrases.every((p) => heads.has(headOf(p).lower))),
  );
  if (place) return { rule: 'facility', from: words.indexOf(place.word), to: place.phrases.at(-1)!.to };
  // "no one |inside| was hurt"
  const { from, to } = own.figure.clause;
  const at = words.findIndex((w, i) => i >= from && i < to && isAlone(w, own) && prepositions.has(w.lower));
  return at < 0 ? null : { rule: 'facility', from: at, to: at + 1 };
}

/** "inside", with no noun behind it. */
const isAlone = (word: Word, { figure: { clause } }: Reported): boolean =>
  !clause.adjuncts.some((a) => a.word === word && a.phrases.length > 0);
