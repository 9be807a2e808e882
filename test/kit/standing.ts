import type { Ledger } from '../../src/core/ledger.ts';
import type { Choice, Standing, StandingQuery } from '../../src/core/standing.ts';

/** What stands for an article of which nothing is known; `about` names what is asked beside it. */
export const standingOf = (
  ledger: Ledger,
  { needs = [], ...about }: Partial<StandingQuery<Choice>> & Partial<Choice> = {},
): Promise<Standing<Choice>> =>
  ledger.standing({
    article: { id: 'nothing', textHash: 'none', outlet: null },
    incidents: { placeKeys: [], from: null, to: null },
    reports: { traits: [], bands: [], names: [], from: null, to: null },
    choose: () => ({ needs }),
    ...about,
  });
