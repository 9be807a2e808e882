import type { Card } from '../../core/card.ts';

/** Answers lately given, so that turning a page or sharing does no work twice. */
export interface Kept {
  put(key: string, card: Card): void;
  get(key: string): Card | null;
}

const most = 300;

export function makeKept(): Kept {
  const cards = new Map<string, Card>();
  return {
    put(key, card) {
      cards.set(key, card);
      for (const old of [...cards.keys()].slice(0, Math.max(0, cards.size - most))) cards.delete(old);
    },
    get: (key) => cards.get(key) ?? null,
  };
}
