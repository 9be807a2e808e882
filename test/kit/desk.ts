import { commands } from '../../commands/index.ts';
import { makeDispatch, type Dispatch } from '../../src/chat/dispatch.ts';
import type { Article } from '../../src/core/article.ts';
import type { IngestOutcome, Ledger } from '../../src/core/ledger.ts';
import type { Desk } from '../../src/core/desk.ts';
import { openLedger } from '../../src/store/index.ts';
import { compose, type Web } from '../../src/app/compose.ts';

export const clock = { now: () => new Date('2016-12-09T12:00:00Z') };

export interface TestDesk {
  readonly ledger: Ledger;
  readonly desk: Desk;
  readonly dispatch: Dispatch;
  readonly outcomes: readonly IngestOutcome[];
  readonly faults: readonly string[];
}

/** The whole program but for a platform, on a real ledger in memory, with articles read in the order given. */
export async function openDesk(
  articles: readonly Article[],
  web?: (ledger: Ledger) => Web,
): Promise<TestDesk> {
  const ledger = await openLedger(':memory:');
  const around = web ? { web: web(ledger) } : {};
  const { desk, processArticle } = compose(ledger, clock, around);
  const outcomes: IngestOutcome[] = [];
  for (const article of articles) outcomes.push(await processArticle(article));
  const faults: string[] = [];
  const dispatch = makeDispatch({
    commands,
    desk,
    log: (id, error) => faults.push(`${id} ${String(error)}`),
  });
  return { ledger, desk, dispatch, outcomes, faults };
}
