import type { Structure } from '../clauses/build.ts';
import type { Clause } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { ofPhrase } from '../harm/people.ts';
import { chainOf, isEvent, isKnown, phrasesOf, placesOf } from './signs.ts';

/** A count by somebody that says nothing of where, when or in what: "The centre said |four| were killed". */
export function isBareCount(figure: Figure, structure: Structure): boolean {
  const { clause, phrase, rules, form, derived } = figure;
  const isAlone = phrase.sort === 'count' && ofPhrase(structure, phrase) === null;
  const isMore = rules.includes('others') || rules.includes('added');
  if (!isAlone || isMore || derived || form !== 'counted' || figure.partOf !== null) return false;
  const chain = chainOf(clause, structure);
  return (
    isSaid(clause, structure) &&
    placesOf(chain).length === 0 &&
    chain.every((c) => c.times.length === 0) &&
    !phrasesOf(chain).some((p) => isEvent(p) && !isKnown(p))
  );
}

const isSaid = ({ parent }: Clause, { clauses }: Structure): boolean =>
  parent?.verb?.head.verb?.says !== undefined ||
  clauses.some(
    (c) => (c.kind === 'aside' && c.verb?.head.verb?.says) || c.adjuncts.some((a) => a.role === 'accordance'),
  );

/** Of what other figures of the sentence before it a bare count is a second count: of so many, one outcome. */
export const isEchoOf = (echo: Figure, first: Figure): boolean =>
  first.measure === echo.measure &&
  first.partOf === null &&
  !first.derived &&
  isNear(echo.low ?? 0, first.low ?? 0) &&
  isNear(first.low ?? 0, echo.low ?? 0);

/** Counts of the same people differ, but not so much. */
const isNear = (a: number, b: number): boolean => a > 0 && a <= 3 * b;
