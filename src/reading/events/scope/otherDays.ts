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

/** "a day |after a raid killed 12|" */
export const dayAfter: ScopeRule = { name: 'day-after', scope: 'other', holds: (signs) => isDayAfter(signs) };

/** "on another day", where nothing else is of the day of the event */
export const otherDate: ScopeRule = {
  name: 'other-date',
  scope: 'other',
  holds: ({ first, compared }) => !first && !compared.includes('same') && compared.includes('differs'),
};

/** "In early April 12 died in |an attack|" */
export const otherMonth: ScopeRule = {
  name: 'other-month',
  scope: 'other',
  holds: ({ first, times, phrases }) =>
    !first && times.some((w) => w.time!.kind === 'month') && phrases.some((p) => isEvent(p) && !isKnown(p)),
};

function isDayAfter({ clause, structure: { words } }: Signs): boolean {
  for (let c: Signs['clause'] | null = clause; c; c = c.parent)
    if (c.link === 'when' && words[c.from - 1]?.noun?.period) return true;
  return false;
}
