import type { Signs } from '../signs.ts';
import { answered } from './answered.ts';
import { inCampaign, lasting, ofCampaign } from './campaigns.ts';
import { ofMonth } from './months.ts';
import { dayAfter, earlier, otherDate, otherMonth } from './otherDays.ts';
import { another, beside, newTarget } from './otherEvents.ts';
import { deathsOfYear, fromTo, inYear, withinPeriod } from './periods.ts';
import type { ScopeRule, Verdict } from './rule.ts';
import { placeByPlace, severalEvents, severalPlaces } from './several.ts';
import { since, sinceOne } from './since.ts';
import { report, tally } from './tallies.ts';

/** What the words with a clause tell of its event, in order: the first rule that holds decides. */
const rules: readonly ScopeRule[] = [
  sinceOne,
  answered,
  since,
  severalEvents,
  severalPlaces,
  placeByPlace,
  report,
  tally,
  lasting,
  withinPeriod,
  inCampaign,
  ofCampaign,
  fromTo,
  deathsOfYear,
  ofMonth,
  earlier,
  dayAfter,
  otherDate,
  otherMonth,
  inYear,
  beside,
  newTarget,
  another,
];

/** What the words of a clause tell of its event; null where they tell nothing. */
export function ownScope(signs: Signs): Verdict | null {
  const rule = rules.find((r) => r.holds(signs));
  return rule ? { scope: rule.scope, rule: `scope:${rule.name}` } : null;
}
