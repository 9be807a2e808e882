import type { Word } from '../../../languages/word.ts';
import type { Structure } from '../../clauses/build.ts';
import type { Clause } from '../../clauses/types.ts';
import { isAfter } from '../days.ts';
import { isEvent, isKnown, type Signs } from '../signs.ts';
import type { ScopeRule } from './rule.ts';

/** "an hour earlier" */
export const earlier: ScopeRule = {
  name: 'earlier',
  scope: 'other',
  holds: ({ first, times, clause }) =>
    !first &&
    (times.some((w) => w.apart === 'other') ||
      (clause.verb?.head.verb?.deed !== undefined && clause.adverbs.some((w) => w.apart === 'other'))),
};

/** "a day |after a raid killed 12|"; a lead that counts nobody else is still about that raid */
export const dayAfter: ScopeRule = {
  name: 'day-after',
  scope: 'other',
  holds: ({ clause, structure, first, main }) => !(first && main.aftermath) && isDayAfter(clause, structure),
};

/** "on another day", where nothing else is of the day of the event */
export const otherDate: ScopeRule = {
  name: 'other-date',
  scope: 'other',
  holds: (signs) =>
    !signs.first &&
    !signs.compared.includes('same') &&
    signs.compared.includes('differs') &&
    !isAftermath(signs),
};

/** "On Sunday a second victim |died|", "a man |was arrested|": what came of the event, days after it. */
const isAftermath = ({ clause, phrases, times, compared, main }: Signs): boolean =>
  clause.verb?.head.verb?.deed === undefined &&
  !phrases.some((p) => isEvent(p) && !isKnown(p)) &&
  times.every((w, i) => compared[i] !== 'differs' || isAfter(w.time!, main));

/** "In early April 12 died in |an attack|" */
export const otherMonth: ScopeRule = {
  name: 'other-month',
  scope: 'other',
  holds: ({ first, times, phrases }) =>
    !first && times.some((w) => w.time!.kind === 'month') && phrases.some((p) => isEvent(p) && !isKnown(p)),
};

/** True for what hangs on "a day after", and on no event that was told of before: "hours after |the raid| killed 12". */
export function isDayAfter(clause: Clause, { words }: Structure): boolean {
  for (let c: Clause | null = clause; c; c = c.parent)
    if (c.link === 'when' && isDistance(words[c.from - 1]))
      return !c.subjects.some((p) => isEvent(p) && isKnown(p));
  return false;
}

/** "|hours| after", "|some two days| after" */
const isDistance = (before: Word | undefined): boolean =>
  before?.noun?.period !== undefined || before?.time?.gap === true;
