import type { Context } from 'hono';

/** What tests may break; all off at first. */
export interface Faults {
  /** Every n-th call is answered 429, to be tried again after so many seconds. */
  rateLimitEvery: number;
  retryAfter: number;
  /** Every n-th call is answered 503. */
  serverErrorEvery: number;
  /** Every n-th call is done, but its answer is lost (503). */
  loseEvery: number;
  /** Identify and resume are answered with this close code, such as 4004. */
  closeWith: number;
  /** The socket is cut before every n-th dispatch, which is kept for the resume. */
  dropEvery: number;
  /** Sessions are forgotten: a resume is answered with op 9, so that a fresh identify follows. */
  forgetSessions: boolean;
  /** Channels that are refused: with 10003, 50001 or 50013. */
  readonly refused: Map<string, 'unknownChannel' | 'missingAccess' | 'missingPermissions'>;
}

export const noFaults = (): Faults => ({
  rateLimitEvery: 0,
  retryAfter: 0.05,
  serverErrorEvery: 0,
  loseEvery: 0,
  closeWith: 0,
  dropEvery: 0,
  forgetSessions: false,
  refused: new Map(),
});

export const every = (n: number, count: number): boolean => n > 0 && count % n === 0;

/** The fault that the count-th call meets, if any. */
export function faultOf(faults: Faults, count: number, c: Context): Response | null {
  if (every(faults.rateLimitEvery, count)) {
    const seconds = faults.retryAfter;
    c.header('Retry-After', String(seconds));
    c.header('X-RateLimit-Limit', '5');
    c.header('X-RateLimit-Remaining', '0');
    c.header('X-RateLimit-Reset-After', String(seconds));
    c.header('X-RateLimit-Reset', String(Date.now() / 1000 + seconds));
    c.header('X-RateLimit-Bucket', 'kit');
    c.header('X-RateLimit-Scope', 'user');
    return c.json({ message: 'You are being rate limited.', retry_after: seconds, global: false }, 429);
  }
  return every(faults.serverErrorEvery, count) ? c.text('upstream connect error', 503) : null;
}
