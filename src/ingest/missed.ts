import type { Fetched } from '../core/fetch.ts';
import type { Missed } from '../core/page.ts';

/** Why nothing came, as those tell it who read what comes. */
export function missed(got: Exclude<Fetched, { status: 'ok' }>): Missed {
  if (got.status === 'not-modified') return { kind: 'not-modified' };
  if (got.status === 'refused') return { kind: 'refused', reason: got.reason };
  const { reason, code, retryAfter } = got;
  return { kind: 'failed', reason, code, retryAfter };
}
