import type { AnswerStore, KeptAnswer } from '../../core/modelStore.ts';

/** What a model's client keeps, where no ledger is open: for as long as the program runs. */
export function memoryStore(): AnswerStore {
  const answers = new Map<string, KeptAnswer>();
  const tokens = new Map<string, number>();
  return {
    keptAnswer: async (hash) => answers.get(hash) ?? null,
    keepAnswer: async (hash, kept) => void answers.set(hash, kept),
    tokensOn: async (day) => tokens.get(day) ?? 0,
    addTokens: async (day, n) => void tokens.set(day, (tokens.get(day) ?? 0) + n),
  };
}
