import type { WaitingArticle } from '../core/modelStore.ts';
import { LedgerFault, UserError } from '../core/errors.ts';
import { nextTry } from './modelPace.ts';
import { readAgain, type ReadAgainDeps } from './readAgain.ts';

/** Articles of one round; a backlog does not hold up what comes in. */
const most = 50;
/** A judge that has not answered by then was asked by a program that ended. */
const leftMs = 60_000;

/** What is due of it, whenever that is. */
const always = '9999-12-31T00:00:00Z';

/**
 * Reads again what waits for the model, the oldest first, and decides on the points that a program left before the judge. Stops where
 * the model is away: the rest would wait in vain too. The first round takes what is not due yet as well: whoever starts the program
 * again may have mended what was wrong.
 *
 * @example scheduleModel(makeModelRound(deps), onError);
 */
export function makeModelRound(deps: ReadAgainDeps): (signal?: AbortSignal) => Promise<void> {
  let isFirst = true;
  return async (signal) => {
    const { ledger, judging, clock } = deps;
    await judging.leftOver(new Date(clock.now().getTime() - leftMs).toISOString());
    const due = isFirst ? always : clock.now().toISOString();
    isFirst = false;
    for (const article of await ledger.waitingForModel(due, most)) {
      if (signal?.aborted || !(await isRead(deps, article))) return;
    }
  };
}

/** False where the model gave no answer. */
async function isRead(deps: ReadAgainDeps, { row, article, tries }: WaitingArticle): Promise<boolean> {
  const { ledger, reader, clock, log } = deps;
  try {
    const reading = await reader.read(article);
    const waits = reading.second?.waits;
    if (waits) {
      await ledger.waitLonger(row, waits.reason, nextTry(tries + 1, waits.retryAt, clock.now()));
      return false;
    }
    await readAgain(deps, article, reading);
    await ledger.waitNoMore(row);
    return true;
  } catch (error) {
    if (error instanceof LedgerFault || !(error instanceof UserError)) throw error;
    log?.warn({ article: article.id, error }, 'an article could not be read again by the model');
    await ledger.waitLonger(row, error.message, nextTry(tries + 1, null, clock.now()));
    return false;
  }
}
