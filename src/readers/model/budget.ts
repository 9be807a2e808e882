import { dayMs } from '../../core/days.ts';
import type { AnswerStore } from '../../core/modelStore.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { ModelFault } from '../../core/ports/model.ts';

interface Budget {
  /** Rejects with a `ModelFault` where the day's tokens are used up. */
  check(): Promise<void>;
  spend(tokens: number): Promise<void>;
}

/** So many tokens a day (UTC), counted in the ledger; `daily` null is no limit. What is under way may go past it. */
export function makeBudget(
  daily: number | null,
  store: Pick<AnswerStore, 'tokensOn' | 'addTokens'>,
  clock: Clock,
): Budget {
  const today = (): string => clock.now().toISOString().slice(0, 10);
  return {
    async check() {
      if (daily === null || (await store.tokensOn(today())) < daily) return;
      const retryAt = new Date(Date.parse(`${today()}T00:00:00Z`) + dayMs);
      throw new ModelFault(
        `Today’s ${daily.toLocaleString('en-US')} tokens for the model are used up (MODEL_DAILY_TOKENS): it goes on at 00:00 UTC.`,
        { kind: 'budget', retryAt },
      );
    },
    spend: (tokens) => store.addTokens(today(), tokens),
  };
}
