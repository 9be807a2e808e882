import type { Clock } from '../core/ports/clock.ts';
import type { Teller } from '../core/ports/notifier.ts';
import { pollFeeds, type PollDeps, type PollRound } from './pollFeeds.ts';
import { ingestFeedItems, type FeedItemDeps } from './ingestFeedItems.ts';
import { makeBacklogs, tellOfDead } from './telling.ts';

export interface FeedRoundDeps extends PollDeps, FeedItemDeps {
  readonly ledger: PollDeps['ledger'] & FeedItemDeps['ledger'];
  readonly clock: Clock;
  readonly teller: Teller;
}

/** One round: ask the feeds whose time has come, read what waits, tell of what was given up; gives the round's sums. */
export function makeFeedRound(deps: FeedRoundDeps): (signal?: AbortSignal) => Promise<PollRound> {
  const { ledger, clock, teller, onError } = deps;
  const backlogs = makeBacklogs(teller, clock, onError);
  return async (signal) => {
    const round = await pollFeeds({ ...deps, onFirst: (feed, items) => backlogs.begin(feed, items) }, signal);
    await ingestFeedItems(
      { ...deps, onItem: (id, state) => backlogs.item(id, state), onBatch: () => backlogs.show() },
      signal,
    );
    await tellOfDead(ledger, teller, clock, onError);
    return round;
  };
}
