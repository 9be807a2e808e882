import type { Language } from '../../languages/language.ts';
import type { Word } from '../../languages/word.ts';
import { isWhenCounted } from '../events/signs.ts';
import { headOf } from '../clauses/kinds.ts';
import { isPartOf, isToll } from './look.ts';
import type { Account, Reported } from './types.ts';

/** "25 bodies were recovered on Monday", and 38 by Tuesday: a count that went on. */
export const isOutrun = (own: Reported, { running }: Account): boolean =>
  running.includes(own) &&
  running.some((r) => isSameCount(r, own) && isSum(r) && isAbove(r, own) && isLater(dayOf(r), dayOf(own)));

/** "had announced |38 dead|, but revised that figure down to 35": what whoever gave it has lowered since. */
export const isLowered = (own: Reported, { lowered }: Account): boolean =>
  !isToll(own.figure) &&
  lowered.some(
    (r) =>
      isSameCount(r, own) &&
      isAbove(own, r) &&
      (own.sentence < r.sentence || (own.sentence === r.sentence && own.figure.from < r.figure.from)) &&
      (r.speaker === null || own.speaker === null || r.speaker.name === own.speaker.name),
  );

/** The counts of an article that go on: of bodies, as they are found, and tolls that rose. */
export const runningIn = (all: readonly Reported[]): readonly Reported[] => all.filter(isRunning);

/** Its tolls that somebody moved down: "|revised| the toll to 35". */
export const loweredIn = (all: readonly Reported[], { standing }: Language): readonly Reported[] =>
  all.filter((r) => isToll(r.figure) && standing.lowers.has(r.figure.clause.verb?.head.lemma ?? ''));

const isSameCount = (a: Reported, b: Reported): boolean =>
  a.figure.measure === b.figure.measure &&
  a.scope === b.scope &&
  !a.figure.derived &&
  !isPartOf(a.figure, b.figure) &&
  !isPartOf(b.figure, a.figure);

const isAbove = (a: Reported, b: Reported): boolean => (a.figure.low ?? 0) > (b.figure.low ?? Infinity);

const isRunning = ({ figure }: Reported): boolean =>
  figure.measure === 'killed' &&
  figure.form === 'counted' &&
  (headOf(figure.phrase).noun?.body === true ||
    figure.rules.includes('moved-figure') ||
    figure.rules.includes('gapped'));

/** "had been recovered", "|by| Tuesday", "rose to": all up to then; "six were found on Tuesday" may be six more. */
function isSum(own: Reported): boolean {
  const { figure, structure } = own;
  const day = dayOf(own);
  return (
    isToll(figure) ||
    figure.clause.verb?.perfect === true ||
    (day !== undefined && isWhenCounted(day, structure))
  );
}

/** The weekday on which it is counted. */
const dayOf = ({ figure: { clause } }: Reported): Word | undefined =>
  clause.times.find((w) => w.time?.weekday !== undefined);

/** Reports tell of the days around them: the next three days come after. */
function isLater(a: Word | undefined, b: Word | undefined): boolean {
  if (a?.time?.weekday === undefined || b?.time?.weekday === undefined) return false;
  const days = (a.time.weekday - b.time.weekday + 7) % 7;
  return days > 0 && days <= 3;
}
