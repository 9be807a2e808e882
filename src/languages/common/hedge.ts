import { exactly, type Interval } from '../../core/interval.ts';

/** From a number to what its hedge makes of it: docs/claims.md, "From wording to interval". */
const bounds = {
  'more-than': (n) => ({ low: n + 1, high: null }),
  'at-least': (n) => ({ low: n, high: null }),
  'up-to': (n) => ({ low: Math.min(1, n), high: n }),
  'fewer-than': (n) => ({ low: 0, high: Math.max(0, n - 1) }),
  about: (n) => ({ low: Math.ceil(n * 0.9), high: Math.floor(n * 1.1) }),
  nearly: (n) => ({ low: Math.ceil(n * 0.9), high: Math.max(0, n - 1) }),
  /** Words that belong to the figure as printed and leave it as it is. */
  plain: exactly,
  all: exactly,
  added: exactly,
} satisfies Record<string, (n: number) => Interval>;

export type Hedge = keyof typeof bounds;

/** What a hedge makes of a number, a range or a vague word; null where nothing is hedged: "more than nobody". */
export function withHedge(inner: Interval, hedge: Hedge): Interval | null {
  const { low, high } = inner;
  if (hedge === 'plain') return inner;
  if (low === null || low === 0) return null;
  if (hedge === 'more-than' || hedge === 'at-least') return bounds[hedge](low);
  return high === low ? bounds[hedge](low) : inner;
}
