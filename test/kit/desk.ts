import { commands } from '../../commands/index.ts';
import { makeDispatch, type Dispatch } from '../../src/chat/dispatch.ts';
import type { Article } from '../../src/core/article.ts';
import type { IngestOutcome, Ledger } from '../../src/core/ledger.ts';
import type { Desk } from '../../src/core/desk.ts';
import { compose, type Web } from '../../src/app/compose.ts';
import { ledgersWith } from './ledger.ts';

export const clock = { now: () => new Date('2016-12-09T12:00:00Z') };

export interface TestDesk {
  readonly ledger: Ledger;
  readonly desk: Desk;
  readonly dispatch: Dispatch;
  readonly outcomes: readonly IngestOutcome[];
  readonly faults: readonly string[];
}

const known = new Map<string, ReturnType<typeof ledgersWith<readonly IngestOutcome[]>>>();

/** A ledger in memory in which these articles were read, in this order, and what became of each; they are read once a worker. */
export function ledgerWithArticles(articles: readonly Article[]) {
  const key = JSON.stringify(articles);
  const copies =
    known.get(key) ??
    ledgersWith(async (ledger) => {
      const { processArticle } = compose(ledger, clock);
      const outcomes: IngestOutcome[] = [];
      for (const article of articles) outcomes.push(await processArticle(article));
      return outcomes;
    });
  known.set(key, copies);
  return copies();
}

/** The whole program but for a platform, on a real ledger in memory, with articles read in the order given. */
export async function openDesk(
  articles: readonly Article[],
  web?: (ledger: Ledger) => Web,
): Promise<TestDesk> {
  const { ledger, filled: outcomes } = await ledgerWithArticles(articles);
  const { desk } = compose(ledger, clock, web ? { web: web(ledger) } : {});
  const faults: string[] = [];
  const dispatch = makeDispatch({
    commands,
    desk,
    log: (id, error) => faults.push(`${id} ${String(error)}`),
  });
  return { ledger, desk, dispatch, outcomes, faults };
}
